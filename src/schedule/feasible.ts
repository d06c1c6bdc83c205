import type { Day } from '../ground/clock.ts';
import { addBusinessDays, isBusinessDay } from './business-days.ts';
import { type Freeze, freezeOn, lastDayToApply, type Schedule, settingDeadline } from './schedule.ts';

/** When it is asked (the business day), and the business days that the application needs (`leadDaysOf`). */
export interface Asked {
  today: Day;
  leadDays: number;
  /** When it was filed already, and the day wished then: the lead time counts from the day of filing, and a day from the wished one on needs none. */
  filed?: { on: Day; wish: Day };
  /** System settings will be asked for: the customer must be left time for them (`decisions.md` 38). */
  settings?: boolean;
  /** Business days from now until its review may end; 0 when left out. */
  reviewDays?: number;
}

type Wished = Asked & { wish: Day };

/** Why a contract cannot change on a day. */
export type Hindrance =
  | { reason: 'notARegistrationDate' }
  | { reason: 'past' }
  | { reason: 'beyondSchedule'; lastDate: Day }
  | { reason: 'frozen'; freeze: Freeze }
  | { reason: 'tooSoon'; lastDayToApply: Day; filedOn?: Day }
  | { reason: 'tooSoonForSettings'; settingDeadline: Day; customerDays: number };

/** `next` are the first dates that work: those from the wish on, else the first of all. Fewer where the schedule ends. */
export type Feasibility = { ok: true } | { ok: false; hindrance: Hindrance; next: Day[] };

/** Whether a contract can change on the wished day (利用開始希望日), and if not, why and when it can. */
export function feasible(schedule: Schedule, wished: Wished): Feasibility {
  const hindrance = hindranceOf(schedule, wished);
  return hindrance === undefined ? { ok: true } : { ok: false, hindrance, next: offers(schedule, wished) };
}

/** The first `count` dates on which a contract can change. */
export function feasibleDates(schedule: Schedule, asked: Asked, count: number): Day[] {
  return feasibleFrom(schedule, { ...asked, wish: asked.today }, count);
}

/** The first date at or after the wish on which a contract can change; undefined when the schedule ends before. */
export function firstFeasibleAtOrAfter(schedule: Schedule, wished: Wished): Day | undefined {
  return feasibleFrom(schedule, wished, 1)[0];
}

/** The coming registration dates before the first feasible one, each with what stands against it. */
export function whyNotNearer(schedule: Schedule, asked: Asked): { day: Day; hindrance: Hindrance }[] {
  const nearer: { day: Day; hindrance: Hindrance }[] = [];
  for (const { day } of schedule.registrationDates) {
    if (day <= asked.today) continue;
    const hindrance = hindranceOf(schedule, { ...asked, wish: day });
    if (hindrance === undefined) break;
    nearer.push({ day, hindrance });
  }
  return nearer;
}

const offered = 3;

function hindranceOf(schedule: Schedule, asked: Wished): Hindrance | undefined {
  const { today, settings = false, wish } = asked;
  if (!schedule.registrationDates.some(({ day }) => day === wish)) return offTheTable(schedule, today, wish);
  if (wish <= today) return { reason: 'past' };
  const freeze = freezeOn(schedule, wish);
  if (freeze) return { reason: 'frozen', freeze };
  return shortLead(schedule, asked) ?? (settings ? hurriedSettings(schedule, asked) : undefined);
}

/** Whether a start date leaves the centre the business days that a filed application needs, whatever else stands against it. */
export const leavesLead = (
  schedule: Schedule,
  { leadDays, filed }: Pick<Asked, 'leadDays' | 'filed'>,
  wish: Day,
): boolean => filed === undefined || shortLead(schedule, { today: filed.on, leadDays, filed, wish }) === undefined;

/** The centre needs its time before the start date, whoever chooses that (`decisions.md` 15). */
function shortLead(schedule: Schedule, { today, leadDays, filed, wish }: Wished): Hindrance | undefined {
  if (filed && wish >= filed.wish) return undefined;
  const last = lastDayToApply(schedule, wish, leadDays);
  if (last >= (filed?.on ?? today)) return undefined;
  return { reason: 'tooSoon', lastDayToApply: last, ...(filed && { filedOn: filed.on }) };
}

/** The customer's business days lie after the day of the review's end, up to and with the deadline. */
function hurriedSettings(schedule: Schedule, { today, reviewDays = 0, wish }: Wished): Hindrance | undefined {
  const { settingCustomerDays: customerDays, calendar } = schedule;
  const deadline = settingDeadline(schedule, wish);
  if (addBusinessDays(today, reviewDays + customerDays, calendar) <= deadline) return undefined;
  return { reason: 'tooSoonForSettings', settingDeadline: deadline, customerDays };
}

/** Of a day that can never be a registration date just that is said, also where it lies beyond the schedule. An empty schedule has no end. */
function offTheTable({ calendar, registrationDates }: Schedule, today: Day, wish: Day): Hindrance {
  const lastDate = registrationDates.at(-1)?.day ?? wish;
  if (!isBusinessDay(wish, calendar)) return { reason: 'notARegistrationDate' };
  if (wish <= today) return { reason: 'past' };
  if (wish > lastDate) return { reason: 'beyondSchedule', lastDate };
  return { reason: 'notARegistrationDate' };
}

function offers(schedule: Schedule, wished: Wished): Day[] {
  const later = feasibleFrom(schedule, wished, offered);
  return later.length > 0 ? later : feasibleDates(schedule, wished, offered);
}

/** The first `count` dates at or after the wish on which a contract can change. */
export function feasibleFrom(schedule: Schedule, { wish, ...asked }: Wished, count: number): Day[] {
  const found: Day[] = [];
  for (const { day } of schedule.registrationDates) {
    if (found.length === count) break;
    if (day >= wish && hindranceOf(schedule, { ...asked, wish: day }) === undefined) found.push(day);
  }
  return found;
}
