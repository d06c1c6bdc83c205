import { randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { countedAddress } from '../people/arrival.ts';
import type { Browser } from '../people/shown-again.ts';
import { secretFields } from '../words/entry.ts';
import { type C, originOf } from './env.ts';
import type { Visit } from './visit.ts';

/** What a page is shown with after its form was sent: plain data, such as what was typed and what is wrong with it. */
export type Sent<S> = {
  /** Where a GET shows it. */
  at: string;
  sent: S;
  /** Of what will come of it; left out, one is drawn. */
  id?: string;
};

/**
 * Answers a form that is not taken, or only to be shown anew: 303 to a GET of its page, so that Back, forward and a reload never ask to send
 * it again. Of a browser without cookies, or where there is no room to keep it, the page is the answer itself. A secret is never kept.
 * @param show draws the page; the handler of the GET does it with what `sentBefore` gives
 */
export async function showAgain<S extends object>(
  visit: Visit,
  kept: Sent<S>,
  show: (sent: S) => Response | Promise<Response>,
): Promise<Response> {
  const { c } = visit;
  const id = await keepSent(visit, kept);
  return id ? c.redirect(withId(kept.at, id), 303) : show(kept.sent);
}

/** Keeps it without showing it. @returns its id; undefined where it is not kept */
export function keepSent<S extends object>(visit: Visit, { at, sent, id }: Sent<S>): Promise<string | undefined> {
  const { c } = visit;
  const { people } = visit.web;
  const browser = browserOf(c);
  if (!browser) return Promise.resolve(undefined);
  return people.shownAgain.keep(browser, pathOf(at), JSON.stringify(sent, withoutSecrets), id);
}

/**
 * What the page of a GET was kept with; undefined where its address names nothing, or nothing of this browser. A stranger is given the
 * cookie that the form is kept by.
 * @param id left out, the one in its address
 */
export async function sentBefore<S extends object>(
  visit: Visit,
  id = visit.c.req.query(name) ?? '',
): Promise<S | undefined> {
  const { c, web } = visit;
  const [session, stranger] = [c.get('session')?.token, strangerOf(c)];
  if (!session) know(visit, stranger ?? randomBytes(18).toString('base64url'));
  const secrets = [session, stranger].filter((each) => each !== undefined);
  if (!isId.test(id) || secrets.length === 0) return undefined;
  const text = await web.people.shownAgain.find(secrets, c.req.path, id);
  return text === undefined ? undefined : (JSON.parse(text) as S);
}

/** How an address says that its page is shown again. */
const name = 'again';

export const isShownAgain = (c: C): boolean => c.req.query(name) !== undefined;

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function browserOf(c: C): Browser | undefined {
  const session = c.get('session')?.token;
  if (session) return { secret: session };
  const secret = strangerOf(c);
  return secret === undefined ? undefined : { secret, address: countedAddress({ ip: originOf(c).address }) };
}

const pathOf = (at: string): string => at.replace(/[?#].*/s, '');

function withId(at: string, id: string): string {
  const [, address = '', place = ''] = /^([^#]*)(#.*)?$/s.exec(at) ?? [];
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${id}${place}`;
}

/** What was typed into a field for a secret, whatever brought it along; what is wrong with it is no text alone. */
const withoutSecrets = (field: string, value: unknown): unknown =>
  Object.hasOwn(secretFields, field) && (typeof value === 'string' || Array.isArray(value)) ? undefined : value;

const cookieHours = 12;

/** The secret of a browser in which nobody is logged in: drawn at random, and good for nothing but its own forms. */
function strangerOf(c: C): string | undefined {
  const value = getCookie(c, 'madoguchi.visitor') ?? getCookie(c, 'madoguchi.visitor', 'secure') ?? '';
  return /^[\w-]{24}$/.test(value) ? value : undefined;
}

const know = ({ c, web }: Visit, secret: string): void =>
  setCookie(c, 'madoguchi.visitor', secret, {
    path: '/',
    httpOnly: true,
    maxAge: cookieHours * 3600,
    sameSite: 'Lax',
    ...(web.config.baseUrl.startsWith('https:') && { secure: true, prefix: 'secure' }),
  });
