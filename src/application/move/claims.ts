import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import { ClaimedElsewhere } from './errors.ts';
import type { Status } from './status.ts';

export type Claim = { subject: string; path: string };

/** An open application, and what it holds of that which was asked for. */
export type Holder = { receptionNo: string; status: Status; officeCode: string; held: Claim[] };

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
  const holders = await findHolders(trx, id, claims);
  if (holders.length > 0) throw new ClaimedElsewhere(holders.map(({ receptionNo }) => receptionNo));
}

/**
 * The open applications that hold some of these, by number. Of an application itself, and of what is decided together with it, none is told.
 * @param id of the application that wants them, which need not be there yet
 */
export async function findHolders(db: Connection, id: string, claims: readonly Claim[]): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select a.reception_no as "receptionNo", a.status, a.office_code as "officeCode",
      json_agg(json_build_object('subject', c.subject_code, 'path', c.path)) as held
    from claim c join application a on a.id = c.application_id
    join jsonb_to_recordset(${json(claims)}::jsonb) as w(subject text, path text) on w.subject = c.subject_code and w.path = c.path
    where c.application_id <> ${id} and (a.group_id is null or a.group_id is distinct from (select group_id from application where id = ${id}))
    group by a.id order by 1`.execute(db);
  return rows;
}
