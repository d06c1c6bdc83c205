import type { Hono } from 'hono';
import { AppError } from '../ground/errors.ts';
import type { CompanyActor } from '../people/actor.ts';
import { may, type Permission } from '../people/permissions.ts';
import { type BodyLimits, bodies } from './body-limits.ts';
import type { Env, Web } from './env.ts';
import { dropFiles, readForm } from './form.ts';
import { toLogIn } from './log-in.ts';
import { type CentreVisit, type CompanyVisit, type PersonVisit, type Visit, visitOf } from './visit.ts';

type Answer = Response | Promise<Response>;

/** `'get'`, or the kind of body that is posted. */
type Method = 'get' | { post: BodyLimits };

/** An address with its permission. A route cannot be made without one; `everybody` is said aloud. */
export type Route = {
  method: 'get' | 'post';
  /** Of what is posted. */
  limits?: BodyLimits;
  path: string;
  side: 'company' | 'centre' | 'both';
  permission: Permission | 'everybody';
  handle(visit: Visit): Answer;
};

/** An address that a form is posted to, by what it may carry. */
export const post = {
  switch: { post: bodies.switch },
  words: { post: bodies.words },
  text: { post: bodies.text },
  page: { post: bodies.page },
  usage: { post: bodies.usage },
  logIn: { post: bodies.logIn },
} as const;

/** A page of the company side. Of the offices that the permission holds in, `officesOf` tells which. */
export const companyRoute = (
  method: Method,
  path: string,
  permission: Permission,
  handle: (visit: CompanyVisit) => Answer,
): Route => ({
  ...methodOf(method),
  path,
  side: 'company',
  permission,
  handle: (visit) => handle(visit as CompanyVisit),
});

/** A page of the centre side. */
export const centreRoute = (
  method: Method,
  path: string,
  permission: Permission,
  handle: (visit: CentreVisit) => Answer,
): Route => ({
  ...methodOf(method),
  path,
  side: 'centre',
  permission,
  handle: (visit) => handle(visit as CentreVisit),
});

/** A page that people of both sides have, such as the change of a password. */
export const personRoute = (
  method: Method,
  path: string,
  permission: Permission,
  handle: (visit: PersonVisit) => Answer,
): Route => ({
  ...methodOf(method),
  path,
  side: 'both',
  permission,
  handle: (visit) => handle(visit as PersonVisit),
});

/** A page for whoever comes, logged in or not. */
export const openRoute = (method: Method, path: string, handle: (visit: Visit) => Answer): Route => ({
  ...methodOf(method),
  path,
  side: 'both',
  permission: 'everybody',
  handle,
});

const methodOf = (method: Method): Pick<Route, 'method' | 'limits'> =>
  method === 'get' ? { method } : { method: 'post', limits: method.post };

/**
 * Registers routes so that the permission is asked before anything else. What is not theirs answers as if it did not exist.
 * @param uploads the folder where files lie while their form is dealt with
 */
export function register(app: Hono<Env>, web: Web, routes: readonly Route[], uploads = ''): void {
  for (const route of routes)
    app[route.method](route.path, (c) => {
      const visit = visitOf(c, web);
      return route.limits ? takeForm(visit, route, uploads) : (refuse(visit, route) ?? route.handle(visit));
    });
}

async function takeForm(visit: Visit, route: Route, uploads: string): Promise<Response> {
  const { c } = visit;
  c.set('uploads', uploads);
  if (route.limits) c.set('limits', route.limits);
  try {
    const refused = refuse(visit, route);
    if (refused) return await refused;
    // Also where nothing of it is asked for: a body that nobody reads has no limit.
    if (!route.limits?.files) await readForm(c);
    return await route.handle(visit);
  } finally {
    await dropFiles(c);
  }
}

function refuse(visit: Visit, { permission, side }: Route): Answer | undefined {
  const { actor } = visit;
  if (permission === 'everybody') return undefined;
  if (!actor) return toLogIn(visit);
  if (side !== 'both' && side !== actor.side) throw new AppError('notFound');
  if (!may(actor, permission)) throw new AppError(side === 'both' || actor.side === side ? 'forbidden' : 'notFound');
  return undefined;
}

/** Codes of the offices in which somebody of a company holds a permission: the fence of every query on the company side. */
export const officesOf = (actor: CompanyActor, permission: Permission): string[] =>
  actor.offices.map(({ code }) => code).filter((code) => may(actor, permission, code));
