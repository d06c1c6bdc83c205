import { expect, test } from 'vitest';
import { askedAs, correctedRows } from './corrections.ts';
import type { TranscriptPart } from './transcript.ts';

const same = (text: string) => ({ ja: text, en: text });
const filing = (answers: Record<string, string>): { record: TranscriptPart[] } => ({
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

test('of an answer of hundreds of lines only those that differ are told', () => {
  const lines = (changed: string) =>
    Array.from({ length: 400 }, (_, at) => (at === 210 ? changed : `line ${at}`)).join('\n');
  const [row] = correctedRows(filing({ ids: lines('old') }), filing({ ids: lines('new') }));
  expect(row?.before).toEqual({ ja: 'old\n（ほか399行は同じ）', en: 'old\n(399 more lines are the same)' });
  expect(row?.after.en.split('\n')).toEqual(['new', '(399 more lines are the same)']);
});

test('knows the words of a question, and nothing of one that was not asked', () => {
  expect(askedAs(filing({ name: 'A' }), 'name')).toEqual(same('name?'));
  expect(askedAs(filing({ name: 'A' }), 'other')).toBeUndefined();
});
