import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import type { Month } from '../invoices/content.ts';
import type { MonthStatus } from './moves.ts';

/** A month at the desk, with its calculation that counts. Sums in yen. */
export type BillingMonth = {
  id: string;
  month: Month;
  status: MonthStatus;
  knownAt: Date | null;
  run: number;
  calculatedBy: string | null;
  approvedBy: string | null;
  fixedOn: Day | null;
  /** How far the calculation has come; undefined before the first. */
  progress?: { askedAt: Date; offices: number; done: number; finishedAt: Date | null };
};

const columns = sql`
  m.id::text, m.month, m.status, m.known_at as "knownAt", m.run, m.calculated_by as "calculatedBy", m.approved_by as "approvedBy",
  m.fixed_on as "fixedOn",
  case when r.run is not null then jsonb_build_object('askedAt', r.asked_at, 'offices', r.office_count, 'done', r.done_count,
    'finishedAt', r.finished_at) end as progress`;

/** The months at the desk, newest first. */
export async function listMonths(db: Connection, limit = 24): Promise<BillingMonth[]> {
  const { rows } = await sql<Stored>`
    select ${columns} from billing_month m left join billing_run r on r.month_id = m.id and r.run = m.run
    order by m.month desc limit ${limit}`.execute(db);
  return rows.map(monthFrom);
}

/** A month at the desk; undefined when nobody has begun it. */
export async function findMonth(db: Connection, month: Month): Promise<BillingMonth | undefined> {
  const { rows } = await sql<Stored>`
    select ${columns} from billing_month m left join billing_run r on r.month_id = m.id and r.run = m.run
    where m.month = ${month}`.execute(db);
  return rows[0] && monthFrom(rows[0]);
}

type Stored = Omit<BillingMonth, 'progress'> & {
  progress: { askedAt: string; offices: number; done: number; finishedAt: string | null } | null;
};

const monthFrom = ({ progress, ...month }: Stored): BillingMonth => ({
  ...month,
  ...(progress && {
    progress: {
      ...progress,
      askedAt: new Date(progress.askedAt),
      finishedAt: progress.finishedAt === null ? null : new Date(progress.finishedAt),
    },
  }),
});
