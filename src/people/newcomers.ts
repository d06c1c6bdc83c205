import type { Database } from '../db/connect.ts';
import type { Lang } from '../ground/words.ts';
import type { Afterwards } from './afterwards.ts';
import { type Arrival, countedAddress } from './arrival.ts';
import type { NewcomerRequest, NewcomerStart } from './commands.ts';
import type { Gate } from './gate.ts';
import { type Busy, inTurn } from './guard.ts';
import type { Limits } from './limits.ts';
import type { LinkLimits, Pace } from './link-limits.ts';
import { linkHash } from './links.ts';
import { findPasswordProblem, type PasswordProblem } from './password-policy.ts';
import { hashPassword } from './passwords.ts';
import {
  findNewcomer,
  findNewcomerLink,
  hasNewcomerLink,
  issueNewcomerLink,
  makeNewcomer,
  type NewcomerLink,
} from './provisional.ts';

/** What the mail with the link of a provisional account needs. */
export interface NewcomerMail {
  mail: string;
  lang: Lang;
  url: string;
  loginId: string;
  /** How long the link is valid, in real time. */
  hours: number;
}

export type NewcomerAccount = { ok: true; loginId: string } | { ok: false; reason: 'link' | PasswordProblem } | Busy;

/** A wish for a provisional account. */
export type NewcomerWish = NewcomerRequest & { arrival: Arrival; lang: Lang; baseUrl: string };

type Options = {
  db: Database;
  links: LinkLimits;
  gate: Gate;
  limits: Limits;
  afterwards: Afterwards;
  sendNewcomerMail(mail: NewcomerMail): Promise<void>;
  /** For somebody who has a provisional account already: a new password for that one. */
  sendLink(loginId: string, pace: Pace, baseUrl: string): Promise<void>;
};

/** 仮アカウント: how somebody without a contract comes in. */
export function createNewcomers({ db, links, gate, limits, afterwards, sendNewcomerMail, sendLink }: Options) {
  async function send({ mail, lang, baseUrl }: Omit<NewcomerWish, 'arrival'>, pace: Pace): Promise<void> {
    const known = await findNewcomer(db, mail);
    if (known) return await sendLink(known, pace, baseUrl);
    const hours = limits.newcomerHours;
    const since = new Date(Date.now() - limits.linkPauseMinutes * 60_000);
    if (pace !== 'now' && (await hasNewcomerLink(db, mail, { hours, since }))) return;
    const { url, loginId } = await issueNewcomerLink(db, { mail, lang, hours, baseUrl });
    await sendNewcomerMail({ mail, lang, url, loginId, hours });
  }

  return {
    /**
     * Mails a one-time link to an address. The answer is always the same, and comes after the same work: nobody learns who is known, or that there
     * were too many.
     */
    async requestNewcomer({ arrival, mail, lang, baseUrl }: NewcomerWish): Promise<void> {
      const pace = await links.takeNewcomer({ mail: linkHash(mail), ip: countedAddress(arrival) });
      if (pace) afterwards.begin(() => send({ mail, lang, baseUrl }, pace));
    },

    /** What a link that can still be used stands for. */
    findNewcomerLink: (token: string): Promise<NewcomerLink | undefined> => findNewcomerLink(db, token),

    /** Makes the account that a link stands for; the link ends. @param now business time */
    async makeNewcomer(token: string, { name, next }: NewcomerStart, now: Date): Promise<NewcomerAccount> {
      const link = await findNewcomerLink(db, token);
      if (!link) return { ok: false, reason: 'link' };
      const problem = findPasswordProblem(next, link.loginId);
      if (problem) return { ok: false, reason: problem };
      const place = { known: true, among: [{ key: `link ${link.loginId}`, most: limits.turnsOfOnePerson }] };
      const passwordHash = await inTurn({ gate, limits }, place, () => hashPassword(next));
      if (typeof passwordHash !== 'string') return passwordHash;
      const made = await db.transaction().execute((trx) => makeNewcomer(trx, token, { name, passwordHash, now }));
      return made ? { ok: true, loginId: made.loginId } : { ok: false, reason: 'link' };
    },
  };
}
