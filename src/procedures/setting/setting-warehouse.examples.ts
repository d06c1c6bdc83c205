import type { Example } from '../../procedure/define.ts';
import { codesNow } from '../parts/example-codes.ts';
import { filledSheet } from '../parts/example-surveys.ts';
import { noAnswers, type SurveyAnswers } from '../parts/settings.ts';

type Answers = SurveyAnswers & { areas: readonly { area: string; place: string }[] };

const filled: Answers = {
  ...noAnswers,
  areas: [{ area: '1AW01', place: '第一倉庫' }],
  targets: [{ code: '2ANAC', terminal: 'NAC001T1', output: 'interactive' }],
};

/** Answers that are accepted, and answers that break each rule. */
export const warehouseExamples: readonly Example<Answers>[] = [
  { name: 'an area and its targets', now: codesNow, answers: { ...filled, delivery: ['2ANAC'] } },
  {
    name: 'a filled spreadsheet instead',
    now: codesNow,
    answers: { ...noAnswers, areas: [], sheet: [filledSheet] },
  },
  { name: 'no target', now: codesNow, answers: { ...filled, targets: [] }, breaks: 'answered' },
  {
    name: 'reports for a code of another kind',
    now: codesNow,
    answers: { ...filled, delivery: ['1ANAC'] },
    breaks: 'codes-held',
  },
  { name: 'no area', now: codesNow, answers: { ...filled, areas: [] }, breaks: 'area-given' },
];
