import { describe, expect, test } from 'vitest';
import { effectsOf } from '../../src/application/record/effects.ts';
import { apply } from '../../src/contract/apply.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { companyOf, type State } from '../../src/contract/shape.ts';
import { pageId, type Typed } from '../../src/procedure/answers.ts';
import { type Assessment, assess } from '../../src/procedure/assess.ts';
import { type AnyProcedure, type Example, type Page, questionsOf } from '../../src/procedure/define.ts';
import type { FileRef, Raw } from '../../src/procedure/field.ts';
import type { Present } from '../../src/procedure/present.ts';
import { knownPrices } from './prices.ts';

type AnyExample = Example<Record<string, unknown>>;

/** Tests of a procedure that follow from its own examples alone. */
export function testExamples(procedure: AnyProcedure): void {
  const examples = procedure.examples as readonly AnyExample[];
  describe(`${procedure.id} from ${procedure.effectiveFrom}`, () => {
    test.each(examples.filter(({ breaks }) => breaks === undefined))('accepts: $name', (example) =>
      accepts(procedure, example),
    );
    test.each(examples.filter(({ breaks }) => breaks !== undefined))('refuses: $name', (example) =>
      refuses(procedure, example),
    );
    test('each rule is broken by an example', () => {
      const broken = new Set(examples.map(({ breaks }) => breaks));
      expect(
        procedure.rules.map(({ id }) => id).filter((id) => !broken.has(id)),
        `Add to the examples of ${fileOf(procedure)} one that breaks each of these rules (breaks: 'the-rule').`,
      ).toEqual([]);
    });
  });
}

/** As a person types them: every answer goes through its own question. Things cost what is known of them. */
export function judgeExample(procedure: AnyProcedure, { answers, now, issued }: AnyExample): Assessment {
  return assess([procedure], typedOf(procedure, answers), { ...now, prices: knownPrices }, issued);
}

/** The example of a name, judged. @throws {Error} when there is none */
export const judgeNamed = (procedure: AnyProcedure, name: string): Assessment =>
  judgeExample(procedure, exampleNamed(procedure, name));

/** What somebody types who fills in the example of a name. */
export const typedExample = (procedure: AnyProcedure, name: string): Typed =>
  typedOf(procedure, exampleNamed(procedure, name).answers);

function exampleNamed({ id, examples }: AnyProcedure, name: string): AnyExample {
  const found = (examples as readonly AnyExample[]).find((each) => each.name === name);
  if (!found) throw new Error(`${id} has no example “${name}”`);
  return found;
}

function accepts(procedure: AnyProcedure, example: AnyExample): void {
  const { faults, checks, operations, answers, slots, concerns, ...rest } = judgeExample(procedure, example);
  const mend = (how: string) => `${fileOf(procedure)}, example “${example.name}”: ${how}`;
  expect(faults, mend('it is not accepted. Mend its answers or its contract, or say which rule it breaks.')).toEqual(
    [],
  );
  expect(checks.filter(({ result }) => result === 'fail')).toEqual([]);
  expect(answers[procedure.id], mend('a question reads something else than the answer that it writes.')).toEqual(
    example.answers,
  );
  expect(operations.length > 0, mend('it changes nothing. Say so with records: true, or mend the effect.')).toBe(
    !procedure.records,
  );
  expectEachToChange(operations, example.now);
  expect(
    effectsOf({ faults, checks, operations, answers, slots, concerns, ...rest }).changes.length > 0,
    mend('before and after read alike. Let the rows of the part say what changed (src/contract/parts/).'),
  ).toBe(!procedure.records);
  expect(Object.keys(example.issued ?? {}), mend('give issued a value for each slot of issues.')).toEqual(
    slots.map(({ id }) => id),
  );
  for (const { id, pattern } of slots)
    expect(example.issued?.[id], mend(`the value of the slot ${id} does not have its pattern.`)).toMatch(pattern);
  const known = [example.now.officeCode, ...(procedure.reads?.(example.now.office, example.answers) ?? [])];
  expect(known, mend('let reads name each office that concerns names.')).toEqual(expect.arrayContaining(concerns));
}

function refuses(procedure: AnyProcedure, example: AnyExample): void {
  const { faults, checks, operations } = judgeExample(procedure, example);
  const rule = procedure.rules.find(({ id }) => id === example.breaks);
  const failed = checks.find(({ id }) => id === `${rule ? procedure.id : 'contract'}.${example.breaks}`);
  const mend = (how: string) => `${fileOf(procedure)}, example “${example.name}”: ${how}`;
  expect(
    failed?.result,
    mend(`it does not break the rule ${example.breaks}. Mend the rule, the answers or the contract.`),
  ).toBe('fail');
  expect(
    faults.map(({ question }) => question),
    mend('the rule is told at no question of the procedure. Mend its `at`, or `mends` for a rule of the contract.'),
  ).toEqual(expect.arrayContaining([mendedAt(procedure, example)]));
  if (rule?.holds) expect(operations).toEqual([]);
}

/** A procedure is the file of its id in the folder of its group. */
export const fileOf = ({ group, id }: AnyProcedure): string => `src/procedures/${group}/${id}.ts`;

/** The question at which the rule that an example breaks is told; one of the contract itself at any that can mend it. */
export function mendedAt(procedure: AnyProcedure, { breaks }: AnyExample): unknown {
  const rule = procedure.rules.find(({ id }) => id === breaks);
  const places = rule ? [rule.at] : Object.values(procedure.mends ?? {});
  return expect.toBeOneOf(places.map((name) => `${procedure.id}.${name}`));
}

/** One after the other, as the ledger applies them. */
function expectEachToChange(operations: readonly Operation[], now: Present): void {
  const states: Record<string, State> = { [now.companyCode]: now.company, [now.officeCode]: now.office };
  for (const [code, { company, office }] of Object.entries(now.others)) {
    states[code] ??= office;
    states[companyOf(code)] ??= company;
  }
  for (const operation of operations) {
    const before = states[operation.subject] as State;
    const after = apply(before, operation);
    expect(after).not.toEqual(before);
    states[operation.subject] = after;
  }
}

/** The answers of an example as somebody types them. */
export function typedOf(procedure: AnyProcedure, answers: Readonly<Record<string, unknown>>): Typed {
  const asked = questionsOf(procedure);
  const pages = (procedure.pages as readonly Page[]).map((page): [string, Raw] => {
    const own = asked.filter((question) => question.page === page);
    return [
      pageId(procedure, page),
      Object.assign({}, ...own.map(({ name, field }) => (name in answers ? field.write(answers[name], name) : {}))),
    ];
  });
  const files = asked.filter(({ field }) => field.control.kind === 'files');
  return {
    pages: Object.fromEntries(pages),
    shown: {},
    files: Object.fromEntries(files.map(({ id, name }) => [id, answers[name] as readonly FileRef[]])),
  };
}
