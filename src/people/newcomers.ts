import type { Database } from '../db/connect.ts';
import { parseMailAddress } from '../text/mail.ts';
import { typedLine } from '../text/normalise.ts';
import type { Lang } from '../words/text.ts';
import type { Gate } from './gate.ts';
import { type Busy, inTurn } from './guard.ts';
import type { Limits } from './limits.ts';
import { linkHash } from './links.ts';
import { findPasswordProblem, type PasswordProblem } from './password-policy.ts';
import { hashPassword } from './passwords.ts';
import { findNewcomer, findNewcomerLink, issueNewcomerLink, makeNewcomer, type NewcomerLink } from './provisional.ts';
import type { Settings } from './settings.ts';

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
export type NewcomerWish = { mail: string; ip: string; lang: Lang; baseUrl: string };

type Options = {
  db: Database;
  limits: Limits;
  gate: Gate;
  settings: Settings;
  sendNewcomerMail(mail: NewcomerMail): Promise<void>;
  /** For somebody who has a provisional account already: a new password for that one. */
  requestReset(loginId: string, baseUrl: string): Promise<void>;
};

/** 仮アカウント: how somebody without a contract comes in. */
export function createNewcomers({ db, limits, gate, settings, sendNewcomerMail, requestReset }: Options) {
  return {
    /**
     * Mails a one-time link to an address. The answer is always the same: nobody learns who is known, or that there were too many.
     * @returns false only for what is no address
     */
    async requestNewcomer({ mail: typed, ip, lang, baseUrl }: NewcomerWish): Promise<boolean> {
      const mail = parseMailAddress(typed);
      if (!mail) return false;
      if (!(await limits.takeNewcomer({ mail: linkHash(mail), ip }))) return true;
      const known = await findNewcomer(db, mail);
      if (known) {
        await requestReset(known, baseUrl);
        return true;
      }
      const hours = settings.newcomerHours;
      const { url, loginId } = await issueNewcomerLink(db, { mail, lang, hours, baseUrl });
      await sendNewcomerMail({ mail, lang, url, loginId, hours });
      return true;
    },

    /** What a link that can still be used stands for. */
    findNewcomerLink: (token: string): Promise<NewcomerLink | undefined> => findNewcomerLink(db, token),

    /** Makes the account that a link stands for; the link ends. @param now business time */
    async makeNewcomer(token: string, typedName: string, password: string, now: Date): Promise<NewcomerAccount> {
      const link = await findNewcomerLink(db, token);
      if (!link) return { ok: false, reason: 'link' };
      const problem = findPasswordProblem(password, link.loginId);
      if (problem) return { ok: false, reason: problem };
      const passwordHash = await inTurn(gate, () => hashPassword(password));
      if (typeof passwordHash !== 'string') return passwordHash;
      const name = typedLine(typedName);
      const made = await db.transaction().execute((trx) => makeNewcomer(trx, token, { name, passwordHash, now }));
      return made ? { ok: true, loginId: made.loginId } : { ok: false, reason: 'link' };
    },
  };
}
