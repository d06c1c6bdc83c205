import { sql } from 'kysely';
import type { Day } from '../../ground/clock.ts';
import { type MovingMany, movesOf } from '../../moves/mechanism.ts';
import type { MoveRowOf } from '../../moves/move-row.ts';
import type { Permission } from '../../people/permissions.ts';
import type { Month } from '../invoices/content.ts';

/** How far a month is on its way to its invoices (`bills.md` 13). */
export const monthStatuses = ['open', 'closed', 'calculated', 'approved', 'fixed'] as const;
export type MonthStatus = (typeof monthStatuses)[number];

/** `resets`: what was settled before and counts no more. */
type Row = MoveRowOf<MonthStatus, Permission> & { resets?: 'all' | 'calculation' | 'approval' };

/** What a month can do (`bills.md` 13). `begin` starts a calculation, anew as often as wanted; `finish` is its end. */
export const monthMoves = {
  close: { from: { open: ['closed'] }, by: 'billing.work' },
  reopen: { from: { closed: ['open'], calculated: ['open'], approved: ['open'] }, by: 'billing.work', resets: 'all' },
  begin: { from: { closed: ['closed'], calculated: ['closed'] }, by: 'billing.work', resets: 'calculation' },
  finish: { from: { closed: ['calculated'] }, by: 'system' },
  approve: { from: { calculated: ['approved'] }, by: 'billing.approve' },
  sendBack: { from: { calculated: ['closed'], approved: ['closed'] }, by: 'billing.approve', resets: 'approval' },
  fix: { from: { calculated: ['fixed'], approved: ['fixed'] }, by: 'billing.work' },
} as const satisfies Record<string, Row>;
export type MonthMove = keyof typeof monthMoves;

type Facts = {
  /** The time up to which contracts and prices are known: that of the close. */
  knownAt?: Date;
  calculatedBy?: string | null;
  approvedBy?: string;
  fixedOn?: Day;
};

/** How a month moves, and the one way to change its status. */
export const { move: moveMonth } = movesOf<{
  move: MonthMove;
  status: MonthStatus;
  row: Row;
  facts: Facts;
  moved: { month: Month; run: number; knownAt: Date | null };
  more: object;
}>({
  kind: 'billingMonth',
  table: 'billing_month',
  moves: monthMoves,
  // What a month was closed, calculated and approved with is gone when it is opened again; an approval also when it is calculated again.
  sets: (row, { set = {} }: Pick<MovingMany<MonthStatus, Facts>, 'set'>) => {
    const [opens, begins] = [row.resets === 'all', row.resets === 'calculation'];
    return sql`
      known_at = case when ${opens} then null else coalesce(${set.knownAt ?? null}, t.known_at) end,
      run = t.run + ${begins ? 1 : 0},
      calculated_by = case when ${opens} then null when ${begins} then ${set.calculatedBy ?? null} else t.calculated_by end,
      approved_by = case when ${opens || begins || row.resets === 'approval'} then null
        else coalesce(${set.approvedBy ?? null}, t.approved_by) end,
      fixed_on = coalesce(${set.fixedOn ?? null}, t.fixed_on)`;
  },
  tells: sql`t.month, t.run, t.known_at as "knownAt"`,
  called: sql`to_char(t.month, 'YYYY-MM')`,
  gone: 'open',
  follow: async (_, __, moved) => moved,
});
