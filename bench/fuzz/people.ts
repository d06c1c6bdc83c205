import type { Pool } from 'pg';
import { cookieOf } from '../data/people.ts';
import { secretKey } from '../program/program.ts';

/** Whom requests are sent as, beside nobody: of each kind of people one, by log-in ID. */
const roles = [
  'nac002-clerk',
  'nac002-view',
  'nac-admin',
  'ccc-admin',
  'nac001',
  'kari-shinkou',
  'reviewer1',
  'approver1',
  'setting1',
  'cert1',
  'billing1',
  'schedule1',
  'helpdesk1',
  'auditor1',
  'center-admin',
] as const;

/** Cookies of all roles. They stay the same while `keepIn` is called. */
export async function cookiesOf(): Promise<Map<string, string>> {
  const entries = roles.map(async (role) => [role, await cookieOf({ token: tokenOf(role) }, secretKey)] as const);
  return new Map(await Promise.all(entries));
}

/** Logs everybody in again who was logged out or let go by what was sent. */
export async function keepIn(pool: Pool): Promise<void> {
  await pool.query('update person set active = true where login_id = any($1) and not active', [roles]);
  await pool.query(
    `insert into session (id, token, person_id, expires_at)
     select 'fuzz-' || login_id, 'fuzz-' || login_id, id, now() + interval '1 day' from person where login_id = any($1)
     on conflict (id) do update set expires_at = excluded.expires_at, created_at = now(), updated_at = now()`,
    [roles],
  );
}

const tokenOf = (role: string) => `fuzz-${role}`;
