import type { Ending } from '../../contract/masters.ts';
import type { Office, UserId } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';

type ClosureAnswers = { kind: Ending; understood: readonly string[] };

const userId: UserId = {
  id: '4ANACA01',
  code: '4ANAC',
  number: 'A01',
  kind: 'airConsolidator',
  connection: 'internet',
  area: 'air',
  paidReports: false,
  freeReports: false,
  archive: false,
};
const internet: Partial<Office> = {
  userCodes: [{ id: '4ANAC', kinds: [{ id: 'airConsolidator' }] }],
  userIds: [userId],
  internet: { netTerminals: 3, webCertificates: 2 },
  plan: { line: 'none', internet: 'A' },
};
const owner: Partial<Office> = {
  lines: [exampleLine],
  line: { terminals: 12, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
  plan: { line: 'A', internet: 'none' },
};
const yes = { kind: 'close', understood: ['yes'] } as const;

/** Answers that show the effect, and answers that break each rule. */
export const closureExamples: readonly Example<ClosureAnswers>[] = [
  { name: 'an office closes', now: exampleOf(internet), answers: yes },
  {
    name: 'the contract ends, the office goes on',
    now: exampleOf(owner),
    answers: { ...yes, kind: 'terminate' },
  },
  {
    name: 'an office that shares and is in joint use closes',
    now: exampleOf(
      { sharing: [{ id: 'NAC002' }], jointUseParent: 'AAA001', plan: { line: 'B', internet: 'none' } },
      { NAC002: { ...owner, name: '第二営業所' }, AAA001: { ...owner, name: '本店' } },
    ),
    answers: yes,
  },
  {
    name: 'others share its equipment',
    now: { ...exampleOf(owner), borrowers: ['NAC002', 'NAC004'] },
    answers: yes,
    breaks: 'no-borrowers',
  },
  {
    name: 'it is the parent of a joint use',
    now: { ...exampleOf(owner), dependents: ['AAA002', 'BBB001'] },
    answers: yes,
    breaks: 'no-dependents',
  },
];
