import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billNovember } from '../../../test/support/months.ts';
import { findReceivable } from '../../../test/support/receivable.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { readRecord } from '../debit/codec.ts';
import type { Layout } from '../debit/fields.ts';
import { dataRecord, header } from '../debit/records.ts';
import { type DebitResult, writeResult } from '../debit/write.ts';
import { NoDebitRun } from './debit-moves.ts';
import { customerNumber, makeDebitRun } from './debit-run.ts';
import { dropDebit, handOverDebit } from './hand-over.ts';
import { BadResult, readDebitResult } from './read-result.ts';
import { recordReceipt, standing } from './receivables.ts';
import { remindOfUnpaid } from './remind.ts';
import { type DebitResultName, debitResults } from './results.ts';
import { loadTransfers, matchTransfer, numberOf, unmatchTransfer } from './transfers.ts';

let world: World;
let invoices: Awaited<ReturnType<typeof billNovember>>;
const debitOn = '2026-12-28';
const settings = { lineBreaks: true, customer: 'N' } as const;
beforeAll(async () => {
  world = await openWorld();
  invoices = await billNovember(world);
}, 60_000);
afterAll(() => world.close());

const mover = () => world.who('billing1');
const on = (day: string) => world.at(day);
const stateOf = async (office: string) => findReceivable(world.db, invoices[office]?.id ?? '');
const fileOf = async (id: string) => {
  const { rows } = await sql<{ file: Buffer }>`select file from debit_run where id = ${id}`.execute(world.db);
  return rows[0]?.file as Buffer;
};
/** The records of a file that was asked of the bank. */
const asked = (file: Uint8Array): DebitResult => {
  const lines = Buffer.from(file).toString('latin1').split('\r\n').filter(Boolean);
  const read = <L extends Layout>(layout: L, line = '') => {
    const record = readRecord(layout, Buffer.from(line, 'latin1'));
    if (!('values' in record)) throw new Error(JSON.stringify(record));
    return record.values;
  };
  return { header: read(header, lines[0]), rows: lines.slice(1, -2).map((line) => read(dataRecord('N'), line)) };
};
const answer = (file: Uint8Array, results: readonly DebitResultName[]): Uint8Array => {
  const { header: head, rows } = asked(file);
  return writeResult(
    { header: head, rows: rows.map((row, index) => ({ ...row, result: results[index] ?? 'debited' })) },
    settings,
  );
};
const letters = async (letter: string) => {
  const { rows } = await sql<{ body: string }>`select body from mail where letter = ${letter}`.execute(world.db);
  return rows.map(({ body }) => body);
};

let run = '';
describe('a debit', () => {
  test('is of what is due, with the accounts of the day; what cannot be debited is to be transferred, with the reason', async () => {
    await expect(makeDebitRun(on('2026-12-28'), { debitOn, mover: mover() })).rejects.toEqual(new NoDebitRun('past'));
    run = await makeDebitRun(on('2026-12-15'), { debitOn, mover: mover() });
    const { rows } = asked(await fileOf(run));
    expect(rows.map(({ customer, amount, novelty, bank }) => [customer, amount, novelty, bank])).toEqual([
      [customerNumber('AAA001'), invoices.AAA001?.total, 'first', '0001'],
      [customerNumber('BBB001'), invoices.BBB001?.total, 'first', '9900'],
    ]);
    expect(await stateOf('AAA001')).toMatchObject({ status: 'handedOver' });
    await expect(makeDebitRun(on('2026-12-15'), { debitOn, mover: mover() })).rejects.toEqual(
      new NoDebitRun('nothing'),
    );
  });

  test('can be dropped and made again until the bank has it; who comes second is told', async () => {
    await dropDebit(on('2026-12-15'), { id: run, mover: mover() });
    expect(await stateOf('AAA001')).toMatchObject({ status: 'awaiting' });
    run = await makeDebitRun(on('2026-12-15'), { debitOn, mover: mover() });
    await handOverDebit(on('2026-12-16'), { id: run, mover: mover() });
    await expect(handOverDebit(on('2026-12-16'), { id: run, mover: world.who('center-admin') })).rejects.toEqual(
      new AlreadyMoved(debitOn, 'handedOver', mover().name),
    );
    await expect(dropDebit(on('2026-12-16'), { id: run, mover: mover() })).rejects.toBeInstanceOf(AlreadyMoved);
  });

  test('whose answer is another file’s, or has other rows or sums, is refused whole', async () => {
    const good = answer(await fileOf(run), ['debited', 'noFunds']);
    const otherDay = Buffer.from(good);
    otherDay.write('0127', 54, 'latin1');
    const otherAmount = Buffer.from(good);
    otherAmount.write('0000000001', 122 + 80, 'latin1');
    for (const bad of [otherDay, otherAmount, good.subarray(0, 244)])
      await expect(readDebitResult(on('2027-01-04'), { id: run, bytes: bad, mover: mover() })).rejects.toBeInstanceOf(
        BadResult,
      );
    expect(await stateOf('AAA001')).toMatchObject({ status: 'handedOver' });
  });

  test('that the bank collected is paid; one that failed is tried again, with a letter; read twice it changes nothing', async () => {
    const bytes = answer(await fileOf(run), ['debited', 'noFunds']);
    expect(await readDebitResult(on('2027-01-04'), { id: run, bytes, mover: mover() })).toBe(true);
    const now = async () => [await stateOf('AAA001'), await stateOf('BBB001')];
    const first = await now();
    expect(first).toMatchObject([
      { status: 'paid', paid: invoices.AAA001?.total, receipts: [{ kind: 'debit', paidOn: debitOn }] },
      { status: 'awaiting', method: 'directDebit', tries: 1, lastResult: '1', dueOn: '2027-01-27' },
    ]);
    expect(await readDebitResult(on('2027-01-05'), { id: run, bytes, mover: mover() })).toBe(false);
    const other = answer(await fileOf(run), ['debited', 'debited']);
    await expect(readDebitResult(on('2027-01-05'), { id: run, bytes: other, mover: mover() })).rejects.toBeInstanceOf(
      AlreadyMoved,
    );
    expect(await now()).toEqual(first);
    expect(await letters('debitFailed')).toEqual(expect.arrayContaining([expect.stringContaining('資金不足')]));
  });

  test('is not asked for twice, and its answer is read, when money comes another way while it is at the bank', async () => {
    const second = await makeDebitRun(on('2027-01-12'), { debitOn: '2027-01-27', mover: mover() });
    await handOverDebit(on('2027-01-14'), { id: second, mover: mover() });
    const paying = { mover: mover(), now: on('2027-01-15').clock.now() };
    await recordReceipt(
      world.db,
      { invoiceId: invoices.BBB001?.id ?? '', kind: 'hand', amount: 100, paidOn: '2027-01-15', source: 'by-hand-1' },
      paying,
    );
    expect(await stateOf('BBB001')).toMatchObject({ status: 'handedOver', paid: 100 });
    await expect(makeDebitRun(on('2027-01-15'), { debitOn: '2027-02-26', mover: mover() })).rejects.toEqual(
      new NoDebitRun('nothing'),
    );
    await readDebitResult(on('2027-02-01'), {
      id: second,
      bytes: answer(await fileOf(second), ['noAccount']),
      mover: mover(),
    });
    expect(await stateOf('BBB001')).toMatchObject({
      status: 'underpaid',
      method: 'bankTransfer',
      noDebit: 'failed',
      tries: 2,
    });
    // As it was before, for what follows.
    await recordReceipt(
      world.db,
      { invoiceId: invoices.BBB001?.id ?? '', kind: 'hand', amount: -100, paidOn: '2027-01-15', source: 'by-hand-2' },
      paying,
    );
    await sql`update receivable set method = 'directDebit', no_debit = '', tries = 1, due_on = '2027-02-26' where id = ${invoices.BBB001?.id}`.execute(
      world.db,
    );
  });

  test('that fails a second time is to be transferred: the letter says by when and where', async () => {
    const second = await makeDebitRun(on('2027-02-12'), { debitOn: '2027-02-26', mover: mover() });
    await handOverDebit(on('2027-02-14'), { id: second, mover: mover() });
    expect(asked(await fileOf(second)).rows.map(({ novelty }) => novelty)).toEqual(['same']);
    await readDebitResult(on('2027-03-02'), {
      id: second,
      bytes: answer(await fileOf(second), ['noAccount']),
      mover: mover(),
    });
    expect(await stateOf('BBB001')).toMatchObject({
      method: 'bankTransfer',
      noDebit: 'failed',
      tries: 2,
      dueOn: '2027-04-30',
    });
    expect((await letters('debitFailed')).join()).toContain('照会番号');
  });

  test('whose account has no codes, or whose mandate is not active, is turned to transfer', async () => {
    const { id = '' } = invoices.CCC001 ?? {};
    await sql`update receivable set method = 'directDebit', due_on = ${debitOn} where id = ${id}`.execute(world.db);
    await expect(makeDebitRun(on('2026-12-15'), { debitOn, mover: mover() })).rejects.toEqual(
      new NoDebitRun('nothing'),
    );
    expect(await stateOf('CCC001')).toMatchObject({ method: 'bankTransfer', noDebit: 'mandate', dueOn: '2027-01-29' });
  });
});

describe('transfers', () => {
  const csv = (...lines: string[]) => Buffer.from(['入金日,金額,振込依頼人,照会番号', ...lines].join('\r\n'));

  test('are matched by reference and amount; wrong lines are named and the rest is read; the same file again changes nothing', async () => {
    const { number = '', total = 0 } = invoices.NAC001 ?? {};
    const bytes = csv(
      `2027/01/20,"${total.toLocaleString('en')}",ナツクスシヨウジ,${number.replace('-', '')}`,
      `2027/01/20,${total},ナツクス,`,
      'x,100,だれか,',
      '2027/01/20,0,だれか,',
    );
    const loaded = await loadTransfers(on('2027-01-21'), { name: 'in.csv', bytes, mover: mover() });
    expect(loaded).toMatchObject({ result: 'loaded', rows: 2, matched: 1, faults: [{ line: 4 }, { line: 5 }] });
    expect(await stateOf('NAC001')).toMatchObject({ status: 'paid', paid: total });
    expect(await loadTransfers(on('2027-01-21'), { name: 'in.csv', bytes, mover: mover() })).toMatchObject({
      result: 'unchanged',
    });
    expect(await stateOf('NAC001')).toMatchObject({ receipts: [{ amount: total }] });
  });

  test('that match nothing are given to an invoice by hand, and taken back by a contrary receipt', async () => {
    const { rows } = await sql<{ id: string }>`select id::text from transfer where invoice_id is null`.execute(
      world.db,
    );
    const id = rows[0]?.id ?? '';
    const { number = '' } = invoices.CCC004 ?? {};
    await expect(matchTransfer(on('2027-01-21'), { id, number: '2026-999999', mover: mover() })).rejects.toMatchObject({
      fault: 'noInvoice',
    });
    await matchTransfer(on('2027-01-21'), { id, number, mover: mover() });
    await expect(matchTransfer(on('2027-01-21'), { id, number, mover: mover() })).rejects.toMatchObject({
      fault: 'matched',
    });
    expect(await stateOf('CCC004')).toMatchObject({ status: 'overpaid' });
    await unmatchTransfer(on('2027-01-21'), { id, mover: mover() });
    expect(await stateOf('CCC004')).toMatchObject({ status: 'awaiting', paid: 0 });
    await matchTransfer(on('2027-01-21'), { id, number, mover: mover() });
    await unmatchTransfer(on('2027-01-21'), { id, mover: mover() });
    expect(await stateOf('CCC004')).toMatchObject({ status: 'awaiting', paid: 0 });
  });

  test('a reference is read in any width, with and without its hyphen', () => {
    expect(['2026000123', '２０２６－０００１２３', 'No.2026-000123', '12026', ''].map(numberOf)).toEqual([
      '2026-000123',
      '2026-000123',
      '2026-000123',
      undefined,
      undefined,
    ]);
  });
});

test('an unpaid invoice is reminded of once, some business days after its due day', async () => {
  const before = (await letters('paymentReminder')).length;
  expect(await remindOfUnpaid(on('2027-02-01'))).toBe(0);
  const [first, second] = await Promise.all([remindOfUnpaid(on('2027-02-15')), remindOfUnpaid(on('2027-02-15'))]);
  expect(first + second).toBeGreaterThan(0);
  expect(await remindOfUnpaid(on('2027-02-16'))).toBe(0);
  const told = (await letters('paymentReminder')).length - before;
  expect(told).toBe(2 * (first + second));
});

test('what is paid of what is owed stands in one of four ways', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (owed, paid) => {
      const expected = paid === owed ? 'paid' : paid > owed ? 'overpaid' : paid === 0 ? 'awaiting' : 'underpaid';
      expect(standing(owed, paid)).toBe(expected);
    }),
  );
});

test('each result of the bank has its digit', () => {
  expect(Object.values(debitResults).map(({ digit }) => digit)).toEqual(['0', '1', '2', '3', '4', '8', '9']);
});
