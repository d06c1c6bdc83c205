import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleContent } from '../../../test/support/invoices.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { companyOf } from '../../contract/shape.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { addDays } from '../../schedule/days.ts';
import { readRecord } from '../debit/codec.ts';
import { dataRecord, header } from '../debit/records.ts';
import { writeResult } from '../debit/write.ts';
import { issueInvoices } from '../invoices/issue.ts';
import { monthAfter } from '../months/days.ts';
import { NoDebitRun } from './debit-moves.ts';
import { makeDebitRun } from './debit-run.ts';
import { handOverDebit } from './hand-over.ts';
import { readDebitResult } from './read-result.ts';
import { type DebitResultName, debitResults } from './results.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The two offices of the demonstration that are debited. */
const offices = ['AAA001', 'BBB001'] as const;
let day = '2026-12-07';
const later = (days: number) => {
  day = addDays(day, days);
  return day;
};
const at = () => world.at(day);
const [first, second] = ['billing1', 'center-admin'] as const;

let month = '2010-01-01';

/** Invoices that are debited, each of a month of its own. */
async function issue(owed: readonly { office: string; more: number }[], debitOn: string): Promise<void> {
  const toIssue = owed.map(({ office, more }) => {
    const { number: _, issuedOn: __, ...content } = exampleContent();
    month = monthAfter(month);
    return {
      content: {
        ...content,
        month,
        total: content.total + more,
        addressee: { ...content.addressee, officeCode: office, companyCode: companyOf(office) },
        payment: { ...content.payment, method: 'directDebit' as const },
      },
    };
  });
  const days = { debitOn, transferBy: addDays(debitOn, 30) };
  await world.db.transaction().execute((trx) => issueInvoices(trx, day, days, toIssue));
}

/** Invoices of these offices and amounts, and a file at the bank for what is due. */
async function atTheBank(owed: readonly { office: string; more: number }[]): Promise<{ run: string; on: string }> {
  const on = addDays(day, 14);
  await issue(owed, on);
  const run = await makeDebitRun(at(), { debitOn: on, mover: world.who(first) });
  await handOverDebit(at(), { id: run, mover: world.who(first) });
  day = on;
  return { run, on };
}

/** The bank's answer to a file, with these results in turn. */
async function answerTo(run: string, results: readonly DebitResultName[]) {
  const { rows } = await sql<{ file: Buffer }>`select file from debit_run where id = ${run}`.execute(world.db);
  const records = (rows[0]?.file ?? Buffer.alloc(0)).toString('latin1').split('\r\n').filter(Boolean);
  const read = <L extends Parameters<typeof readRecord>[0]>(layout: L, line = '') => {
    const record = readRecord(layout, Buffer.from(line, 'latin1'));
    if (!('values' in record)) throw new Error(JSON.stringify(record));
    return record.values;
  };
  const asked = records.slice(1, -2).map((line) => read(dataRecord('N'), line));
  const answered = asked.map((row, index) => ({ ...row, result: results[index % results.length] ?? 'debited' }));
  const settings = { lineBreaks: true, customer: 'N' } as const;
  return {
    bytes: writeResult({ header: read(header, records[0]), rows: answered } as never, settings),
    results: answered.map(({ result }) => result),
  };
}

type Standing = {
  line: number;
  result: string;
  amount: number;
  status: string;
  method: string;
  owed: number;
  paid: number;
  received: number;
  lastResult: string;
};

async function standings(run: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select e.line, e.result, e.amount, r.status, r.method, r.owed, r.paid, r.last_result as "lastResult",
      coalesce((select sum(amount) from receipt where invoice_id = r.id), 0) as received
    from debit_entry e join receivable r on r.id = e.invoice_id where e.run_id = ${run} order by e.line`.execute(
    world.db,
  );
  return rows.map((row) => ({ ...row, received: Number(row.received) }));
}

/** All that reading a result may write. */
async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from receipt) as receipts, (select count(*) from mail) as mails, (select count(*) from news) as news,
      (select count(*) from audit_event) as events, (select json_agg(r order by r.id) from receivable r) as owed`.execute(
    world.db,
  );
  return rows;
}

const names = Object.keys(debitResults) as DebitResultName[];

describe('the bank’s answer', () => {
  test('in any mix of the seven codes sets each state once; read twice it changes nothing; receipts are what is paid', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ office: fc.constantFrom(...offices), more: fc.integer({ min: 0, max: 3 }) }), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 12 }),
        async (owed, mix) => {
          const { run, on } = await atTheBank(owed);
          const { bytes, results } = await answerTo(run, mix);
          later(3);
          expect(await readDebitResult(at(), { id: run, bytes, mover: world.who(first) })).toBe(true);
          const told = await standings(run);
          expect(told.length).toBeGreaterThanOrEqual(owed.length);
          expect(told.map(({ result }) => result)).toEqual(results.map((name) => debitResults[name].digit));
          for (const each of told) {
            expect(each.received).toBe(each.paid);
            if (each.result === '0') expect(each).toMatchObject({ status: 'paid', paid: each.owed });
            else expect(each).toMatchObject({ status: 'awaiting', paid: 0, lastResult: each.result });
          }
          const before = await everything();
          expect(await readDebitResult(at(), { id: run, bytes, mover: world.who(second) })).toBe(false);
          expect(await everything()).toEqual(before);
          const { rows } = await sql<{ fits: boolean }>`
            select coalesce((select sum(amount) from receipt where kind = 'debit' and paid_on = ${on}), 0)
              = ${told.filter(({ result }) => result === '0').reduce((sum, { amount }) => sum + amount, 0)} as fits`.execute(
            world.db,
          );
          expect(rows).toEqual([{ fits: true }]);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('two people at once', () => {
  const settled = async (work: readonly Promise<unknown>[]) => {
    const ends = await Promise.allSettled(work);
    return {
      done: ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : [])),
      refused: ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : [])),
    };
  };

  test('make one file, and the bank has it once', async () => {
    const on = addDays(day, 14);
    await issue([{ office: 'AAA001', more: 0 }], on);
    const made = await settled(
      [first, second].map((who) => makeDebitRun(at(), { debitOn: on, mover: world.who(who) })),
    );
    expect(made.done).toHaveLength(1);
    expect(made.refused).toEqual([expect.any(NoDebitRun)]);
    const id = String(made.done[0]);
    const given = await settled([first, second].map((who) => handOverDebit(at(), { id, mover: world.who(who) })));
    expect(given.done).toHaveLength(1);
    expect(given.refused).toEqual([expect.any(AlreadyMoved)]);
    day = on;
    const answers = [await answerTo(id, ['debited']), await answerTo(id, ['noFunds'])];
    later(3);
    const read = await settled(
      answers.map(({ bytes }, index) =>
        readDebitResult(at(), { id, bytes, mover: world.who(index === 0 ? first : second) }),
      ),
    );
    expect(read.done).toEqual([true]);
    expect(read.refused).toEqual([expect.any(AlreadyMoved)]);
    for (const { received, paid, owed, result } of await standings(id))
      expect({ received, paid }).toEqual(result === '0' ? { received: owed, paid: owed } : { received: 0, paid: 0 });
  });

  test('who read the same answer at once both see it read, once', async () => {
    const { run } = await atTheBank([{ office: 'BBB001', more: 0 }]);
    const { bytes } = await answerTo(run, ['debited']);
    later(3);
    const read = await settled(
      [first, second].map((who) => readDebitResult(at(), { id: run, bytes, mover: world.who(who) })),
    );
    expect(read.refused).toEqual([]);
    expect(read.done.toSorted()).toEqual([false, true]);
    for (const { received, owed } of await standings(run)) expect(received).toBe(owed);
  });
});
