import type { Connection, Database } from '../db/connect.ts';
import { StartError } from '../start-error.ts';
import { issueLink } from './links.ts';
import { parseLoginId } from './login-id.ts';
import { unusableHash } from './passwords.ts';
import { addPerson } from './persons.ts';

export interface Invitation {
  loginId: string;
  name: string;
  mail: string;
  /** The address of the service that the link begins with. */
  baseUrl: string;
}

/**
 * Makes an administrator of the centre, who sets his password through the one-time link, valid for 24 hours
 * (`decisions.md` 24). For one who exists already it makes a new link, so that a lost password needs no mail server.
 * @returns the link.
 * @throws StartError when nobody can have this log-in ID, or somebody else has it.
 */
export async function inviteAdministrator(
  db: Database,
  { loginId: typed, name, mail, baseUrl }: Invitation,
): Promise<string> {
  const loginId = parseLoginId(typed);
  if (!loginId) throw new StartError(`No log-in ID: ${typed}. Give 3 to 30 letters, digits and hyphens.`);
  const passwordHash = await unusableHash();
  return await db.transaction().execute(async (trx) => {
    const id =
      (await findAdministrator(trx, loginId)) ??
      (await addPerson(trx, { side: 'centre', roles: ['administrator'], loginId, name, mail, passwordHash }));
    return await issueLink(trx, id, 24, baseUrl);
  });
}

async function findAdministrator(db: Connection, loginId: string): Promise<string | undefined> {
  const person = await db
    .selectFrom('person')
    .leftJoin('centre_role', (join) => join.onRef('person_id', '=', 'id').on('role', '=', 'administrator'))
    .select(['id', 'role', 'active'])
    .where('login_id', '=', loginId)
    .executeTakeFirst();
  if (person && !(person.role && person.active))
    throw new StartError(`Somebody else has the log-in ID ${loginId}: give another.`);
  return person?.id;
}
