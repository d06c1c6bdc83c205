import type { Day } from '../../ground/clock.ts';
import type { Billing } from '../../operator/operator.ts';
import { addBusinessDays, businessDaysBefore, type Calendar, isBusinessDay } from '../../schedule/business-days.ts';
import { addDays } from '../../schedule/days.ts';
import type { Month } from '../invoices/content.ts';

/** The month that a day lies in, by its first day. */
export const monthOf = (day: Day): Month => `${day.slice(0, 7)}-01`;

/** The month `count` months later, or earlier when it is below 0. */
export function monthAfter(month: Month, count = 1): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

export const lastDayOf = (month: Month): Day => addDays(monthAfter(month), -1);

/** The days of a month's bills (`bills.md` 12), all in Japan. */
export type BillDays = {
  /** The business day by which the month is to be fixed. */
  fixBy: Day;
  /** The bank gets its file, debits the accounts, and answers. */
  handOverBy: Day;
  debitOn: Day;
  resultBy: Day;
  /** The last day for a transfer: the last business day of the month after the fix. */
  transferBy: Day;
};

/** The days of the bills of a month that is fixed in time. @param month the month that was used */
export function billDaysOf(month: Month, settings: Billing, calendar: Calendar): BillDays {
  const next = monthAfter(month);
  const fixBy = addBusinessDays(addDays(next, -1), settings.fixOn, calendar);
  return { fixBy, ...paymentDaysOf(fixBy, settings, calendar) };
}

/** The days on which what is issued on a day is paid: the first debit whose file can still be handed over. */
export function paymentDaysOf(issuedOn: Day, settings: Billing, calendar: Calendar): Omit<BillDays, 'fixBy'> {
  const inMonth = (month: Month) => debitDays(month, settings, calendar);
  const same = inMonth(monthOf(issuedOn));
  const debit = same.handOverBy >= issuedOn ? same : inMonth(monthAfter(monthOf(issuedOn)));
  return { ...debit, transferBy: onOrBefore(lastDayOf(monthAfter(monthOf(issuedOn))), calendar) };
}

/** The debit of a month: the set day or the next business day, with the days before and after it. */
export function debitDays(
  month: Month,
  { debitDay, handOverBefore, resultAfter }: Billing,
  calendar: Calendar,
): Pick<BillDays, 'handOverBy' | 'debitOn' | 'resultBy'> {
  const debitOn = onOrAfter(addDays(month, debitDay - 1), calendar);
  return {
    debitOn,
    handOverBy: businessDaysBefore(debitOn, handOverBefore, calendar),
    resultBy: addBusinessDays(debitOn, resultAfter, calendar),
  };
}

const onOrAfter = (day: Day, calendar: Calendar): Day =>
  isBusinessDay(day, calendar) ? day : addBusinessDays(day, 1, calendar);
const onOrBefore = (day: Day, calendar: Calendar): Day =>
  isBusinessDay(day, calendar) ? day : businessDaysBefore(day, 1, calendar);
