import { expect, test } from 'vitest';
import { demoOffices } from '../demo/contracts.ts';
import { monthlyFee, monthlyFees, pricesOn, sumOf } from './fee.ts';
import { blankOffice, type Office, type UserId } from './shape.ts';

const day = '2026-12-01';
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
  expect(monthlyFee(nac001, day).base).toBe((terminals + mailboxes) * 5000);
  expect(monthlyFee({ ...nac001, plan: { line: 'B', internet: 'B' } }, day).base).toBe(0);
});

test('on the Internet each netNACCS terminal is a unit, a webNACCS certificate none', () => {
  const internet = { netTerminals: 3, webCertificates: 2 };
  expect(monthlyFee(office({ plan: { line: 'none', internet: 'A' }, internet }), day).base).toBe(15_000);
});

test('right F: on the Internet plan B costs nothing', () => {
  const internet = { netTerminals: 3, webCertificates: 2 };
  expect(monthlyFee(office({ plan: { line: 'A', internet: 'B' }, internet }), day).base).toBe(0);
});

test('right F: prices count from their day on', () => {
  const [old, next] = [{ from: '2008-10-01' }, { from: '2027-04-01' }];
  const on = (date: string) => pricesOn([old, next], date);
  expect(['2000-01-01', '2008-10-01', '2027-03-31'].map(on)).toEqual([old, old, old]);
  expect(['2027-04-01', '2030-01-01'].map(on)).toEqual([next, next]);
});

test('right F: servers, lines and mail addresses cost nothing', () => {
  const line = { ...blankOffice.line, servers: 4, mailboxAddresses: 3, mailAddresses: 2 };
  expect(monthlyFee(office({ plan: { line: 'A', internet: 'A' }, line }), day).total).toBe(0);
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
      day,
    ).reports,
  ).toBe(1000);
  const elsewhere = { ...other, code: '3ANAC', paidReports: true };
  expect(monthlyFee(office({ userIds: [{ ...id, paidReports: true }, elsewhere] }), day).reports).toBe(2000);
});

test('check 15: a user code that two offices hold after a partial transfer is paid once, by the first of them', () => {
  const first = office({ userIds: [{ ...id, paidReports: true, archive: true }] });
  const second = office({
    userIds: [
      { ...other, paidReports: true },
      { ...other, code: '3ANAC', paidReports: true },
    ],
  });
  const fees = monthlyFees({ NAC002: second, NAC001: first }, day);
  expect(fees).toMatchObject({ NAC001: { reports: 1000, archive: 1000 }, NAC002: { reports: 1000, archive: 0 } });
  expect(sumOf(Object.values(fees))).toMatchObject({ reports: 2000, total: 3000 });
});

test('an office that pays nothing leaves the code to the other one', () => {
  const paid = { userIds: [{ ...id, paidReports: true }] };
  const without = { NAC001: office({ userIds: [id] }), NAC002: office(paid) };
  const ended = { NAC001: office({ ...paid, inForce: false }), NAC002: office(paid) };
  for (const offices of [without, ended])
    expect(monthlyFees(offices, day)).toMatchObject({ NAC001: { reports: 0 }, NAC002: { reports: 1000 } });
});

test('check 16: joint use without a mailbox costs one unit on plan A, nothing on plan B', () => {
  const joint = { jointUseParent: 'AAA001' };
  expect(monthlyFee(office({ ...joint, plan: { line: 'A', internet: 'none' } }), day).base).toBe(5000);
  expect(monthlyFee(office({ ...joint, plan: { line: 'B', internet: 'none' } }), day).base).toBe(0);
});

test('right F: joint use with mailboxes pays for them and not for one more; nothing at all pays for nothing', () => {
  const plan = { line: 'A', internet: 'none' } as const;
  const line = { ...blankOffice.line, mailboxes: 2 };
  expect(monthlyFee(office({ jointUseParent: 'AAA001', plan, line }), day).base).toBe(10_000);
  expect(monthlyFee(office({ plan }), day).base).toBe(0);
});

test('right F: an office that is not the first pays what the first does not have', () => {
  const archive = office({ userIds: [{ ...id, archive: true }] });
  const reports = office({ userIds: [{ ...id, paidReports: true }] });
  expect(monthlyFees({ NAC001: archive, NAC002: reports }, day)).toMatchObject({
    NAC001: { reports: 0, archive: 1000 },
    NAC002: { reports: 1000, archive: 0 },
  });
});

test('without a contract nothing is paid', () => {
  expect(monthlyFee({ ...nac001, inForce: false }, day)).toEqual({ base: 0, reports: 0, archive: 0, total: 0 });
});
