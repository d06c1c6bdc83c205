import { sql } from 'kysely';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import { findBank, findBranch, kanaInFile } from '../../banks/directory.ts';
import type { AccountKind } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import { type ContractAsOf, contractsAsOf } from '../../ledger/read.ts';
import { accountOf } from '../debit/debtor.ts';
import { type DebitRequest, writeDebit } from '../debit/write.ts';
import { paymentDaysOf } from '../months/days.ts';
import { NoDebitRun } from './debit-moves.ts';
import { moveReceivables } from './receivables.ts';
import { type Due, redirectOthers } from './redirect.ts';

type Making = { debitOn: Day; mover: Author };

/**
 * Makes the file for the debit of a day, of all that is due by then and paid by debit (`bills.md` 24, 27). Accounts and mandates are those of
 * today's contracts: what cannot be debited is turned to bank transfer with the reason.
 * @returns the id of the run
 * @throws {NoDebitRun} when nothing is due, a file for the day is there, or the day is over
 */
export async function makeDebitRun(services: Services, { debitOn, mover }: Making): Promise<string> {
  const { db, clock, operators, schedule } = services;
  const today = clock.today();
  if (debitOn <= today) throw new NoDebitRun('past');
  const settings = operators(today).billing;
  const days = paymentDaysOf(today, settings, (await schedule()).calendar);
  const made = await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('debit', 0))`.execute(trx);
    const due = await listDue(trx, debitOn);
    const contracts = await contractsAsOf(trx, [...new Set(due.map(({ officeCode }) => officeCode))], today);
    const able = await redirectOthers(trx, services, due, contracts, { mover, days });
    // What was turned to transfer stays so.
    if (able.length === 0) return undefined;
    const known = await lastAccounts(trx, able);
    const entries = able.map((each) => entryOf(each, contracts[each.officeCode] as ContractAsOf, known));
    const file = writeDebit(
      { header: headerOf(settings, debitOn), rows: entries.map(({ row }) => row) },
      settingsOf(settings),
    );
    const id = await insertRun(trx, services, { debitOn, mover, file, entries });
    await moveReceivables(trx, 'handOver', { ids: able.map((each) => each.id), mover, now: clock.now() });
    return id;
  });
  if (made === undefined) throw new NoDebitRun('nothing');
  return made;
}

/** What is paid by debit, is due by a day, and is not at the bank. */
async function listDue(db: Connection, debitOn: Day): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select r.id::text, i.office_code as "officeCode", r.owed - r.paid as amount, i.number, i.content #>> '{payment,reference}' as reference
    from receivable r join invoice i on i.id = r.id
    where r.status in ('awaiting', 'underpaid') and r.method = 'directDebit' and r.due_on <= ${debitOn} and r.owed > r.paid
    order by i.office_code, r.id`.execute(db);
  return rows;
}

/** The account that each office was debited from last. */
async function lastAccounts(trx: Connection, due: readonly Due[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ officeCode: string; account: string }>`
    select distinct on (i.office_code) i.office_code as "officeCode", e.account
    from debit_entry e join invoice i on i.id = e.invoice_id join debit_run r on r.id = e.run_id
    where i.office_code = any(${due.map(({ officeCode }) => officeCode)}) and r.status in ('handedOver', 'resulted')
    order by i.office_code, e.run_id desc`.execute(trx);
  return new Map(rows.map(({ officeCode, account }) => [officeCode, account]));
}

type Entry = { invoiceId: string; amount: number; account: string; row: DebitRequest['rows'][number] };

function entryOf({ id, officeCode, amount }: Due, { office }: ContractAsOf, known: ReadonlyMap<string, string>): Entry {
  const { bankCode, branchCode, kind, number, holder } = office.billing.account;
  const account = accountOf(office.billing);
  const before = known.get(officeCode);
  const [bank, branch] = [findBank(bankCode), findBranch(bankCode, branchCode)];
  const row: Entry['row'] = {
    bank: bankCode,
    bankName: (bank ? kanaInFile(bank) : '').slice(0, 15),
    branch: branchCode,
    branchName: (branch ? kanaInFile(branch) : '').slice(0, 15),
    kind: kind as Exclude<AccountKind, ''>,
    number: number.padStart(7, '0'),
    holder,
    amount,
    novelty: before === undefined ? 'first' : before === account ? 'same' : 'changed',
    customer: customerNumber(officeCode),
  } as Entry['row'];
  return { invoiceId: id, amount, account, row };
}

/** The office code as digits, two for each sign: what a bank knows a customer by. */
export const customerNumber = (officeCode: string): string =>
  [...officeCode]
    .map((sign) => String(Number.parseInt(sign, 36)).padStart(2, '0'))
    .join('')
    .replace(/^0+(?=\d)/, '');

const settingsOf = ({ debit }: ReturnType<Services['operators']>['billing']) => ({
  lineBreaks: debit.lineBreaks,
  customer: debit.customerNumber === 'digits' ? ('N' as const) : ('C' as const),
});

const headerOf = ({ debit }: ReturnType<Services['operators']>['billing'], debitOn: Day): DebitRequest['header'] =>
  ({
    collector: debit.code,
    collectorName: debit.name,
    day: debitOn.slice(5).replace('-', ''),
    bank: debit.bank,
    bankName: debit.bankName,
    branch: debit.branch,
    branchName: debit.branchName,
    kind: { 1: 'ordinary', 2: 'current', 3: 'taxReserve', 9: 'other' }[debit.kind],
    number: debit.number,
  }) as DebitRequest['header'];

type Made = { debitOn: Day; mover: Author; file: Uint8Array; entries: readonly Entry[] };

async function insertRun(
  trx: Connection,
  { clock }: Services,
  { debitOn, mover, file, entries }: Made,
): Promise<string> {
  const amount = entries.reduce((sum, each) => sum + each.amount, 0);
  const { rows } = await sql<{ id: string }>`
    insert into debit_run (debit_on, made_at, made_by, entry_count, amount, file)
    values (${debitOn}, ${clock.now()}, ${mover.id}, ${entries.length}, ${amount}, ${Buffer.from(file)})
    on conflict (debit_on) where status in ('made', 'handedOver') do nothing returning id::text`.execute(trx);
  const id = rows[0]?.id;
  if (!id) throw new NoDebitRun('open');
  const listed = entries.map(({ invoiceId, amount: yen, account, row }, index) => ({
    ...{ line: index + 2, invoiceId, amount: yen, account, customer: row.customer },
  }));
  await sql`
    insert into debit_entry (run_id, line, invoice_id, amount, account, customer_no)
    select ${id}, line, "invoiceId", amount, account, customer
    from jsonb_to_recordset(${json(listed)}::jsonb) as e(line int, "invoiceId" bigint, amount bigint, account text, customer text)`.execute(
    trx,
  );
  return id;
}
