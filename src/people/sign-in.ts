import type { Database } from '../db/connect.ts';
import { findAccount } from './accounts.ts';
import { type Arrival, countedAddress, headersOf } from './arrival.ts';
import type { Auth } from './auth.ts';
import type { LogIn } from './commands.ts';
import type { Delays, Trier } from './delays.ts';
import type { Gate, Place } from './gate.ts';
import { type Busy, type Delayed, tryPassword, unlessRefused } from './guard.ts';
import type { Knowing } from './knowing.ts';
import type { Limits } from './limits.ts';
import { unusableHash, verifyPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';

export type SignIn = { ok: true; cookies: string[] } | { ok: false; reason: 'wrongPair' } | Delayed | Busy;

interface Options {
  db: Database;
  auth: Auth;
  sessions: Sessions;
  delays: Delays;
  gate: Gate;
  knowing: Knowing;
  limits: Limits;
}

export async function createSignIn({ db, auth, sessions, delays, gate, knowing, limits }: Options) {
  /** Looked at for whoever has no password, so that the answer takes as long. */
  const nobodysHash = await unusableHash();

  /** The id of the browser when it knows whoever has this log-in ID. */
  async function browserOf({ cookie }: Arrival, loginId: string): Promise<string | undefined> {
    if (!knowing.knowsAnybody(cookie)) return undefined;
    const account = await findAccount(db, loginId);
    return account && knowing.find(cookie, account);
  }

  /** A browser that knows its person, unless its own wrong passwords make it wait: then they are as a stranger. */
  async function standing(arrival: Arrival, loginId: string): Promise<{ trier: Trier; place: Place }> {
    const browser = await browserOf(arrival, loginId);
    const ofPerson = { key: `person ${loginId}`, most: limits.turnsOfOnePerson };
    const known: Trier = { kind: 'browser', loginId, source: browser ?? '' };
    if (browser && !(await delays.until(known))) return { trier: known, place: { known: true, among: [ofPerson] } };
    const source = countedAddress(arrival);
    const ofAddress = source ? [{ key: `address ${source}`, most: limits.turnsOfOneAddress }] : [];
    return { trier: { kind: 'here', loginId, source }, place: { known: false, among: [ofPerson, ...ofAddress] } };
  }

  /** The same statements and one hash, whoever is asked for; undefined when they are not let in. */
  async function verified(loginId: string, password: string) {
    const account = await findAccount(db, loginId);
    const isRight = await verifyPassword({ hash: account?.passwordHash ?? nobodysHash, password });
    return account?.active && isRight ? account : undefined;
  }

  return {
    browserOf,
    /** Logs somebody in under a new session; one that the browser had ends. `cookies` are `Set-Cookie` headers. */
    async signIn(arrival: Arrival, { loginId, password }: LogIn): Promise<SignIn> {
      if (!loginId || !password) return { ok: false, reason: 'wrongPair' };
      const signedIn = await tryPassword({ gate, delays, limits }, await standing(arrival, loginId), async () => {
        const account = await verified(loginId, password);
        if (!account) return undefined;
        const begun = auth.api.beginSession({
          body: { personId: account.personId },
          headers: headersOf({ ...arrival, cookie: undefined }),
          returnHeaders: true,
        });
        const { headers } = (await unlessRefused(begun)) ?? {};
        return headers && { account, cookies: headers.getSetCookie() };
      });
      if (!signedIn.ok) return signedIn.reason === 'wrong' ? { ok: false, reason: 'wrongPair' } : signedIn;
      const { account, cookies } = signedIn.value;
      const former = await sessions.read(arrival.cookie);
      if (former) await sessions.end(former.token);
      await sessions.sweep(account.personId);
      return { ok: true, cookies: [...cookies, knowing.remember(arrival.cookie, account)] };
    },
  };
}
