import type { Example } from '../../procedure/define.ts';
import type { NewIds } from '../parts/codes.ts';
import { codesNow, exampleCode } from '../parts/example-codes.ts';
import { exampleOf } from '../parts/examples.ts';

type Answers = { add: readonly (NewIds & { code: string })[]; remove: readonly string[] };

const more = { code: '1ANAC.customsBrokerage', area: 'sea', connection: 'line', numbers: 2, services: [] } as const;

/** Answers that show the effect, and answers that break each rule. */
export const idNumberExamples: readonly Example<Answers>[] = [
  {
    name: 'two numbers are added',
    now: codesNow,
    answers: { add: [more], remove: [] },
    issued: { 'id-numbers-1-1': 'A03', 'id-numbers-1-2': 'A04' },
  },
  {
    name: 'the first number of a code',
    now: exampleOf({ userCodes: [exampleCode('1ANAC', 'customsBrokerage')] }),
    answers: { add: [{ ...more, connection: 'internet', numbers: 1, services: ['free'] }], remove: [] },
    issued: { 'id-numbers-1-1': 'A01' },
  },
  {
    name: 'numbers of two codes are added',
    now: codesNow,
    answers: {
      add: [
        { ...more, numbers: 1 },
        { ...more, code: '2ANAC.bondedWarehouse', numbers: 1, services: ['paid', 'archive'] },
      ],
      remove: [],
    },
    issued: { 'id-numbers-1-1': 'A03', 'id-numbers-2-1': 'A02' },
  },
  { name: 'a number is removed', now: codesNow, answers: { add: [], remove: ['1ANACA02'] } },
  { name: 'the last number of a code is removed', now: codesNow, answers: { add: [], remove: ['2ANACA01'] } },
  {
    name: 'the last numbers of the office are removed',
    now: codesNow,
    answers: { add: [], remove: ['1ANACA01', '1ANACA02', '2ANACA01'] },
  },
  {
    name: 'one is removed and one added',
    now: codesNow,
    answers: { add: [{ ...more, numbers: 1 }], remove: ['1ANACA01'] },
    issued: { 'id-numbers-1-1': 'A03' },
  },
  {
    name: 'a code that is not there',
    now: codesNow,
    answers: { add: [{ ...more, code: '9ANAC.customsBrokerage' }], remove: [] },
    breaks: 'code-held',
  },
  {
    name: 'the archive for a broker',
    now: codesNow,
    answers: { add: [{ ...more, services: ['archive'] }], remove: [] },
    breaks: 'archive-kind',
  },
  {
    name: 'an ID that is not there',
    now: codesNow,
    answers: { add: [], remove: ['1ANACA09'] },
    breaks: 'removed-held',
  },
];
