import type { Office, UserId } from '../contract/shape.ts';
import type { Example } from '../procedure/define.ts';
import type { TransferAnswers } from './registration-transfer.rules.ts';
import { exampleLine, exampleOf } from './shared-examples.ts';

const userId = (number: string): UserId => ({
  id: `1ANAC${number}`,
  code: '1ANAC',
  number,
  kind: 'customsBrokerage',
  connection: 'line',
  area: 'sea',
  paidReports: false,
  freeReports: false,
  archive: false,
});
const codes: Partial<Office> = {
  userCodes: [{ id: '1ANAC', kinds: [{ id: 'customsBrokerage' }] }],
  userIds: [userId('A01'), userId('A02')],
};
const owner: Partial<Office> = {
  ...codes,
  lines: [exampleLine, { ...exampleLine, id: 'L2' }],
  line: { terminals: 12, servers: 0, mailboxes: 0, mailAddresses: 0 },
  plan: { line: 'A', internet: 'none' },
};
const internet: Partial<Office> = {
  internet: { netTerminals: 3, webCertificates: 2 },
  plan: { line: 'none', internet: 'B' },
};
const borrower: Partial<Office> = { ...codes, sharing: [{ id: 'NAC003' }], plan: { line: 'B', internet: 'none' } };
const equipped: Partial<Office> = {
  name: '第二営業所',
  lines: [exampleLine],
  line: { terminals: 2, servers: 0, mailboxes: 0, mailAddresses: 0 },
  plan: { line: 'B', internet: 'none' },
};
const bare: Partial<Office> = { name: '大阪支店' };
const offices = { NAC002: equipped, NAC003: { ...equipped, name: '本店営業部' }, NAC004: bare };

const none: TransferAnswers = {
  target: ['NAC002'],
  userIds: [],
  lines: [],
  terminals: 0,
  netTerminals: 0,
  webCertificates: 0,
  sharing: [],
};

/** Answers that show the effect, and answers that break each rule. */
export const transferExamples: readonly Example<TransferAnswers>[] = [
  {
    name: 'one ID moves, its code is held by both',
    now: exampleOf(owner, offices),
    answers: { ...none, userIds: ['1ANACA01'] },
  },
  {
    name: 'one ID follows another of its code',
    now: exampleOf(owner, { NAC002: { ...equipped, userCodes: [{ id: '1ANAC', kinds: [{ id: 'trader' }] }] } }),
    answers: { ...none, userIds: ['1ANACA02'] },
  },
  {
    name: 'all IDs of a code move, and the code with them',
    now: exampleOf(owner, offices),
    answers: { ...none, userIds: ['1ANACA01', '1ANACA02'] },
  },
  {
    name: 'a line and terminals move to an office without any',
    now: exampleOf(owner, offices),
    answers: { ...none, target: ['NAC004'], lines: ['L1'], terminals: 4 },
  },
  {
    name: 'a line gets the next free number',
    now: exampleOf(owner, offices),
    answers: { ...none, lines: ['L1', 'L2'], terminals: 12 },
  },
  {
    name: 'netNACCS terminals and webNACCS certificates move',
    now: exampleOf(internet, offices),
    answers: { ...none, netTerminals: 3, webCertificates: 1 },
  },
  {
    name: 'a sharing moves with the IDs that use it',
    now: exampleOf(borrower, offices),
    answers: { ...none, target: ['NAC004'], sharing: ['NAC003'], userIds: ['1ANACA01', '1ANACA02'] },
  },
  {
    name: 'to itself',
    now: exampleOf(owner, offices),
    answers: { ...none, target: ['NAC001'], terminals: 1 },
    breaks: 'target',
  },
  {
    name: 'to another company',
    now: exampleOf(owner, { AAA001: equipped }),
    answers: { ...none, target: ['AAA001'], terminals: 1 },
    breaks: 'target',
  },
  {
    name: 'to an office whose contract has ended',
    now: exampleOf(owner, { NAC002: { ...equipped, inForce: false } }),
    answers: { ...none, terminals: 1 },
    breaks: 'target-in-force',
  },
  { name: 'nothing is chosen', now: exampleOf(owner, offices), answers: none, breaks: 'something' },
  {
    name: 'another’s user ID',
    now: exampleOf(owner, offices),
    answers: { ...none, userIds: ['3ANACA01'] },
    breaks: 'user-ids-held',
  },
  {
    name: 'a line that is gone',
    now: exampleOf(owner, offices),
    answers: { ...none, lines: ['L9'] },
    breaks: 'lines-held',
  },
  {
    name: 'a sharing that has ended',
    now: exampleOf(owner, offices),
    answers: { ...none, target: ['NAC004'], sharing: ['NAC003'] },
    breaks: 'sharing-held',
  },
  {
    name: 'more terminals than there are',
    now: exampleOf(owner, offices),
    answers: { ...none, terminals: 13 },
    breaks: 'terminals-enough',
  },
  {
    name: 'more netNACCS terminals than there are',
    now: exampleOf(internet, offices),
    answers: { ...none, netTerminals: 4 },
    breaks: 'net-terminals-enough',
  },
  {
    name: 'more webNACCS certificates than there are',
    now: exampleOf(internet, offices),
    answers: { ...none, webCertificates: 3 },
    breaks: 'web-certificates-enough',
  },
  {
    name: 'a sharing to the owner itself',
    now: exampleOf(borrower, offices),
    answers: { ...none, target: ['NAC003'], sharing: ['NAC003'] },
    breaks: 'sharing-fits',
  },
  {
    name: 'all equipment, while others use it',
    now: { ...exampleOf(owner, offices), borrowers: ['NAC004'] },
    answers: { ...none, lines: ['L1', 'L2'], terminals: 12 },
    breaks: 'keeps-what-others-use',
  },
];
