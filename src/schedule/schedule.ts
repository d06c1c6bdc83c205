import type { Day } from '../ground/clock.ts';
import type { Text } from '../ground/words.ts';
import type { LeadClassId } from '../operator/lead-classes.ts';
import { businessDaysBefore, type Calendar } from './business-days.ts';

/** The operator's calendar as read at one moment: plain data for the functions of this folder. */
export interface Schedule {
  calendar: Calendar;
  /** In order of day. */
  registrationDates: readonly RegistrationDate[];
  /** In order of day; no two overlap. */
  freezes: readonly Freeze[];
  /** In the order in which they are shown. */
  leadClasses: readonly LeadClass[];
  settingDeadlineDays: number;
  /** Business days that the end of a review leaves the customer until the deadline of the settings. */
  settingCustomerDays: number;
  /** Business days that an applicant's wish leaves the centre until the end of its review, before settings are asked for. */
  settingReviewDays: number;
}

/** システム登録日: a day on which a contract may change, from 00:00 JST. */
export interface RegistrationDate {
  day: Day;
  note?: Text;
  changedAt: Date;
}

/** Days, both included, on which no contract changes. */
export interface Freeze {
  id: number;
  from: Day;
  to: Day;
  reason: Text;
  changedAt: Date;
}

export interface LeadClass {
  id: LeadClassId;
  /** Before the start date, which is not counted itself. */
  businessDays: number;
  label: Text;
}

/** The business days that an application needs: those of the slowest of its parts; 0 for none. */
export function leadDaysOf(schedule: Schedule, classes: readonly LeadClassId[]): number {
  return Math.max(0, ...classes.map((id) => leadClass(schedule, id).businessDays));
}

/** The lengths of preparation, in business days, shortest first. */
export const leadsOf = ({ leadClasses }: Schedule): number[] =>
  [...new Set(leadClasses.map(({ businessDays }) => businessDays))].toSorted((a, b) => a - b);

/** The last day, until its end, on which an application with this lead may be filed for a start date. */
export function lastDayToApply(schedule: Schedule, start: Day, leadDays: number): Day {
  return businessDaysBefore(start, leadDays, schedule.calendar);
}

/** システム設定申込締切日: the last day, until its end, to complete the setting application (`domain.md` 1.6). */
export function settingDeadline(schedule: Schedule, start: Day): Day {
  return businessDaysBefore(start, schedule.settingDeadlineDays, schedule.calendar);
}

/**
 * The last business day on which the end of the review makes a start date: the one before it or, where system settings will be asked for,
 * the one that leaves the customer time until their deadline (`decisions.md` 38).
 */
export function decideBy(schedule: Schedule, start: Day, settings: boolean): Day {
  const { settingDeadlineDays, settingCustomerDays } = schedule;
  return lastDayToApply(schedule, start, Math.max(1, settings ? settingDeadlineDays + settingCustomerDays : 1));
}

/** The freeze window that a day falls into. */
export function freezeOn(schedule: Schedule, day: Day): Freeze | undefined {
  return schedule.freezes.find(({ from, to }) => from <= day && day <= to);
}

function leadClass({ leadClasses }: Schedule, id: LeadClassId): LeadClass {
  const found = leadClasses.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The table lead_class has no row "${id}".`);
  return found;
}
