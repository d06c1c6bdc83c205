import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';
import { debitFailed } from '../../mails/letters/debit-failed.ts';
import { writeNews } from '../../notices/write.ts';
import { readResult } from '../debit/read.ts';
import type { DebitResult, LineFault } from '../debit/write.ts';
import { debitDays, monthAfter, monthOf, paymentDaysOf } from '../months/days.ts';
import { moveDebit } from './debit-moves.ts';
import { moveReceivable, recordReceipt, standing } from './receivables.ts';
import { resultFaults } from './result-words.ts';
import { type DebitResultName, debitResults } from './results.ts';
import { tellOffice } from './tell.ts';

/** A result file that cannot be taken, whole: what is wrong with which line. */
export class BadResult extends Error {
  override name = 'BadResult';
  constructor(readonly faults: readonly LineFault[]) {
    super(faults.map(({ line, fault }) => `${line}: ${fault.en}`).join('\n'));
  }
}

type Reading = { id: string; bytes: Uint8Array; mover: Author };
type Entry = {
  line: number;
  invoiceId: string;
  officeCode: string;
  amount: number;
  customer: string;
  tries: number;
  owed: number;
  paid: number;
  number: string;
  reference: string;
};

/**
 * Takes the bank's answer to a file that was handed over (`bills.md` 24, 28): what was debited is paid; what failed is tried again next month,
 * or is to be transferred once the tries are used up, with a letter. The same file again changes nothing.
 * @returns whether it was new
 * @throws {BadResult} the file is another one's, or its rows are not those that were asked; nothing of it is taken then
 * @throws {AlreadyMoved} when another answer was read before
 */
export async function readDebitResult(services: Services, { id, bytes, mover }: Reading): Promise<boolean> {
  const { db, clock, operators, schedule } = services;
  const settings = operators(clock.today()).billing;
  const { calendar } = await schedule();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = readResult(bytes, { customer: settings.debit.customerNumber === 'digits' ? 'N' : 'C' });
  if ('faults' in read) throw new BadResult(read.faults);
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ debitOn: Day; resultSha256: string | null }>`
      select debit_on as "debitOn", result_sha256 as "resultSha256" from debit_run where id = ${id} for update`.execute(
      trx,
    );
    const [run] = rows;
    if (run?.resultSha256 === sha256) return false;
    const debitOn = run?.debitOn ?? '';
    const pairs = paired(await listEntries(trx, id), read.result, { debitOn, collector: settings.debit.code });
    await moveDebit(trx, 'result', { id, mover, now: clock.now(), set: { resultSha256: sha256 } });
    await keepResults(trx, id, pairs);
    const next = {
      again: debitDays(monthAfter(monthOf(debitOn)), settings, calendar).debitOn,
      transfer: paymentDaysOf(clock.today(), settings, calendar).transferBy,
    };
    for (const { entry, result } of pairs) {
      if (result === 'debited') {
        const paid = { invoiceId: entry.invoiceId, kind: 'debit', amount: entry.amount, paidOn: debitOn } as const;
        await recordReceipt(trx, { ...paid, source: `${id}-${entry.line}` }, { mover, now: clock.now() });
      } else
        await fail(trx, services, {
          entry,
          result,
          next,
          tries: settings.debitTries,
          account: settings.transferAccount,
          mover,
        });
    }
    return true;
  });
}

async function listEntries(trx: Connection, runId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.line, e.invoice_id::text as "invoiceId", i.office_code as "officeCode", e.amount, e.customer_no as customer, r.tries, r.owed, r.paid, i.number,
      i.content #>> '{payment,reference}' as reference
    from debit_entry e join invoice i on i.id = e.invoice_id join receivable r on r.id = e.invoice_id
    where e.run_id = ${runId} order by e.line`.execute(trx);
  return rows;
}

type Pair = { entry: Entry; result: DebitResultName };

/** Each row of the answer with what was asked: the same customer and amount, each once. */
function paired(
  entries: readonly Entry[],
  { header, rows }: DebitResult,
  { debitOn, collector }: { debitOn: Day; collector: string },
): Pair[] {
  const wrong = (line: number, fault: Text) => new BadResult([{ line, fault }]);
  if (header.collector !== collector || header.day !== debitOn.slice(5).replace('-', ''))
    throw wrong(1, resultFaults.otherFile);
  const left = new Map(entries.map((entry) => [entry.line, entry]));
  const pairs = rows.map((row, index): Pair => {
    const line = index + 2;
    const same = (entry: Entry | undefined) => entry?.customer === row.customer && entry.amount === row.amount;
    const entry = same(left.get(line)) ? left.get(line) : [...left.values()].find(same);
    if (!entry) throw wrong(line, resultFaults.notAsked);
    left.delete(entry.line);
    return { entry, result: row.result };
  });
  if (left.size > 0) throw wrong(rows.length + 2, resultFaults.missing(left.size));
  return pairs;
}

async function keepResults(trx: Connection, runId: string, pairs: readonly Pair[]): Promise<void> {
  const rows = pairs.map(({ entry, result }) => ({ line: entry.line, result: debitResults[result].digit }));
  await sql`
    update debit_entry e set result = r.result
    from jsonb_to_recordset(${json(rows)}::jsonb) as r(line int, result text) where e.run_id = ${runId} and e.line = r.line`.execute(
    trx,
  );
}

type Failing = {
  entry: Entry;
  result: Exclude<DebitResultName, 'debited'>;
  next: { again: Day; transfer: Day };
  /** How often a debit is tried. */
  tries: number;
  account: string;
  mover: Author;
};

async function fail(
  trx: Connection,
  services: Services,
  { entry, result, next, tries, account, mover }: Failing,
): Promise<void> {
  const { clock, config } = services;
  const [again, to] = [entry.tries + 1 < tries, standing(entry.owed, entry.paid)];
  const dueOn = again ? next.again : next.transfer;
  await moveReceivable(trx, 'fail', {
    ...{ id: entry.invoiceId, mover, now: clock.now(), to, what: { result } },
    set: {
      ...{ tries: entry.tries + 1, lastResult: debitResults[result].digit, dueOn },
      ...(!again && { method: 'bankTransfer', noDebit: 'failed' }),
    },
  });
  // It was paid another way while it was at the bank.
  if (to === 'paid' || to === 'overpaid') return;
  const { officeCode, number, amount, reference } = entry;
  await writeNews(
    trx,
    'debitFailed',
    [{ officeCode, companyCode: companyOf(officeCode), invoiceNumber: number }],
    clock.now(),
  );
  await tellOffice(trx, services, officeCode, debitFailed, (office) => ({
    ...{ office, number, amount, why: debitResults[result].text, again, dueOn, account, reference },
    link: `${config.baseUrl}/bills/${number}`,
  }));
}
