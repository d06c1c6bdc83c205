import { randomUUID } from 'node:crypto';
import type { Connection, Database } from '../db/connect.ts';
import type { Lang } from '../ground/words.ts';
import type { CentreRole, CompanyRole } from './actor.ts';

/** Somebody new. */
export type NewPerson = {
  loginId: string;
  name: string;
  mail: string;
  lang?: Lang;
  /** From `hashPassword`, or `unusableHash` for somebody who will set one through a link. */
  passwordHash: string;
} & (
  | {
      side: 'company';
      companyCode: string;
      offices: readonly { code: string; role: CompanyRole }[];
      administrator?: boolean;
    }
  | { side: 'centre'; roles: readonly CentreRole[] }
);

/**
 * Writes a person with rights and password. The subjects that they belong to must exist.
 * @returns the person's ID.
 */
export async function addPerson(db: Connection, person: NewPerson): Promise<string> {
  const id = randomUUID();
  const { loginId, name, mail, lang = 'ja', passwordHash } = person;
  const company_code = person.side === 'company' ? person.companyCode : null;
  await db.insertInto('person').values({ id, login_id: loginId, name, mail, lang, company_code }).execute();
  await db
    .insertInto('account')
    .values({ id: randomUUID(), person_id: id, account_id: id, provider_id: 'credential', password: passwordHash })
    .execute();
  await addRights(db, id, person);
  return id;
}

/** What the contact page opens with until the person has applied for something. */
export type Profile = { kana: string; department: string; post: string; phone: string; fax: string };

/** Keeps where somebody works and is reached. */
export async function addProfile(db: Connection, personId: string, profile: Profile): Promise<void> {
  await db
    .insertInto('person_profile')
    .values({ person_id: personId, ...profile })
    .execute();
}

/** Nobody can be logged in with this person's log-in ID from now on. Nothing that they did is touched. */
export async function disablePerson(db: Database, personId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('person').set({ active: false, updated_at: new Date() }).where('id', '=', personId).execute();
    await trx.deleteFrom('session').where('person_id', '=', personId).execute();
    await trx.deleteFrom('verification').where('value', '=', personId).execute();
  });
}

async function addRights(db: Connection, person_id: string, person: NewPerson): Promise<void> {
  if (person.side === 'centre') {
    const roles = person.roles.map((role) => ({ person_id, role }));
    if (roles.length > 0) await db.insertInto('centre_role').values(roles).execute();
    return;
  }
  const offices = person.offices.map(({ code, role }) => ({ person_id, office_code: code, role }));
  if (offices.length > 0) await db.insertInto('membership').values(offices).execute();
  if (!person.administrator) return;
  await db.insertInto('company_administrator').values({ person_id, company_code: person.companyCode }).execute();
}
