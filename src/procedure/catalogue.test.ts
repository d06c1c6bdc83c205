import { expect, test } from 'vitest';
import { plan, planOfBoth } from '../../test/support/procedures/plans.ts';
import { presentOf } from '../../test/support/procedures/present.ts';
import { change } from '../contract/operation.ts';
import { procedures } from '../procedures/index.ts';
import { createCatalogue } from './catalogue.ts';
import { type AnyProcedure, defineProcedure, page, section } from './define.ts';
import { count } from './fields/count.ts';
import { rows } from './fields/rows.ts';

const label = { ja: '答え', en: 'Answer' };
const ask = () => section(label, { number: count({ label }) });
const rule = {
  id: 'rule',
  at: 'number',
  checks: label,
  holds: () => true,
  message: label,
  source: 'domain.md 2.1',
} as const;
const good: Parameters<typeof defineProcedure<[ReturnType<typeof onePage>]>>[0] = {
  id: 'good',
  effectiveFrom: '2018-01-01',
  title: label,
  group: 'line',
  leadClass: 'terminals',
  touches: [{ subject: 'office', path: 'line.terminals' }],
  pages: [onePage()],
  rules: [rule],
  effect: ({ number }, now) => [change('office', now.officeCode).count('line.terminals', number)],
  examples: [{ name: 'three', now: presentOf('NAC001'), answers: { number: 3 } }],
};

test('what is offered is well defined', () => {
  expect(createCatalogue(procedures).inForce('2026-12-01')).toEqual(procedures);
});

test('all faults of all definitions are named at once', () => {
  const bad = {
    ...good,
    id: 'bad',
    mends: { lines: 'owner' },
    pages: [onePage(), onePage()],
    rules: [rule, { ...rule, at: 'owner' }],
    examples: [{ ...good.examples[0], breaks: 'nothing' }],
  } as unknown as AnyProcedure;
  const empty = { ...good, id: 'empty', pages: [], rules: [] } as unknown as AnyProcedure;
  expect(() => createCatalogue([bad, defineProcedure(good), defineProcedure(good), empty])).toThrow(
    [
      'procedures are not well defined:',
      'src/procedures/line/good.ts from 2018-01-01: declared twice; a new version has a day of its own in effectiveFrom',
      'src/procedures/line/bad.ts from 2018-01-01: page one stands twice',
      'src/procedures/line/bad.ts from 2018-01-01: question number is asked twice',
      'src/procedures/line/bad.ts from 2018-01-01: rule rule stands twice',
      'src/procedures/line/bad.ts from 2018-01-01: rule rule stands at owner, which is not asked',
      'src/procedures/line/bad.ts from 2018-01-01: lines is mended at owner, which is not asked',
      'src/procedures/line/bad.ts from 2018-01-01: example “three” breaks nothing, which is no rule; name one of its rules, or of src/contract/rules.ts',
      'src/procedures/line/bad.ts from 2018-01-01: has no example that is accepted; add one without breaks to its examples',
      'src/procedures/line/empty.ts from 2018-01-01: has no page; ask something in pages',
    ].join('\n'),
  );
});

test('an application follows the version in force on the day it is begun', () => {
  const catalogue = createCatalogue([planOfBoth, plan]);
  expect(catalogue.current('test-plan', '2017-12-31')).toBeUndefined();
  expect(catalogue.current('test-plan', '2026-12-02')).toBe(plan);
  expect(catalogue.current('test-plan', '2026-12-03')).toBe(planOfBoth);
  expect(catalogue.inForce('2026-12-03')).toEqual([planOfBoth]);
  expect(catalogue.pinned('test-plan', '2018-01-01')).toBe(plan);
});

test('a version that was never published is no version', () => {
  expect(() => createCatalogue([plan]).pinned('test-plan', '2019-01-01')).toThrow(
    'no version of 2019-01-01 of the procedure test-plan',
  );
});

function onePage() {
  return page('one', label, [ask()]);
}

test('a page that is ruled by two questions, or whose rows are removed by no question of it, is named', () => {
  const asked = { number: count({ label }) };
  const ruled = page('p', label, [
    section(label, asked, { only: { question: 'a', is: 'x' } }),
    section(
      label,
      { list: rows({ label, max: 2, columns: asked, removedBy: { question: 'gone', mark: label } }) },
      {
        only: { question: 'b', is: 'y' },
      },
    ),
  ]);
  expect(() => createCatalogue([{ ...good, pages: [ruled], rules: [] } as unknown as AnyProcedure])).toThrow(
    /only asked in different cases.*removed by gone, which is no choice of it/s,
  );
});
