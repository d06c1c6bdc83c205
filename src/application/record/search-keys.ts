import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Keyed } from '../../db/search-keys.ts';
import { plain } from '../../ground/text/normalise.ts';
import { likeName, nameKey } from '../../ground/text/search-key.ts';

/** The keys of the names that an application stands under. */
export const applicationKeys: Keyed = { owner: 'applications', renew };

/**
 * What was typed for a company or an office: a code where it looks like one, and the beginning of a name in any of its spellings. A name of
 * three letters is found by itself too.
 */
export function ofCompany(typed: string): RawBuilder<unknown> {
  const code = plain(typed).toUpperCase();
  const ways = [
    ...(/^[A-Z0-9]{3}$/.test(code) ? [sql`a.company_code = ${code}`] : []),
    ...(/^[A-Z0-9]{6}$/.test(code) ? [sql`a.office_code = ${code}`] : []),
    ...(nameKey(typed) === ''
      ? []
      : [sql`a.company_key like ${likeName(typed)}`, sql`a.office_key like ${likeName(typed)}`]),
  ];
  return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
}

async function renew(trx: Connection, after: string | undefined): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; company: string; office: string }>`
    select id, company_name as company, office_name as office from application
    where id > ${after ?? '00000000-0000-0000-0000-000000000000'} order by id limit 2000`.execute(trx);
  const keys = rows.map(({ id, company, office }) => ({ id, company: nameKey(company), office: nameKey(office) }));
  await sql`
    update application a set company_key = k.company, office_key = k.office
    from jsonb_to_recordset(${json(keys)}::jsonb) as k(id uuid, company text, office text)
    where a.id = k.id and (a.company_key, a.office_key) is distinct from (k.company, k.office)`.execute(trx);
  return rows.at(-1)?.id;
}
