import { noPrices } from '../../contract/prices.ts';
import { blankCompany, blankOffice } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import type { Present } from '../../procedure/present.ts';
import {
  brokenOffices,
  issuedLarge,
  issuedSmall,
  largeOffice,
  smallOffice,
  unconnectedOffices,
} from '../parts/example-office.ts';
import type { NewOfficeAnswers } from '../parts/new-office.ts';

type Answers = NewOfficeAnswers & {
  companyName: string;
  abbreviation: string;
  headPostalCode: string;
  headAddress: string;
  headPhone: string;
  headFax: string;
  representativeName: string;
  representativePost: string;
};

/** Somebody who has no contract yet. */
const newcomer: Present = {
  companyCode: 'kx7',
  company: blankCompany,
  officeCode: 'kx7000',
  office: blankOffice,
  startsOn: '2026-12-15',
  prices: noPrices,
  others: {},
  borrowers: [],
  dependents: [],
};

const company = {
  companyName: '新港物流株式会社',
  abbreviation: 'SKB',
  headPostalCode: '104-0031',
  headAddress: '東京都中央区京橋1-1',
  headPhone: '0312345678',
  headFax: '',
  representativeName: '新港 渡',
  representativePost: '代表取締役社長',
};

/** Answers that show the effect, and answers that break each rule. */
export const newContractExamples: readonly Example<Answers>[] = [
  {
    name: 'a company with one small office',
    now: newcomer,
    answers: { ...smallOffice, ...company },
    issued: issuedSmall('new-contract', 'SKB', '001'),
  },
  {
    name: 'a company with a line and kinds of two groups, under another abbreviation than it wished',
    now: newcomer,
    answers: { ...largeOffice, ...company, abbreviation: '' },
    issued: issuedLarge('new-contract', 'SKC', '001'),
  },
  {
    name: 'a representative without a post',
    now: newcomer,
    answers: { ...smallOffice, ...company, representativePost: '' },
    breaks: 'whole-representative',
  },
  ...brokenOffices(newcomer, company),
  ...unconnectedOffices(newcomer, company),
];
