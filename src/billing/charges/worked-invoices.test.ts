import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { exampleContent } from '../../../test/support/invoices.ts';
import { knownPrices } from '../../../test/support/prices.ts';
import { monthlyFee } from '../../contract/fee.ts';
import { type Prices, yenOf } from '../../contract/prices.ts';
import { blankOffice, type Line, type Office, type UserId } from '../../contract/shape.ts';
import { openDatabase } from '../../db/connect.ts';
import { readPrices } from '../../prices/load.ts';
import { daysBetween } from '../../schedule/days.ts';
import type { InvoiceContent } from '../invoices/content.ts';
import { mendedContent } from '../invoices/mended-content.ts';
import { type Bill, billOf } from './bill.ts';
import { movementOf, movementsOf } from './movement.ts';
import { nothingMoved, type OfficeMonth, type Version } from './office-month.ts';
import type { Used } from './usage.ts';

const until = '2026-11-30';
const page = readFileSync(new URL('../../../docs/worked-invoices.md', import.meta.url), 'utf8');
let prices: Prices;
beforeAll(async () => {
  const own = await testDatabase();
  const db = openDatabase(own.url);
  prices = await readPrices(db);
  await db.destroy();
  await own.close();
});

const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}`;
const month = (officeCode: string, ...parts: [number, Partial<Office>][]): OfficeMonth => ({
  officeCode,
  versions: parts.map(
    ([day, given], index): Version => ({
      from: dayOf(day),
      until: parts[index + 1] ? dayOf(parts[index + 1]?.[0] ?? 1) : '2026-12-01',
      office: { ...blankOffice, inForce: true, name: '営業所', ...given },
      sources: {},
    }),
  ),
  moved: nothingMoved,
});
const onLine = (plan: 'A' | 'B', terminals: number, mailboxes = 0): Partial<Office> => ({
  plan: { line: plan, internet: 'none' },
  line: { ...blankOffice.line, terminals, mailboxes },
});
const id = (code: string, number: string, given: Partial<UserId> = {}): UserId => ({
  ...{ id: code + number, code, number, kind: 'bondedWarehouse', connection: 'line', area: 'common' },
  ...{ paidReports: false, freeReports: false, archive: false },
  ...given,
});
const used = (userId: string, transactionCode: string, count: number, gateway = ''): Used => ({
  ...{ family: 'line', userId, transactionCode, gateway, gatewayPlan: gateway ? 'A' : '', count },
});
/** Quantity, price and amount of each line, as the tables of the page have them. */
const rows = ({ lines }: Pick<Bill, 'lines'>) =>
  lines.map(({ quantity, unitPrice, amount }) =>
    [quantity, unitPrice / 100, amount].map((each) => each.toLocaleString('en', { maximumFractionDigits: 2 })),
  );
/** The rows of the table under a heading that has these three cells. */
const written = (from: string, to: string) =>
  [
    ...page
      .slice(page.indexOf(from), to ? page.indexOf(to) : undefined)
      .matchAll(/^\|[^|*]+\| ([−\d,]+) \| ([\d.,]+) \| ([−\d,]+) \|/gm),
  ].map(([, quantity = '', price = '', amount = '']) =>
    [quantity, price, amount].map((each) => each.replace('−', '-').replace(/\.(\d)0$/, '.$1')),
  );

describe('the worked invoices of the documentation', () => {
  test('1: plan A with a new terminal in the middle of the month', () => {
    const line: Line = {
      ...{ id: 'L1', kind: 'broadband', speed: '無制限', address: '', area: 'common', maintenance: 'weekdays' },
      ...{ wiringRental: false, redundancy: false, spareRouter: true, pingMonitoring: false },
    };
    const ids = {
      lines: [line],
      userIds: [id('1ANAC', 'A01', { paidReports: true }), id('2ANAC', 'A01', { archive: true })],
    };
    const own = month('NAC001', [1, { ...onLine('A', 12, 2), ...ids }], [10, { ...onLine('A', 13, 2), ...ids }]);
    const use = [
      used('1ANACA01', 'EDA', 1234),
      used('1ANACA01', 'IDA', 555),
      used('1ANACA01', 'IDC', 550),
      used('2ANACA01', 'DLH01', 37),
    ];
    const bill = billOf(own, [own], use, prices, until);
    expect(rows(bill).toSorted()).toEqual(written('## 1.', '## 2.').toSorted());
    expect(bill).toMatchObject({ net: 253_332, tax: 25_333, total: 278_665, sample: true });
    for (const figure of ['253,332', '25,333', '278,665']) expect(page).toContain(figure);
  });

  test('2: a transfer, and a code that two offices hold', () => {
    const [stays, goes] = [id('2ANAC', 'A01', { archive: true }), id('2ANAC', 'A02', { archive: true })];
    const change = (subject: string, by: number) => ({
      ...{ subject, on: dayOf(17), receptionNo: '2600001A', applicationId: 'a' },
      operations: [{ subject, op: 'count' as const, path: 'line.terminals', by }],
    });
    const moved = movementsOf([change('NAC001', -5), change('NAC005', 5)]);
    const gave = {
      ...month(
        'NAC001',
        [1, { ...onLine('A', 12), userIds: [stays, goes] }],
        [17, { ...onLine('A', 7), userIds: [stays] }],
        [24, { ...onLine('A', 8), userIds: [stays] }],
      ),
      moved: movementOf(moved, 'NAC001'),
    };
    const took = {
      ...month('NAC005', [1, onLine('A', 3)], [17, { ...onLine('A', 8), userIds: [goes] }]),
      moved: movementOf(moved, 'NAC005'),
    };
    const company = [gave, took];
    const first = billOf(gave, company, [used('2ANACA02', 'BIA', 100)], prices, until);
    const second = billOf(took, company, [used('2ANACA02', 'BIA', 200)], prices, until);
    expect(rows(first)).toEqual(written('| Line of NAC001', '| Line of NAC005'));
    expect(rows(second)).toEqual(written('| Line of NAC005', '## 3.'));
    expect([first.total, second.total]).toEqual([74_019, 19_338]);
    expect(page).toContain('67,290 + 6,729 = 74,019');
    expect(page).toContain('17,580 + 1,758 = 19,338');
    expect(second.lines.at(-1)?.cause).toMatchObject({ billedTo: 'NAC001' });
  });

  test('3: plan B through another office’s server, free transactions, and a reduction', () => {
    const own = month('NAC002', [1, onLine('B', 0)]);
    const use = [
      ...[used('3ANACA01', 'EDA', 12), used('3ANACA01', 'JLA', 5), used('3ANACA01', 'PKI', 3)],
      used('3ANACA01', 'EDA', 33, 'NAC001'),
    ];
    const bill = billOf(own, [own], use, prices, until);
    expect(rows(bill)).toEqual(written('## 3.', '| Line of the credit'));
    expect(bill).toMatchObject({ net: 4_073, tax: 407, total: 4_480 });
    const invoice: InvoiceContent = exampleContent('invoice', bill);
    const typed = bill.lines.map((line, index) => ({ quantity: index === 0 ? 3 : 0, unitPrice: line.unitPrice }));
    const credit = mendedContent(invoice, { kind: 'return', lines: typed, reason: '障害' }, invoice.total);
    expect(rows(credit)).toEqual(written('| Line of the credit', 'What is owed after it'));
    expect(credit).toMatchObject({ net: -300, tax: -30, total: -330 });
    expect(invoice.total + credit.total).toBe(4_150);
  });
});

test('over any contract and use: the sum of the lines is the price function over the days of the month, and tax is once per rate', () => {
  const part = fc.record({
    day: fc.integer({ min: 2, max: 30 }),
    terminals: fc.nat(20),
    mailboxes: fc.nat(5),
    net: fc.nat(9),
    joint: fc.boolean(),
    inForce: fc.boolean(),
    reports: fc.subarray(['1ANAC', '2ANAC', '3ANAC']),
  });
  const plan = fc.constantFrom('A', 'B', 'none' as const);
  const use = fc.array(
    fc.record({ code: fc.constantFrom('EDA', 'DLH01'), count: fc.integer({ min: 1, max: 1_000_000 }) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 5 }),
      part,
      fc.record({ line: plan, internet: plan }),
      use,
      (later, first, plans, uses) => {
        const parts = [{ ...first, day: 1 }, ...later.toSorted((a, b) => a.day - b.day)].filter(
          ({ day }, index, all) => all.findIndex((each) => each.day === day) === index,
        );
        const own = month(
          'NAC001',
          ...parts.map(({ day, terminals, mailboxes, net, joint, inForce, reports }): [number, Partial<Office>] => [
            day,
            {
              ...{ inForce, plan: plans, line: { ...blankOffice.line, terminals, mailboxes } },
              internet: { netTerminals: net, webCertificates: 0 },
              jointUseParent: joint ? 'AAA001' : '',
              userIds: reports.map((code) => id(code, 'A01', { paidReports: true })),
            },
          ]),
        );
        const bill = billOf(
          own,
          [own],
          uses.map(({ code, count }) => used('1ANACA01', code, count)),
          knownPrices,
          until,
        );
        const officeOn = (day: string) => own.versions.findLast(({ from }) => from <= day)?.office ?? blankOffice;
        const days = [...daysBetween('2026-11-01', until)].map(officeOn);
        const dearest = (family: 'line' | 'internet') =>
          Math.max(
            ...days.map(
              (office) =>
                monthlyFee(
                  { ...office, plan: { line: 'none', internet: 'none', [family]: office.plan[family] } },
                  knownPrices,
                  until,
                ).base,
            ),
          );
        const codes = new Set(days.flatMap((office) => (office.inForce ? office.userIds.map(({ code }) => code) : [])));
        const counts = Map.groupBy(uses, ({ code }) => code);
        const planned = parts.some(({ inForce }) => inForce) && plans.line !== 'none' ? plans.line : 'B';
        const usage = [...counts].reduce((sum, [code, all]) => {
          const amount = knownPrices.find({ kind: 'transaction', key: code, plan: planned }, until)?.amount ?? 0;
          return (
            sum +
            yenOf(
              all.reduce((total, { count }) => total + count, 0),
              amount,
            )
          );
        }, 0);
        expect(bill.net).toBe(dearest('line') + dearest('internet') + codes.size * 1_000 + usage);
        expect(bill.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(bill.net);
        expect(bill.tax).toBe(Math.floor((bill.net * 10) / 100));
      },
    ),
  );
});
