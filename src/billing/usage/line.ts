import type { Day } from '../../ground/clock.ts';
import type { Month } from '../invoices/content.ts';
import { daysOf } from './month.ts';
import type { UsageFault } from './words.ts';

/** One line of a usage file (`bills.md` 9). */
export type UsageLine = {
  userId: string;
  transactionCode: string;
  day: Day;
  count: number;
  /** The office whose server was used; empty where it was the user's own. */
  gatewayOffice: string;
};

/** The columns of the file, in the order that counts where it has no line of headings. */
export const usageColumns = ['userId', 'transactionCode', 'day', 'count', 'gatewayOffice'] as const;

/** The value of each column in a line. */
export type Cells = Record<(typeof usageColumns)[number], string>;

/** What reads the lines of a month: a line, or the first fault that it has. */
export function lineReader(month: Month): (cells: Cells) => UsageLine | UsageFault {
  const days = waysOf(month);
  return ({ userId, transactionCode, day: written, count: digits, gatewayOffice }) => {
    if (!/^[A-Z0-9]{8}$/.test(userId)) return 'userId';
    if (!/^[A-Z][A-Z0-9]{2,4}$/.test(transactionCode)) return 'transactionCode';
    const day = days.get(written);
    if (day === undefined) return 'day';
    const count = /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : 0;
    if (count < 1 || count > mostUses) return 'count';
    if (!/^([A-Z0-9]{6})?$/.test(gatewayOffice)) return 'gatewayOffice';
    return { userId, transactionCode, day, count, gatewayOffice };
  };
}

/** What the column of the table holds. */
const mostUses = 2_147_483_647;

/** The days of a month by each of the ways in which a file may write them. */
const waysOf = (month: Month): ReadonlyMap<string, Day> =>
  new Map(
    daysOf(month).flatMap((day) =>
      [day, day.replaceAll('-', '/'), day.replaceAll('-', '')].map((way) => [way, day] as const),
    ),
  );
