import { sql } from 'kysely';
import type { Company, Office, State } from '../contract/shape.ts';
import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import type { Day } from '../ground/clock.ts';
import { nameKey } from '../ground/text/search-key.ts';

export type Opening = { code: string; from: Day; state: Company | Office };

/** Begins ledgers with what was in force before this system (demonstration data, an operator's existing contracts). Safe to run twice. */
export async function openLedgers(trx: Connection, openings: readonly Opening[]): Promise<void> {
  const rows = json(
    openings.map(({ code, from, state }) => ({
      code,
      company: companyOf(code),
      from_day: from,
      state,
      name_key: nameKey(state.name),
      operations: opened(code, state),
    })),
  );
  const set = sql`jsonb_to_recordset(${rows}::jsonb) as o(code text, company text, from_day date, state jsonb, name_key text, operations jsonb)`;
  await sql`insert into subject (code, company_code) select code, company from ${set} order by length(code), code on conflict do nothing`.execute(
    trx,
  );
  await sql`
    with entered as (
      insert into ledger_change (subject_code, effective_on, reception_no, origin, operations)
      select code, from_day, '', 'opening', operations from ${set} on conflict do nothing returning subject_code
    )
    insert into contract_version (subject_code, valid_from, recorded_from, state, sources, name_key)
    select code, from_day, clock_timestamp(), state, '{}', name_key from ${set} join entered on entered.subject_code = o.code`.execute(
    trx,
  );
}

const opened = (subject: string, value: State) => [{ subject, op: 'open', value }];
