import { noPrices } from '../../contract/prices.ts';
import { blankCompany, blankOffice, type Office } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import type { FileRef } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';

type SharingAnswers = { release: readonly string[]; add: readonly string[]; diagram: readonly FileRef[] };

const company = { ...blankCompany, name: 'ナックス商事株式会社' };
const owner: Office = {
  ...blankOffice,
  inForce: true,
  name: '第一営業所',
  line: { terminals: 12, servers: 0, mailboxes: 2, mailboxAddresses: 0, mailAddresses: 1 },
  lines: [
    {
      id: 'L1',
      kind: 'broadband',
      speed: '無制限',
      address: '東京都中央区',
      area: 'common',
      wiringRental: true,
      maintenance: 'weekdays',
      redundancy: false,
      spareRouter: true,
      pingMonitoring: false,
    },
  ],
};
const borrower: Office = { ...blankOffice, inForce: true, name: '第二営業所', sharing: [{ id: 'NAC001' }] };
const bare: Office = {
  ...blankOffice,
  inForce: true,
  name: '大阪支店',
  internet: { netTerminals: 3, webCertificates: 2 },
};

const of = (officeCode: string, office: Office, borrowers: readonly string[] = []): Present => ({
  companyCode: 'NAC',
  company,
  officeCode,
  office,
  startsOn: '2026-12-08',
  prices: noPrices,
  others: {
    NAC001: { company, office: owner },
    NAC002: { company, office: borrower },
    NAC003: { company, office: bare },
  },
  borrowers,
  dependents: [],
});
const diagram: FileRef = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'システム構成図.pdf',
  size: 1024,
  sha256: '0'.repeat(64),
};

/** Answers that show the effect, and answers that break each rule. */
export const sharingExamples: readonly Example<SharingAnswers>[] = [
  {
    name: 'the borrower ends the sharing',
    now: of('NAC002', borrower),
    answers: { release: ['NAC001'], add: [], diagram: [] },
  },
  {
    name: 'an office begins to share',
    now: of('NAC003', bare),
    answers: { release: [], add: ['NAC001'], diagram: [diagram] },
  },
  {
    name: 'nothing is chosen',
    now: of('NAC002', borrower),
    answers: { release: [], add: [], diagram: [] },
    breaks: 'something',
  },
  {
    name: 'the owner files the release',
    now: of('NAC001', owner, ['NAC002']),
    answers: { release: ['NAC002'], add: [], diagram: [] },
    breaks: 'filed-by-borrower',
  },
  {
    name: 'no such relation',
    now: of('NAC003', bare),
    answers: { release: ['NAC001'], add: [], diagram: [] },
    breaks: 'relation-exists',
  },
  {
    name: 'sharing with itself',
    now: of('NAC003', bare),
    answers: { release: [], add: ['NAC003'], diagram: [diagram] },
    breaks: 'not-itself',
  },
  {
    name: 'another company',
    now: of('NAC003', bare),
    answers: { release: [], add: ['AAA001'], diagram: [diagram] },
    breaks: 'same-company',
  },
  {
    name: 'an owner without equipment',
    now: of('NAC001', owner),
    answers: { release: [], add: ['NAC003'], diagram: [diagram] },
    breaks: 'owner-in-force',
  },
  {
    name: 'a borrower lends on',
    now: of('NAC003', bare),
    answers: { release: [], add: ['NAC002'], diagram: [diagram] },
    breaks: 'no-chain',
  },
  {
    name: 'shared already',
    now: of('NAC002', borrower),
    answers: { release: [], add: ['NAC001'], diagram: [diagram] },
    breaks: 'relation-new',
  },
  {
    name: 'no diagram',
    now: of('NAC003', bare),
    answers: { release: [], add: ['NAC001'], diagram: [] },
    breaks: 'diagram',
  },
];
