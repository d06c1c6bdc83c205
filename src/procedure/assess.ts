import { applyAll, DoesNotApply } from '../contract/apply.ts';
import { factAt } from '../contract/facts.ts';
import type { Operation } from '../contract/operation.ts';
import { touchedPath } from '../contract/operation.ts';
import { isProvisional, pending } from '../contract/pending.ts';
import { blankCompany, blankOffice, type Company, companyOf, type Office, subjectKind } from '../contract/shape.ts';
import type { Text } from '../ground/words.ts';
import { type Fault, pageId, readAnswers, type Typed } from './answers.ts';
import { endedFault, judgeContracts, plansFollowing } from './contracts.ts';
import { type AnyProcedure, type Issued, type IssueSlot, questionId, questionsOf, type Rule } from './define.ts';
import { companyIn, type Present, seenBy } from './present.ts';
import { asFarAsRead, onlyRead } from './so-far.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers were read by the procedure's own questions
type AnyRule = Rule<any, Present>;

/** A rule as the review shows it: what was checked, whether it holds, and what that rests on. */
export type Check = { id: string; checks: Text; result: 'pass' | 'warn' | 'fail'; evidence: Text };

/** All that the engine knows of an application: shown to the applicant, judged by the reviewer, entered in the ledger. */
export type Assessment = {
  faults: Fault[];
  checks: Check[];
  operations: Operation[];
  /** Those of the operations that no procedure gave: what follows from the others, such as the end of a price plan. */
  derived: Operation[];
  slots: IssueSlot[];
  before: Present;
  after: Present;
  warnings: Text[];
  followUps: { procedure: string; because: Text }[];
  concerns: string[];
  /** Offices whose system managers must agree before the review. */
  consents: string[];
  needsSetting: boolean;
  answers: Readonly<Record<string, Record<string, unknown>>>;
};

/** Judges the answers of all procedures of one application on the contract of its start date; each sees what the one before did. */
export function assess(
  procedures: readonly AnyProcedure[],
  typed: Typed,
  now: Present,
  issued: Readonly<Record<string, string>> = {},
  beside: readonly Operation[] = [],
): Assessment {
  const start: Assessment = { ...nothing, before: now, after: now };
  const ended = endedFault(procedures, now);
  if (ended) return { ...start, faults: [ended] };
  const sum = procedures.reduce((all, procedure) => join(all, assessOne(procedure, typed, all.after, issued)), start);
  if (sum.faults.length > 0) return sum;
  const given = tryOperations(now, [...sum.operations, ...beside]) ?? sum.after;
  const derived = plansFollowing(now, given, sum.operations.filter(isAtOnce));
  const whole = withOperations(given, derived);
  const operations = [...sum.operations, ...derived];
  const needsSetting = sum.needsSetting || isRenamed(now, whole);
  const settled = { ...sum, needsSetting, operations, derived, after: tryOperations(now, operations) ?? whole };
  const concluded = procedures.reduce((all, procedure) => conclude(all, procedure, whole), settled);
  const { checks, faults } = judgeContracts(procedures, now, whole, sum.operations);
  return { ...concluded, checks: [...concluded.checks, ...checks], faults: [...concluded.faults, ...faults] };
}

/**
 * Whether a name becomes another that NACCS holds too, whichever procedure changes it: it lives twice, and a rename needs both
 * (`domain.md` 2.0, 2.2). An address alone asks for no setting (`domain.md` 2.6).
 */
const isRenamed = (before: Present, after: Present): boolean =>
  !isProvisional(before.officeCode) &&
  (before.company.name !== after.company.name || before.office.name !== after.office.name);

/** Whether it counts from the start date on, and not from a later day. */
const isAtOnce = ({ startsOn }: Operation): boolean => startsOn === undefined;

/** What only the whole application tells: rules on its outcome, and what the applicant should know of it. */
function conclude(sum: Assessment, procedure: AnyProcedure, whole: Present): Assessment {
  const answers = sum.answers[procedure.id] ?? {};
  const [before, after] = seenAs(procedure, answers, sum.before, whole);
  const judged = judgeAfter(sum, procedure, before, after);
  return {
    ...judged,
    warnings: once([...judged.warnings, ...(procedure.warnings?.(answers, before, after) ?? [])], ({ ja }) => ja),
    followUps: once(
      [...judged.followUps, ...(procedure.followUps?.(answers, before, after) ?? [])],
      (each) => each.procedure,
    ),
  };
}

/** What two procedures say alike is said once. */
const once = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** The rules that look at what the whole application makes of the contract. */
function judgeAfter(sum: Assessment, procedure: AnyProcedure, before: Present, after: Present): Assessment {
  const answers = sum.answers[procedure.id] ?? {};
  const rules = procedure.rules.filter(({ holdsAfter }) => holdsAfter);
  const broken = rules.filter((rule) => !rule.holdsAfter?.(answers, before, after));
  const checks = rules.map((rule) => checkOf(procedure, rule, answers, before, !broken.includes(rule)));
  const faults = broken.map((rule) => faultOf(procedure, rule, answers, before));
  return { ...sum, checks: [...sum.checks, ...checks], faults: [...sum.faults, ...faults] };
}

const nothing = {
  faults: [],
  checks: [],
  operations: [],
  derived: [],
  slots: [],
  warnings: [],
  followUps: [],
  concerns: [],
  consents: [],
  needsSetting: false,
  answers: {},
};

function assessOne(
  procedure: AnyProcedure,
  typed: Typed,
  now: Present,
  values: Readonly<Record<string, string>>,
): Assessment {
  const { answers, faults } = readAnswers(procedure, typed, now);
  const none = { ...nothing, before: now, after: now, faults, answers: { [procedure.id]: answers } };
  if (faults.length > 0) return { ...none, faults: [...faults, ...brokenBeside(procedure, answers, faults, now)] };
  const [seen] = seenAs(procedure, answers, now);
  const rules = procedure.rules.filter(({ holds }) => holds);
  const broken = rules.filter((rule) => !rule.holds?.(answers, seen));
  const checks = rules.map((rule) => checkOf(procedure, rule, answers, seen, !broken.includes(rule)));
  if (broken.length > 0)
    return { ...none, checks, faults: broken.map((rule) => faultOf(procedure, rule, answers, seen)) };
  const slots = [...(procedure.issues?.(answers, seen) ?? [])];
  const operations = effective(procedure, procedure.effect(answers, seen, issuedBy(values, slots)), now);
  const given = tryOperations(now, operations);
  const after = given && withOperations(given, plansFollowing(now, given, operations.filter(isAtOnce)));
  if (!after) return { ...none, checks, slots, faults: [wholeFault(procedure, unfit)] };
  if (operations.length === 0 && !procedure.records)
    return { ...none, checks, faults: [wholeFault(procedure, unchanged)] };
  return {
    ...none,
    checks,
    operations,
    after,
    slots,
    concerns: [...(procedure.concerns?.(answers, seen) ?? [])],
    consents: [...(procedure.consent?.offices(answers, seen) ?? [])],
    needsSetting: procedure.needsSetting?.(answers, seen) ?? false,
  };
}

/** Beside answers that could not be read: the rules that need none of them and are broken, so that nobody is told one mistake after another. */
function brokenBeside(procedure: AnyProcedure, answers: Answered, faults: readonly Fault[], now: Present): Fault[] {
  const read = onlyRead(
    answers,
    questionsOf(procedure).map(({ name }) => name),
  );
  return procedure.rules.flatMap((rule) => {
    if (!rule.holds || faults.some(({ question }) => question === questionId(procedure, rule.at))) return [];
    const broken = asFarAsRead(() => {
      const [seen] = seenAs(procedure, read, now);
      return rule.holds?.(read, seen) ? [] : [faultOf(procedure, rule, read, seen)];
    });
    return broken ?? [];
  });
}

/** What the procedure may look at, by its `reads`, of the contract as it is and as it will be. */
function seenAs<P extends [Present, ...Present[]]>(procedure: AnyProcedure, answers: Answered, ...presents: P): P {
  const named = presents.flatMap(({ office }) => procedure.reads?.(office, answers) ?? []);
  return presents.map((present) => seenBy(procedure.id, named, present)) as P;
}
type Answered = Readonly<Record<string, unknown>>;

function join(sum: Assessment, one: Assessment): Assessment {
  return {
    faults: [...sum.faults, ...one.faults],
    checks: [...sum.checks, ...one.checks],
    operations: [...sum.operations, ...one.operations],
    derived: [],
    slots: [...sum.slots, ...one.slots],
    warnings: [...sum.warnings, ...one.warnings],
    followUps: [...sum.followUps, ...one.followUps],
    concerns: [...sum.concerns, ...one.concerns],
    consents: [...sum.consents, ...one.consents],
    needsSetting: sum.needsSetting || one.needsSetting,
    answers: { ...sum.answers, ...one.answers },
    before: sum.before,
    after: one.after,
  };
}

const issuedBy =
  (values: Readonly<Record<string, string>>, slots: readonly IssueSlot[]): Issued =>
  (slot) =>
    values[slot] ?? pending(slot, slots.find(({ id, kind }) => id === slot && kind === 'officeCode')?.company);

/** Leaves out what changes nothing, and stops a definition that reaches beyond what it declares. */
function effective(procedure: AnyProcedure, operations: readonly Operation[], now: Present): Operation[] {
  for (const operation of operations) mustBeDeclared(procedure, operation, now);
  return operations.filter(
    (operation) =>
      !(operation.op === 'set' && factAt(stateOf(now, operation.subject), operation.path) === operation.value) &&
      !(operation.op === 'count' && operation.by === 0),
  );
}

function mustBeDeclared(procedure: AnyProcedure, operation: Operation, now: Present): void {
  if (operation.op === 'open') {
    if (!procedure.opens?.includes(subjectKind(operation.subject)))
      throw new Error(`${procedure.id} opens ${operation.subject}, which it does not declare`);
    return;
  }
  const path = touchedPath(operation);
  const declared = procedure.touches.some(
    (each) =>
      each.subject === subjectKind(operation.subject) &&
      (each.path === '' || path === each.path || path.startsWith(`${each.path}.`)),
  );
  if (!declared) throw new Error(`${procedure.id} changes ${path}, which it does not declare`);
  if (stateOf(now, operation.subject) === undefined)
    throw new Error(`${procedure.id} changes ${operation.subject}, which it does not read`);
}

/**
 * The contracts after the operations, whichever subject each is of; a subject that was not loaded is left out. An office that they open
 * stands among the others.
 */
export function withOperations(now: Present, operations: readonly Operation[]): Present {
  const of = (subject: string) => operations.filter((operation) => operation.subject === subject);
  return {
    ...now,
    company: applyAll(now.company, of(now.companyCode)),
    office: applyAll(now.office, of(now.officeCode)),
    others: Object.fromEntries(
      [...Object.entries(now.others), ...openedIn(now, operations)].map(([code, { company, office }]) => [
        code,
        { company: applyAll(company, of(companyOf(code))), office: applyAll(office, of(code)) },
      ]),
    ),
  };
}

/** Offices that the operations open, each with the company that it comes to: one that is opened with it, one that was read, or the present one. */
function openedIn(now: Present, operations: readonly Operation[]): [string, { company: Company; office: Office }][] {
  const opened = operations.filter(({ op }) => op === 'open').map(({ subject }) => subject);
  return opened
    .filter((code) => subjectKind(code) === 'office')
    .map((code) => [
      code,
      {
        company: opened.includes(companyOf(code)) ? blankCompany : (companyIn(now, companyOf(code)) ?? now.company),
        office: blankOffice,
      },
    ]);
}

/** The contracts after the operations; undefined where one finds something else than it needs, such as an item that is gone. */
function tryOperations(now: Present, operations: readonly Operation[]): Present | undefined {
  try {
    return withOperations(now, operations);
  } catch (error) {
    if (error instanceof DoesNotApply) return undefined;
    throw error;
  }
}

/** A fault that any answer of the procedure may have to change for; told on its last page, when all are known. */
function wholeFault(procedure: AnyProcedure, message: Text): Fault {
  const questions = questionsOf(procedure);
  const asked = questions.find(({ page }) => page === questions.at(-1)?.page);
  return { page: asked ? pageId(procedure, asked.page) : '', question: asked?.id ?? '', whole: true, message };
}

/** What the rules did not foresee: two parts of one application, or an answer and a contract that moved, do not fit together. */
const unfit: Text = {
  ja: '入力された変更は、現在の契約内容に適用できません。契約情報を確認して、入力し直してください。',
  en: 'These changes do not fit the present contract. Look at the contract and enter them again.',
};

const unchanged: Text = {
  ja: '契約情報から変更された項目がありません。変更する項目を入力するか、申込内容の選択でこの項目を外してください。',
  en: 'Nothing differs from the present contract. Enter what changes, or leave this item out of the application.',
};

function stateOf(now: Present, subject: string): unknown {
  if (subject === now.companyCode) return now.company;
  if (subject === now.officeCode) return now.office;
  return subjectKind(subject) === 'office' ? now.others[subject]?.office : companyIn(now, subject);
}

function checkOf(procedure: AnyProcedure, rule: AnyRule, answers: unknown, now: Present, holds: boolean): Check {
  const evidence =
    rule.evidence?.(answers, now) ?? (holds ? { ja: '確認しました', en: 'Checked' } : messageOf(rule, answers, now));
  return { id: `${procedure.id}.${rule.id}`, checks: rule.checks, result: holds ? 'pass' : 'fail', evidence };
}

function faultOf(procedure: AnyProcedure, rule: AnyRule, answers: unknown, now: Present): Fault {
  const question = questionsOf(procedure).find(({ name }) => name === rule.at);
  const item = rule.item?.(answers, now);
  return {
    page: question ? pageId(procedure, question.page) : '',
    question: questionId(procedure, rule.at),
    message: messageOf(rule, answers, now),
    ...(item !== undefined && { item }),
  };
}

const messageOf = (rule: AnyRule, answers: unknown, now: Present): Text =>
  typeof rule.message === 'function' ? rule.message(answers, now) : rule.message;
