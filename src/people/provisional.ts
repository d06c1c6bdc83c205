import { randomBytes, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import { clearLetters } from '../ground/text/codes.ts';
import type { Lang } from '../ground/words.ts';
import { giveCodeBack, takeCode } from '../ledger/subjects.ts';
import type { CompanyRole } from './actor.ts';
import { linkHash } from './links.ts';
import { addPerson } from './persons.ts';

/** The page that the link of a provisional account opens, where name and password are set. */
export const newcomerLinkPath = '/newcomer/start';

/** What a link to a provisional account stands for. */
export type NewcomerLink = { loginId: string; mail: string; lang: Lang };

/**
 * Makes a one-time link with which a provisional account is made (仮アカウントの発行).
 * @param hours how long it is valid, in real time.
 * @param loginId left out, one that is nobody else's
 * @returns the link's absolute address, of which only a hash is kept, and the log-in ID that comes with it.
 */
export async function issueNewcomerLink(
  db: Connection,
  {
    mail,
    lang,
    hours,
    baseUrl,
    loginId = `kari-${readable(8)}`,
  }: { mail: string; lang: Lang; hours: number; baseUrl: string; loginId?: string },
): Promise<{ url: string; loginId: string }> {
  const token = randomBytes(24).toString('base64url');
  await sql`delete from provisional_link where expires_at <= now()`.execute(db);
  await sql`
    insert into provisional_link (identifier, login_id, mail, lang, expires_at)
    values (${linkHash(token)}, ${loginId}, ${mail}, ${lang}, ${new Date(Date.now() + hours * 3_600_000)})`.execute(db);
  return { url: `${baseUrl.replace(/\/$/, '')}${newcomerLinkPath}?token=${token}`, loginId };
}

/** What a link that can still be used stands for. */
export async function findNewcomerLink(db: Connection, token: string): Promise<NewcomerLink | undefined> {
  const { rows } = await sql<NewcomerLink>`
    select login_id as "loginId", mail, lang from provisional_link
    where identifier = ${linkHash(token)} and expires_at > ${new Date()}`.execute(db);
  return rows[0];
}

/** Whether a link went to this address since an instant. @param hours how long such a link is valid */
export async function hasNewcomerLink(
  db: Connection,
  mail: string,
  { hours, since }: { hours: number; since: Date },
): Promise<boolean> {
  const { rows } = await sql`
    select from provisional_link where mail = ${mail} and expires_at > ${new Date(since.getTime() + hours * 3_600_000)}`.execute(
    db,
  );
  return rows.length > 0;
}

/** The log-in ID of a newcomer with this mail address who has no contract yet. */
export async function findNewcomer(db: Connection, mail: string): Promise<string | undefined> {
  const { rows } = await sql<{ loginId: string }>`
    select p.login_id as "loginId" from provisional_account a join membership m on m.office_code = a.office_code
      join person p on p.id = m.person_id
    where a.mail = ${mail} and p.active order by a.made_at desc limit 1`.execute(db);
  return rows[0]?.loginId;
}

/**
 * Uses up a link and makes its account, with an office code that is nobody else's.
 * @param now business time, from which an unused account is counted.
 * @returns undefined when the link was used in the meantime.
 */
export async function makeNewcomer(
  trx: Connection,
  token: string,
  { name, passwordHash, now }: { name: string; passwordHash: string; now: Date },
): Promise<NewcomerLink | undefined> {
  const { rows } = await sql<NewcomerLink>`
    delete from provisional_link where identifier = ${linkHash(token)} and expires_at > ${new Date()}
    returning login_id as "loginId", mail, lang`.execute(trx);
  const [link] = rows;
  if (!link) return undefined;
  const code = await addProvisionalOffice(trx);
  const offices = [{ code, role: 'newcomer' as const }];
  const companyCode = companyOf(code);
  const id = await addPerson(trx, { ...link, name, side: 'company', companyCode, offices, passwordHash });
  await sql`
    insert into provisional_account (office_code, person_id, mail, made_at) values (${code}, ${id}, ${link.mail}, ${now})`.execute(
    trx,
  );
  return link;
}

/** A code that is free: some are tried, and the database decides. */
async function addProvisionalOffice(trx: Connection): Promise<string> {
  for (let tried = 0; tried < 50; tried++) {
    const company = `${pick(letters)}${readable(2)}`;
    if (!(await takeCode(trx, company, company))) continue;
    const office = `${company}000`;
    if (!(await takeCode(trx, office, company))) throw new Error(`${office} stood without its company`);
    return office;
  }
  throw new Error('no provisional code is free');
}

/** A newcomer becomes the system manager of the office that was opened for them (審査終了). */
export async function moveNewcomer(trx: Connection, provisional: string, officeCode: string): Promise<void> {
  await belong(trx, await newcomerOf(trx, provisional), officeCode, 'manager');
}

/** The person is a newcomer again: the opening was voided. */
export async function moveNewcomerBack(trx: Connection, provisional: string): Promise<void> {
  await belong(trx, await newcomerOf(trx, provisional), provisional, 'newcomer');
}

async function newcomerOf(trx: Connection, provisional: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from provisional_account where office_code = ${provisional} for update`.execute(trx);
  if (!rows[0]) throw new Error(`nobody has the provisional code ${provisional}`);
  return rows[0].id;
}

/** The person belongs to this office and to no other. */
async function belong(trx: Connection, personId: string, officeCode: string, role: CompanyRole): Promise<void> {
  await sql`delete from membership where person_id = ${personId}`.execute(trx);
  await sql`delete from company_administrator where person_id = ${personId}`.execute(trx);
  await sql`update person set company_code = ${companyOf(officeCode)}, updated_at = now() where id = ${personId}`.execute(
    trx,
  );
  await sql`insert into membership (person_id, office_code, role) values (${personId}, ${officeCode}, ${role})`.execute(
    trx,
  );
}

/**
 * Deletes accounts that were made before a day and never used: no application of theirs is there, not even a draft.
 * @returns how many went
 */
export async function sweepNewcomers(db: Connection, madeBefore: Date): Promise<number> {
  const { rows } = await sql<{ code: string }>`
    select office_code as code from provisional_account a where made_at < ${madeBefore} and ${unused}`.execute(db);
  for (const { code } of rows) await db.transaction().execute((trx) => deleteNewcomer(trx, code));
  return rows.length;
}

const unused = sql`exists (select from membership m where m.office_code = a.office_code)
  and not exists (select from application where office_code = a.office_code)`;

async function deleteNewcomer(trx: Connection, code: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from provisional_account a where office_code = ${code} and ${unused} returning person_id as id`.execute(trx);
  const [gone] = rows;
  if (!gone) return;
  for (const rows of [
    sql`delete from session where person_id = ${gone.id}`,
    sql`delete from account where person_id = ${gone.id}`,
    sql`delete from membership where person_id = ${gone.id}`,
    sql`delete from person_profile where person_id = ${gone.id}`,
  ])
    await rows.execute(trx);
  await sql`delete from verification where value = ${gone.id}`.execute(trx);
  await sql`delete from person where id = ${gone.id}`.execute(trx);
  for (const each of [code, companyOf(code)]) await giveCodeBack(trx, each);
}

const letters = clearLetters.join('').toLowerCase();
/** Without signs that are mistaken for each other. */
const readable = (length: number): string =>
  Array.from({ length }, () => pick('abcdefghjkmnpqrstuvwxyz23456789')).join('');
const pick = (from: string): string => from.charAt(randomInt(from.length));
