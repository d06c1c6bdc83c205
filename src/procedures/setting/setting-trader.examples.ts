import type { Example } from '../../procedure/define.ts';
import { exampleCode, exampleId } from '../parts/example-codes.ts';
import { filledSheet } from '../parts/example-surveys.ts';
import { exampleOf } from '../parts/examples.ts';
import { noAnswers, type SurveyAnswers } from '../parts/settings.ts';

type Answers = SurveyAnswers & { traders: readonly { trader: string; owner: string }[] };

const now = exampleOf({
  userCodes: [exampleCode('1ANAC', 'trader'), exampleCode('2ANAC', 'bank')],
  userIds: [exampleId('1ANAC', 'A01', 'trader'), exampleId('2ANAC', 'A01', 'bank')],
});

const filled: Answers = {
  ...noAnswers,
  targets: [{ code: '1ANAC', terminal: 'NAC001T1', output: 'interactive' }],
  traders: [{ trader: '1234567890123', owner: 'ナックス商事株式会社' }],
};

/** Answers that are accepted, and answers that break each rule. */
export const traderExamples: readonly Example<Answers>[] = [
  { name: 'targets and an importer', now, answers: filled },
  { name: 'a filled spreadsheet instead', now, answers: { ...noAnswers, traders: [], sheet: [filledSheet] } },
  { name: 'no target', now, answers: { ...filled, targets: [] }, breaks: 'answered' },
  { name: 'a code of another kind', now, answers: { ...filled, delivery: ['2ANAC'] }, breaks: 'codes-held' },
];
