import type { LetterName } from '../../mails/letters/index.ts';
import { type MoveRowOf, startsOf } from '../../moves/move-row.ts';
import type { NewsSentence } from '../../notices/sentences.ts';
import type { Moment } from '../../papers/due.ts';
import type { Permission } from '../../people/permissions.ts';
import type { ApplicationClass } from '../../procedure/classes.ts';
import { classOf } from '../../procedures/menu.ts';
import type { Status } from './status.ts';

/** A row of the table of moves of an application (`decisions.md`, Moves): nothing else changes its status. */
export type MoveRow = MoveRowOf<Status, Permission> & {
  letter?: LetterName;
  news?: NewsSentence;
  /** The papers of this moment are issued (`papers/due.ts`). */
  papers?: Moment;
  /** The centre has decided, or there is nothing left to decide: the claims are given back. */
  releases?: true;
  /** What entered the ledger is voided, and the values that were reserved are free. */
  voids?: true;
  /** The end of the review is taken back: there is no start date, no deadline and no outcome any more. */
  undecides?: true;
};

export const moveTable = {
  submit: {
    from: { draft: ['submitted'], queried: ['resubmitted'] },
    by: 'application.file',
    letter: 'received',
    papers: 'filing',
  },
  pickUp: { from: { submitted: ['inReview'], resubmitted: ['inReview'] }, by: 'review.take' },
  query: { from: { inReview: ['queried'] }, by: 'review.decide', letter: 'query', news: 'queried' },
  /** By the applicant, once an office that had to agree did not: another one is chosen. */
  revise: {
    from: { submitted: ['queried'], inReview: ['queried'], resubmitted: ['queried'] },
    by: 'application.file',
  },
  confirm: {
    from: { inReview: ['scheduled', 'settingPending', 'confirmed'] },
    by: 'review.decide',
    letter: 'confirmed',
    news: 'confirmed',
    releases: true,
  },
  refuse: {
    from: { inReview: ['rejected'] },
    by: 'review.decide',
    letter: 'rejected',
    news: 'rejected',
    releases: true,
  },
  settled: { from: { settingPending: ['scheduled'] }, by: 'system', letter: 'settled', news: 'settled' },
  start: {
    from: { scheduled: ['effective'] },
    by: 'system',
    letter: 'started',
    news: 'started',
    papers: 'start',
  },
  invalidate: {
    from: { settingPending: ['invalidated'] },
    by: 'system',
    letter: 'invalidated',
    news: 'invalidated',
    voids: true,
  },
  withdraw: {
    from: {
      submitted: ['withdrawn'],
      inReview: ['withdrawn'],
      queried: ['withdrawn'],
      resubmitted: ['withdrawn'],
      settingPending: ['withdrawn'],
      scheduled: ['withdrawn'],
    },
    by: 'application.withdraw',
    letter: 'withdrawn',
    news: 'withdrawn',
    releases: true,
    voids: true,
  },
  cancel: {
    from: { settingPending: ['withdrawn'], scheduled: ['withdrawn'] },
    by: 'review.decide',
    letter: 'withdrawn',
    news: 'cancelled',
    voids: true,
  },
  postpone: {
    from: { settingPending: ['settingPending'], scheduled: ['scheduled'] },
    by: 'review.decide',
    letter: 'rescheduled',
    news: 'rescheduled',
  },
  /** Settings that were filed in time lie before the centre on the start date, or go back too late for it (`decisions.md` 43). */
  putOff: {
    from: { settingPending: ['settingPending'], scheduled: ['scheduled'] },
    by: 'system',
    letter: 'rescheduled',
    news: 'rescheduled',
  },
  /** The centre's word on filed settings leaves the customer time; the word itself tells until when. */
  extend: { from: { settingPending: ['settingPending'] }, by: 'system' },
  reopen: {
    from: { settingPending: ['inReview'], scheduled: ['inReview'] },
    by: 'review.decide',
    letter: 'reopened',
    news: 'reopened',
    voids: true,
    undecides: true,
  },
  endLinked: {
    from: {
      submitted: ['withdrawn'],
      inReview: ['withdrawn'],
      queried: ['withdrawn'],
      resubmitted: ['withdrawn'],
      settingPending: ['withdrawn'],
      scheduled: ['withdrawn'],
    },
    by: 'system',
    letter: 'withdrawn',
    news: 'withdrawn',
    releases: true,
    voids: true,
  },
  expire: { from: { queried: ['expired'] }, by: 'system', letter: 'expired', news: 'expired', releases: true },
} as const satisfies Record<string, MoveRow>;

/** How the answer of an asked office is called in the history of the application: it moves nothing. */
export type ConsentMove = 'agree' | 'decline';

export type Move = keyof typeof moveTable;

type Told = Pick<MoveRow, 'letter' | 'news' | 'papers'>;

/** What is told otherwise of an application of a class (`domain.md` 1.7, 5.2). */
const toldOtherwise: Partial<Record<ApplicationClass, Partial<Record<Move, Told>>>> = {
  broker: {
    query: { letter: 'query', news: 'brokerQueried' },
    confirm: { letter: 'confirmed', news: 'brokerConfirmed' },
  },
  setting: {
    submit: { letter: 'settingReceived' },
    query: { letter: 'settingQuery', news: 'settingQueried' },
    // The application that waited for the settings tells it.
    confirm: {},
    refuse: { letter: 'settingRejected', news: 'settingRejected' },
    withdraw: { letter: 'settingWithdrawn', news: 'settingWithdrawn' },
    endLinked: { letter: 'settingWithdrawn', news: 'settingWithdrawn' },
    expire: { letter: 'settingExpired', news: 'settingExpired' },
  },
};

/** Who is told what when an application of these procedures makes a move. */
export function toldOf(name: Move, [procedure = '']: readonly string[]): Told {
  const row: Told = moveTable[name] as MoveRow;
  return toldOtherwise[classOf(procedure)]?.[name] ?? row;
}

/** Whether the table has a way out of this status by this move. The pages and the server ask the same table. */
export const canMove = (move: Move, status: Status): boolean => status in moveTable[move].from;

/** Statuses that a move starts from. */
export const startsFrom = (move: Move): Status[] => startsOf<Status>(moveTable[move]);
