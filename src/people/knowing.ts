import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import type { Limits } from './limits.ts';

/** Whom a cookie is about, and the hash of the password that they have now: a new password ends what every browser knows. */
export type Known = { personId: string; passwordHash: string };

/** Browsers in which somebody has logged in. That one knows a person opens nothing: the person is only not delayed for what strangers do. */
export interface Knowing {
  /** Whether there is anything to ask. */
  knowsAnybody(cookieHeader: string | undefined): boolean;
  /** The browser's own id, when it knows this person. */
  find(cookieHeader: string | undefined, known: Known): string | undefined;
  /** After a log-in. @returns the `Set-Cookie` header with which the browser knows the person, beside the others that it knows */
  remember(cookieHeader: string | undefined, known: Known): string;
}

interface Options {
  secretKey: string;
  /** Whether the service is reached by `https:`. */
  secure: boolean;
  limits: Limits;
}

/** People that one browser knows at most; whoever logged in longest ago goes. */
const most = 8;

export function createKnowing({ secretKey, secure, limits }: Options): Knowing {
  const name = `${secure ? '__Secure-' : ''}madoguchi.known`;
  const oldest = () => Date.now() - limits.knownDays * 24 * 3_600_000;

  const sign = (text: string, { passwordHash }: Known) =>
    createHmac('sha256', secretKey).update(`browser that knows\n${text}\n${passwordHash}`).digest('base64url');

  function entriesOf(cookieHeader: string | undefined): string[] {
    const value = cookieHeader && parseCookies(cookieHeader).get(name);
    return (value?.split('~') ?? []).filter((entry) => /^[\w-]+(\.[\w-]+){3}$/.test(entry)).slice(0, most);
  }

  function deviceOf(entry: string, known: Known): string | undefined {
    const [personId, device = '', at = '', signature = ''] = entry.split('.');
    if (personId !== known.personId || !(Number(at) > oldest())) return undefined;
    const [given, right] = [Buffer.from(signature), Buffer.from(sign([personId, device, at].join('.'), known))];
    return given.length === right.length && timingSafeEqual(given, right) ? device : undefined;
  }

  const find: Knowing['find'] = (cookieHeader, known) =>
    entriesOf(cookieHeader)
      .map((entry) => deviceOf(entry, known))
      .find((device) => device !== undefined);

  return {
    knowsAnybody: (cookieHeader) => entriesOf(cookieHeader).length > 0,
    find,
    remember(cookieHeader, known) {
      const device = find(cookieHeader, known) ?? randomBytes(12).toString('base64url');
      const text = [known.personId, device, Date.now()].join('.');
      const others = entriesOf(cookieHeader).filter((entry) => !entry.startsWith(`${known.personId}.`));
      const value = [`${text}.${sign(text, known)}`, ...others.slice(0, most - 1)].join('~');
      const age = limits.knownDays * 24 * 3600;
      return `${name}=${value}; Max-Age=${age}; Path=/; HttpOnly; ${secure ? 'Secure; ' : ''}SameSite=Lax`;
    },
  };
}
