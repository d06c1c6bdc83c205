import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Problem } from '../charges/problem.ts';
import type { Month } from '../invoices/content.ts';
import { monthAfter } from './days.ts';

/** Which offices of a month are looked at (`bills.md` 13): by how much they moved, those that are new, gone, of 0 yen, or held up. */
export const comparisons = ['movers', 'new', 'gone', 'zero', 'problems', 'all'] as const;
export type Comparison = (typeof comparisons)[number];

/** An office in this month's calculation and in the invoices of the month before, in yen with tax. */
export type Compared = { officeCode: string; officeName: string; before: number; after: number; problems: Problem[] };

export type Sums = { offices: number; before: number; after: number; counts: Record<Comparison, number> };

const joined = (monthId: string, month: Month) => sql`
  select coalesce(d.office_code, i.office_code) as "officeCode",
    coalesce(d.content, i.content) #>> '{addressee,officeName}' as "officeName",
    coalesce(i.total, 0) as before, coalesce(d.total, 0) as after, coalesce(d.problems, '[]') as problems
  from (select * from invoice_draft where month_id = ${monthId}) d
  full join (select * from invoice where month = ${monthAfter(month, -1)} and kind = 'invoice') i on i.office_code = d.office_code`;

const filters: Record<Comparison, ReturnType<typeof sql>> = {
  movers: sql`before > 0 and after > 0 and before <> after`,
  new: sql`before = 0 and after > 0`,
  gone: sql`before > 0 and after = 0`,
  zero: sql`before = 0 and after = 0`,
  problems: sql`problems <> '[]'`,
  all: sql`true`,
};

/** Offices by how much they moved against the month before, the largest first. */
export async function compareMonth(
  db: Connection,
  { id, month }: { id: string; month: Month },
  { show, limit = 50, offset = 0 }: { show: Comparison; limit?: number; offset?: number },
): Promise<Compared[]> {
  const { rows } = await sql<Compared>`
    select * from (${joined(id, month)}) c where ${filters[show]}
    order by abs(after - before) desc, "officeCode" limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** How many offices there are of each kind, and what all come to. */
export async function sumMonth(db: Connection, { id, month }: { id: string; month: Month }): Promise<Sums> {
  const { rows } = await sql<Omit<Sums, 'counts'> & Record<Comparison, number>>`
    select count(*) filter (where after > 0)::int as offices, coalesce(sum(before), 0)::bigint as before, coalesce(sum(after), 0)::bigint as after,
      count(*) filter (where ${filters.movers})::int as movers, count(*) filter (where ${filters.new})::int as "new",
      count(*) filter (where ${filters.gone})::int as gone, count(*) filter (where ${filters.zero})::int as zero,
      count(*) filter (where ${filters.problems})::int as problems, count(*)::int as "all"
    from (${joined(id, month)}) c`.execute(db);
  const [row] = rows;
  const { offices = 0, before = 0, after = 0, ...counts } = row ?? ({} as NonNullable<typeof row>);
  return { offices, before, after, counts };
}

/** What an office would be billed; undefined when the calculation has nothing of it. */
export async function findDraftContent(
  db: Connection,
  monthId: string,
  officeCode: string,
): Promise<{ content: unknown; problems: Problem[] } | undefined> {
  const { rows } = await sql<{ content: unknown; problems: Problem[] }>`
    select content, problems from invoice_draft where month_id = ${monthId} and office_code = ${officeCode}`.execute(
    db,
  );
  return rows[0];
}
