import { sql } from 'kysely';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { contractsAsOf } from '../../ledger/read.ts';
import { accountOf, debtorFault } from '../debit/debtor.ts';
import { moveDebit, NoDebitRun } from './debit-moves.ts';
import { moveReceivables, settle } from './receivables.ts';

/**
 * Says that the bank has the file. Account and mandate count as they are now (`bills.md` 27).
 * @throws {NoDebitRun} when one of them cannot be debited any more: the file is to be made anew
 * @throws {AlreadyMoved}
 */
export async function handOverDebit(
  { db, clock }: Services,
  { id, mover }: { id: string; mover: Author },
): Promise<void> {
  const set = { handedOverOn: clock.today() };
  await db.transaction().execute(async (trx) => {
    await moveDebit(trx, 'handOver', { id, mover, now: clock.now(), set });
    if (await someChanged(trx, id, clock.today())) throw new NoDebitRun('changed');
  });
}

async function someChanged(trx: Connection, runId: string, today: Day): Promise<boolean> {
  const { rows } = await sql<{ code: string; account: string }>`
    select i.office_code as code, e.account from debit_entry e join invoice i on i.id = e.invoice_id where e.run_id = ${runId}`.execute(
    trx,
  );
  const contracts = await contractsAsOf(trx, [...new Set(rows.map(({ code }) => code))], today);
  return rows.some(({ code, account }) => {
    const billing = contracts[code]?.office.billing;
    return !billing || debtorFault(billing) !== undefined || accountOf(billing) !== account;
  });
}

/** Drops a file that the bank has not got: its invoices wait for another one. @throws {AlreadyMoved} */
export async function dropDebit({ db, clock }: Services, { id, mover }: { id: string; mover: Author }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await moveDebit(trx, 'drop', { id, mover, now: clock.now() });
    const { rows } = await sql<{
      id: string;
    }>`select invoice_id::text as id from debit_entry where run_id = ${id}`.execute(trx);
    await moveReceivables(trx, 'takeBack', { ids: rows.map((row) => row.id), mover, now: clock.now() });
    for (const row of rows) await settle(trx, row.id, { mover, now: clock.now() });
  });
}
