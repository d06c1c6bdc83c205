import { expect, test } from 'vitest';
import { createClock } from '../../ground/clock.ts';
import { readCommand } from '../../ground/command.ts';
import { changed, loadOperators } from '../../operator/operator.ts';
import { consentAnswerOf } from '../consent/answer-consent.ts';
import { withdrawalOf } from '../review/withdraw.ts';
import { messageOf } from './messages.ts';
import { limitsNow } from './time-limits.ts';

/** From 10 December on little may be written. */
const operators = changed(loadOperators(''), ({ limits }, on) =>
  on < '2026-12-10' ? {} : { limits: { ...limits, messageCharacters: 20, reasonCharacters: 10 } },
);
const limitsOn = (day: string) => limitsNow({ operators, clock: createClock(`${day}T10:00:00+09:00`) });
const [before, after] = [limitsOn('2026-12-09'), limitsOn('2026-12-10')];

test.each([
  ['a message', messageOf, { text: 'あ'.repeat(21) }, '20文字以内'],
  ['why it is withdrawn', withdrawalOf, { reason: 'あ'.repeat(11) }, '10文字以内'],
  ['why it is not agreed to', consentAnswerOf, { answer: 'decline', reason: 'あ'.repeat(11) }, '10文字以内'],
])('%s is held to the limit of the day on which it is sent', (_, schemaOf, given, sentence) => {
  expect(readCommand(schemaOf(before), given).faults).toBeUndefined();
  expect(readCommand(schemaOf(after), given).faults?.[0].text.ja).toContain(sentence);
});
