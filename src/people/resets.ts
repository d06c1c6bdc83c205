import type { Connection, Database } from '../db/connect.ts';
import type { Lang } from '../ground/words.ts';
import { findAccount } from './accounts.ts';
import type { Afterwards } from './afterwards.ts';
import { type Arrival, countedAddress } from './arrival.ts';
import type { Auth } from './auth.ts';
import type { NewPassword, ResetRequest } from './commands.ts';
import type { Delays } from './delays.ts';
import type { Gate } from './gate.ts';
import { type Busy, inTurn, unlessRefused } from './guard.ts';
import type { Knowing } from './knowing.ts';
import type { Limits } from './limits.ts';
import type { LinkLimits, Pace } from './link-limits.ts';
import { endLinks, findLinkHolder, issueLink, type LinkHolder } from './links.ts';
import { findPasswordProblem, type PasswordProblem } from './password-policy.ts';

export type PasswordReset = { ok: true; cookies: string[] } | { ok: false; reason: 'link' | PasswordProblem } | Busy;

/** What the mail with a one-time link needs. */
export interface ResetMail {
  person: { id: string; loginId: string; name: string; mail: string; lang: Lang };
  /** The one-time link, valid for an hour. */
  url: string;
}

interface Options {
  db: Database;
  auth: Auth;
  gate: Gate;
  delays: Delays;
  links: LinkLimits;
  knowing: Knowing;
  limits: Limits;
  afterwards: Afterwards;
  browserOf(arrival: Arrival, loginId: string): Promise<string | undefined>;
  sendResetMail(mail: ResetMail): Promise<void>;
}

/** A forgotten password: a link by mail, and a new password through it. */
export function createResets({ db, auth, gate, delays, links, knowing, limits, afterwards, ...options }: Options) {
  /** Mails a link to whoever has this log-in ID, as freely as the pace says. */
  async function sendLink(loginId: string, pace: Pace, baseUrl: string): Promise<void> {
    const sent = await db.transaction().execute(async (trx) => {
      const person = await lockActive(trx, loginId);
      if (!person || (pace !== 'now' && (await hasLink(trx, person.id, pace, limits)))) return undefined;
      return { person, url: await issueLink(trx, person.id, 1, baseUrl) };
    });
    if (sent) await options.sendResetMail(sent);
  }

  return {
    sendLink,
    /**
     * Mails a one-time link to whoever has this log-in ID. The answer is always the same, and comes after the same work: nobody learns
     * who is known.
     * @param baseUrl the address of the service that the link begins with.
     */
    async requestReset(arrival: Arrival, { loginId }: ResetRequest, baseUrl: string): Promise<void> {
      if (!loginId) return;
      const browser = await options.browserOf(arrival, loginId);
      const pace = await links.take({ loginId, ip: countedAddress(arrival), browser });
      afterwards.begin(() => sendLink(loginId, pace, baseUrl));
    },

    /** The person behind a link that can still be used, for the page that it opens. */
    findLinkHolder: (token: string): Promise<LinkHolder | undefined> => findLinkHolder(db, token),

    /**
     * Takes a new password through a link: the link, every session and every delay of this person end, and this browser knows them, so that
     * they log in at once.
     */
    async resetPassword({ cookie }: Arrival, token: string, { next }: NewPassword): Promise<PasswordReset> {
      const holder = await findLinkHolder(db, token);
      if (!holder) return { ok: false, reason: 'link' };
      const problem = findPasswordProblem(next, holder.loginId);
      if (problem) return { ok: false, reason: problem };
      const place = { known: true, among: [{ key: `link ${holder.loginId}`, most: limits.turnsOfOnePerson }] };
      const reset = await inTurn({ gate, limits }, place, () =>
        unlessRefused(auth.api.resetPassword({ body: { token, newPassword: next } })),
      );
      if (!reset) return { ok: false, reason: 'link' };
      if ('ok' in reset) return reset;
      await endLinks(db, holder.personId);
      await delays.forgiveEverywhere(holder.loginId);
      const account = await findAccount(db, holder.loginId);
      return { ok: true, cookies: account ? [knowing.remember(cookie, account)] : [] };
    },
  };
}

async function lockActive(trx: Connection, loginId: string): Promise<ResetMail['person'] | undefined> {
  return await trx
    .selectFrom('person')
    .select(['id', 'login_id as loginId', 'name', 'mail', 'lang'])
    .where('login_id', '=', loginId)
    .where('active', '=', true)
    .forNoKeyUpdate()
    .$narrowType<{ lang: Lang }>()
    .executeTakeFirst();
}

/** Whether a link was sent just now, or is still valid. */
async function hasLink(trx: Connection, personId: string, pace: Pace, { linkPauseMinutes }: Limits): Promise<boolean> {
  const valid = trx
    .selectFrom('verification')
    .select('id')
    .where('value', '=', personId)
    .where('expires_at', '>', new Date());
  const since = new Date(Date.now() - linkPauseMinutes * 60_000);
  const found = pace === 'paused' ? valid.where('created_at', '>', since) : valid;
  return (await found.executeTakeFirst()) !== undefined;
}
