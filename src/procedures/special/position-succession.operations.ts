import { isDeepStrictEqual } from 'node:util';
import { change, type Operation } from '../../contract/operation.ts';
import { type Company, companyOf, type Office } from '../../contract/shape.ts';
import type { Issued, IssueSlot } from '../../procedure/define.ts';
import type { Present } from '../../procedure/present.ts';
import { kindsOf } from '../parts/codes.ts';
import { representativeFrom, setContractor, setRepresentative } from '../parts/people.ts';
import { isTrade } from '../parts/user-codes.ts';
import type { SuccessionAnswers } from './position-succession.examples.ts';

/** The office of a code, the applicant's own too. */
export const officeOf = (code: string, now: Present): Office | undefined =>
  code === now.officeCode ? now.office : now.others[code]?.office;

/** The 企業略称 of the company that is there already and takes over; undefined where there is none. */
const successorCompany = ({ codes, successor }: SuccessionAnswers): string | undefined =>
  codes === 'join' ? companyOf(successor[0] ?? '') : undefined;

const slotFor = (code: string): string => `succession-${code}`;

/** A code instead of every old one; numbers of user IDs stay. The first office brings a new company along. */
export function codeSlots(answers: SuccessionAnswers, now: Present): IssueSlot[] {
  if (answers.codes === 'keep') return [];
  const company = successorCompany(answers);
  const of = { company, wish: company ?? answers.abbreviation, ...(company && { slot: { company } }) };
  return answers.offices.flatMap((code, index) => [
    officeSlot(code, index === 0, of),
    ...(officeOf(code, now)?.userCodes ?? []).map(({ id }) => userCodeSlot(id, officeOf(code, now) as Office, of)),
  ]);
}

/** Where the new codes begin or end: with the 企業略称 that is there already, or the one that is wished for. */
type Of = { company: string | undefined; wish: string; slot?: { company: string } };

function officeSlot(code: string, isFirst: boolean, { company, wish, slot }: Of): IssueSlot {
  const opens = isFirst && company === undefined;
  return {
    id: slotFor(code),
    kind: 'officeCode',
    label: { ja: `${code}に代わる事業所コード`, en: `Office code instead of ${code}` },
    pattern: new RegExp(`^${company ?? '[A-Z0-9]{3}'}[A-Z0-9]{3}$`),
    ...slot,
    ...(opens && { opensCompany: true as const }),
    ...(wish !== '' && { wished: opens ? wish : wish + code.slice(3) }),
  };
}

function userCodeSlot(id: string, office: Office, { company, wish, slot }: Of): IssueSlot {
  const family = isTrade(kindsOf(office, id)) ? 'V1' : '[1-9][A-Z]';
  return {
    id: slotFor(id),
    kind: 'userCode',
    label: { ja: `${id}に代わる利用者コード`, en: `User code instead of ${id}` },
    pattern: new RegExp(`^${family}${company ?? '[A-Z0-9]{3}'}$`),
    ...slot,
    ...(wish !== '' && { wished: id.slice(0, 2) + wish }),
  };
}

/** Only names change; or every office begins anew under its new code, as the old one was, and the old one ends. */
export function successionOf(answers: SuccessionAnswers, now: Present, issued: Issued): Operation[] {
  if (answers.codes === 'keep') return rename(answers, now);
  const pairs = answers.offices.flatMap((code) => {
    const office = officeOf(code, now);
    return office ? [{ code, office, becomes: issued(slotFor(code)) }] : [];
  });
  const [first] = pairs;
  return [
    ...(first && answers.codes === 'renew'
      ? [change('company', companyOf(first.becomes)).open(companyAfter(answers))]
      : []),
    ...pairs.map(({ code, office, becomes }) =>
      change('office', becomes).open(successorOf(code, office, answers, issued)),
    ),
    ...pairs.flatMap(({ code, office, becomes }) => endOf(code, office, becomes)),
  ];
}

const companyAfter = (answers: SuccessionAnswers): Company => ({
  name: answers.companyName,
  headOffice: {
    postalCode: answers.headPostalCode,
    address: answers.headAddress,
    phone: answers.headPhone,
    fax: answers.headFax,
  },
  representative: representativeFrom(answers),
});

const contractorAfter = ({ contractorName, contractorKana, contractorPost }: SuccessionAnswers) => ({
  name: contractorName,
  kana: contractorKana,
  post: contractorPost,
});

/** Whether name, head office and representative are those that the present contract has. */
export const keepsCompany = (answers: SuccessionAnswers, { company }: Present): boolean =>
  isDeepStrictEqual(companyAfter(answers), {
    name: company.name,
    headOffice: company.headOffice,
    representative: company.representative,
  });

function rename(answers: SuccessionAnswers, now: Present): Operation[] {
  const company = change('company', now.companyCode);
  const { name: becomes, headOffice, representative } = companyAfter(answers);
  return [
    company.set('name', becomes),
    company.set('headOffice.postalCode', headOffice.postalCode),
    company.set('headOffice.address', headOffice.address),
    company.set('headOffice.phone', headOffice.phone),
    company.set('headOffice.fax', headOffice.fax),
    ...setRepresentative(now.companyCode, representative),
    ...answers.offices.flatMap((code) => setContractor(code, contractorAfter(answers))),
  ];
}

function successorOf(code: string, office: Office, answers: SuccessionAnswers, issued: Issued): Office {
  const parent = office.jointUseParent;
  return {
    ...office,
    contractor: contractorAfter(answers),
    userCodes: office.userCodes.map((each) => ({ ...each, id: issued(slotFor(each.id)) })),
    userIds: office.userIds.map((each) => {
      const userCode = issued(slotFor(each.code));
      return { ...each, id: `${userCode}${each.number}`, code: userCode };
    }),
    sharing: office.sharing.map(({ id }) => ({ id: issued(slotFor(id)) })),
    jointUseParent: answers.offices.includes(parent) ? issued(slotFor(parent)) : parent,
    predecessor: code,
    successor: '',
  };
}

function endOf(code: string, office: Office, becomes: string): Operation[] {
  const old = change('office', code);
  return [
    ...office.sharing.map(({ id }) => old.remove('sharing', id)),
    old.set('jointUseParent', ''),
    old.set('successor', becomes),
    old.set('inForce', false),
  ];
}
