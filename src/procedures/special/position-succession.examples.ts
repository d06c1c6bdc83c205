import type { Example } from '../../procedure/define.ts';
import type { FileRef } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { exampleCode, exampleId } from '../parts/example-codes.ts';
import { exampleCompany, exampleLine, exampleOf, exampleOffice } from '../parts/examples.ts';

export type SuccessionAnswers = {
  cause: 'merger' | 'split' | 'transfer' | 'other';
  codes: 'keep' | 'renew' | 'join';
  abbreviation: string;
  successor: readonly string[];
  offices: readonly string[];
  companyName: string;
  headPostalCode: string;
  headAddress: string;
  headPhone: string;
  headFax: string;
  representativeName: string;
  representativePost: string;
  contractorName: string;
  contractorKana: string;
  contractorPost: string;
  evidence: readonly FileRef[];
};

const { headOffice } = exampleCompany;
const { contractor } = exampleOffice;
const evidence: readonly FileRef[] = [
  { id: '00000000-0000-4000-8000-000000000002', name: '登記事項証明書.pdf', size: 30000, sha256: 'e'.repeat(64) },
];

const answers: SuccessionAnswers = {
  cause: 'merger',
  codes: 'keep',
  abbreviation: '',
  successor: [],
  offices: ['NAC001'],
  companyName: '新ナックス商事株式会社',
  headPostalCode: headOffice.postalCode,
  headAddress: headOffice.address,
  headPhone: headOffice.phone,
  headFax: headOffice.fax,
  representativeName: '',
  representativePost: '',
  contractorName: '合併 進',
  contractorKana: 'ガッペイ　ススム',
  contractorPost: contractor.post,
  evidence,
};
const renewed: SuccessionAnswers = { ...answers, codes: 'renew', abbreviation: 'SNX' };

/** Goes over to another customer; its name and head office are nobody's to enter here. */
const joined: SuccessionAnswers = {
  ...answers,
  codes: 'join',
  successor: ['AAA001'],
  companyName: exampleCompany.name,
};

const codes = {
  userCodes: [exampleCode('1ANAC', 'customsBrokerage')],
  userIds: [exampleId('1ANAC', 'A01', 'customsBrokerage')],
};
const own = exampleOf(codes);
const sharing = exampleOf(
  { ...codes, sharing: [{ id: 'NAC002' }] },
  {
    NAC002: {
      name: '第二営業所',
      lines: [exampleLine],
      line: { terminals: 2, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
    },
  },
);

const joint = exampleOf({ ...codes, jointUseParent: 'NAC002' }, { NAC002: sharing.others.NAC002?.office ?? {} });

/** The same with the office of the company that takes over; one whose contract has ended is none. */
function beside(now: Present, inForce = true): Present {
  const company = { ...exampleCompany, name: '三栄通関株式会社' };
  const office = { ...exampleOffice, name: '本店', inForce, userCodes: [exampleCode('1AAAA', 'customsBrokerage')] };
  return { ...now, others: { ...now.others, AAA001: { company, office } } };
}

/** Answers that show the effect, and answers that break each rule. */
export const successionExamples: readonly Example<SuccessionAnswers>[] = [
  { name: 'only the name changes', now: own, answers },
  {
    name: 'another abbreviation',
    now: own,
    answers: renewed,
    issued: { 'succession-NAC001': 'SNX001', 'succession-1ANAC': '1ASNX' },
  },
  {
    name: 'two offices that share equipment',
    now: sharing,
    answers: { ...renewed, offices: ['NAC001', 'NAC002'] },
    issued: { 'succession-NAC001': 'SNX001', 'succession-1ANAC': '1ASNX', 'succession-NAC002': 'SNX002' },
  },
  {
    name: 'another customer takes over an office',
    now: beside(own),
    answers: joined,
    issued: { 'succession-NAC001': 'AAA009', 'succession-1ANAC': '2AAAA' },
  },
  {
    name: 'another customer takes over two offices that share equipment',
    now: beside(sharing),
    answers: { ...joined, offices: ['NAC001', 'NAC002'] },
    issued: { 'succession-NAC001': 'AAA009', 'succession-1ANAC': '2AAAA', 'succession-NAC002': 'AAA010' },
  },
  {
    name: 'another customer takes over an office together with its parent of the joint use',
    now: beside(joint),
    answers: { ...joined, offices: ['NAC001', 'NAC002'] },
    issued: { 'succession-NAC001': 'AAA009', 'succession-1ANAC': '2AAAA', 'succession-NAC002': 'AAA010' },
  },
  {
    name: 'a representative without a post',
    now: own,
    answers: { ...answers, representativeName: '合併 進' },
    breaks: 'whole-representative',
  },
  { name: 'no evidence', now: own, answers: { ...answers, evidence: [] }, breaks: 'evidence' },
  {
    name: 'an office of another company',
    now: own,
    answers: { ...answers, offices: ['AAA001'] },
    breaks: 'own-offices',
  },
  { name: 'the owner of the equipment stays', now: sharing, answers: renewed, breaks: 'sharing-together' },
  {
    name: 'others are in joint use under it',
    now: { ...own, dependents: ['AAA001'] },
    answers: renewed,
    breaks: 'no-dependents',
  },
  {
    name: 'no company is named that takes over',
    now: beside(own),
    answers: { ...joined, successor: [] },
    breaks: 'successor',
  },
  {
    name: 'an office of the company itself takes over',
    now: sharing,
    answers: { ...joined, successor: ['NAC002'] },
    breaks: 'successor',
  },
  { name: 'the company that takes over has ended', now: beside(own, false), answers: joined, breaks: 'successor' },
  {
    name: 'a company is named although none takes over',
    now: beside(own),
    answers: { ...renewed, successor: ['AAA001'] },
    breaks: 'successor',
  },
  {
    name: 'an abbreviation is wished for and another customer takes over',
    now: beside(own),
    answers: { ...joined, abbreviation: 'SNX' },
    breaks: 'wish-of-new',
  },
  {
    name: 'the name of the customer that takes over is entered',
    now: beside(own),
    answers: { ...joined, companyName: '三栄' },
    breaks: 'company-stays',
  },
];
