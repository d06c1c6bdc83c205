import { change } from '../../../src/contract/operation.ts';
import { defineProcedure, page, section } from '../../../src/procedure/define.ts';
import { count } from '../../../src/procedure/fields/count.ts';
import { presentOf } from './present.ts';

/** Counts: a number is added to what is there. Filed with lines, it sees what they have become in the same application. */
export const terminals = defineProcedure({
  id: 'test-terminals',
  effectiveFrom: '2018-01-01',
  title: { ja: '論理端末（追加）', en: 'Logical terminals (add)' },
  group: 'line',
  leadClass: 'terminals',
  touches: [{ subject: 'office', path: 'line.terminals' }],
  pages: [
    page('terminals', { ja: '論理端末 入力', en: 'Terminals' }, [
      section(
        { ja: '論理端末', en: 'Terminals' },
        { more: count({ label: { ja: '追加する台数', en: 'Terminals to add' }, min: 1, max: 99 }) },
      ),
    ]),
  ],
  rules: [
    {
      id: 'has-line',
      at: 'more',
      checks: { ja: '回線がある', en: 'There is a line' },
      holds: (_, now) => now.office.lines.length > 0,
      message: {
        ja: '回線のない事業所には論理端末を追加できません。',
        en: 'An office without a line has no terminals.',
      },
      source: 'domain.md 3.6',
    },
  ],
  effect: ({ more }, now) => [change('office', now.officeCode).count('line.terminals', more)],
  examples: [
    { name: 'two more', now: presentOf('NAC001'), answers: { more: 2 } },
    { name: 'no line', now: presentOf('NAC003'), answers: { more: 2 }, breaks: 'has-line' },
  ],
});
