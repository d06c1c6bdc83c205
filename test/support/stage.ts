import { sql } from 'kysely';
import { companyOf, type Office, type State } from '../../src/contract/shape.ts';
import type { Database } from '../../src/db/connect.ts';
import { demoOffices } from '../../src/demo/contracts.ts';
import { openLedgers } from '../../src/ledger/open.ts';
import type { Present } from '../../src/procedure/present.ts';

/** Clears what every application left behind and puts the contracts of an example in force, with the offices that lean on its own. */
export async function stage(db: Database, now: Present): Promise<void> {
  await sql`truncate application, ledger_change, contract_version, subject, mail, news cascade`.execute(db);
  await sql`truncate graphile_worker._private_jobs`.execute(db).catch(() => undefined);
  await db.transaction().execute((trx) =>
    openLedgers(
      trx,
      Object.entries(statesOf(now)).map(([code, state]) => ({ code, from: '2025-01-01', state })),
    ),
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
