import type { Example } from '../../procedure/define.ts';
import { codesNow, exampleCode, exampleId } from '../parts/example-codes.ts';
import { exampleOf } from '../parts/examples.ts';

type Wish = 'wanted' | 'notWanted';
type Answers = { ids: readonly { id: string; archive: Wish }[] };

const yard = exampleOf({
  userCodes: [exampleCode('3ANAC', 'containerYard')],
  userIds: [
    exampleId('3ANAC', 'A01', 'containerYard', { archive: true }),
    exampleId('3ANAC', 'A02', 'containerYard', { archive: true }),
  ],
});
const warehouse = exampleOf({
  userCodes: [exampleCode('2ANAC', 'bondedWarehouse')],
  userIds: [exampleId('2ANAC', 'A01', 'bondedWarehouse'), exampleId('2ANAC', 'A02', 'bondedWarehouse')],
});

/** Answers that show the effect, and answers that break each rule. */
export const bondedArchiveExamples: readonly Example<Answers>[] = [
  {
    name: 'a warehouse wants it for two user IDs',
    now: warehouse,
    answers: {
      ids: [
        { id: '2ANACA01', archive: 'wanted' },
        { id: '2ANACA02', archive: 'wanted' },
      ],
    },
  },
  {
    name: 'one user ID of a container yard ends it',
    now: yard,
    answers: {
      ids: [
        { id: '3ANACA01', archive: 'wanted' },
        { id: '3ANACA02', archive: 'notWanted' },
      ],
    },
  },
  {
    name: 'it ends',
    now: yard,
    answers: {
      ids: [
        { id: '3ANACA01', archive: 'notWanted' },
        { id: '3ANACA02', archive: 'notWanted' },
      ],
    },
  },
  {
    name: 'a broker wants it',
    now: codesNow,
    answers: {
      ids: [
        { id: '1ANACA01', archive: 'wanted' },
        { id: '1ANACA02', archive: 'notWanted' },
        { id: '2ANACA01', archive: 'notWanted' },
      ],
    },
    breaks: 'archive-kind',
  },
];
