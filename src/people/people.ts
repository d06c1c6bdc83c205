import { getIP } from 'better-auth/api';
import type { Pool } from 'pg';
import type { Database } from '../db/connect.ts';
import type { Lang } from '../words/text.ts';
import type { Actor } from './actor.ts';
import { createAuth, socketHeader } from './auth.ts';
import { createGate } from './gate.ts';
import { type Busy, inTurn, type Locked, tryPassword, unlessRefused } from './guard.ts';
import { createLimits } from './limits.ts';
import { endLinks, findLinkHolder, issueLink, type LinkHolder } from './links.ts';
import { parseLoginId } from './login-id.ts';
import { createNewcomers, type NewcomerMail } from './newcomers.ts';
import { findPasswordProblem, type PasswordProblem } from './password-policy.ts';
import { createSessions, type Session } from './sessions.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { Visit } from './visit.ts';

export type SignIn = { ok: true; cookies: string[] } | { ok: false; reason: 'wrongPair' } | Locked | Busy;

export type PasswordChange =
  | { ok: true; cookies: string[] }
  | { ok: false; reason: 'wrongPassword' | PasswordProblem }
  | Locked
  | Busy;

export type PasswordReset = { ok: true } | { ok: false; reason: 'link' | PasswordProblem } | Busy;

/** What the mail with a one-time link needs. */
export interface ResetMail {
  person: { id: string; loginId: string; name: string; mail: string; lang: Lang };
  /** The one-time link, valid for an hour. */
  url: string;
}

/** Everything about who somebody is. All times are real time, never business time (`decisions.md` 16). */
export type People = Awaited<ReturnType<typeof createPeople>>;

interface Options {
  db: Database;
  /** The pool under `db`: the session is read with a prepared statement. */
  pool: Pool;
  config: { secretKey: string; baseUrl?: string | undefined };
  sendResetMail: (mail: ResetMail) => Promise<void>;
  sendNewcomerMail: (mail: NewcomerMail) => Promise<void>;
  settings?: Partial<Settings>;
}

export async function createPeople({ db, pool, config, sendResetMail, sendNewcomerMail, settings: changed }: Options) {
  const settings = { ...defaultSettings, ...changed };
  const auth = createAuth({ db, ...config, settings });
  const { sessionToken } = (await auth.$context).authCookies;
  const sessions = createSessions({ pool, secretKey: config.secretKey, cookieName: sessionToken.name, settings });
  const limits = createLimits(pool, settings);
  const gate = createGate(settings.waiting);
  const guard = { gate, limits };

  /**
   * Mails a one-time link to whoever has this log-in ID. The answer is always the same: nobody learns who is known.
   * @param baseUrl the address of the service that the link begins with.
   */
  async function requestReset(typedLoginId: string, baseUrl: string): Promise<void> {
    const loginId = parseLoginId(typedLoginId);
    if (!loginId || !(await limits.takeLink(loginId))) return;
    const person = await findActive(db, loginId);
    if (person) await sendResetMail({ person, url: await issueLink(db, person.id, 1, baseUrl) });
  }

  return {
    ...createNewcomers({ db, limits, gate, settings, sendNewcomerMail, requestReset }),
    /** Name and attributes of the session's cookie. */
    sessionCookie: {
      name: sessionToken.name,
      attributes: { ...sessionToken.attributes, maxAge: settings.idleMinutes * 60 },
    },
    settings,
    readSession: sessions.read,
    touchSession: sessions.touch,

    /** Logs somebody in under a new session; one that the browser had ends. `cookies` are `Set-Cookie` headers. */
    async signIn(visit: Visit, typedLoginId: string, password: string): Promise<SignIn> {
      const loginId = parseLoginId(typedLoginId);
      if (!loginId || !password) return { ok: false, reason: 'wrongPair' };
      const headers = headersOf({ ...visit, cookie: undefined });
      const signedIn = await tryPassword(guard, { loginId, ip: addressOf(headers) }, () =>
        unlessRefused(auth.api.signInUsername({ body: { username: loginId, password }, headers, returnHeaders: true })),
      );
      if (!signedIn.ok) return signedIn.reason === 'wrong' ? { ok: false, reason: 'wrongPair' } : signedIn;
      const former = await sessions.read(visit.cookie);
      if (former) await sessions.end(former.token);
      if (signedIn.value.response) await sessions.sweep(signedIn.value.response.user.id);
      return { ok: true, cookies: signedIn.value.headers.getSetCookie() };
    },

    /** Ends the session. @returns `Set-Cookie` headers that remove the cookie, also when there was no session. */
    async signOut(visit: Visit): Promise<string[]> {
      const { headers } = await auth.api.signOut({ headers: headersOf(visit), returnHeaders: true });
      return headers.getSetCookie();
    },

    /** Takes a new password. Every session of this person ends, and this browser gets a new one. */
    async changePassword(
      visit: Visit,
      { personId, loginId }: Actor,
      current: string,
      next: string,
    ): Promise<PasswordChange> {
      const problem = findPasswordProblem(next, loginId);
      if (problem) return { ok: false, reason: problem };
      const headers = headersOf(visit);
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const changing = await tryPassword(guard, { loginId, ip: addressOf(headers) }, () =>
        unlessRefused(auth.api.changePassword({ body, headers, returnHeaders: true })),
      );
      if (!changing.ok) return changing.reason === 'wrong' ? { ok: false, reason: 'wrongPassword' } : changing;
      await endLinks(db, personId);
      return { ok: true, cookies: changing.value.headers.getSetCookie() };
    },

    requestReset,

    /** The person behind a link that can still be used, for the page that it opens. */
    async findLinkHolder(token: string): Promise<LinkHolder | undefined> {
      return await findLinkHolder(db, token);
    },

    /** Takes a new password through a link: the link, every session and every lock of this person end. */
    async resetPassword(token: string, next: string): Promise<PasswordReset> {
      const holder = await findLinkHolder(db, token);
      if (!holder) return { ok: false, reason: 'link' };
      const problem = findPasswordProblem(next, holder.loginId);
      if (problem) return { ok: false, reason: problem };
      const reset = await inTurn(gate, () =>
        unlessRefused(auth.api.resetPassword({ body: { token, newPassword: next } })),
      );
      if (!reset) return { ok: false, reason: 'link' };
      if ('ok' in reset) return reset;
      await endLinks(db, holder.personId);
      await limits.forgiveEverywhere(holder.loginId);
      return { ok: true };
    },
  };
}

function headersOf({ cookie, ip, socketAddress, userAgent }: Visit): Headers {
  const headers = new Headers({ 'x-forwarded-for': ip });
  if (socketAddress) headers.set(socketHeader, socketAddress);
  if (cookie) headers.set('cookie', cookie);
  if (userAgent) headers.set('user-agent', userAgent);
  return headers;
}

/** The address as the session keeps it: of IPv6 the network, since one visitor has a whole network of addresses. */
function addressOf(headers: Headers): string {
  return getIP(headers, {}) ?? 'unknown';
}

async function findActive(db: Database, loginId: string): Promise<ResetMail['person'] | undefined> {
  return await db
    .selectFrom('person')
    .select(['id', 'login_id as loginId', 'name', 'mail', 'lang'])
    .where('login_id', '=', loginId)
    .where('active', '=', true)
    .$narrowType<{ lang: Lang }>()
    .executeTakeFirst();
}

export type { Session };
