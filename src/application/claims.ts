import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { ClaimedElsewhere } from './errors.ts';

export type Claim = { subject: string; path: string };

/**
 * Takes the claims of an application (`decisions.md` 10), in one order for everybody, so that two never wait for each other in a circle.
 * What a linked application holds is held for both: they are judged on what they come to together, and decided together.
 * @throws {ClaimedElsewhere} naming the open applications that hold some of them
 */
export async function takeClaims(trx: Connection, id: string, claims: readonly Claim[]): Promise<void> {
  const { rows } = await sql`
    insert into claim (subject_code, path, application_id)
    select subject, path, ${id} from jsonb_to_recordset(${json(claims)}::jsonb) as c(subject text, path text)
    order by subject, path on conflict do nothing returning 1`.execute(trx);
  if (rows.length === claims.length) return;
  const holders = await holdersOf(trx, id, claims);
  if (holders.length > 0) throw new ClaimedElsewhere(holders);
}

async function holdersOf(trx: Connection, id: string, claims: readonly Claim[]): Promise<string[]> {
  const { rows } = await sql<{ receptionNo: string }>`
    select distinct a.reception_no as "receptionNo" from claim c join application a on a.id = c.application_id
    join jsonb_to_recordset(${json(claims)}::jsonb) as w(subject text, path text) on w.subject = c.subject_code and w.path = c.path
    where c.application_id <> ${id} and (a.group_id is null or a.group_id is distinct from (select group_id from application where id = ${id}))
    order by 1`.execute(trx);
  return rows.map(({ receptionNo }) => receptionNo);
}
