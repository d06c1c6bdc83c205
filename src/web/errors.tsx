import { randomInt } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { AppError, type ErrorKind, errorKinds, isDatabaseAway, isDiskFull } from '../ground/errors.ts';
import type { Log } from '../ground/log.ts';
import { languages, type Text } from '../ground/words.ts';
import { bodyWords, diskFull, errorNumber, errorWords, toMenu } from '../words/errors.ts';

/** What an error page shows. */
export interface ShownError {
  kind: ErrorKind | 'unexpected';
  status: number;
  /** Stands in the log beside what really happened. */
  number: string;
  title: Text;
  todo: Text;
}

type Render = (c: Context, error: ShownError) => Response | Promise<Response>;

/**
 * Answers an error with its page: an `AppError` with its own sentence, a database that is away with 503, anything else
 * as a fault of the program with 500. Pass it to `app.onError`.
 * @param render left out, a plain page in both languages.
 */
export function answerError(log: Log, render: Render = plainPage) {
  return (thrown: unknown, c: Context) => {
    const error = toShown(thrown);
    const entry = { number: error.number, kind: error.kind, method: c.req.method, route: routePath(c, -1) };
    if (error.status >= 500) log.error({ ...entry, error: thrown }, 'a request failed');
    else log.info({ ...entry, reason: error.todo.en }, 'a request was refused');
    if (error.kind === 'unavailable') c.header('retry-after', '5');
    return render(c, error);
  };
}

/** Answers an address that does not exist as one that is not the caller's. Pass it to `app.notFound`. */
export function answerNotFound(log: Log, render: Render = plainPage) {
  const answer = answerError(log, render);
  return (c: Context) => answer(new AppError('notFound'), c);
}

function toShown(thrown: unknown): ShownError {
  const number = String(randomInt(1_000_000_000)).padStart(9, '0');
  if (thrown instanceof AppError) {
    const { title, todo } = errorWords[thrown.kind];
    return { kind: thrown.kind, status: thrown.status, number, title, todo: thrown.say ?? todo };
  }
  if (thrown instanceof HTTPException && thrown.status < 500) return { ...ofFramework(thrown), number };
  if (isDiskFull(thrown))
    return { kind: 'unavailable', status: 503, number, title: errorWords.unavailable.title, todo: diskFull };
  const kind = isDatabaseAway(thrown) ? 'unavailable' : 'unexpected';
  const status = kind === 'unavailable' ? errorKinds.unavailable : 500;
  return { kind, status, number, ...errorWords[kind] };
}

/** What the framework refuses: the origin of a form (403), and requests that it cannot read. */
function ofFramework({ status }: HTTPException): Omit<ShownError, 'number'> {
  if (status === 403) return { kind: 'forbidden', status, title: errorWords.forbidden.title, todo: bodyWords.foreign };
  const kind = kinds.find((each) => errorKinds[each] === status) ?? 'malformed';
  return { kind, status, ...errorWords[kind] };
}

const kinds = Object.keys(errorKinds) as ErrorKind[];

/** Needs nothing that could be missing: no session, no style, no database. Both languages, because it cannot ask which. */
function plainPage(c: Context, error: ShownError): Response | Promise<Response> {
  c.status(error.status as 500);
  c.header('cache-control', 'no-store');
  const page = (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${error.title.ja} / ${error.title.en}`}</title>
      </head>
      <body>
        <main>
          {languages.map((lang) => (
            <section lang={lang}>
              {lang === 'ja' ? <h1>{error.title.ja}</h1> : <h2>{error.title.en}</h2>}
              <p>{error.todo[lang]}</p>
              <p>
                {errorNumber[lang]}: <strong>{error.number}</strong>
              </p>
              <p>
                <a href="/">{toMenu[lang]}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
  return c.html(html`<!doctype html>${page}`);
}
