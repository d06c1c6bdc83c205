import { describe, expect, test } from 'vitest';
import { knownPriceRows, knownPrices, taxRates } from '../../../test/support/prices.ts';
import { type Price, pricesOf } from '../../contract/prices.ts';
import { blankOffice, type Line, type Office, type UserId } from '../../contract/shape.ts';
import { taxOf } from '../invoices/content.ts';
import { billOf, sumsOf } from './bill.ts';
import { type Change, movementOf, movementsOf } from './movement.ts';
import { nothingMoved, type OfficeMonth, type Version } from './office-month.ts';

const until = '2026-11-30';
const office = (given: Partial<Office>): Office => ({ ...blankOffice, inForce: true, name: '営業所', ...given });
const lineA = { plan: { line: 'A', internet: 'none' } } as const;
const counts = (terminals: number, mailboxes = 0): Partial<Office> => ({
  ...lineA,
  line: { ...blankOffice.line, terminals, mailboxes },
});
/** A contract from day to day of November 2026. */
const month = (officeCode: string, ...parts: [number, Partial<Office>][]): OfficeMonth => ({
  officeCode,
  versions: parts.map(([day, given], index): Version => {
    const next = parts[index + 1]?.[0];
    return { from: dayOf(day), until: next ? dayOf(next) : '2026-12-01', office: office(given), sources: {} };
  }),
  moved: nothingMoved,
});
const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}`;
const bill = (own: OfficeMonth, used: Parameters<typeof billOf>[2] = [], company = [own], prices = knownPrices) =>
  billOf(own, company, used, prices, until);
const shown = ({ lines }: ReturnType<typeof billOf>) =>
  lines.map(({ kind, key, plan, quantity, amount }) => [`${kind} ${key}${plan && ` ${plan}`}`, quantity, amount]);
const id = (code: string, given: Partial<UserId> = {}): UserId => ({
  ...{ id: `${code}A01`, code, number: 'A01', kind: 'bondedWarehouse', connection: 'line', area: 'common' },
  ...{ paidReports: false, freeReports: false, archive: false },
  ...given,
});

describe('the base fee of a month', () => {
  test('is that of the day on which most was counted, a full month of it (bills 4, 5)', () => {
    const own = month('NAC001', [1, counts(12, 2)], [10, counts(13, 2)], [24, counts(11, 2)]);
    expect(shown(bill(own))).toEqual([
      ['base terminals A', 13, 65_000],
      ['base mailboxes A', 2, 10_000],
    ]);
    expect(bill(own).lines[0]?.cause).toEqual({ reachedOn: '2026-11-10' });
  });

  test('counts terminals and mailboxes together: one that takes the place of another is no more', () => {
    expect(bill(month('NAC001', [1, counts(3, 2)], [10, counts(2, 3)])).net).toBe(25_000);
  });

  test('check 16: joint use without a mailbox is one unit on plan A, a row of 0 yen on plan B', () => {
    const joint = { jointUseParent: 'AAA001' };
    expect(shown(bill(month('BBB001', [1, { ...lineA, ...joint }])))).toEqual([['base jointUse A', 1, 5_000]]);
    const onB = { plan: { line: 'B', internet: 'none' }, ...joint } as const;
    expect(bill(month('BBB001', [1, onB])).total).toBe(0);
  });

  test('is that of a full month for a contract that begins or ends in it', () => {
    const begins = month('NAC001', [1, { ...counts(2), inForce: false }], [24, counts(2)]);
    const ends = month('NAC001', [1, counts(2)], [4, { ...counts(2), inForce: false }]);
    expect([begins, ends].map((own) => bill(own).net)).toEqual([10_000, 10_000]);
  });

  test('of a transfer is paid by the office that gave, this month (bills 5)', () => {
    const change = (subject: string, by: number): Change => ({
      ...{ subject, on: '2026-11-10', receptionNo: '2600001A', applicationId: 'a' },
      operations: [{ subject, op: 'count', path: 'line.terminals', by }],
    });
    const moved = movementsOf([change('NAC001', -5), change('NAC002', 5)]);
    const given = {
      ...month('NAC001', [1, counts(12)], [10, counts(7)], [17, counts(10)]),
      moved: movementOf(moved, 'NAC001'),
    };
    const taken = { ...month('NAC002', [1, counts(3)], [10, counts(8)]), moved: movementOf(moved, 'NAC002') };
    expect(shown(bill(given))).toEqual([['base terminals A', 15, 75_000]]);
    expect(bill(given).lines[0]?.cause).toEqual({ reachedOn: '2026-11-17', transferred: 5 });
    expect(shown(bill(taken))).toEqual([['base terminals A', 3, 15_000]]);
  });

  test('of one office is no transfer, nor are two that only grow', () => {
    const change = (subject: string, by: number): Change => ({
      ...{ subject, on: '2026-11-10', receptionNo: '2600001A', applicationId: 'a' },
      operations: [{ subject, op: 'count', path: 'line.terminals', by }],
    });
    expect(movementsOf([change('NAC001', 5), change('NAC002', 5)]).get('NAC001')?.units).toEqual([]);
    expect(movementsOf([change('NAC001', -5)]).get('NAC001')?.units).toEqual([]);
  });
});

describe('reports and archive', () => {
  test('check 14: the archive is 1,000 yen per user code, not per ID', () => {
    const userIds = [id('2ANAC', { archive: true }), id('2ANAC', { id: '2ANACA02', archive: true })];
    expect(shown(bill(month('NAC001', [1, { userIds }])))).toEqual([['archive code', 1, 1_000]]);
  });

  test('check 15: two IDs of one code with paid reports are 1,000 yen once; whoever held it on the first pays, the other sees a row', () => {
    const paid = { userIds: [id('1ANAC', { paidReports: true })] };
    const [first, later] = [month('NAC003', [1, paid]), month('NAC001', [1, {}], [10, paid])];
    const company = [later, first];
    expect(shown(bill(first, [], company))).toEqual([['reports code', 1, 1_000]]);
    expect(shown(bill(later, [], company))).toEqual([['reports code', 1, 0]]);
    expect(bill(later, [], company).lines[0]?.cause).toMatchObject({ userCode: '1ANAC', billedTo: 'NAC003' });
  });

  test('of two that held a code on the first the first office code pays', () => {
    const paid = { userIds: [id('1ANAC', { paidReports: true })] };
    const company = [month('NAC002', [1, paid]), month('NAC001', [1, paid])];
    expect(company.map((own) => bill(own, [], company).net)).toEqual([0, 1_000]);
  });
});

describe('use', () => {
  const used = (given: Partial<Parameters<typeof billOf>[2][number]>) => ({
    ...({
      family: 'line',
      userId: '1ANACA01',
      transactionCode: 'EDA',
      gateway: '',
      gatewayPlan: '',
      count: 1,
    } as const),
    ...given,
  });

  test('is counted together per transaction and rounded half up once', () => {
    const own = month('NAC001', [1, counts(1)]);
    const lines = bill(own, [used({ count: 2 }), used({ userId: '1ANACA02', count: 3 })]).lines.slice(1);
    expect(lines.map(({ quantity, amount }) => [quantity, amount])).toEqual([[5, 433]]);
    expect(lines[0]?.cause.users).toEqual([
      { userId: '1ANACA01', count: 2 },
      { userId: '1ANACA02', count: 3 },
    ]);
  });

  test('through the server of another office is priced at that office’s plan and billed here (bills 7)', () => {
    const own = month('NAC002', [1, { plan: { line: 'B', internet: 'none' } }]);
    const rows = [used({ gateway: 'NAC001', gatewayPlan: 'A', count: 10 }), used({ count: 10 })];
    expect(shown(bill(own, rows))).toEqual([
      ['transaction EDA B', 10, 1_000],
      ['transaction EDA A', 10, 866],
    ]);
  });

  test('of an office without a plan is priced as plan B', () => {
    expect(shown(bill(month('NAC004', [1, {}]), [used({})]))).toEqual([['transaction EDA B', 1, 100]]);
  });

  test('of a transaction without a price is shown, and keeps the month from its fix', () => {
    expect(bill(month('NAC004', [1, {}]), [used({ transactionCode: 'XYZ' })])).toMatchObject({
      lines: [{ key: 'XYZ', amount: 0 }],
      problems: [{ kind: 'noPrice', key: 'XYZ', plan: 'B' }],
    });
  });

  test('that comes to a sum that cannot be keeps the month from its fix', () => {
    const many = bill(month('NAC004', [1, {}]), [used({ count: 2_000_000_000 })]);
    expect(many.problems).toEqual([{ kind: 'sum', total: 220_000_000_000 }]);
  });
});

describe('lines', () => {
  const row = (kind: Price['kind'], key: string, amount: number): Price => ({
    ...(knownPriceRows[0] as Price),
    ...{ kind, key, plan: '', amount },
  });
  const prices = pricesOf(
    [
      ...knownPriceRows,
      row('line', 'broadband', 980_000),
      row('option', 'spareRouter', 180_000),
      row('initial', 'broadband', 2_000_000),
    ],
    taxRates,
  );
  const line: Line = {
    ...{ id: 'L1', kind: 'broadband', speed: '無制限', address: '', area: 'common', maintenance: 'weekdays' },
    ...{ wiringRental: false, redundancy: false, spareRouter: true, pingMonitoring: false },
  };

  test('cost a full month with their options, and their initial fee once in the month in which they begin', () => {
    const own = month('NAC001', [1, {}], [17, { lines: [line] }]);
    const moved = movementsOf([
      {
        ...{ subject: 'NAC001', on: '2026-11-17', receptionNo: '2600001A', applicationId: 'a' },
        operations: [{ subject: 'NAC001', op: 'add', list: 'lines', item: line }],
      },
    ]);
    const lines = bill({ ...own, moved: movementOf(moved, 'NAC001') }, [], [own], prices);
    expect(shown(lines)).toEqual([
      ['line broadband', 1, 9_800],
      ['option spareRouter', 1, 1_800],
      ['initial broadband', 1, 20_000],
    ]);
  });

  test('that came by a transfer are paid by the office that gave them', () => {
    const change = (subject: string, operation: Change['operations'][number]): Change => ({
      ...{ subject, on: '2026-11-10', receptionNo: '2600001A', applicationId: 'a', operations: [operation] },
    });
    const moved = movementsOf([
      change('NAC001', { subject: 'NAC001', op: 'remove', list: 'lines', id: 'L1' }),
      change('NAC004', { subject: 'NAC004', op: 'add', list: 'lines', item: line }),
    ]);
    const of = (code: string, own: OfficeMonth) => bill({ ...own, moved: movementOf(moved, code) }, [], [own], prices);
    expect(of('NAC001', month('NAC001', [1, { lines: [line] }], [10, {}])).net).toBe(11_600);
    expect(of('NAC004', month('NAC004', [1, {}], [10, { lines: [line] }])).lines).toEqual([]);
  });
});

describe('tax', () => {
  const line = (amount: number, tax: Price['tax'] = 'standard') => ({ amount, tax, sample: false }) as never;

  test('is floor of the sum per rate, once: three lines of 105 yen bear 31 yen and not 30 (bills 18)', () => {
    expect(sumsOf([line(105), line(105), line(105)], knownPrices, until)).toMatchObject({
      net: 315,
      tax: 31,
      total: 346,
    });
  });

  test('is by the rate of the last day of the month, each category by itself; what bears none has a row of 0', () => {
    const sums = sumsOf([line(105), line(199, 'reduced'), line(1_000, 'exempt')], knownPrices, until);
    expect(sums.taxes).toEqual([
      { category: 'standard', percent: 10, net: 105, tax: 10 },
      { category: 'reduced', percent: 8, net: 199, tax: 15 },
      { category: 'exempt', percent: 0, net: 1_000, tax: 0 },
    ]);
  });

  test('of what goes back is the same below 0', () => {
    expect([taxOf(-315, 10), taxOf(0, 10), taxOf(-9, 10)]).toEqual([-31, 0, 0]);
  });
});
