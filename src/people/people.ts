import type { Pool } from 'pg';
import type { Database } from '../db/connect.ts';
import { findAccount } from './accounts.ts';
import type { Actor } from './actor.ts';
import { createAfterwards } from './afterwards.ts';
import { type Arrival, headersOf } from './arrival.ts';
import { createAuth } from './auth.ts';
import type { PasswordChange } from './commands.ts';
import { createDelays } from './delays.ts';
import { createGate } from './gate.ts';
import { type Busy, type Delayed, tryPassword, unlessRefused } from './guard.ts';
import { createKnowing } from './knowing.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createLinkLimits } from './link-limits.ts';
import { endLinks, linkHash } from './links.ts';
import { createLostIds, type LoginIdsMail } from './lost-ids.ts';
import { createNewcomers, type NewcomerMail } from './newcomers.ts';
import { findPasswordProblem, type PasswordProblem } from './password-policy.ts';
import { createResets, type ResetMail } from './resets.ts';
import { createSessions, type Session } from './sessions.ts';
import { createShownAgain } from './shown-again.ts';
import { createSignIn } from './sign-in.ts';

export type PasswordChanged =
  | { ok: true; cookies: string[] }
  | { ok: false; reason: 'wrongPassword' | PasswordProblem }
  | Delayed
  | Busy;

/** Everything about who somebody is. All times are real time, never business time (`decisions.md` 16). */
export type People = Awaited<ReturnType<typeof createPeople>>;

interface Options {
  db: Database;
  /** The pool under `db`: the session is read with a prepared statement. */
  pool: Pool;
  config: { secretKey: string; baseUrl?: string | undefined };
  sendResetMail: (mail: ResetMail) => Promise<void>;
  sendNewcomerMail: (mail: NewcomerMail) => Promise<void>;
  sendLoginIdsMail: (mail: LoginIdsMail) => Promise<void>;
  /** Told of a mail that could not be written after its answer. */
  onError?: (error: unknown) => void;
  limits?: Partial<Limits>;
}

export async function createPeople({
  db,
  pool,
  config,
  limits: changed,
  onError = () => undefined,
  ...mails
}: Options) {
  const limits = { ...defaultLimits, ...changed };
  const auth = createAuth({ db, ...config, limits });
  const { sessionToken } = (await auth.$context).authCookies;
  const sessions = createSessions({ pool, secretKey: config.secretKey, cookieName: sessionToken.name, limits });
  const delays = createDelays(db, limits);
  const links = createLinkLimits(pool, limits);
  const gate = createGate({ atOnce: limits.hashesAtOnce, waiting: limits.waiting });
  const secure = config.baseUrl?.startsWith('https:') ?? false;
  const knowing = createKnowing({ secretKey: config.secretKey, secure, limits });
  const afterwards = createAfterwards(onError);
  const shared = { db, auth, sessions, delays, links, gate, knowing, limits, afterwards };
  const { signIn, browserOf } = await createSignIn(shared);
  const { sendLink, ...resets } = createResets({ ...shared, browserOf, sendResetMail: mails.sendResetMail });

  return {
    ...createNewcomers({ ...shared, sendNewcomerMail: mails.sendNewcomerMail, sendLink }),
    ...resets,
    ...createLostIds({ ...shared, sendLoginIdsMail: mails.sendLoginIdsMail }),
    /** Name and attributes of the session's cookie. */
    sessionCookie: {
      name: sessionToken.name,
      attributes: sessionToken.attributes,
    },
    limits,
    /** Forms that were not taken, for a GET to show. */
    shownAgain: createShownAgain(db, limits),
    /** Resolves when every mail that was asked for is written. */
    settled: afterwards.settled,
    readSession: sessions.read,
    touchSession: sessions.touch,
    signIn,

    /** Ends the session. @returns `Set-Cookie` headers that remove the cookie, also when there was no session. */
    async signOut(arrival: Arrival): Promise<string[]> {
      const { headers } = await auth.api.signOut({ headers: headersOf(arrival), returnHeaders: true });
      return headers.getSetCookie();
    },

    /** Takes a new password. Every session of this person ends, and this browser gets a new one. */
    async changePassword(
      arrival: Arrival,
      { personId, loginId }: Actor,
      { current, next }: PasswordChange,
    ): Promise<PasswordChanged> {
      const problem = findPasswordProblem(next, loginId);
      if (problem) return { ok: false, reason: problem };
      const headers = headersOf(arrival);
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const token = (await sessions.read(arrival.cookie))?.token ?? '';
      const trier = { kind: 'session', loginId, source: linkHash(token) } as const;
      const place = { known: true, among: [{ key: `session ${personId}`, most: limits.turnsOfOnePerson }] };
      const changing = await tryPassword({ gate, delays, limits }, { trier, place }, () =>
        unlessRefused(auth.api.changePassword({ body, headers, returnHeaders: true })),
      );
      if (!changing.ok) return changing.reason === 'wrong' ? { ok: false, reason: 'wrongPassword' } : changing;
      await endLinks(db, personId);
      const account = await findAccount(db, loginId);
      const known = account ? [knowing.remember(arrival.cookie, account)] : [];
      return { ok: true, cookies: [...changing.value.headers.getSetCookie(), ...known] };
    },
  };
}

export type { ResetMail, Session };
