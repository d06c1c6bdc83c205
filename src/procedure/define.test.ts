import { expect, expectTypeOf, test } from 'vitest';
import { testProcedures } from '../../test/support/procedures/index.ts';
import { change } from '../contract/operation.ts';
import type { Line } from '../contract/shape.ts';
import { procedures } from '../procedures/index.ts';
import { type Answers, defineProcedure, defineReadingProcedure, page, questionsOf, section } from './define.ts';
import type { FileRef } from './field.ts';
import { choices } from './fields/choice.ts';
import { count } from './fields/count.ts';
import { files } from './fields/files.ts';
import type { Present } from './present.ts';

const label = { ja: '答え', en: 'Answer' };
const pages = [
  page('one', label, [
    section(label, { release: choices({ label, options: () => [] }), number: count({ label }) }),
    section(label, { diagram: files({ label, max: 3, steps: [], attach: label }) }),
  ]),
] as const;

test('the answers have the types of the questions of all pages', () => {
  expectTypeOf<Answers<typeof pages>>().toEqualTypeOf<
    { release: readonly string[]; number: number } & { diagram: readonly FileRef[] }
  >();
});

test('the id of a question is unique over all procedures', () => {
  const ids = [...procedures, ...testProcedures.slice(0, -1)].flatMap((each) => questionsOf(each).map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
});

test('a wrong path, item, value or rule does not compile', () => {
  expectTypeOf(mustNotCompile).toBeFunction();
});

/** Never called: the type check of the project fails when one of these lines compiles. */
function mustNotCompile(line: Line): void {
  const office = change('office', 'NAC001');
  const company = change('company', 'NAC');
  // @ts-expect-error a path that no contract has
  office.set('manager.nickname', '海');
  // @ts-expect-error a path of the other kind of subject
  office.set('headOffice.phone', '0312345678');
  // @ts-expect-error a value of another type
  office.set('line.terminals', '3');
  // @ts-expect-error a value that is none of the few
  office.set('plan.line', 'C');
  // @ts-expect-error a whole part, not a value
  office.set('manager', { name: '' });
  // @ts-expect-error the identity of an item never changes
  office.set('lines.L1.id', 'L2');
  // @ts-expect-error an item of another list
  office.add('sharing', { owner: 'NAC001' });
  // @ts-expect-error an item without all that belongs to it
  office.add('lines', { id: 'L2' });
  // @ts-expect-error a list within an item, not a value
  office.set('userCodes.1ANAC.kinds', []);
  // @ts-expect-error a list that no contract has
  office.remove('owners', 'NAC002');
  // @ts-expect-error counting what is no number
  office.count('manager.name', 1);
  // @ts-expect-error nor of an item
  office.count('lines.L1.speed', 1);
  // @ts-expect-error a company has no lines
  company.add('lines', line);

  defineProcedure({
    ...shell,
    pages,
    rules: [
      {
        id: 'rule',
        // @ts-expect-error a rule on a question that is not asked
        at: 'owner',
        checks: label,
        // @ts-expect-error nor can it read its answer
        holds: ({ owner }) => owner !== '',
        message: label,
        source: 'domain.md 2.3',
      },
    ],
    // @ts-expect-error an effect of an answer of another type
    effect: ({ number }) => [office.add('sharing', { id: number })],
    examples: [],
  });

  defineProcedure({
    ...shell,
    pages,
    // @ts-expect-error a class that the table of lead times has no row for
    leadClass: 'sharings',
    // @ts-expect-error one of the company's parts for an office
    touches: [{ subject: 'office', path: 'headOffice' }],
    alsoLeads: [
      {
        // @ts-expect-error also where some answers bring it along
        leadClass: 'line',
        when: label,
        applies: () => true,
      },
    ],
    // @ts-expect-error a part that no contract has
    mends: { terminals: 'number' },
    rules: [],
    effect: () => [],
    examples: [],
  });
  defineProcedure({
    ...shell,
    pages,
    // @ts-expect-error an item of a list, not a part
    touches: [{ subject: 'office', path: 'lines.L1' }],
    rules: [],
    effect: () => [],
    examples: [],
  });
}

test('another office cannot be read without `reads`', () => {
  expectTypeOf(mustNotRead).toBeFunction();
});

/** Never called, like the one above. */
function mustNotRead(): void {
  const offers = choices({ label, options: (now: Present) => optionsIn(now) });
  // @ts-expect-error a question that does not say that it looks at other offices
  choices({ label, options: ({ others }) => optionsIn({ others }) });
  defineProcedure({
    ...shell,
    pages,
    rules: [
      {
        id: 'rule',
        at: 'number',
        checks: label,
        // @ts-expect-error a rule on another office
        holds: (_, { others }) => others.NAC002?.office.inForce === true,
        message: label,
        source: 'domain.md 2.3',
      },
    ],
    // @ts-expect-error an effect of what another office has
    effect: (_, now) => [change('office', now.officeCode).set('fax', now.others.NAC002?.office.fax)],
    // @ts-expect-error nor may it be looked at by a function that is given the contract
    warnings: (_, __, after) => optionsIn(after).map((each) => each.label),
    examples: [],
  });
  defineProcedure({
    ...shell,
    // @ts-expect-error a question that offers what other offices have
    pages: [page('one', label, [section(label, { offers })])],
    rules: [],
    effect: () => [],
    examples: [],
  });
  defineProcedure({
    ...shell,
    pages,
    // @ts-expect-error what reads is defined as such
    reads: () => ['NAC002'],
    rules: [],
    effect: () => [],
    examples: [],
  });
  // @ts-expect-error and one that is defined so must say what it reads
  defineReadingProcedure({ ...shell, pages, rules: [], effect: () => [], examples: [] });
  defineReadingProcedure({
    ...shell,
    pages: [page('one', label, [section(label, { offers })])],
    reads: () => ['NAC002'],
    rules: [],
    effect: (_, { others }) => [change('office', 'NAC002').set('fax', others.NAC002?.office.phone ?? '')],
    examples: [],
  });
}

const optionsIn = ({ others }: Pick<Present, 'others'>) =>
  Object.keys(others).map((value) => ({ value, label: { ja: value, en: value } }));

const shell = {
  id: 'shell',
  effectiveFrom: '2018-01-01',
  title: label,
  group: 'special',
  leadClass: 'sharing',
  touches: [{ subject: 'office', path: 'sharing' }],
} as const;
