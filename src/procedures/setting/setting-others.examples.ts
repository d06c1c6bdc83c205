import type { Example } from '../../procedure/define.ts';
import { exampleCode, exampleId } from '../parts/example-codes.ts';
import { filledSheet } from '../parts/example-surveys.ts';
import { exampleOf } from '../parts/examples.ts';
import { noAnswers, type SurveyAnswers } from '../parts/settings.ts';

const now = exampleOf({
  userCodes: [exampleCode('4ANAC', 'airConsolidator')],
  userIds: [exampleId('4ANAC', 'A01', 'airConsolidator')],
});

const filled: SurveyAnswers = {
  ...noAnswers,
  targets: [{ code: '4ANAC', terminal: 'NAC001T1', output: 'exc' }],
};

/** Answers that are accepted, and answers that break each rule. */
export const othersExamples: readonly Example<SurveyAnswers>[] = [
  { name: 'the targets of a consolidator', now, answers: filled },
  { name: 'a filled spreadsheet instead', now, answers: { ...noAnswers, sheet: [filledSheet] } },
  { name: 'no target', now, answers: { ...filled, targets: [], delivery: ['4ANAC'] }, breaks: 'answered' },
  { name: 'a code that is not there', now, answers: { ...filled, delivery: ['9ZNAC'] }, breaks: 'codes-held' },
];
