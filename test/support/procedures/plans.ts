import { planLabels } from '../../../src/contract/masters.ts';
import { change } from '../../../src/contract/operation.ts';
import { defineProcedure, page, section } from '../../../src/procedure/define.ts';
import { choice } from '../../../src/procedure/fields/choice.ts';
import { presentOf } from './present.ts';

const { A, B, none } = planLabels;
const words = {
  id: 'test-plan',
  title: { ja: '料金プラン', en: 'Price plan' },
  group: 'plan',
  leadClass: 'plan',
} as const;
const line = choice({
  label: { ja: '専用回線', en: 'Leased line' },
  options: { A, B, none },
  from: (now) => now.office.plan.line,
});

/** The older version asks for one plan. */
export const plan = defineProcedure({
  ...words,
  effectiveFrom: '2018-01-01',
  touches: [{ subject: 'office', path: 'plan.line' }],
  pages: [
    page('plan', { ja: '料金プラン 入力', en: 'Price plan' }, [
      section({ ja: '料金プラン', en: 'Price plan' }, { line }),
    ]),
  ],
  rules: [],
  effect: ({ line: chosen }, now) => [
    change('office', now.officeCode, monthAfter(now.startsOn)).set('plan.line', chosen),
  ],
  examples: [{ name: 'to B', now: presentOf('NAC001'), answers: { line: 'B' } }],
});

/** The newer one, from the day after tomorrow of every test, asks for both. */
export const planOfBoth = defineProcedure({
  ...words,
  effectiveFrom: '2026-12-03',
  touches: [{ subject: 'office', path: 'plan' }],
  pages: [
    page('plan', { ja: '料金プラン 入力', en: 'Price plan' }, [
      section(
        { ja: '料金プラン', en: 'Price plan' },
        {
          line,
          internet: choice({
            label: { ja: 'インターネット', en: 'Internet' },
            options: { A, B, none },
            from: (now) => now.office.plan.internet,
          }),
        },
      ),
    ]),
  ],
  rules: [],
  effect: (answers, now) => {
    const office = change('office', now.officeCode, monthAfter(now.startsOn));
    return [office.set('plan.line', answers.line), office.set('plan.internet', answers.internet)];
  },
  examples: [{ name: 'to B', now: presentOf('NAC001'), answers: { line: 'B', internet: 'none' } }],
});

/** A plan counts by the month: from the first of the month after the start date (`decisions.md` 4). */
const monthAfter = (day: string): string => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
};
