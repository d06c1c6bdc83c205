import type { Connection, Database } from '../db/connect.ts';
import { StartError } from '../ground/start-error.ts';
import { mailFault, parseMailAddress } from '../ground/text/mail.ts';
import { plain, typedLine } from '../ground/text/normalise.ts';
import { type CentreRole, centreRoles } from './actor.ts';
import { renewLink } from './links.ts';
import { parseLoginId } from './login-id.ts';
import { unusableHash } from './passwords.ts';
import { addPerson } from './persons.ts';

export interface Invitation {
  loginId: string;
  name: string;
  mail: string;
  /** What somebody new may do; of somebody who is there already these must be among the roles held. */
  roles: readonly CentreRole[];
  /** The address of the service that the link begins with. */
  baseUrl: string;
}

/** Somebody who was invited, with the link that a password is set through. */
export type Invited = { loginId: string; name: string; mail: string; link: string };

/** How long the link of somebody of the centre is valid, in hours of real time (`decisions.md` 24). */
export const centreLinkHours = 24;

/**
 * Makes somebody of the centre, who sets a password through the one-time link, valid for 24 hours (`decisions.md` 24). For one who
 * exists already it makes a new link, so that a lost password needs no mail server; every earlier link ends.
 * @param write what else belongs to it, such as a mail; in the same transaction
 * @throws StartError when nobody can have this log-in ID, name or address, or somebody else has it, or the person has other roles.
 */
export async function inviteToCentre(
  db: Database,
  { loginId: typedId, name: typedName, mail: typedMail, roles, baseUrl }: Invitation,
  write: (trx: Connection, invited: Invited) => Promise<void> = async () => undefined,
): Promise<Invited> {
  const loginId = parseLoginId(typedId);
  const [name, mail] = [typedLine(typedName), parseMailAddress(typedMail)];
  if (!loginId) throw new StartError(`No log-in ID: ${typedId}. Give 3 to 30 letters, digits and hyphens.`);
  if (!name) throw new StartError('Give a name.');
  if (!mail) throw new StartError(`No mail address: ${typedMail}. ${mailFault(typedMail, mailWord)?.en ?? ''}`);
  const passwordHash = await unusableHash();
  return await db.transaction().execute(async (trx) => {
    const known = await findInCentre(trx, loginId, roles);
    const id = known?.id ?? (await addPerson(trx, { side: 'centre', roles, loginId, name, mail, passwordHash }));
    const link = await renewLink(trx, id, centreLinkHours, baseUrl);
    const invited = { loginId, name: known?.name ?? name, mail: known?.mail ?? mail, link };
    await write(trx, invited);
    return invited;
  });
}

const mailWord = { ja: 'E-mailアドレス', en: 'The address' };

/** The roles that a list names, such as `reviewer,approver`. @throws StartError for one that there is not */
export function parseRoles(names: readonly string[]): CentreRole[] {
  const wanted = names.flatMap((name) => name.split(',')).map(plain);
  const strange = wanted.find((name) => !centreRoles.some((role) => role === name));
  if (strange !== undefined || wanted.length === 0)
    throw new StartError(`No role of the centre: ${strange ?? 'none was given'}. There are ${centreRoles.join(', ')}.`);
  return centreRoles.filter((role) => wanted.includes(role));
}

/** Whoever has this log-in ID, locked until the link is made: of two invitations at once the later one's link is good. */
async function findInCentre(db: Connection, loginId: string, roles: readonly CentreRole[]) {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'mail', 'side', 'active'])
    .where('login_id', '=', loginId)
    .forUpdate()
    .executeTakeFirst();
  if (!person) return undefined;
  const held = await db.selectFrom('centre_role').select('role').where('person_id', '=', person.id).execute();
  if (person.side !== 'centre' || !person.active)
    throw new StartError(`Somebody else has the log-in ID ${loginId}: give another.`);
  const missing = roles.filter((role) => !held.some((each) => each.role === role));
  if (missing.length > 0)
    throw new StartError(
      `${loginId} is there already and has not the role ${missing.join(', ')}: give another log-in ID, or their roles (${held.map(({ role }) => role).join(', ') || 'none'}).`,
    );
  return person;
}
