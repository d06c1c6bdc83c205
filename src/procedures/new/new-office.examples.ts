import type { Example } from '../../procedure/define.ts';
import {
  brokenOffices,
  issuedLarge,
  issuedSmall,
  largeOffice,
  smallOffice,
  unconnectedOffices,
} from '../parts/example-office.ts';
import { exampleOf } from '../parts/examples.ts';
import type { NewOfficeAnswers } from '../parts/new-office.ts';

const now = exampleOf();

/** Answers that show the effect, and answers that break each rule. */
export const newOfficeExamples: readonly Example<NewOfficeAnswers>[] = [
  { name: 'a small office', now, answers: smallOffice, issued: issuedSmall('new-office', 'NAC', '010') },
  {
    name: 'an office with a line and kinds of two groups',
    now,
    answers: largeOffice,
    issued: issuedLarge('new-office', 'NAC', '010'),
  },
  ...brokenOffices(now, {}),
  ...unconnectedOffices(now, {}),
];
