import { describe, expect, test } from 'vitest';
import { sampleSchedule } from '../../test/support/sample-schedule.ts';
import { explain } from './explain.ts';
import {
  type Asked,
  feasible,
  feasibleDates,
  firstFeasibleAtOrAfter,
  type Hindrance,
  leavesLead,
  whyNotNearer,
} from './feasible.ts';
import { lastDayToApply, leadDaysOf, settingDeadline } from './schedule.ts';

const freeze = {
  id: 1,
  from: '2027-01-12',
  to: '2027-01-19',
  reason: { ja: '更改', en: 'new generation' },
  changedAt: new Date('2026-01-01T00:00:00Z'),
};
const schedule = sampleSchedule('2026-01-01', '2027-06-30');
const frozen = sampleSchedule('2026-01-01', '2027-06-30', [freeze]);
const asked: Asked = { today: '2026-12-01', leadDays: 10 };

describe('a wished day', () => {
  test('check 11: 20120401, a Sunday, is not a registration date and is refused', () => {
    const then = sampleSchedule('2011-03-01', '2013-03-31');
    expect(feasible(then, { today: '2012-03-01', leadDays: 10, wish: '2012-04-01' })).toEqual({
      ok: false,
      hindrance: { reason: 'notARegistrationDate' },
      next: ['2012-04-03', '2012-04-10', '2012-04-17'],
    });
  });

  test('check 11: also when it is long past', () => {
    expect(feasible(schedule, { ...asked, wish: '2012-04-01' })).toEqual({
      ok: false,
      hindrance: { reason: 'notARegistrationDate' },
      next: ['2026-12-15', '2026-12-22', '2027-01-05'],
    });
  });

  test('is taken when it is a registration date far enough away', () => {
    expect(feasible(schedule, { ...asked, wish: '2026-12-15' })).toEqual({ ok: true });
  });

  test.each<[string, string, Hindrance]>([
    ['a business day that is none', '2026-12-16', { reason: 'notARegistrationDate' }],
    ['today, a registration date', '2026-12-01', { reason: 'past' }],
    ['a business day before the table begins', '2020-01-07', { reason: 'past' }],
    ['after the table ends', '2028-01-11', { reason: 'beyondSchedule', lastDate: '2027-06-29' }],
    ['too near', '2026-12-08', { reason: 'tooSoon', lastDayToApply: '2026-11-24' }],
    ['frozen', '2027-01-19', { reason: 'frozen', freeze }],
  ])('is refused with the reason: %s', (_, wish, hindrance) => {
    expect(feasible(frozen, { ...asked, wish })).toMatchObject({ ok: false, hindrance });
  });

  test('is offered the first dates of all when none is later', () => {
    expect(feasible(schedule, { ...asked, wish: '2028-01-11' })).toMatchObject({
      next: ['2026-12-15', '2026-12-22', '2027-01-05'],
    });
  });

  test('on an empty schedule is refused without an offer', () => {
    const empty = { ...schedule, registrationDates: [] };
    expect(feasible(empty, { ...asked, wish: '2026-12-15' })).toEqual({
      ok: false,
      hindrance: { reason: 'notARegistrationDate' },
      next: [],
    });
  });
});

describe('right F: time for the settings', () => {
  const wish = '2026-12-22';
  const onDay = (today: string, more: Partial<Asked> = {}) =>
    feasible(schedule, { today, leadDays: 5, settings: true, wish, ...more });
  const hindrance = { reason: 'tooSoonForSettings', settingDeadline: '2026-12-16', customerDays: 3 };

  test('is three business days up to and with their deadline', () => {
    expect(onDay('2026-12-11')).toEqual({ ok: true });
    expect(onDay('2026-12-14')).toMatchObject({
      ok: false,
      hindrance,
      next: ['2027-01-05', '2027-01-12', '2027-01-19'],
    });
  });

  test('begins when the review ends', () => {
    expect(onDay('2026-12-09', { reviewDays: 2 })).toEqual({ ok: true });
    expect(onDay('2026-12-10', { reviewDays: 2 })).toMatchObject({ ok: false, hindrance });
  });

  test('is needed only where settings are', () => {
    expect(feasible(schedule, { today: '2026-12-14', leadDays: 5, wish })).toEqual({ ok: true });
  });
});

describe('right F: the lead of what was filed', () => {
  const wish = '2026-12-22';
  const onDay = (start: string, on: string) =>
    feasible(schedule, { today: '2026-12-09', leadDays: 10, filed: { on, wish }, wish: start });
  const leaves = (start: string, on: string) => leavesLead(schedule, { leadDays: 10, filed: { on, wish } }, start);

  test('counts from the day of the filing, that day included', () => {
    expect([onDay('2026-12-15', '2026-12-01'), leaves('2026-12-15', '2026-12-01')]).toEqual([{ ok: true }, true]);
    const hindrance = { reason: 'tooSoon', lastDayToApply: '2026-12-01', filedOn: '2026-12-02' };
    expect(onDay('2026-12-15', '2026-12-02')).toMatchObject({ ok: false, hindrance });
    expect(leaves('2026-12-15', '2026-12-02')).toBe(false);
  });

  test('is left by the day that was wished, and by every later one', () => {
    for (const start of ['2026-12-22', '2027-01-05'])
      expect([onDay(start, '2026-12-14'), leaves(start, '2026-12-14')]).toEqual([{ ok: true }, true]);
    expect(leaves('2026-12-15', '2026-12-14')).toBe(false);
  });

  test('is nobody’s before the filing', () => {
    expect(leavesLead(schedule, { leadDays: 10 }, '2026-12-15')).toBe(true);
    expect(feasible(schedule, { today: '2026-12-09', leadDays: 10, wish: '2026-12-15' })).toMatchObject({
      hindrance: { reason: 'tooSoon', lastDayToApply: '2026-12-01' },
    });
    expect(feasible(schedule, { ...asked, today: '2026-12-09', wish: '2026-12-15' })).not.toHaveProperty(
      'hindrance.filedOn',
    );
  });
});

describe('right F: today', () => {
  test('is past, whether it is a registration date or not', () => {
    for (const today of ['2026-12-15', '2026-12-16'])
      expect(feasible(schedule, { today, leadDays: 0, wish: today })).toMatchObject({ hindrance: { reason: 'past' } });
  });

  test('is none of the dates that need an explanation', () => {
    expect(whyNotNearer(schedule, { today: '2026-12-15', leadDays: 5 })).toEqual([]);
  });
});

describe('the last day to apply', () => {
  test('counts the whole of that day', () => {
    const last = lastDayToApply(schedule, '2026-12-15', 10);
    expect(last).toBe('2026-12-01');
    expect(feasible(schedule, { today: last, leadDays: 10, wish: '2026-12-15' }).ok).toBe(true);
    expect(feasible(schedule, { today: '2026-12-02', leadDays: 10, wish: '2026-12-15' }).ok).toBe(false);
  });

  test('of several kinds is that of the slowest', () => {
    expect(leadDaysOf(schedule, ['billing', 'sharing'])).toBe(10);
    expect(leadDaysOf(schedule, [])).toBe(0);
    expect(() => leadDaysOf(schedule, ['lines'])).toThrow('lines');
  });

  test('check 2: of the settings for Tuesday 2018-11-06 is Wednesday 2018-10-31', () => {
    expect(settingDeadline(schedule, '2018-11-06')).toBe('2018-10-31');
  });
});

describe('dates to offer', () => {
  test('skip those too near and those frozen', () => {
    expect(feasibleDates(frozen, asked, 4)).toEqual(['2026-12-15', '2026-12-22', '2027-01-05', '2027-01-26']);
  });

  test('begin at the wish', () => {
    expect(firstFeasibleAtOrAfter(frozen, { ...asked, wish: '2027-01-06' })).toBe('2027-01-26');
    expect(firstFeasibleAtOrAfter(frozen, { ...asked, wish: '2027-01-05' })).toBe('2027-01-05');
    expect(firstFeasibleAtOrAfter(frozen, { ...asked, wish: '2012-04-01' })).toBe('2026-12-15');
    expect(firstFeasibleAtOrAfter(frozen, { ...asked, wish: '2027-06-30' })).toBeUndefined();
  });

  test('say of nearer ones why they are none', () => {
    expect(whyNotNearer(frozen, { today: '2026-12-28', leadDays: 10 })).toEqual([
      { day: '2027-01-05', hindrance: { reason: 'tooSoon', lastDayToApply: '2026-12-16' } },
      { day: '2027-01-12', hindrance: { reason: 'frozen', freeze } },
      { day: '2027-01-19', hindrance: { reason: 'frozen', freeze } },
    ]);
  });
});

test('each reason is a sentence in both languages', () => {
  expect(explain({ reason: 'tooSoon', lastDayToApply: '2026-12-17' })).toEqual({
    ja: 'この登録日の申込締切日の2026年12月17日（木）を過ぎています。',
    en: 'The last day to apply for this date was Thursday 17 December 2026.',
  });
  expect(explain({ reason: 'frozen', freeze }).ja).toBe(
    '2027年1月12日から2027年1月19日までは登録を停止しています（更改）。',
  );
  expect(explain({ reason: 'beyondSchedule', lastDate: '2027-06-29' }).en).toContain('29 June 2027');
  expect(explain({ reason: 'past' }).ja).toContain('明日以降');
  expect(explain({ reason: 'notARegistrationDate' }).ja).toContain('システム登録日ではありません');
});
