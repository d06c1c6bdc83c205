import { expect, test } from 'vitest';
import { sampleSchedule } from '../../test/support/sample-schedule.ts';
import { scheduleCalendar } from './ical.ts';

const freeze = {
  id: 7,
  from: '2027-01-12',
  to: '2027-01-19',
  reason: { ja: '更改; 停止, \n改行', en: 'new generation' },
  changedAt: new Date('2026-01-01T00:00:00Z'),
};
const schedule = sampleSchedule('2026-12-20', '2027-01-10', [freeze]);

test('holds each registration date as a whole day with its last days to apply', () => {
  const feed = unfold(scheduleCalendar(schedule, 'ja'));
  expect(feed.match(/^UID:.*$/gm)).toEqual([
    'UID:registration-2026-12-22@madoguchi',
    'UID:registration-2027-01-05@madoguchi',
    'UID:freeze-7@madoguchi',
  ]);
  expect(feed).toContain('DTSTART;VALUE=DATE:20270105\nDTEND;VALUE=DATE:20270106');
  expect(feed).toContain('SUMMARY:システム登録日（利用開始日）');
  expect(feed).toContain('2026/12/16 機器共用');
  expect(feed).toContain('2026/12/23 請求先');
  expect(feed).toContain('2026/12/24 システム設定申込締切日');
});

test('holds a freeze window to the end of its last day, its reason inert', () => {
  const feed = unfold(scheduleCalendar(schedule, 'ja'));
  expect(feed).toContain('DTSTART;VALUE=DATE:20270112\nDTEND;VALUE=DATE:20270120');
  expect(feed).toContain('SUMMARY:登録停止: 更改\\; 停止\\, \\n改行');
});

test('is the same each time it is read, in either language', () => {
  expect(scheduleCalendar(schedule, 'en')).toBe(scheduleCalendar(schedule, 'en'));
  expect(scheduleCalendar(schedule, 'en')).toContain('SUMMARY:Registration date (start date)');
});

/** RFC 5545 folds long lines; a reader joins them first. */
const unfold = (feed: string) => feed.replace(/\r\n[ \t]/g, '').replaceAll('\r\n', '\n');
