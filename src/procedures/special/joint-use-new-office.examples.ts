import type { Example } from '../../procedure/define.ts';
import { brokenOffices, issuedSmall, smallOffice } from '../parts/example-office.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';
import type { NewOfficeAnswers } from '../parts/new-office.ts';

type Answers = NewOfficeAnswers & { parent: readonly string[] };

const equipped = {
  lines: [exampleLine],
  line: { terminals: 4, servers: 0, mailboxes: 1, mailboxAddresses: 0, mailAddresses: 0 },
  plan: { line: 'A', internet: 'none' },
} as const;
const now = exampleOf({}, { AAA001: { ...equipped, name: '親事業所', lines: [exampleLine] } });
const parent = { parent: ['AAA001'] };

/** Through the parent alone: no terminal and no certificate of its own. */
const joined: Answers = {
  ...smallOffice,
  ...parent,
  netTerminals: 0,
  planInternet: 'none',
  planLine: 'B',
  codes: smallOffice.codes.map((row) => ({ ...row, connection: 'line' as const })),
};

/** Answers that show the effect, and answers that break each rule. */
export const jointUseNewOfficeExamples: readonly Example<Answers>[] = [
  {
    name: 'an office that uses the line of its parent',
    now,
    answers: joined,
    issued: issuedSmall('joint-use-new-office', 'NAC', '010'),
  },
  {
    name: 'an office with netNACCS terminals beside',
    now,
    answers: { ...smallOffice, ...parent, planLine: 'B' },
    issued: issuedSmall('joint-use-new-office', 'NAC', '010'),
  },
  {
    name: 'a parent without equipment',
    now: exampleOf({}, { AAA001: {} }),
    answers: joined,
    breaks: 'parent-in-force',
  },
  {
    name: 'a parent under another one',
    now: exampleOf({}, { AAA001: { ...equipped, lines: [exampleLine], jointUseParent: 'BBB001' } }),
    answers: joined,
    breaks: 'no-chain',
  },
  ...brokenOffices(now, { ...parent, planLine: 'B' as const }),
  {
    name: 'IDs for the Internet without a terminal',
    now,
    answers: { ...joined, codes: smallOffice.codes },
    breaks: 'ids-connected',
  },
  { name: 'no plan for the line of the parent', now, answers: { ...joined, planLine: 'none' }, breaks: 'line-plan' },
];
