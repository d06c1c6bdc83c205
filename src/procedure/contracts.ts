import { planChanges } from '../contract/connections.ts';
import { type Operation, touchedPath } from '../contract/operation.ts';
import { leafOf } from '../contract/paths.ts';
import { type ContractRule, contractRules, type Judged } from '../contract/rules.ts';
import { hasEnded, type Office } from '../contract/shape.ts';
import type { Fault } from './answers.ts';
import { pageId } from './answers.ts';
import type { Check } from './assess.ts';
import { type AnyProcedure, questionsOf } from './define.ts';
import type { Present } from './present.ts';

/** What a change does to the price plans of the offices whose connections it touches, from the start date on. */
export function plansFollowing(before: Present, after: Present, operations: readonly Operation[]): Operation[] {
  return [...subjectsIn(operations)].flatMap((code) => {
    const [was, becomes] = [officeOf(before, code), officeOf(after, code)];
    if (!was || !becomes?.inForce) return [];
    return planChanges(code, was, becomes, operations).map(({ operation }) => operation);
  });
}

/** The rules of the contract itself that a change has to do with, judged on what the whole application comes to. */
export function judgeContracts(
  procedures: readonly AnyProcedure[],
  before: Present,
  after: Present,
  operations: readonly Operation[],
): { checks: Check[]; faults: Fault[] } {
  const verdicts = [...subjectsIn(operations)].flatMap((code) => {
    const becomes = judgedOf(after, code);
    if (!becomes?.office.inForce) return [];
    const touched = touchedOf(operations, code);
    return contractRules
      .filter(({ about }) => about.some((part) => touched.some((leaf) => isWithin(leaf, part))))
      .map((rule) =>
        verdictOf(rule, { was: judgedOf(before, code), becomes, touched, isOwn: code === after.officeCode }),
      );
  });
  return {
    checks: mergedById(verdicts.map(({ check }) => check)),
    faults: verdicts.flatMap(({ rule, wrong, check, touched }) =>
      wrong.length === 0
        ? []
        : placesOf(procedures, rule, touched).map((place) => ({ ...place, ...itemOf(wrong), message: check.evidence })),
    ),
  };
}

/** What ended cannot be changed: told at the first page, where the start date is. What changes nothing of the office's contract goes on. */
export function endedFault(
  procedures: readonly AnyProcedure[],
  { office, officeCode, startsOn }: Present,
): Fault | undefined {
  const changesIt = procedures.some(({ touches }) => touches.some(({ subject }) => subject === 'office'));
  if (!changesIt || !hasEnded(office)) return undefined;
  const on = startsOn.replaceAll('-', '/');
  return {
    page: 'choice',
    question: 'choice.desiredStart',
    message: {
      ja: `${officeCode}の契約は、${on}には終了しているため、変更を申し込めません。`,
      en: `The contract of ${officeCode} has ended by ${on}: no change of it can be applied for.`,
    },
  };
}

type Compared = { was: Judged | undefined; becomes: Judged; touched: readonly string[]; isOwn: boolean };

/** What was wrong with a part of the office before and is not made worse is nobody's fault now; the office as a whole has to be right. */
function verdictOf(rule: ContractRule, { was, becomes, touched, isOwn }: Compared) {
  const before = was && rule.broken(was);
  const wrong = rule.broken(becomes).filter((item) => item === '' || !before?.includes(item));
  const check: Check = {
    id: `contract.${rule.id}`,
    checks: rule.checks,
    result: wrong.length === 0 ? 'pass' : 'fail',
    evidence: wrong.length === 0 ? { ja: '確認しました', en: 'Checked' } : rule.message(becomes, wrong, isOwn),
  };
  return { rule, wrong, check, touched };
}

/** One rule is one check, however many offices it was judged on. */
function mergedById(checks: readonly Check[]): Check[] {
  const failed = (same: readonly Check[]) => same.find(({ result }) => result === 'fail');
  return [...Map.groupBy(checks, ({ id }) => id).values()].flatMap((same) => failed(same) ?? same.slice(0, 1));
}

/**
 * The questions that can mend it, one of each procedure that names one for a part that was touched; where none does, the last question of
 * the first procedure.
 */
function placesOf(
  procedures: readonly AnyProcedure[],
  { about }: ContractRule,
  touched: readonly string[],
): Pick<Fault, 'page' | 'question' | 'whole'>[] {
  const parts = about.filter((part) => touched.some((leaf) => isWithin(leaf, part)));
  const places = procedures.flatMap((procedure) => {
    const name = parts.map((part) => procedure.mends?.[part]).find((each) => each !== undefined);
    const asked = questionsOf(procedure).find((question) => question.name === name);
    return asked ? [{ page: pageId(procedure, asked.page), question: asked.id }] : [];
  });
  const [first] = procedures;
  const last = first && questionsOf(first).at(-1);
  if (places.length > 0 || !last) return places;
  return [{ page: pageId(first, last.page), question: last.id, whole: true }];
}

const itemOf = ([item = '']: readonly string[]): Pick<Fault, 'item'> => (item === '' ? {} : { item });

/** Offices, and companies, of which nothing is judged here. */
const subjectsIn = (operations: readonly Operation[]): Set<string> => new Set(operations.map(({ subject }) => subject));

/** The leaves of an office that a change touches; an opening touches all. */
const touchedOf = (operations: readonly Operation[], code: string): string[] =>
  operations
    .filter(({ subject }) => subject === code)
    .map((operation) => leafOf('office', touchedPath(operation)) ?? '');

const isWithin = (leaf: string, part: string): boolean => leaf === '' || leaf === part;

const officeOf = (present: Present, code: string): Office | undefined =>
  code === present.officeCode ? present.office : present.others[code]?.office;

function judgedOf(present: Present, code: string): Judged | undefined {
  const office = officeOf(present, code);
  if (!office) return undefined;
  const { borrowers, dependents } = present;
  return { code, office, ...(code === present.officeCode && { leaning: { borrowers, dependents } }) };
}
