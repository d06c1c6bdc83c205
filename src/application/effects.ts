import { type ComparedBlock, compare } from '../contract/compare.ts';
import { type MonthlyFee, monthlyFee } from '../contract/fee.ts';
import type { Contract } from '../contract/shape.ts';
import type { Assessment } from '../procedure/assess.ts';
import type { Present } from '../procedure/present.ts';
import { menuTitle } from '../procedures/menu.ts';
import type { Text } from '../words/text.ts';

/** What an application does to each contract, in words: the table on the check page, in the review, in mails and on papers. */
export type Effects = {
  changes: { officeCode: string; officeName: string; blocks: ComparedBlock[] }[];
  /** Yen a month without tax, before and after. */
  fee: { before: MonthlyFee; after: MonthlyFee };
  warnings: Text[];
  followUps: { procedure: string; title: Text; because: Text }[];
  /** Offices besides the applicant's whose system managers get the letters. */
  concerns: string[];
  needsSetting: boolean;
  /** Whether the contract of the office ends. */
  ends?: true;
  /** What the centre will issue, or has issued. */
  slots: { id: string; kind: string; label: Text; connection?: string }[];
};

export function effectsOf({ before, after, warnings, followUps, concerns, needsSetting, slots }: Assessment): Effects {
  return {
    changes: subjectsOf(before).flatMap((code) => {
      const [was, becomes] = [contractOf(before, code), contractOf(after, code)];
      const blocks = compare(was, becomes);
      return blocks.length === 0 ? [] : [{ officeCode: code, officeName: becomes.office.name, blocks }];
    }),
    fee: { before: monthlyFee(before.office, before.startsOn), after: monthlyFee(after.office, after.startsOn) },
    warnings,
    followUps: followUps.map((each) => ({ ...each, title: menuTitle(each.procedure) })),
    concerns,
    needsSetting,
    ...(before.office.inForce && !after.office.inForce && { ends: true as const }),
    slots: slots.map(({ id, kind, label, connection }) => ({ id, kind, label, ...(connection && { connection }) })),
  };
}

/** The rows that change, for a letter or a paper. */
export const changedRows = ({ changes }: Effects) =>
  changes.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows.filter((row) => row.changed)));

const subjectsOf = (present: Present): string[] => [present.officeCode, ...Object.keys(present.others)];

function contractOf(present: Present, code: string): Contract {
  if (code === present.officeCode) return present;
  const other = present.others[code];
  return {
    companyCode: code.slice(0, 3),
    officeCode: code,
    company: other?.company ?? present.company,
    office: other?.office ?? present.office,
  };
}
