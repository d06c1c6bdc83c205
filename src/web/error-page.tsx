import type { Context } from 'hono';
import type { Actor } from '../people/actor.ts';
import { ActionBar, ButtonLink, PageTitle, Prose } from '../ui/index.ts';
import { errorNumber, toMenu } from '../words/errors.ts';
import { type C, sayIn, type Web } from './env.ts';
import type { ShownError } from './errors.tsx';
import { type Framed, frame } from './frame.tsx';
import { type Held, HeldAgain, hold } from './held-form.tsx';
import { openRoute, type Route } from './route.ts';
import { sentBefore, showAgain } from './show-again.ts';

/** Who is here and where he can go; each side knows its own. */
export type Surround = (c: C, actor: Actor) => Promise<Pick<Framed, 'who' | 'nav'>>;

/** The page of an error, in the language and look of the rest, with the navigation of whoever is logged in. */
export function errorPage(web: Web, surround: Surround) {
  const show = showError(web, surround);
  return (context: Context, error: ShownError): Promise<Response> => {
    const c = context as C;
    if (!c.get('lang')) c.set('lang', 'ja');
    if (!c.get('theme')) c.set('theme', 'system');
    if (c.req.method !== 'POST' || !isLasting(error)) return show(c, error);
    return showAgain(c, web, { at: refusedPath, sent: error }, (sent) => show(c, sent)).catch(() => show(c, error));
  };
}

/** GET: the page of an error that a form was answered with, as long as it is kept. */
export const refusedRoute = (web: Web, render: ReturnType<typeof errorPage>): Route =>
  openRoute('get', refusedPath, async (c) => {
    const error = await sentBefore<ShownError>(c, web);
    return error ? render(c, error) : c.redirect('/', 303);
  });

const refusedPath = '/refused';

/** Whether sending the form once more would answer the same; else the page of the error holds what was typed, to do so. */
const isLasting = ({ kind }: ShownError): boolean =>
  ['notFound', 'forbidden', 'conflict', 'invalid', 'expired'].includes(kind);

function showError(web: Web, surround: Surround) {
  return async (c: C, error: ShownError): Promise<Response> => {
    const say = sayIn(c.get('lang'));
    const around = await surroundOf(c, error, surround);
    const held = error.kind === 'unavailable' || error.kind === 'tooMany' ? await heldOf(c) : undefined;
    return frame(c, web, {
      ...around,
      title: say(error.title),
      status: error.status as 404,
      width: around.nav ? 'normal' : 'narrow',
      children: (
        <>
          <PageTitle lead={say(error.todo)}>{say(error.title)}</PageTitle>
          {held && <HeldAgain c={c} held={held} />}
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

/** What was typed, where nothing was done with it because something is away, or there is too much of it for now. */
const heldOf = async (c: C): Promise<Held | undefined> =>
  c.req.method === 'POST' ? await hold(c).catch(() => undefined) : undefined;

/** None where the program or its database is at fault: it could not be read, and the page must come all the same. */
async function surroundOf(c: C, { status }: ShownError, surround: Surround): Promise<Pick<Framed, 'who' | 'nav'>> {
  const actor = c.get('actor');
  return actor && status < 500 ? surround(c, actor) : {};
}
