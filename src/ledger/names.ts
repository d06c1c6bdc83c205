import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import type { Keyed } from '../db/search-keys.ts';
import type { Day } from '../ground/clock.ts';
import { likeName, nameKey } from '../ground/text/search-key.ts';

/** The keys of the names of companies and offices. */
export const contractKeys: Keyed = { owner: 'contracts', renew };

/** An office with its names as of a day. */
export type NamedOffice = { code: string; office: string; company: string };

/**
 * Offices that had a contract on a day and whose name, or whose company's, begins with what is asked for, in any of its spellings; by code.
 * At most `limit`.
 */
export async function findOfficesNamed(db: Connection, asked: string, on: Day, limit: number): Promise<NamedOffice[]> {
  if (nameKey(asked) === '') return [];
  const holds = (
    version: string,
  ) => sql`${sql.ref(`${version}.recorded_to`)} is null and ${sql.ref(`${version}.valid_from`)} <= ${on}
    and (${sql.ref(`${version}.valid_to`)} is null or ${sql.ref(`${version}.valid_to`)} > ${on})`;
  const { rows } = await sql<NamedOffice>`
    select o.subject_code as code, o.state ->> 'name' as office, c.state ->> 'name' as company
    from contract_version o join subject s on s.code = o.subject_code and s.kind = 'office'
      join contract_version c on c.subject_code = s.company_code and ${holds('c')}
    where ${holds('o')} and (o.name_key like ${likeName(asked)} or c.name_key like ${likeName(asked)})
    order by o.subject_code limit ${limit}`.execute(db);
  return rows;
}

async function renew(trx: Connection, after: string | undefined): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, coalesce(state ->> 'name', '') as name from contract_version
    where id > ${after ?? '0'}::bigint order by contract_version.id limit 2000`.execute(trx);
  const keys = rows.map(({ id, name }) => ({ id, key: nameKey(name) }));
  await sql`
    update contract_version v set name_key = k.key from jsonb_to_recordset(${json(keys)}::jsonb) as k(id bigint, key text)
    where v.id = k.id and v.name_key <> k.key`.execute(trx);
  return rows.at(-1)?.id;
}
