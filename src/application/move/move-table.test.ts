import { describe, expect, test } from 'vitest';
import { papersAt } from '../../papers/due.ts';
import { canMove, type Move, type MoveRow, moveTable, startsFrom, toldOf } from './move-table.ts';
import { type Status, statuses } from './status.ts';

// As `docs/decisions.md` has it: from > to, who, what is told, what becomes of claims, ledger and outcome.
const table: Record<Move, readonly [from: string, by: string, told: string, more?: string]> = {
  submit: ['draft > submitted, queried > resubmitted', 'application.file', 'received, applicationForm'],
  pickUp: ['submitted > inReview, resubmitted > inReview', 'review.take', ''],
  query: ['inReview > queried', 'review.decide', 'query, queried'],
  revise: ['submitted > queried, inReview > queried, resubmitted > queried', 'application.file', ''],
  confirm: ['inReview > scheduled/settingPending/confirmed', 'review.decide', 'confirmed, confirmed', 'releases'],
  refuse: ['inReview > rejected', 'review.decide', 'rejected, rejected', 'releases'],
  settled: ['settingPending > scheduled', 'system', 'settled, settled'],
  start: ['scheduled > effective', 'system', 'started, started, acceptanceLetter'],
  invalidate: ['settingPending > invalidated', 'system', 'invalidated, invalidated', 'voids'],
  withdraw: [
    'submitted > withdrawn, inReview > withdrawn, queried > withdrawn, resubmitted > withdrawn, settingPending > withdrawn, scheduled > withdrawn',
    'application.withdraw',
    'withdrawn, withdrawn',
    'releases voids',
  ],
  cancel: ['settingPending > withdrawn, scheduled > withdrawn', 'review.decide', 'withdrawn, cancelled', 'voids'],
  postpone: ['settingPending > settingPending, scheduled > scheduled', 'review.decide', 'rescheduled, rescheduled'],
  putOff: ['settingPending > settingPending, scheduled > scheduled', 'system', 'rescheduled, rescheduled'],
  extend: ['settingPending > settingPending', 'system', ''],
  reopen: ['settingPending > inReview, scheduled > inReview', 'review.decide', 'reopened, reopened', 'voids undecides'],
  endLinked: [
    'submitted > withdrawn, inReview > withdrawn, queried > withdrawn, resubmitted > withdrawn, settingPending > withdrawn, scheduled > withdrawn',
    'system',
    'withdrawn, withdrawn',
    'releases voids',
  ],
  expire: ['queried > expired', 'system', 'expired, expired', 'releases'],
};

const wayOf = (row: MoveRow): string =>
  Object.entries(row.from)
    .map(([from, to]) => `${from} > ${to.join('/')}`)
    .join(', ');
const toldIn = ({ letter, news, papers }: Pick<MoveRow, 'letter' | 'news' | 'papers'>): string =>
  [letter, news, ...(papers ? papersAt(papers, { ends: false }) : [])].filter(Boolean).join(', ');
const moreOf = ({ releases, voids, undecides }: MoveRow): string =>
  [releases && 'releases', voids && 'voids', undecides && 'undecides'].filter(Boolean).join(' ');

describe('right F: the table of moves', () => {
  test.each(Object.entries(table) as [Move, (typeof table)[Move]][])('%s: %j', (name, [from, by, told, more = '']) => {
    const row: MoveRow = moveTable[name];
    expect([wayOf(row), row.by, toldIn(row), moreOf(row)]).toEqual([from, by, told, more]);
  });

  test('holds no other move', () => {
    expect(Object.keys(moveTable)).toEqual(Object.keys(table));
  });

  test('leaves nothing to do with what has ended', () => {
    const ended = ['effective', 'withdrawn', 'rejected', 'invalidated', 'expired'] as const;
    const names = Object.keys(moveTable) as Move[];
    for (const status of ended) expect(names.filter((name) => canMove(name, status))).toEqual([]);
    const left = (Object.keys(statuses) as Status[]).filter((status) => names.some((name) => canMove(name, status)));
    expect(left).toEqual(['draft', 'submitted', 'inReview', 'queried', 'resubmitted', 'settingPending', 'scheduled']);
  });

  test('says where a move starts', () => {
    expect(startsFrom('pickUp')).toEqual(['submitted', 'resubmitted']);
    expect([canMove('pickUp', 'submitted'), canMove('pickUp', 'inReview')]).toEqual([true, false]);
  });
});

describe('right F: what is told', () => {
  const told = (name: Move, ...procedures: string[]) => toldIn(toldOf(name, procedures));

  test('of a change of the contract stands in the table', () => {
    for (const name of Object.keys(moveTable) as Move[]) {
      expect(told(name, 'equipment-sharing', 'id-numbers')).toBe(toldIn(moveTable[name] as MoveRow));
      expect(told(name)).toBe(toldIn(moveTable[name] as MoveRow));
      expect(told(name, 'new-contract')).toBe(toldIn(moveTable[name] as MoveRow));
      expect(told(name, 'of another time')).toBe(toldIn(moveTable[name] as MoveRow));
    }
  });

  test.each<[Move, string]>([
    ['query', 'query, brokerQueried'],
    ['confirm', 'confirmed, brokerConfirmed'],
    ['submit', 'received, applicationForm'],
    ['refuse', 'rejected, rejected'],
    ['start', 'started, started, acceptanceLetter'],
  ])('of a broker by %s: %s', (name, sentences) => {
    expect(told(name, 'broker-id')).toBe(sentences);
  });

  test.each<[Move, string]>([
    ['submit', 'settingReceived'],
    ['pickUp', ''],
    ['query', 'settingQuery, settingQueried'],
    ['confirm', ''],
    ['refuse', 'settingRejected, settingRejected'],
    ['withdraw', 'settingWithdrawn, settingWithdrawn'],
    ['endLinked', 'settingWithdrawn, settingWithdrawn'],
    ['expire', 'settingExpired, settingExpired'],
  ])('of system settings by %s: %s', (name, sentences) => {
    expect(told(name, 'setting-warehouse')).toBe(sentences);
  });
});
