import { randomUUID } from 'node:crypto';
import { makeSignature } from 'better-auth/crypto';
import type { Pool } from 'pg';
import { hashPassword } from '../../src/people/passwords.ts';
import { writeRows } from './bulk.ts';
import type { GeneratedOffice } from './offices.ts';

/** Somebody who is logged in. */
export type Visitor = { personId: string; loginId: string; name: string; token: string };

/** The manager of each office, all of them logged in; they have no password that could be used. */
export async function writeManagers(pool: Pool, offices: readonly GeneratedOffice[]): Promise<Visitor[]> {
  const people = offices.map(({ code, company }) => ({ ...visitor(`${code}-manager`), code, company }));
  await writePeople(pool, people);
  await writeRows(
    pool,
    `insert into membership (person_id, office_code, role)
     select "personId", code, 'manager' from json_to_recordset($1) as r("personId" text, code text)`,
    people,
  );
  return people;
}

/** The administrator of each of these companies, who acts for all of its offices. */
export async function writeAdministrators(pool: Pool, companies: readonly string[]): Promise<Visitor[]> {
  const people = companies.map((company) => ({ ...visitor(`${company}-admin`), company }));
  await writePeople(pool, people);
  await writeRows(
    pool,
    `insert into company_administrator (person_id, company_code)
     select "personId", company from json_to_recordset($1) as r("personId" text, company text)`,
    people,
  );
  return people;
}

/** A reviewer of the centre. */
export async function writeReviewer(pool: Pool): Promise<Visitor> {
  const [person] = await writeCentre(pool, ['bench-reviewer']);
  if (!person) throw new Error('nobody was written');
  return person;
}

/** More of them. */
export const writeReviewers = (pool: Pool, count: number): Promise<Visitor[]> =>
  writeCentre(
    pool,
    Array.from({ length: count }, (_, index) => `bench-reviewer-${index + 2}`),
  );

async function writeCentre(pool: Pool, loginIds: readonly string[]): Promise<Visitor[]> {
  const people = loginIds.map(visitor);
  await writePeople(pool, people);
  const ids = people.map(({ personId }) => personId);
  await pool.query(`insert into centre_role (person_id, role) select unnest($1::text[]), 'reviewer'`, [ids]);
  return people;
}

/** The password of those that `givePasswords` gave one. */
export const password = 'Bench-2026-madoguchi';

/** Gives these people a password to log in with. */
export async function givePasswords(pool: Pool, people: readonly Visitor[]): Promise<void> {
  const hash = await hashPassword(password);
  await writeRows(
    pool,
    `insert into account (id, person_id, account_id, provider_id, password)
     select "personId", "personId", "personId", 'credential', hash from json_to_recordset($1) as r("personId" text, hash text)`,
    people.map(({ personId }) => ({ personId, hash })),
  );
}

/** What a browser sends after the log-in of this person. */
export async function cookieOf({ token }: Pick<Visitor, 'token'>, secretKey: string): Promise<string> {
  return `madoguchi.session_token=${encodeURIComponent(`${token}.${await makeSignature(token, secretKey)}`)}`;
}

const visitor = (loginId: string): Visitor => ({
  personId: randomUUID(),
  loginId: loginId.toLowerCase(),
  name: `担当 ${loginId}`,
  token: randomUUID().replaceAll('-', ''),
});

async function writePeople(pool: Pool, people: readonly (Visitor & { company?: string })[]): Promise<void> {
  await writeRows(
    pool,
    `insert into person (id, login_id, name, mail, company_code)
     select "personId", "loginId", name, "loginId" || '@bench.example', company
     from json_to_recordset($1) as r("personId" text, "loginId" text, name text, company text)`,
    people,
  );
  await writeRows(
    pool,
    `insert into session (id, token, person_id, expires_at)
     select token, token, "personId", now() + interval '1 day' from json_to_recordset($1) as r("personId" text, token text)`,
    people,
  );
}
