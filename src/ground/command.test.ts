import { expect, test } from 'vitest';
import { z } from 'zod';
import { day, note, readCommand } from './command.ts';

const say = (text: string) => ({ ja: text, en: text });
const Command = z.object({
  reason: note({ what: say('The reason'), limit: 5, tooLong: say('too long'), missing: say('missing') }),
  remark: note({ what: say('The remark'), limit: 5, tooLong: say('too long') }),
  on: day(say('The day')),
});

test('a command comes out typed, its texts as they are kept', () => {
  expect(readCommand(Command, { reason: ' か\u3099く ', remark: '', on: '2027/1/5' })).toEqual({
    command: { reason: 'がく', remark: '', on: '2027-01-05' },
  });
});

test('all faults come at once, each at its field and in both languages', () => {
  const { faults } = readCommand(Command, { reason: '', remark: '123456', on: 'soon' });
  expect(faults?.map(({ field }) => field)).toEqual(['reason', 'remark', 'on']);
  expect(faults?.[0].text).toEqual(say('missing'));
  expect(faults?.[1]?.text).toEqual(say('too long'));
  expect(faults?.[2]?.text.ja).not.toBe(faults?.[2]?.text.en);
});

test('a sign that no text may hold is named with its place', () => {
  const { faults } = readCommand(Command, { reason: 'a\uFFFD', remark: '', on: '2027-01-05' });
  expect(faults?.[0].text.en).toMatch(/The reason: character 2/);
});

test.each([undefined, null, 'text', [], { reason: ['a'], remark: 1 }])(
  'what is no command at all is refused: %j',
  (given) => {
    expect(readCommand(Command, given).faults?.length).toBeGreaterThan(0);
  },
);
