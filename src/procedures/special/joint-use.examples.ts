import type { Office } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';

type JointUseAnswers = { end: readonly string[]; parent: readonly string[]; plan: 'A' | 'B' };

const parent: Partial<Office> = {
  name: '本店',
  lines: [exampleLine],
  line: { terminals: 4, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
  plan: { line: 'A', internet: 'none' },
};
const child: Partial<Office> = { jointUseParent: 'AAA001', plan: { line: 'B', internet: 'none' } };
const withMailbox: Partial<Office> = {
  lines: [exampleLine],
  line: { terminals: 0, servers: 0, mailboxes: 1, mailboxAddresses: 0, mailAddresses: 0 },
  plan: { line: 'A', internet: 'none' },
};
const companies = {
  AAA001: parent,
  AAA002: { ...child, name: '六甲営業所' },
  NAC002: { ...parent, name: '第二営業所' },
};
const join = { end: [], parent: ['AAA001'], plan: 'B' } as const;

/** Answers that show the effect, and answers that break each rule. */
export const jointUseExamples: readonly Example<JointUseAnswers>[] = [
  { name: 'an office without a mailbox joins on plan B', now: exampleOf({}, companies), answers: join },
  {
    name: 'an office without a mailbox joins on plan A',
    now: exampleOf({}, companies),
    answers: { ...join, plan: 'A' },
  },
  {
    name: 'an office of plan B joins on plan A, from the month after',
    now: exampleOf({ plan: { line: 'B', internet: 'none' } }, companies),
    answers: { ...join, plan: 'A' },
  },
  {
    name: 'an office with a mailbox joins and keeps its plan',
    now: exampleOf(withMailbox, companies),
    answers: join,
  },
  {
    name: 'an office of the same company is the parent',
    now: exampleOf({}, companies),
    answers: { ...join, parent: ['NAC002'] },
  },
  {
    name: 'the joint use ends',
    now: exampleOf(child, companies),
    answers: { end: ['AAA001'], parent: [], plan: 'B' },
  },
  {
    name: 'the parent changes',
    now: exampleOf(child, companies),
    answers: { end: ['AAA001'], parent: ['NAC002'], plan: 'B' },
  },
  {
    name: 'the end, while a mailbox needs the line',
    now: exampleOf(
      { ...child, line: { terminals: 0, servers: 0, mailboxes: 1, mailboxAddresses: 0, mailAddresses: 0 } },
      companies,
    ),
    answers: { end: ['AAA001'], parent: [], plan: 'B' },
    breaks: 'line-for-mail',
  },
  {
    name: 'nothing is chosen',
    now: exampleOf(child, companies),
    answers: { end: [], parent: [], plan: 'B' },
    breaks: 'something',
  },
  {
    name: 'no such relation',
    now: exampleOf({}, companies),
    answers: { end: ['AAA001'], parent: [], plan: 'B' },
    breaks: 'relation-exists',
  },
  {
    name: 'a second parent',
    now: exampleOf(child, companies),
    answers: { end: [], parent: ['NAC002'], plan: 'B' },
    breaks: 'one-parent',
  },
  {
    name: 'its own parent',
    now: exampleOf({}, companies),
    answers: { ...join, parent: ['NAC001'] },
    breaks: 'not-itself',
  },
  {
    name: 'a parent without equipment',
    now: exampleOf({}, { ...companies, NAC003: {} }),
    answers: { ...join, parent: ['NAC003'] },
    breaks: 'parent-in-force',
  },
  {
    name: 'a parent whose contract has ended',
    now: exampleOf({}, { AAA001: { ...parent, inForce: false } }),
    answers: join,
    breaks: 'parent-in-force',
  },
  {
    name: 'a parent under another parent',
    now: exampleOf({}, { AAA002: { ...parent, ...child } }),
    answers: { ...join, parent: ['AAA002'] },
    breaks: 'no-chain',
  },
  {
    name: 'an office that is a parent itself',
    now: { ...exampleOf({}, companies), dependents: ['NAC003'] },
    answers: join,
    breaks: 'no-chain',
  },
  {
    name: 'a plan with a mailbox',
    now: exampleOf(withMailbox, companies),
    answers: { ...join, plan: 'A' },
    breaks: 'plan-applies',
  },
  {
    name: 'a plan at the end',
    now: exampleOf(child, companies),
    answers: { end: ['AAA001'], parent: [], plan: 'A' },
    breaks: 'plan-applies',
  },
];
