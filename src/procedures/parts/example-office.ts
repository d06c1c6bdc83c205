import type { Example } from '../../procedure/define.ts';
import { noneCoded } from '../../procedure/fields/bank.ts';
import type { Present } from '../../procedure/present.ts';
import { exampleOffice } from './examples.ts';
import type { NewOfficeAnswers } from './new-office.ts';

const { manager, contractor } = exampleOffice;

const broker = {
  kinds: ['customsBrokerage'],
  area: 'common',
  connection: 'internet',
  numbers: 2,
  services: [],
} as const;

/** An office with two netNACCS terminals and two user IDs. */
export const smallOffice: NewOfficeAnswers = {
  officeName: '横浜営業所',
  officePostalCode: '231-0001',
  officeAddress: '神奈川県横浜市中区新港1-1',
  officePhone: '0451234567',
  officeFax: '',
  contractorName: contractor.name,
  contractorKana: contractor.kana,
  contractorPost: contractor.post,
  managerName: manager.name,
  managerKana: manager.kana,
  managerDepartment: '通関部',
  managerPost: '部長',
  managerPhone: '0451234568',
  managerFax: '',
  managerMail: 'manager.yokohama@naccs.example',
  netTerminals: 2,
  webCertificates: 0,
  lines: [],
  terminals: 0,
  servers: 0,
  mailboxes: 0,
  mailboxAddresses: 0,
  mailAddresses: 0,
  devices: [],
  diagram: [],
  codes: [broker],
  planInternet: 'B',
  planLine: 'none',
  billingName: 'ナックス商事株式会社 横浜営業所',
  billingPostalCode: '231-0001',
  billingAddress: '神奈川県横浜市中区新港1-1',
  billingContact: '帳簿 正',
  billingDepartment: '経理課',
  billingPhone: '0451234569',
  billingMail: 'billing.yokohama@naccs.example',
  method: 'bankTransfer',
  bank: noneCoded,
  accountPassbook: '',
  branch: noneCoded,
  accountKind: '',
  accountNumber: '',
  accountHolder: '',
  debitConsent: [],
};

const diagram = [
  { id: '00000000-0000-4000-8000-000000000001', name: 'システム構成図.pdf', size: 20000, sha256: 'f'.repeat(64) },
];
const line = {
  type: 'broadband',
  address: smallOffice.officeAddress,
  area: 'common',
  maintenance: 'weekdays',
  options: [],
} as const;

const debit = {
  method: 'directDebit',
  bank: { code: '0138', name: '横浜' },
  branch: { code: '200', name: '本店営業部' },
  accountKind: 'ordinary',
  accountNumber: '1234567',
  accountHolder: 'ナックスショウジ（カ',
} as const;

/** The same with a line, terminals and mailboxes, and kinds of two groups; bills are paid by direct debit. */
export const largeOffice: NewOfficeAnswers = {
  ...smallOffice,
  lines: [line],
  terminals: 3,
  servers: 1,
  mailboxes: 1,
  mailboxAddresses: 1,
  mailAddresses: 2,
  devices: [
    { kind: 'mailTerminal', area: 'sea', count: 3 },
    { kind: 'mailServer', area: 'common', count: 1 },
    { kind: 'netTerminal', area: 'air', count: 2 },
  ],
  diagram,
  codes: [
    { ...broker, kinds: ['customsBrokerage', 'airConsolidator'], connection: 'line' },
    { ...broker, kinds: ['bondedWarehouse'], numbers: 1, services: ['paid', 'archive'] },
  ],
  planLine: 'A',
  ...debit,
};

const [first] = largeOffice.codes;
const trade = { ...broker, kinds: ['tradeControlUser'] };

/** What breaks each rule of an office that begins. @param more answers of the procedure's other questions */
export function brokenOffices<M extends object>(now: Present, more: M): Example<NewOfficeAnswers & M>[] {
  const broken = (name: string, breaks: string, wrong: Partial<NewOfficeAnswers>) => ({
    name,
    now,
    answers: { ...smallOffice, ...more, ...wrong },
    breaks,
  });
  return [
    broken('a line that is not offered any more', 'line-type', { lines: [{ ...line, type: 'adsl' }], diagram }),
    broken('a line without a diagram', 'diagram', { lines: [line], terminals: 1, planLine: 'B' }),
    broken('more by kind than in all', 'devices-add-up', { devices: [{ kind: 'netTerminal', area: 'sea', count: 3 }] }),
    broken('kinds of two groups under one code', 'one-group', {
      codes: [{ ...broker, kinds: ['customsBrokerage', 'bondedWarehouse'] }],
    }),
    broken('a kind that does not exist', 'kinds-offered', { codes: [{ ...broker, kinds: ['pirate'] }] }),
    broken('the archive for a broker', 'archive-kind', { codes: [{ ...broker, services: ['archive'] }] }),
    broken('two codes for trade control', 'trade-once', { codes: [trade, trade] }),
    broken('no plan for the Internet', 'internet-plan', { planInternet: 'none' }),
    broken('direct debit without an account', 'account', { method: 'directDebit' }),
    broken('a bank that is on no list', 'bank-listed', { ...debit, bank: { code: '', name: '港湾銀行' } }),
    broken('a branch that is on no list', 'branch-listed', { ...debit, branch: { code: '', name: '京橋支店' } }),
    broken('a passbook at another bank', 'passbook-alone', {
      ...debit,
      accountNumber: '',
      accountPassbook: '14030-12345671',
    }),
    broken('a holder that no bank writes', 'holder-written', { ...debit, accountHolder: 'ナックス「ショウジ」' }),
  ];
}

/** What breaks the rules on the connection of an office that stands alone. */
export function unconnectedOffices<M extends object>(now: Present, more: M): Example<NewOfficeAnswers & M>[] {
  const broken = (name: string, breaks: string, wrong: Partial<NewOfficeAnswers>) => ({
    name,
    now,
    answers: { ...smallOffice, ...more, ...wrong },
    breaks,
  });
  return [
    broken('no way into the service', 'way-in', { netTerminals: 0, planInternet: 'none' }),
    broken('terminals without a line', 'line-for-equipment', { terminals: 2, planLine: 'B' }),
    broken('IDs for a line that is not there', 'ids-connected', { codes: first ? [first] : [] }),
    broken('a plan for no line', 'line-plan', { planLine: 'B' }),
  ];
}

/** The values that the centre issues for the small and for the large office, under a company. */
export const issuedSmall = (slots: string, company: string, serial: string) => ({
  [`${slots}-office`]: `${company}${serial}`,
  [`${slots}-1`]: `5A${company}`,
  [`${slots}-1-1`]: 'A01',
  [`${slots}-1-2`]: 'A02',
});
export const issuedLarge = (slots: string, company: string, serial: string) => ({
  ...issuedSmall(slots, company, serial),
  [`${slots}-2`]: `6A${company}`,
  [`${slots}-2-1`]: 'A01',
});
