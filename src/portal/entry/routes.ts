import type { Actor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { newcomerLinkPath } from '../../people/provisional.ts';
import type { C, Web } from '../../web/env.ts';
import { setLogInPage } from '../../web/log-in.ts';
import { openRoute, personRoute, post, type Route } from '../../web/route.ts';
import { requestLink, showForgotten } from './forgotten.tsx';
import { goOnPath, showGoOn } from './go-on.ts';
import { showHeldLogIn } from './held.tsx';
import { logIn, showLogIn } from './log-in.tsx';
import { setPassword, showNewPassword } from './new-password.tsx';
import { requestNewcomer, showNewcomer } from './newcomer.tsx';
import { showStart, start } from './newcomer-start.tsx';
import { changePassword, showPassword } from './password.tsx';
import { sendCookies, visitOf } from './visit.ts';

/** The way in and out, and everything about one's own password. */
export function entryRoutes(web: Web): Route[] {
  setLogInPage((c) => showHeldLogIn(c, web));
  return [
    openRoute('get', '/', (c) => c.redirect(firstPageOf(c.get('actor')), 303)),
    openRoute('get', '/login', (c) => showLogIn(c, web)),
    openRoute(post.logIn, '/login', (c) => logIn(c, web)),
    openRoute('get', goOnPath, (c) => showGoOn(c, web)),
    openRoute(post.words, '/logout', (c) => logOut(c, web)),
    openRoute('get', '/keep-alive', keepAlive),
    openRoute('get', '/newcomer', (c) => showNewcomer(c, web)),
    openRoute(post.words, '/newcomer', (c) => requestNewcomer(c, web)),
    openRoute('get', newcomerLinkPath, (c) => showStart(c, web)),
    openRoute(post.words, newcomerLinkPath, (c) => start(c, web)),
    openRoute('get', '/password/forgot', (c) => showForgotten(c, web)),
    openRoute(post.words, '/password/forgot', (c) => requestLink(c, web)),
    openRoute('get', '/password/new', (c) => showNewPassword(c, web)),
    openRoute(post.words, '/password/new', (c) => setPassword(c, web)),
    personRoute('get', '/password', 'password.change', (c, actor) => showPassword(c, web, actor)),
    personRoute(post.words, '/password', 'password.change', (c, actor) => changePassword(c, web, actor)),
  ];
}

/** Where somebody begins (`decisions.md` 23). The help desk has no queue and begins with the list. */
function firstPageOf(actor: Actor | null): string {
  if (!actor) return '/login';
  if (actor.side === 'company') return '/menu';
  return may(actor, 'queue.read') ? '/desk/queue' : '/desk/applications';
}

async function logOut(c: C, { people }: Web): Promise<Response> {
  sendCookies(c, await people.signOut(visitOf(c)));
  return c.redirect('/login?done=logout', 303);
}

/** The middleware has written down the use of the session by the time this answers. */
function keepAlive(c: C): Response {
  c.header('cache-control', 'no-store');
  return c.body(null, c.get('actor') ? 204 : 401);
}
