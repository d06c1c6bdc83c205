import type { Example } from '../../procedure/define.ts';
import { codesNow } from '../parts/example-codes.ts';
import { filledSheet } from '../parts/example-surveys.ts';
import { noAnswers, type SurveyAnswers } from '../parts/settings.ts';

type Answers = SurveyAnswers & { licences: readonly { broker: string; licence: string }[] };

const blank: Answers = { ...noAnswers, licences: [] };
const target = { code: '1ANAC', terminal: 'NAC001T1', output: 'interactive' } as const;

/** Answers that are accepted, and answers that break each rule. */
export const brokerageExamples: readonly Example<Answers>[] = [
  {
    name: 'targets, reports and a broker',
    now: codesNow,
    answers: {
      ...blank,
      targets: [target, { ...target, terminal: 'NAC001M1', output: 'mail' }],
      delivery: ['1ANAC'],
      licences: [{ broker: '通関 一郎', licence: '123456' }],
      notes: '出力先は利用開始日から切り替えます。',
    },
  },
  { name: 'a filled spreadsheet instead', now: codesNow, answers: { ...blank, sheet: [filledSheet] } },
  { name: 'nothing is answered', now: codesNow, answers: { ...blank, notes: '後で提出します。' }, breaks: 'answered' },
  {
    name: 'a code of another kind',
    now: codesNow,
    answers: { ...blank, targets: [{ ...target, code: '2ANAC' }] },
    breaks: 'codes-held',
  },
];
