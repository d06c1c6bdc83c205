import type { Actor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { newcomerLinkPath } from '../../people/provisional.ts';
import { setLogInPage } from '../../web/log-in.ts';
import { openRoute, personRoute, post, type Route } from '../../web/route.ts';
import type { Visit } from '../../web/visit.ts';
import { arrivalOf, sendCookies } from './arrival.ts';
import { requestLink, showForgotten } from './forgotten.tsx';
import { goOnPath, showGoOn } from './go-on.ts';
import { showHeldLogIn } from './held.tsx';
import { logIn, showLogIn } from './log-in.tsx';
import { requestLoginIds, showLostId } from './lost-id.tsx';
import { setPassword, showNewPassword } from './new-password.tsx';
import { requestNewcomer, showNewcomer } from './newcomer.tsx';
import { showStart, start } from './newcomer-start.tsx';
import { changePassword, showPassword } from './password.tsx';

/** The way in and out, and everything about one's own password. */
export const entryRoutes: Route[] = [
  openRoute('get', '/', ({ c, actor }) => c.redirect(firstPageOf(actor), 303)),
  openRoute('get', '/login', showLogIn),
  openRoute(post.logIn, '/login', logIn),
  openRoute('get', goOnPath, showGoOn),
  openRoute(post.words, '/logout', logOut),
  openRoute('get', '/keep-alive', keepAlive),
  openRoute('get', '/newcomer', showNewcomer),
  openRoute(post.words, '/newcomer', requestNewcomer),
  openRoute('get', newcomerLinkPath, showStart),
  openRoute(post.words, newcomerLinkPath, start),
  openRoute('get', '/login-id/forgot', showLostId),
  openRoute(post.words, '/login-id/forgot', requestLoginIds),
  openRoute('get', '/password/forgot', showForgotten),
  openRoute(post.words, '/password/forgot', requestLink),
  openRoute('get', '/password/new', showNewPassword),
  openRoute(post.words, '/password/new', setPassword),
  personRoute('get', '/password', 'password.change', showPassword),
  personRoute(post.words, '/password', 'password.change', changePassword),
];

setLogInPage(showHeldLogIn);

/** Where somebody begins (`decisions.md` 23). The help desk has no queue and begins with the list. */
function firstPageOf(actor: Actor | null): string {
  if (!actor) return '/login';
  if (actor.side === 'company') return '/menu';
  return may(actor, 'queue.read') ? '/desk/queue' : '/desk/applications';
}

async function logOut(visit: Visit): Promise<Response> {
  const { c } = visit;
  const { people } = visit.web;
  sendCookies(c, await people.signOut(arrivalOf(c)));
  return c.redirect('/login?done=logout', 303);
}

/** The middleware has written down the use of the session by the time this answers. */
function keepAlive({ c, actor }: Visit): Response {
  c.header('cache-control', 'no-store');
  return c.body(null, actor ? 204 : 401);
}
