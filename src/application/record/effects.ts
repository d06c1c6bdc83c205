import { type ComparedBlock, compare } from '../../contract/compare.ts';
import { type MonthlyFee, sumOf } from '../../contract/fee.ts';
import type { Ending } from '../../contract/masters.ts';
import { isPending, isProvisional } from '../../contract/pending.ts';
import { blankCompany, blankOffice, type Contract, companyOf, type Office } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import type { Assessment } from '../../procedure/assess.ts';
import { companyIn, type Present } from '../../procedure/present.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { feesOf, type OfficeFee } from './fees.ts';

/** What an application does to each contract, in words: the table on the check page, in the review, in mails and on papers. */
export type Effects = {
  changes: { officeCode: string; officeName: string; blocks: ComparedBlock[] }[];
  /** Offices that it opens; such a code may still have to be issued. Left out where it opens none. */
  opens?: string[];
  /** Yen a month without tax, before and after: of the office, of those that it opens, and of others whose fee it moves. */
  fee: { before: MonthlyFee; after: MonthlyFee };
  /** The same office by office, where it is more than one. */
  fees?: OfficeFee[];
  warnings: Text[];
  followUps: { procedure: string; title: Text; because: Text }[];
  /** Offices besides the applicant's whose system managers get the letters. */
  concerns: string[];
  needsSetting: boolean;
  /** How the contract of the office ends, where no other takes its place; `true` in what was stored before that was kept. */
  ends?: Ending | true;
  /** What the centre will issue, or has issued. */
  slots: { id: string; kind: string; label: Text; connection?: string }[];
};

export function effectsOf(assessment: Assessment): Effects {
  const { before, after, operations, warnings, followUps, concerns, needsSetting, slots } = assessment;
  const changes = subjectsOf(after).flatMap((code) => {
    const [was, becomes] = [contractOf(before, code), contractOf(after, code)];
    const blocks = compare(was, becomes, { operations, startsOn: before.startsOn });
    return blocks.length === 0 ? [] : [{ officeCode: code, officeName: becomes.office.name, blocks }];
  });
  const opens = openedIn(before, after);
  const itself = opens.length === 0 || changes.some(({ officeCode }) => officeCode === before.officeCode);
  const fees = feesOf(before, after, {
    own: [...(itself ? [before.officeCode] : []), ...opens],
    changed: changes.map(({ officeCode }) => officeCode),
  });
  return {
    changes,
    ...(opens.length > 0 && { opens }),
    fee: { before: sumOf(fees.map((each) => each.before)), after: sumOf(fees.map((each) => each.after)) },
    ...(fees.length > 1 && { fees }),
    warnings: [...reachOf(before, after), ...warnings],
    followUps: followUps.map((each) => ({ ...each, title: menuTitle(each.procedure) })),
    concerns,
    needsSetting,
    ...(ended(before.office, after.office) &&
      after.office.successor === '' && { ends: after.office.endedBy || (true as const) }),
    slots: slots.map(({ id, kind, label, connection }) => ({ id, kind, label, ...(connection && { connection }) })),
  };
}

/** A value of the company changes for each of its offices: which these are (`domain.md` 2.1). */
function reachOf({ company, sisters = [] }: Present, after: Present): Text[] {
  if (sisters.length === 0 || JSON.stringify(company) === JSON.stringify(after.company)) return [];
  const named = sisters.slice(0, namedAtMost).map(({ code, name }) => `${code} ${name}`);
  const more = sisters.length - named.length;
  return [
    {
      ja: `企業の項目は、次の事業所の契約情報でも同じように変わります：${named.join('、')}${more > 0 ? `ほか${more}事業所` : ''}。`,
      en: `What belongs to the company changes in the same way for these offices: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    },
  ];
}

/** More names than these are a number. */
const namedAtMost = 20;

/** The rows that change, for a letter or a paper. */
export const changedRows = ({ changes }: Effects) =>
  changes.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows.filter((row) => row.changed)));

/** Codes of the offices that an application opens. */
const openedIn = (before: Present, after: Present): string[] =>
  Object.keys(after.others).filter((code) => !Object.hasOwn(before.others, code));

const ended = (before: Office, after: Office): boolean => before.inForce && !after.inForce;

/** The contract that an application is about: that of the office that it opens first, else the applicant's. */
export function mainContract({ before, after }: Pick<Assessment, 'before' | 'after'>): Contract {
  return contractOf(after, openedIn(before, after)[0] ?? after.officeCode);
}

/** The office and company that the letters of an application speak of: a newcomer's are those that the application opens. */
export function spokenOf(assessment: Pick<Assessment, 'before' | 'after'>): Present {
  const { before } = assessment;
  if (!isProvisional(before.officeCode)) return before;
  const { company, office } = mainContract(assessment);
  return { ...before, company, office };
}

const subjectsOf = (present: Present): string[] => [present.officeCode, ...Object.keys(present.others)];

/** An office that is not there yet is blank, and so is its company unless it is the applicant's. */
function contractOf(present: Present, code: string): Contract {
  if (code === present.officeCode) return present;
  const { company, office } = present.others[code] ?? {};
  const companyCode = companyOf(code);
  const own = companyCode === present.companyCode || (isPending(code) && !isProvisional(present.companyCode));
  return {
    companyCode,
    officeCode: code,
    company: company ?? companyIn(present, companyCode) ?? (own ? present.company : blankCompany),
    office: office ?? blankOffice,
  };
}
