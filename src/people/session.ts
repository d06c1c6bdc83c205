import { setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Actor } from './actor.ts';
import type { People, Session } from './people.ts';

/** What a handler finds in its context. */
export interface SessionVariables {
  /** Who is logged in; null for anybody else. */
  actor: Actor | null;
  session: Session | null;
}

/** Finds out who sends a request, and writes down at most once a minute that the session was used (`decisions.md` 27). */
export function sessionMiddleware(people: Pick<People, 'readSession' | 'touchSession' | 'sessionCookie'>) {
  return createMiddleware<{ Variables: SessionVariables }>(async (c, next) => {
    const session = (await people.readSession(c.req.header('cookie'))) ?? null;
    c.set('session', session);
    c.set('actor', session?.actor ?? null);
    const maxAge = session && (await people.touchSession(session));
    if (session && maxAge) {
      const { name, attributes } = people.sessionCookie;
      setCookie(c, name, session.cookieValue, { ...attributes, maxAge });
    }
    await next();
  });
}
