import type { Pool } from 'pg';
import { type Database, databaseOn, openPool } from '../../src/db/connect.ts';
import type { Limits } from '../../src/people/limits.ts';
import type { LoginIdsMail } from '../../src/people/lost-ids.ts';
import type { NewcomerMail } from '../../src/people/newcomers.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { createPeople, type People, type ResetMail } from '../../src/people/people.ts';
import { addPerson, type NewPerson } from '../../src/people/persons.ts';
import { testDatabase } from './database.ts';

/** The password of everybody in tests. */
export const password = 'Counter-2026-open';

export const arrival = { ip: '192.0.2.1', socketAddress: '10.0.0.1', userAgent: 'a browser' };

/** A counter's people on a database of their own, with two companies, their offices and the centre. */
export interface PeopleFixture {
  db: Database;
  pool: Pool;
  people: People;
  /** Mails with a one-time link, oldest first. */
  mails: ResetMail[];
  newcomerMails: NewcomerMail[];
  loginIdsMails: LoginIdsMail[];
  /** The same database under a program that was started anew, perhaps otherwise. */
  restart(otherwise?: { limits?: Partial<Limits>; baseUrl?: string; secretKey?: string }): Promise<People>;
  /** Adds somebody to NAC002, as a clerk unless told otherwise. */
  add(loginId: string, rights?: Partial<NewPerson>): Promise<string>;
  /** The `Cookie` header of somebody who has just logged in. */
  logIn(loginId: string): Promise<string>;
  close(): Promise<void>;
}

export async function peopleFixture(): Promise<PeopleFixture> {
  const { url, close, db: unused } = await testDatabase();
  const pool = openPool(url, { max: 4 });
  const db = databaseOn(pool);
  await addSubjects(db);
  const passwordHash = await hashPassword(password);
  const mails: ResetMail[] = [];
  const newcomerMails: NewcomerMail[] = [];
  const loginIdsMails: LoginIdsMail[] = [];
  const restart: PeopleFixture['restart'] = ({
    limits,
    baseUrl,
    secretKey = 'a secret that is long enough 1234567890',
  } = {}) =>
    createPeople({
      db,
      pool,
      config: { secretKey, baseUrl },
      sendResetMail: async (mail) => void mails.push(mail),
      sendNewcomerMail: async (mail) => void newcomerMails.push(mail),
      sendLoginIdsMail: async (mail) => void loginIdsMails.push(mail),
      limits: { refusalSeconds: 0, ...limits },
    });
  const people = await restart();
  return {
    db,
    pool,
    people,
    mails,
    newcomerMails,
    loginIdsMails,
    restart,
    add: (loginId, rights) => addPerson(db, { ...clerk, loginId, passwordHash, ...rights } as NewPerson),
    async logIn(loginId) {
      const signedIn = await people.signIn(arrival, { loginId, password });
      if (!signedIn.ok) throw new Error(`${loginId} is not let in: ${signedIn.reason}`);
      return cookieHeader(signedIn.cookies);
    },
    async close() {
      await unused.destroy();
      await db.destroy();
      await close();
    },
  };
}

/** What a browser sends back after these `Set-Cookie` headers. */
export function cookieHeader(setCookies: readonly string[]): string {
  return setCookies.map((header) => header.split(';')[0]).join('; ');
}

const clerk = {
  name: '混載 一郎',
  mail: 'office@naccs.example',
  side: 'company',
  companyCode: 'NAC',
  offices: [{ code: 'NAC002', role: 'clerk' }],
} as const;

async function addSubjects(db: Database): Promise<void> {
  const codes = ['NAC', 'AAA', 'NAC001', 'NAC002', 'NAC003', 'AAA001'];
  await db
    .insertInto('subject')
    .values(codes.map((code) => ({ code, company_code: code.slice(0, 3) })))
    .execute();
}
