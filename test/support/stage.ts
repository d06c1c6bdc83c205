import { sql } from 'kysely';
import { isProvisional } from '../../src/contract/pending.ts';
import { companyOf, type Office, type State } from '../../src/contract/shape.ts';
import type { Connection, Database } from '../../src/db/connect.ts';
import { demoOffices } from '../../src/demo/contracts.ts';
import { openLedgers } from '../../src/ledger/open.ts';
import type { Present } from '../../src/procedure/present.ts';
import { asOwner } from './database.ts';

/** Clears what every application left behind and puts the contracts of an example in force, with the offices that lean on its own. */
export async function stage(db: Database, now: Present): Promise<void> {
  await clear(db);
  if (isProvisional(now.officeCode)) {
    await settleNewcomer(db, now);
    return;
  }
  await db.transaction().execute((trx) =>
    openLedgers(
      trx,
      Object.entries(statesOf(now)).map(([code, state]) => ({ code, from: '2025-01-01', state })),
    ),
  );
}

/** Row by row, and without asking who refers to whom: to empty small tables by TRUNCATE takes far longer, as it makes their files anew. */
async function clear(db: Database): Promise<void> {
  await asOwner(db, async (owner) => {
    for (const name of await tablesToClear(owner)) await sql`delete from ${sql.raw(name)}`.execute(owner);
  });
}

/** What holds applications, contracts, mails and news, whatever refers to them, and the queue where there is one. */
async function tablesToClear(db: Connection): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive emptied (oid) as (
      select to_regclass(name)::oid from unnest(array['application', 'ledger_change', 'contract_version', 'subject', 'mail', 'news',
        'graphile_worker._private_jobs']) name
      union
      select conrelid from pg_constraint join emptied on confrelid = emptied.oid where contype = 'f'
    )
    select emptied.oid::regclass::text as name from emptied where emptied.oid is not null`.execute(db);
  return rows.map(({ name }) => name);
}

/** Somebody who acts for the provisional code, and no contract. */
async function settleNewcomer(db: Database, { companyCode, officeCode }: Present): Promise<void> {
  await sql`insert into subject (code, company_code) values (${companyCode}, ${companyCode}), (${officeCode}, ${companyCode})`.execute(
    db,
  );
  await sql`
    insert into person (id, login_id, name, mail, company_code) values ('newcomer', 'newcomer', '新港 太郎', 'shinko@naccs.example', ${companyCode})
    on conflict (id) do update set company_code = ${companyCode}`.execute(db);
  await sql`insert into membership (person_id, office_code, role) values ('newcomer', ${officeCode}, 'newcomer')`.execute(
    db,
  );
  await sql`
    insert into provisional_account (office_code, person_id, mail, made_at) values (${officeCode}, 'newcomer', 'shinko@naccs.example', now())`.execute(
    db,
  );
}

function statesOf(now: Present): Record<string, State> {
  const others = Object.entries(now.others).flatMap(([code, { company, office }]) => [
    [companyOf(code), company],
    [code, office],
  ]);
  const leaning = [
    ...now.borrowers.map((code) => [code, { ...officeOf(now, code), sharing: [{ id: now.officeCode }] }]),
    ...now.dependents.map((code) => [code, { ...officeOf(now, code), jointUseParent: now.officeCode }]),
  ];
  const companies = leaning.map(([code]) => [companyOf(code as string), now.company]);
  return {
    ...Object.fromEntries([...companies, ...others, ...leaning]),
    [now.companyCode]: now.company,
    [now.officeCode]: now.office,
  };
}

/** As the example has it, or any office in force. */
function officeOf(now: Present, code: string): Office {
  const office = now.others[code]?.office ?? demoOffices.NAC003;
  if (!office) throw new Error('the demonstration has no NAC003');
  return { ...office, name: code };
}
