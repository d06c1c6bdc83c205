import { AppError } from '../ground/errors.ts';
import { longestPath } from './local-path.ts';
import type { Visit } from './visit.ts';

type Page = (visit: Visit) => Response | Promise<Response>;

let page: Page | undefined;

/** The log-in page is of the company side; this lets the routes lead to it without knowing it. */
export function setLogInPage(to: Page): void {
  page = to;
}

/** Leads somebody through log-in and back: a GET to its address, a POST with everything that was typed (`decisions.md` 26). */
export function toLogIn(visit: Visit): Response | Promise<Response> {
  const { c } = visit;
  if (c.req.method === 'GET') {
    const to = c.req.path + new URL(c.req.url).search;
    return c.redirect(to.length <= longestPath ? `/login?to=${encodeURIComponent(to)}` : '/login', 303);
  }
  if (!page) throw new AppError('expired');
  return page(visit);
}
