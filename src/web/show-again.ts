import { randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { countedAddress } from '../people/visit.ts';
import { secretFields } from '../words/entry.ts';
import { type C, originOf, type Web } from './env.ts';

/** What a page is shown with after its form was sent: plain data, such as what was typed and what is wrong with it. */
export type Sent<S> = { /** Where a GET shows it. */ at: string; sent: S };

/**
 * Answers a form that is not taken, or only to be shown anew: 303 to a GET of its page, so that Back, forward and a reload never ask to send
 * it again. Of a browser without cookies, or where there is no room to keep it, the page is the answer itself. A secret is never kept.
 * @param show draws the page; the handler of the GET does it with what `sentBefore` gives
 */
export async function showAgain<S extends object>(
  c: C,
  web: Pick<Web, 'people'>,
  { at, sent }: Sent<S>,
  show: (sent: S) => Response | Promise<Response>,
): Promise<Response> {
  const id = await keep(c, web, pathOf(at), JSON.stringify(sent, withoutSecrets));
  return id ? c.redirect(withId(at, id), 303) : show(sent);
}

/**
 * What the page of a GET was kept with by `showAgain`; undefined where its address names nothing, or nothing of this browser. A stranger is
 * given the cookie that his form is kept by.
 */
export async function sentBefore<S extends object>(c: C, web: Pick<Web, 'people' | 'config'>): Promise<S | undefined> {
  const [session, stranger] = [c.get('session')?.token, strangerOf(c)];
  if (!session) know(c, web, stranger ?? randomBytes(18).toString('base64url'));
  const id = c.req.query(name) ?? '';
  const secrets = [session, stranger].filter((each) => each !== undefined);
  if (!isId.test(id) || secrets.length === 0) return undefined;
  const text = await web.people.shownAgain.find(secrets, c.req.path, id);
  return text === undefined ? undefined : (JSON.parse(text) as S);
}

/** How an address says that its page is shown again. */
const name = 'again';

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function keep(c: C, { people }: Pick<Web, 'people'>, page: string, text: string): Promise<string | undefined> {
  const [session, stranger] = [c.get('session')?.token, strangerOf(c)];
  if (session) return people.shownAgain.keep({ secret: session }, page, text);
  if (!stranger) return Promise.resolve(undefined);
  const address = countedAddress({ ip: originOf(c).address });
  return people.shownAgain.keep({ secret: stranger, address }, page, text);
}

const pathOf = (at: string): string => at.replace(/[?#].*/s, '');

function withId(at: string, id: string): string {
  const [, address = '', place = ''] = /^([^#]*)(#.*)?$/s.exec(at) ?? [];
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${id}${place}`;
}

/** What was typed into a field for a secret, whatever brought it along; what is wrong with it is no text alone. */
const withoutSecrets = (field: string, value: unknown): unknown =>
  Object.hasOwn(secretFields, field) && (typeof value === 'string' || Array.isArray(value)) ? undefined : value;

const cookie = 'madoguchi.visitor';
const cookieHours = 12;

/** The secret of a browser in which nobody is logged in: drawn at random, and good for nothing but its own forms. */
function strangerOf(c: C): string | undefined {
  const value = getCookie(c, cookie) ?? '';
  return /^[\w-]{24}$/.test(value) ? value : undefined;
}

const know = (c: C, { config }: Pick<Web, 'config'>, secret: string): void =>
  setCookie(c, cookie, secret, {
    path: '/',
    httpOnly: true,
    maxAge: cookieHours * 3600,
    sameSite: 'Lax',
    secure: config.baseUrl.startsWith('https:'),
  });
