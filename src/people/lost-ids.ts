import type { Connection, Database } from '../db/connect.ts';
import type { Afterwards } from './afterwards.ts';
import { type Arrival, countedAddress } from './arrival.ts';
import type { LoginIdRequest } from './commands.ts';
import type { LinkLimits } from './link-limits.ts';

/** What the mail to the system manager of an office says: who has which log-in ID there. */
export interface LoginIdsMail {
  officeCode: string;
  people: readonly { name: string; loginId: string }[];
}

interface Options {
  db: Database;
  links: LinkLimits;
  afterwards: Afterwards;
  sendLoginIdsMail(mail: LoginIdsMail): Promise<void>;
}

/** A forgotten log-in ID: the system manager of the office is told those of its people, and tells whoever asked. */
export function createLostIds({ db, links, afterwards, sendLoginIdsMail }: Options) {
  return {
    /**
     * Mails the log-in IDs of an office to its system manager. The answer is always the same, and comes after the same work: nobody learns
     * which offices there are, and who asks learns no log-in ID.
     */
    async requestLoginIds(arrival: Arrival, { officeCode }: LoginIdRequest): Promise<void> {
      if (!officeCode) return;
      const pace = await links.take({
        loginId: `office/${officeCode}`,
        ip: countedAddress(arrival),
        browser: undefined,
      });
      if (pace !== 'now') return;
      afterwards.begin(async () => {
        const people = await listActive(db, officeCode);
        if (people.length > 0) await sendLoginIdsMail({ officeCode, people });
      });
    },
  };
}

async function listActive(db: Connection, officeCode: string): Promise<LoginIdsMail['people']> {
  return await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.name', 'person.login_id as loginId'])
    .where('membership.office_code', '=', officeCode)
    .where('person.active', '=', true)
    .orderBy('person.login_id')
    .execute();
}
