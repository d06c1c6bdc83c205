import { expect, test } from 'vitest';
import { sampleSchedule } from '../../../test/support/sample-schedule.ts';
import { pausesBetween } from './schedule-notes.tsx';

test('holidays, the closure in one piece, and freeze windows stand in order', () => {
  const reason = { ja: 'システム更改', en: 'Change of generation' };
  const freeze = { id: 1, from: '2027-01-01', to: '2027-01-20', reason, changedAt: new Date(0) };
  const schedule = sampleSchedule('2026-11-01', '2027-03-01', [freeze]);
  const found = pausesBetween(schedule, '2026-12-30', '2027-01-15');
  expect(found.map(({ from, to, reason: { en } }) => [from, to, en])).toEqual([
    ['2026-12-30', '2027-01-03', 'New Year closure'],
    ['2027-01-01', '2027-01-20', 'No changes: Change of generation'],
    ['2027-01-11', '2027-01-11', 'Coming of Age Day'],
  ]);
});
