import type { Context } from 'hono';
import { ActionBar, ButtonLink, PageTitle, Prose } from '../ui/index.ts';
import { errorNumber, toMenu } from '../words/errors.ts';
import type { C, Web } from './env.ts';
import type { ShownError } from './errors.tsx';
import { type Framed, frame } from './frame.tsx';
import { type Held, HeldAgain, hold } from './held-form.tsx';
import { openRoute, type Route } from './route.ts';
import { sentBefore, showAgain } from './show-again.ts';
import { type PersonVisit, type Visit, visitOf } from './visit.ts';

/** Who is here and where they can go; each side knows its own. */
export type Surround = (visit: PersonVisit) => Promise<Pick<Framed, 'who' | 'nav'>>;

/** The page of an error, in the language and look of the rest, with the navigation of whoever is logged in. */
export function errorPage(web: Web, surround: Surround) {
  const show = showError(surround);
  return (context: Context, error: ShownError): Promise<Response> => {
    const c = context as C;
    if (!c.get('lang')) c.set('lang', 'ja');
    if (!c.get('theme')) c.set('theme', 'system');
    const visit = visitOf(c, web);
    if (c.req.method !== 'POST' || !isLasting(error)) return show(visit, error);
    return showAgain(visit, { at: refusedPath, sent: error }, (sent) => show(visit, sent)).catch(() =>
      show(visit, error),
    );
  };
}

/** GET: the page of an error that a form was answered with, as long as it is kept. */
export const refusedRoute = (render: ReturnType<typeof errorPage>): Route =>
  openRoute('get', refusedPath, async (visit) => {
    const error = await sentBefore<ShownError>(visit);
    return error ? render(visit.c, error) : visit.c.redirect('/', 303);
  });

const refusedPath = '/refused';

/** Whether sending the form once more would answer the same; else the page of the error holds what was typed, to do so. */
const isLasting = ({ kind }: ShownError): boolean =>
  ['notFound', 'forbidden', 'conflict', 'invalid', 'expired'].includes(kind);

function showError(surround: Surround) {
  return async (visit: Visit, error: ShownError): Promise<Response> => {
    const { c, say } = visit;
    const around = await surroundOf(visit, error, surround);
    const held = error.kind === 'unavailable' || error.kind === 'tooMany' ? await heldOf(c) : undefined;
    return frame(visit, {
      ...around,
      title: say(error.title),
      status: error.status as 404,
      width: around.nav ? 'normal' : 'narrow',
      children: (
        <>
          <PageTitle lead={say(error.todo)}>{say(error.title)}</PageTitle>
          {held && <HeldAgain held={held} />}
          <Prose>
            <p>
              {say(errorNumber)}: <strong>{error.number}</strong>
            </p>
          </Prose>
          <ActionBar>
            <ButtonLink href="/">{say(toMenu)}</ButtonLink>
          </ActionBar>
        </>
      ),
    });
  };
}

/** What was typed, where nothing was done with it because something is away or too much comes at once. */
const heldOf = async (c: C): Promise<Held | undefined> =>
  c.req.method === 'POST' ? await hold(c).catch(() => undefined) : undefined;

/** None where the program or its database is at fault: it could not be read, and the page must come all the same. */
async function surroundOf(
  visit: Visit,
  { status }: ShownError,
  surround: Surround,
): Promise<Pick<Framed, 'who' | 'nav'>> {
  const { actor } = visit;
  return actor && status < 500 ? surround({ ...visit, actor }) : {};
}
