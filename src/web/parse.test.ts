import { expect, test } from 'vitest';
import { z } from 'zod';
import { note } from '../ground/command.ts';
import { parseForm } from './parse.ts';

const say = (text: string) => ({ ja: text, en: text });
const text = (what: string) => note({ what: say(what), limit: 5, tooLong: say('too long'), missing: say('missing') });
const Command = z.object({ reason: text('Reason'), remark: text('Remark') });

test('the values come from the names that the form has for them', () => {
  expect(
    parseForm(Command, { cancelReason: [' a '], remark: ['b'], other: ['c'] }, { reason: 'cancelReason' }),
  ).toEqual({
    command: { reason: 'a', remark: 'b' },
  });
});

test('all faults come at once, at those names; what the form does not have is missing', () => {
  expect(parseForm(Command, { remark: ['123456'] }, { reason: 'cancelReason' }).faults).toEqual([
    { field: 'cancelReason', text: say('missing') },
    { field: 'remark', text: say('too long') },
  ]);
});

test('one of several objects is read by the names of them all, and so is what becomes of an object', () => {
  const either = z.discriminatedUnion('answer', [
    z.object({ answer: z.literal('yes') }),
    z.object({ answer: z.literal('no'), why: text('Why') }),
  ]);
  expect(parseForm(either, { answer: ['yes'] }).command).toEqual({ answer: 'yes' });
  expect(parseForm(either, { answer: ['no'] }, { why: 'reason' }).faults).toEqual([
    { field: 'reason', text: say('missing') },
  ]);
  const became = Command.transform(({ reason, remark }) => reason + remark);
  expect(parseForm(became, { reason: ['a'], remark: ['b'] }).command).toBe('ab');
});
