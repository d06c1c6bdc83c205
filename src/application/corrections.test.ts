import { expect, test } from 'vitest';
import { askedAs, correctedRows } from './corrections.ts';
import type { Recorded } from './record.ts';

const same = (text: string) => ({ ja: text, en: text });
const filing = (answers: Record<string, string>): { record: Recorded[] } => ({
  record: [
    {
      id: 'contact',
      title: same('contact'),
      rows: Object.entries(answers).map(([question, answer]) => ({
        question,
        label: same(`${question}?`),
        answer: same(answer),
      })),
    },
  ],
});

test('tells the answers that differ, also those of questions that came or went', () => {
  const [older, newer] = [filing({ name: 'A', phone: '1', gone: 'x' }), filing({ name: 'A', phone: '2', come: 'y' })];
  expect(correctedRows(older, newer)).toEqual([
    { question: 'phone', label: same('phone?'), before: same('1'), after: same('2') },
    { question: 'come', label: same('come?'), before: same(''), after: same('y') },
    { question: 'gone', label: same('gone?'), before: same('x'), after: same('') },
  ]);
});

test('knows the words of a question, and nothing of one that was not asked', () => {
  expect(askedAs(filing({ name: 'A' }), 'name')).toEqual(same('name?'));
  expect(askedAs(filing({ name: 'A' }), 'other')).toBeUndefined();
});
