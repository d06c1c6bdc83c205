import { type RawBuilder, sql } from 'kysely';
import { first, type Raw } from '../../procedure/field.ts';

/** Ids of the chosen procedures: the ordinary items, or with その他の契約変更 「あり」 the special one. */
export function chosen(raw: Raw): string[] {
  const ids = first(raw, 'special') === 'yes' ? (raw.specialItem ?? []).slice(0, 1) : (raw.items ?? []);
  return [...new Set(ids)];
}

/**
 * Ids of the procedures of an application as SQL: of a draft what is ticked on its choice page, as `chosen` reads it, else the column of
 * what was filed.
 * @param a alias of the application, @param d of its draft, joined while it is one
 */
export const proceduresOf = (a: string, d: string): RawBuilder<readonly string[]> => {
  const pages = sql.ref(`${d}.pages`);
  return sql`case when ${sql.ref(`${a}.status`)} <> 'draft' then ${sql.ref(`${a}.procedures`)} else coalesce(
    (select array_agg(item) from jsonb_array_elements_text(case when ${pages} #>> '{choice,special,0}' = 'yes'
      then ${pages} #> '{choice,specialItem}' else ${pages} #> '{choice,items}' end) item), '{}') end`;
};
