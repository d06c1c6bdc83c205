import { isProvisional } from '../../contract/pending.ts';
import { type Office, subjectKind } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { type Fault, pageId } from '../../procedure/answers.ts';
import type { Assessment } from '../../procedure/assess.ts';
import { type AnyProcedure, questionsOf } from '../../procedure/define.ts';
import type { Draft } from './draft.ts';

/**
 * What stands in the way whatever is applied for: the office has a contract on the start date, and whoever files may file for every office
 * whose contract changes. Others' contracts are not shown either: the change is left out of what was judged.
 * @param offices that the person may file for; undefined where nobody is asked
 */
export function withinReach(
  assessment: Assessment,
  { procedures, draft, offices }: { procedures: readonly AnyProcedure[]; draft: Draft; offices?: readonly string[] },
): Assessment {
  const { before, operations } = assessment;
  const foreign = offices === undefined ? [] : foreignTo(operations, draft.officeCode, offices);
  const faults = [
    ...(isEnded(before.office, draft) ? [faultOn(procedures, ended)] : []),
    ...(foreign.length > 0 ? [faultOn(procedures, beyond(foreign))] : []),
  ];
  if (faults.length === 0) return assessment;
  return { ...assessment, operations: [], after: before, slots: [], faults: [...assessment.faults, ...faults] };
}

const isEnded = (office: Office, { officeCode }: Draft): boolean => !isProvisional(officeCode) && !office.inForce;

function foreignTo(operations: Assessment['operations'], own: string, offices: readonly string[]): string[] {
  const touched = operations
    .filter(({ op, subject }) => op !== 'open' && subjectKind(subject) === 'office' && subject !== own)
    .map(({ subject }) => subject);
  return [...new Set(touched)].filter((code) => !offices.includes(code) && !isOpened(operations, code));
}

const isOpened = (operations: Assessment['operations'], code: string): boolean =>
  operations.some(({ op, subject }) => op === 'open' && subject === code);

/** A fault of the application as a whole, told at its first question. */
export function faultOn(procedures: readonly AnyProcedure[], message: Text): Fault {
  const [asked] = procedures.flatMap((procedure) =>
    questionsOf(procedure).map(({ id, page }) => ({ page: pageId(procedure, page), question: id })),
  );
  return { page: asked?.page ?? 'choice', question: asked?.question ?? 'choice.items', whole: true, message };
}

const ended: Text = {
  ja: '利用開始希望日には、この事業所の契約は終了しています。利用開始希望日または契約内容を確認してください。',
  en: 'The contract of this office has ended by the wished start date. Check the date or the contract.',
};

const beyond = (codes: readonly string[]): Text => ({
  ja: `${codes.join('、')}の申込を行う権限がありません。その事業所の申込を行えるログインID（企業の管理者など）で申し込んでください。`,
  en: `You may not file for ${codes.join(', ')}. File with a log-in that may, such as that of the company’s administrator.`,
});
