import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Keyed } from '../../db/search-keys.ts';
import { nameKey, searchKey } from '../../ground/text/search-key.ts';

/** The keys of those whom invoices went to. */
export const partyKeys: Keyed = { owner: 'counterparties', renew };

/** The key of a counterparty: its code, its company and its addressee, each findable by any of its spellings. */
export const partyKey = (party: { officeCode: string; companyName: string; addressee: string }): string =>
  [searchKey(party.officeCode), nameKey(party.companyName), nameKey(party.addressee)].join(' ');

/**
 * Which counterparties a search means, as a condition on `counterparty p`; undefined for everybody.
 * @param typed words that codes or names hold, in any spelling
 */
export function partiesMeant(offices: readonly string[] | 'all', typed: string): RawBuilder<unknown> | undefined {
  const words = typed.split(/\s+/u).flatMap((word) => nameKey(word).split(' ').filter(Boolean));
  const conditions = [
    ...(offices === 'all' ? [] : [sql`p.office_code = any(${[...offices]})`]),
    ...words.map((word) => sql`p.search_key like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  ];
  return conditions.length === 0 ? undefined : sql.join(conditions, sql` and `);
}

async function renew(trx: Connection, after: string | undefined): Promise<string | undefined> {
  const { rows } = await sql<{ id: number; officeCode: string; companyName: string; addressee: string }>`
    select id, office_code as "officeCode", company_name as "companyName", addressee from counterparty
    where id > ${after ?? 0} order by id limit 2000`.execute(trx);
  const keys = rows.map((party) => ({ id: party.id, key: partyKey(party) }));
  await sql`
    update counterparty p set search_key = k.key from jsonb_to_recordset(${json(keys)}::jsonb) as k(id bigint, key text)
    where p.id = k.id and p.search_key is distinct from k.key`.execute(trx);
  const last = rows.at(-1)?.id;
  return last === undefined ? undefined : String(last);
}
