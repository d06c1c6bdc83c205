import {
  type Compared,
  type Comparison,
  compareMonth,
  comparisons,
  type Sums,
  sumMonth,
} from '../../billing/months/compare.ts';
import type { BillingMonth } from '../../billing/months/read.ts';
import type { CentreVisit } from '../../web/visit.ts';

/** What the page of a month shows of its calculation. */
export type Shown = { show: Comparison; sums: Sums; rows: Compared[]; page: number; pages: number };

/** Offices that one page shows. */
const perPage = 50;

/** The offices that were asked for; undefined before the first calculation. */
export async function comparedOf({ c, web }: CentreVisit, month: BillingMonth): Promise<Shown | undefined> {
  if (month.run === 0) return undefined;
  const asked = c.req.query('show');
  const sums = await sumMonth(web.db, month);
  const first = sums.counts.problems > 0 ? 'problems' : 'movers';
  const show = comparisons.find((each) => each === asked) ?? first;
  const pages = Math.max(1, Math.ceil(sums.counts[show] / perPage));
  const page = Math.min(Math.max(Number.parseInt(c.req.query('page') ?? '1', 10) || 1, 1), pages);
  const rows = await compareMonth(web.db, month, { show, limit: perPage, offset: (page - 1) * perPage });
  return { show, sums, rows, page, pages };
}
