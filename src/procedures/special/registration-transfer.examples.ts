import { devicesOf } from '../../contract/devices.ts';
import type { Office, UserId } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';
import type { TransferAnswers } from './registration-transfer.rules.ts';

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
  line: { terminals: 12, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
  plan: { line: 'A', internet: 'none' },
};
const known: Partial<Office> = {
  ...owner,
  devices: devicesOf([
    { kind: 'interactiveTerminal', area: 'common', count: 4 },
    { kind: 'mailTerminal', area: 'sea', count: 8 },
  ]),
};
const full: Partial<Office> = {
  ...codes,
  lines: [exampleLine],
  line: { terminals: 4, servers: 1, mailboxes: 2, mailboxAddresses: 3, mailAddresses: 1 },
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
  line: { terminals: 2, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
  plan: { line: 'B', internet: 'none' },
};
const bare: Partial<Office> = { name: '大阪支店' };
const offices = { NAC002: equipped, NAC003: { ...equipped, name: '本店営業部' }, NAC004: bare };

const none: TransferAnswers = {
  target: ['NAC002'],
  userIds: [],
  unconnected: [],
  lines: [],
  terminals: 0,
  servers: 0,
  mailboxes: 0,
  mailboxAddresses: 0,
  mailAddresses: 0,
  netTerminals: 0,
  webCertificates: 0,
  devices: [],
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
    name: 'mailboxes and servers go along with the last line',
    now: exampleOf(full, offices),
    answers: {
      ...none,
      target: ['NAC004'],
      userIds: ['1ANACA01', '1ANACA02'],
      lines: ['L1'],
      terminals: 4,
      servers: 1,
      mailboxes: 2,
      mailboxAddresses: 3,
      mailAddresses: 1,
    },
  },
  {
    name: 'some of the terminals, by kind and system',
    now: exampleOf(known, offices),
    answers: {
      ...none,
      terminals: 3,
      devices: [
        { device: 'mailTerminal.sea', moves: 2 },
        { device: 'interactiveTerminal.common', moves: 1 },
      ],
    },
  },
  {
    name: 'some of the terminals, without saying which',
    now: exampleOf(known, offices),
    answers: { ...none, terminals: 3 },
    breaks: 'devices-fit',
  },
  {
    name: 'more of a kind than there are',
    now: exampleOf(known, offices),
    answers: { ...none, terminals: 9, devices: [{ device: 'mailTerminal.sea', moves: 9 }] },
    breaks: 'devices-fit',
  },
  {
    name: 'user IDs move to an office without any way in, which is known',
    now: exampleOf(owner, offices),
    answers: { ...none, target: ['NAC004'], userIds: ['1ANACA01'], unconnected: ['yes'] },
  },
  {
    name: 'the ID of a broker takes brokerage along',
    now: exampleOf({ ...owner, userIds: [userId('A01'), { ...userId('A02'), kind: 'customsBroker' }] }, offices),
    answers: { ...none, userIds: ['1ANACA02'] },
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
  {
    name: 'the last line, while terminals stay',
    now: exampleOf(full, offices),
    answers: { ...none, lines: ['L1'] },
    breaks: 'line-for-equipment',
  },
  {
    name: 'the last line, while mailboxes stay',
    now: exampleOf(full, offices),
    answers: { ...none, lines: ['L1'], terminals: 4, servers: 1 },
    breaks: 'line-for-mail',
  },
  {
    name: 'terminals to an office without a line',
    now: exampleOf(owner, offices),
    answers: { ...none, target: ['NAC004'], terminals: 4 },
    breaks: 'line-for-equipment',
  },
  {
    name: 'mailboxes to an office without a line',
    now: exampleOf(full, offices),
    answers: { ...none, target: ['NAC004'], mailboxes: 1 },
    breaks: 'line-for-mail',
  },
  {
    name: 'the last sharing, while a mailbox needs it',
    now: exampleOf(
      { ...borrower, line: { terminals: 0, servers: 0, mailboxes: 1, mailboxAddresses: 0, mailAddresses: 0 } },
      offices,
    ),
    answers: { ...none, target: ['NAC004'], sharing: ['NAC003'] },
    breaks: 'line-for-mail',
  },
  {
    name: 'user IDs to an office without any way in',
    now: exampleOf(owner, offices),
    answers: { ...none, target: ['NAC004'], userIds: ['1ANACA01', '1ANACA02'] },
    breaks: 'target-connected',
  },
  ...(['servers', 'mailboxes', 'mailboxAddresses', 'mailAddresses'] as const).map((name) => ({
    name: `more ${name} than there are`,
    now: exampleOf(full, offices),
    answers: { ...none, [name]: 9 },
    breaks: `${name}-enough`,
  })),
  {
    name: 'all equipment, while others are in joint use under it',
    now: { ...exampleOf(owner, offices), dependents: ['NAC004'] },
    answers: { ...none, lines: ['L1', 'L2'], terminals: 12 },
    breaks: 'keeps-what-joint-use-needs',
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
    breaks: 'netTerminals-enough',
  },
  {
    name: 'more webNACCS certificates than there are',
    now: exampleOf(internet, offices),
    answers: { ...none, webCertificates: 3 },
    breaks: 'webCertificates-enough',
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
    breaks: 'keeps-what-others-share',
  },
];
