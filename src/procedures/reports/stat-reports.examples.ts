import type { Example } from '../../procedure/define.ts';
import { brokerAndWarehouse, codesNow, exampleId } from '../parts/example-codes.ts';
import { exampleOf } from '../parts/examples.ts';

type Answers = { ids: readonly { id: string; reports: readonly string[] }[] };

const withReports = exampleOf({
  ...brokerAndWarehouse,
  userIds: [
    exampleId('1ANAC', 'A01', 'customsBrokerage', { paidReports: true, freeReports: true }),
    exampleId('2ANAC', 'A01', 'bondedWarehouse'),
  ],
});

/** Answers that show the effect. */
export const statReportExamples: readonly Example<Answers>[] = [
  {
    name: 'two user IDs of one code take the paid reports',
    now: codesNow,
    answers: {
      ids: [
        { id: '1ANACA01', reports: ['paid'] },
        { id: '1ANACA02', reports: ['paid'] },
        { id: '2ANACA01', reports: [] },
      ],
    },
  },
  {
    name: 'one takes the free reports',
    now: codesNow,
    answers: {
      ids: [
        { id: '1ANACA01', reports: [] },
        { id: '1ANACA02', reports: [] },
        { id: '2ANACA01', reports: ['free'] },
      ],
    },
  },
  {
    name: 'the paid reports end, the free ones stay',
    now: withReports,
    answers: {
      ids: [
        { id: '1ANACA01', reports: ['free'] },
        { id: '2ANACA01', reports: [] },
      ],
    },
  },
  {
    name: 'all reports end',
    now: withReports,
    answers: {
      ids: [
        { id: '1ANACA01', reports: [] },
        { id: '2ANACA01', reports: [] },
      ],
    },
  },
];
