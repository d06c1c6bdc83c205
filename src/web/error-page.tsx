import type { Context } from 'hono';
import type { Actor } from '../people/actor.ts';
import { ActionBar, ButtonLink, PageTitle, Prose } from '../ui/index.ts';
import { errorNumber, toMenu } from '../words/errors.ts';
import { type C, sayIn, type Web } from './env.ts';
import type { ShownError } from './errors.tsx';
import { type Framed, frame } from './frame.tsx';
import { type Held, HeldAgain, hold } from './held-form.tsx';

/** Who is here and where he can go; each side knows its own. */
export type Surround = (c: C, actor: Actor) => Promise<Pick<Framed, 'who' | 'nav'>>;

/** The page of an error, in the language and look of the rest, with the navigation of whoever is logged in. */
export function errorPage(web: Web, surround: Surround) {
  return async (context: Context, error: ShownError): Promise<Response> => {
    const c = context as C;
    if (!c.get('lang')) c.set('lang', 'ja');
    if (!c.get('theme')) c.set('theme', 'system');
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
