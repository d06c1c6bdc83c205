import { expect, test } from 'vitest';
import { knownPriceRows, knownPrices, taxRates } from '../../test/support/prices.ts';
import { demoOffices } from '../demo/contracts.ts';
import { monthlyFee, monthlyFees, noFee, sumOf } from './fee.ts';
import { type Price, pricesOf } from './prices.ts';
import { blankOffice, type Line, type Office, type UserId } from './shape.ts';

const day = '2026-12-01';
const lineRow = (kind: 'line' | 'option', key: string, amount: number) =>
  ({ ...(knownPriceRows[0] as Price), kind, key, plan: '', amount }) as const;
const exampleLine: Line = {
  ...{ id: 'L1', kind: 'broadband', speed: '無制限', address: '', area: 'common', maintenance: 'weekdays' },
  ...{ wiringRental: false, redundancy: false, spareRouter: false, pingMonitoring: false },
};
const nac001 = demoOffices.NAC001 as Office;
const id: UserId = {
  id: '2ANACA01',
  code: '2ANAC',
  number: 'A01',
  kind: 'bondedWarehouse',
  connection: 'line',
  area: 'common',
  paidReports: false,
  freeReports: false,
  archive: false,
};
const other: UserId = { ...id, id: '2ANACA02', number: 'A02' };
const office = (more: Partial<Office>): Office => ({ ...blankOffice, inForce: true, ...more });

test('plan A costs 5,000 yen per terminal or mailbox, plan B nothing', () => {
  const { terminals, mailboxes } = nac001.line;
  expect(monthlyFee(nac001, knownPrices, day).base).toBe((terminals + mailboxes) * 5000);
  expect(monthlyFee({ ...nac001, plan: { line: 'B', internet: 'B' } }, knownPrices, day).base).toBe(0);
});

test('on the Internet each netNACCS terminal is a unit, a webNACCS certificate none', () => {
  const internet = { netTerminals: 3, webCertificates: 2 };
  expect(monthlyFee(office({ plan: { line: 'none', internet: 'A' }, internet }), knownPrices, day).base).toBe(15_000);
});

test('right F: on the Internet plan B costs nothing', () => {
  const internet = { netTerminals: 3, webCertificates: 2 };
  expect(monthlyFee(office({ plan: { line: 'A', internet: 'B' }, internet }), knownPrices, day).base).toBe(0);
});

test('right F: prices count from their day on, until the next', () => {
  const raised = knownPriceRows.flatMap((row) =>
    row.key === 'terminals' && row.plan === 'A'
      ? [
          { ...row, until: '2027-04-01' },
          { ...row, from: '2027-04-01', amount: 600_000 },
        ]
      : [row],
  );
  const prices = pricesOf(raised, taxRates);
  const onA = office({ plan: { line: 'A', internet: 'none' }, line: { ...blankOffice.line, terminals: 2 } });
  expect(['2027-03-31', '2027-04-01'].map((on) => monthlyFee(onA, prices, on).base)).toEqual([10_000, 12_000]);
  expect(monthlyFee(onA, prices, '2000-01-01').base).toBe(0);
});

test('a line and its options cost what the price table says of them, and what it does not name costs nothing', () => {
  const line = { ...exampleLine, wiringRental: true, pingMonitoring: true };
  const rows = [...knownPriceRows, lineRow('line', 'broadband', 980_050), lineRow('option', 'wiringRental', 50_000)];
  expect(monthlyFee(office({ lines: [line] }), pricesOf(rows, taxRates), day)).toEqual({
    ...noFee,
    lines: 9_801 + 500,
    total: 9_801 + 500,
  });
});

test('right F: servers, lines and mail addresses cost nothing', () => {
  const line = { ...blankOffice.line, servers: 4, mailboxAddresses: 3, mailAddresses: 2 };
  expect(monthlyFee(office({ plan: { line: 'A', internet: 'A' }, line }), knownPrices, day).total).toBe(0);
});

test('check 14: the bonded archive costs 1,000 yen per user code, not per ID', () => {
  expect(
    monthlyFee(
      office({
        userIds: [
          { ...id, archive: true },
          { ...other, archive: true },
        ],
      }),
      knownPrices,
      day,
    ),
  ).toMatchObject({
    archive: 1000,
    total: 1000,
  });
});

test('check 15: two rows of one user code with the paid report flag cost 1,000 yen once', () => {
  expect(
    monthlyFee(
      office({
        userIds: [
          { ...id, paidReports: true },
          { ...other, paidReports: true },
        ],
      }),
      knownPrices,
      day,
    ).reports,
  ).toBe(1000);
  const elsewhere = { ...other, code: '3ANAC', paidReports: true };
  expect(monthlyFee(office({ userIds: [{ ...id, paidReports: true }, elsewhere] }), knownPrices, day).reports).toBe(
    2000,
  );
});

test('check 15: a user code that two offices hold after a partial transfer is paid once, by the first of them', () => {
  const first = office({ userIds: [{ ...id, paidReports: true, archive: true }] });
  const second = office({
    userIds: [
      { ...other, paidReports: true },
      { ...other, code: '3ANAC', paidReports: true },
    ],
  });
  const fees = monthlyFees({ NAC002: second, NAC001: first }, knownPrices, day);
  expect(fees).toMatchObject({ NAC001: { reports: 1000, archive: 1000 }, NAC002: { reports: 1000, archive: 0 } });
  expect(sumOf(Object.values(fees))).toMatchObject({ reports: 2000, total: 3000 });
});

test('an office that pays nothing leaves the code to the other one', () => {
  const paid = { userIds: [{ ...id, paidReports: true }] };
  const without = { NAC001: office({ userIds: [id] }), NAC002: office(paid) };
  const ended = { NAC001: office({ ...paid, inForce: false }), NAC002: office(paid) };
  for (const offices of [without, ended])
    expect(monthlyFees(offices, knownPrices, day)).toMatchObject({ NAC001: { reports: 0 }, NAC002: { reports: 1000 } });
});

test('check 16: joint use without a mailbox costs one unit on plan A, nothing on plan B', () => {
  const joint = { jointUseParent: 'AAA001' };
  expect(monthlyFee(office({ ...joint, plan: { line: 'A', internet: 'none' } }), knownPrices, day).base).toBe(5000);
  expect(monthlyFee(office({ ...joint, plan: { line: 'B', internet: 'none' } }), knownPrices, day).base).toBe(0);
});

test('right F: joint use with mailboxes pays for them and not for one more; nothing at all pays for nothing', () => {
  const plan = { line: 'A', internet: 'none' } as const;
  const line = { ...blankOffice.line, mailboxes: 2 };
  expect(monthlyFee(office({ jointUseParent: 'AAA001', plan, line }), knownPrices, day).base).toBe(10_000);
  expect(monthlyFee(office({ plan }), knownPrices, day).base).toBe(0);
});

test('right F: an office that is not the first pays what the first does not have', () => {
  const archive = office({ userIds: [{ ...id, archive: true }] });
  const reports = office({ userIds: [{ ...id, paidReports: true }] });
  expect(monthlyFees({ NAC001: archive, NAC002: reports }, knownPrices, day)).toMatchObject({
    NAC001: { reports: 0, archive: 1000 },
    NAC002: { reports: 1000, archive: 0 },
  });
});

test('without a contract nothing is paid', () => {
  expect(monthlyFee({ ...nac001, inForce: false }, knownPrices, day)).toEqual(noFee);
});
