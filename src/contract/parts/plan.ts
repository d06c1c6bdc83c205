import { planLabels } from '../masters.ts';
import { officePart } from './part.ts';
import { on, oneOf } from './row.ts';

/** 料金プラン per connection; `none` where the office has no such connection. */
type PlanPart = { plan: { line: Plan; internet: Plan } };
export type Plan = 'A' | 'B' | 'none';

const blank: PlanPart = { plan: { line: 'none', internet: 'none' } };

export const plan = officePart({
  block: { ja: '料金プラン', en: 'Price plan' },
  pages: { contract: 'holdings', application: ['net', 'general'] },
  connection: 'none',
  blank,
  rows: {
    plan: {
      line: on('line', oneOf('専用回線接続', 'Leased line', planLabels)),
      internet: on('internet', oneOf('インターネット接続', 'Internet', planLabels)),
    },
  },
  imported: { plan: { line: 'planLine', internet: 'planInternet' } },
});
