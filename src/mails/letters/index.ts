import type { ApplicationContent, Letter } from '../letter.ts';
import { confirmed } from './confirmed.ts';
import { consentDeclined, consentGiven } from './consent-answered.ts';
import { ended } from './ended.ts';
import { expired } from './expired.ts';
import { invalidated } from './invalidated.ts';
import { query } from './query.ts';
import { queryReminder } from './query-reminder.ts';
import { received } from './received.ts';
import { rejected } from './rejected.ts';
import { reopened } from './reopened.ts';
import { rescheduled } from './rescheduled.ts';
import {
  settingExpired,
  settingQuery,
  settingReceived,
  settingRejected,
  settingReminder,
  settingWithdrawn,
} from './settings.ts';
import { settled } from './settled.ts';
import { started } from './started.ts';
import { withdrawn } from './withdrawn.ts';

/** The letters on an application, by the name that the table of moves calls them. */
export const letters = {
  received,
  consentGiven,
  consentDeclined,
  query,
  queryReminder,
  confirmed,
  settled,
  rescheduled,
  reopened,
  rejected,
  withdrawn,
  invalidated,
  expired,
  settingReceived,
  settingQuery,
  settingRejected,
  settingWithdrawn,
  settingExpired,
  settingReminder,
  started,
  ended,
} as const satisfies Record<string, Letter<ApplicationContent>>;

export type LetterName = keyof typeof letters;
