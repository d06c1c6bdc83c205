import { beginOf, type Clock } from '../../ground/clock.ts';
import { addDays } from '../../schedule/days.ts';

/** Days that a query may stay unanswered, the last day included (`decisions.md`, Moves). */
export const queryDays = 30;

/** Days after which an untouched draft is deleted (`decisions.md`, Moves). */
export const draftDays = 90;

/** Business days after which an unanswered query is recalled, each once (`decisions.md`, Moves). */
export const queryReminderDays: readonly number[] = [3, 7];

/** Business days after which a consent that was not given or declined is recalled, each once. */
export const consentReminderDays: readonly number[] = [3, 7];

/** Business days before the start date on which settings that are missing are recalled, each once (`domain.md` 5.4). */
export const settingReminderDays: readonly number[] = [10, 7, 5];

/** Days before a draft is deleted on which whoever saved it last is warned; it is never deleted sooner after the warning. */
export const draftWarningDays = 7;

/** Days after which a provisional account is deleted that has no application, not even a draft. */
export const newcomerDays = 90;

/** The instant before which something happened whose last day, so many days later and counted whole, is over. */
export const lastDayOver = (days: number, { clock }: { clock: Clock }): Date => beginOf(addDays(clock.today(), -days));
