import type { Day } from '../../src/ground/clock.ts';
import type { Calendar } from '../../src/schedule/business-days.ts';
import { publicHolidays } from '../../src/schedule/holidays.ts';
import { registrationDates } from '../../src/schedule/registration-dates.ts';
import type { Freeze, Schedule } from '../../src/schedule/schedule.ts';

/** The calendar that a new database holds. */
export const sampleCalendar: Calendar = {
  holidays: publicHolidays,
  businessDays: new Set(),
  closures: [{ first: '12-29', last: '01-03', name: { ja: '年末年始', en: 'New Year closure' } }],
};

/** A schedule by the rule, with two of the lead classes. */
export function sampleSchedule(from: Day, to: Day, freezes: readonly Freeze[] = []): Schedule {
  const changedAt = new Date('2026-01-01T00:00:00Z');
  return {
    calendar: sampleCalendar,
    registrationDates: registrationDates(from, to, sampleCalendar).map((day) => ({ day, changedAt })),
    freezes,
    leadClasses: [
      { id: 'billing', businessDays: 5, label: { ja: '請求先', en: 'Billing' } },
      { id: 'sharing', businessDays: 10, label: { ja: '機器共用', en: 'Equipment sharing' } },
    ],
    settingDeadlineDays: 4,
    settingCustomerDays: 3,
    settingReviewDays: 1,
  };
}
