import type { Month } from '../billing/invoices/content.ts';
import { lastDayOf } from '../billing/months/days.ts';
import type { Day } from '../ground/clock.ts';
import { daysBetween, weekdayOf } from '../schedule/days.ts';

/** What an ID uses in a month like any other: how often, and through whose server. */
type Use = { userId: string; transaction: string; count: number; gateway?: string };

const use = (userId: string, gateway: string, counts: Readonly<Record<string, number>>): Use[] =>
  Object.entries(counts).map(([transaction, count]) => ({ userId, transaction, count, ...(gateway && { gateway }) }));

/** So much that plan A is worth its base fee at NAC001, so little at NAC003 that plan B is, and BBB001 lies between. */
const uses: readonly Use[] = [
  ...use('1ANACA01', '', { IDA: 1800, IDC: 1750, IVA: 640, SAT: 900 }),
  ...use('1ANACA02', '', { IDA: 1500, IDC: 1460, PKI: 300 }),
  ...use('1ANACA03', '', { EDA: 1400, EDC: 1380, IEX: 500 }),
  ...use('2ANACA01', '', { BIA: 2400, BOA: 2300, DLH01: 180 }),
  ...use('3ANACA01', 'NAC001', { IDA: 320, EDA: 140 }),
  ...use('3ANACA02', '', { IIW: 260, SAT: 180 }),
  ...use('4ANACA01', '', { HCH: 520, HDM: 430, JLA: 14 }),
  ...use('5ANACA01', 'NAC001', { CDB: 700, DMF: 38 }),
  ...use('1BAAAA01', '', { ACL: 2600, CYA: 3100 }),
  ...use('1BAAAA02', '', { SAT: 800, DMF: 120 }),
  ...use('2BAAAA01', '', { NVC: 210, JLB: 22 }),
  ...use('1CBBBA01', '', { BIA: 5600, BOA: 2900, DLH01: 2800 }),
  ...use('1DCCCA01', '', { ACL: 1900, CYA: 1400 }),
  ...use('1DCCCA02', '', { EDA: 620, SAT: 240 }),
  ...use('2DCCCA01', 'CCC001', { HCH: 160, HDM: 150 }),
  ...use('3DCCCA01', '', { NVC: 190 }),
  ...use('4DCCCA01', '', { ACL: 380, CYA: 260 }),
];

/** How busy a month of the year is, in percent: the end of the business year and the weeks before the New Year most. */
const seasons = [88, 92, 118, 97, 90, 101, 104, 93, 108, 105, 110, 115];

/**
 * A month's usage file, as the systems of the operator would write it: the same month gives the same file.
 * @param until the last day that is in it
 */
export function demoUsage(month: Month, until: Day = lastDayOf(month)): string {
  const weeks = [...daysBetween(month, until)].filter((day) => weekdayOf(day) === wednesday);
  const all = [...daysBetween(month, lastDayOf(month))].filter((day) => weekdayOf(day) === wednesday).length;
  const percent = seasons[Number(month.slice(5, 7)) - 1] ?? 100;
  const lines = uses.flatMap(({ userId, transaction, count, gateway }) => {
    const total = Math.max(all, Math.round((count * percent) / 100));
    return weeks.map((day, index) => {
      const share = Math.floor((total * (index + 1)) / all) - Math.floor((total * index) / all);
      return [userId, transaction, day, share, gateway ?? ''].join(',');
    });
  });
  return `${['利用者ID,業務コード,利用日,回数,ゲートウェイ事業所コード', ...lines].join('\r\n')}\r\n`;
}

const wednesday = 3;
