import { sql } from 'kysely';
import type { Author } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { type MovingMany, movesOf } from '../../moves/mechanism.ts';
import type { MoveRowOf } from '../../moves/move-row.ts';
import type { Permission } from '../../people/permissions.ts';
import type { NoDebit } from '../invoices/content.ts';

/** How far an invoice is paid (`bills.md` 24–28); what was handed to the bank is at the bank. */
export const receivableStatuses = ['awaiting', 'handedOver', 'underpaid', 'paid', 'overpaid', 'replaced'] as const;
export type ReceivableStatus = (typeof receivableStatuses)[number];

type Row = MoveRowOf<ReceivableStatus, Permission>;

/** By what was paid it stands: a move that finds it the same says so in its history all the same. */
const byPaid = ['awaiting', 'underpaid', 'paid', 'overpaid'] as const;

/** What can happen to what is owed. `settle` follows each receipt and each reduction. */
export const receivableMoves = {
  handOver: { from: { awaiting: ['handedOver'], underpaid: ['handedOver'] }, by: 'billing.work' },
  takeBack: { from: { handedOver: ['awaiting'] }, by: 'billing.work' },
  fail: { from: { handedOver: byPaid }, by: 'billing.work' },
  redirect: { from: { awaiting: ['awaiting'], underpaid: ['underpaid'] }, by: 'system' },
  remind: { from: { awaiting: ['awaiting'], underpaid: ['underpaid'] }, by: 'system' },
  settle: {
    from: {
      awaiting: byPaid,
      handedOver: [...byPaid, 'handedOver'],
      underpaid: byPaid,
      paid: byPaid,
      overpaid: byPaid,
    },
    by: 'billing.work',
  },
  replace: {
    from: { awaiting: ['replaced'], underpaid: ['replaced'], paid: ['replaced'], overpaid: ['replaced'] },
    by: 'billing.approve',
  },
} as const satisfies Record<string, Row>;
export type ReceivableMove = keyof typeof receivableMoves;

type Facts = {
  method?: 'directDebit' | 'bankTransfer';
  noDebit?: NoDebit;
  dueOn?: Day;
  owed?: number;
  paid?: number;
  tries?: number;
  lastResult?: string;
  remindedOn?: Day;
};

/** How what is owed moves, and the one way to change its status. Its id is that of its invoice. */
export const { move: moveReceivable, moveAll: moveReceivables } = movesOf<{
  move: ReceivableMove;
  status: ReceivableStatus;
  row: Row;
  facts: Facts;
  moved: { owed: number; paid: number; tries: number };
  more: object;
}>({
  kind: 'receivable',
  table: 'receivable',
  moves: receivableMoves,
  sets: (_, { set = {} }: Pick<MovingMany<ReceivableStatus, Facts>, 'set'>) => sql`
    method = coalesce(${set.method ?? null}, t.method), no_debit = coalesce(${set.noDebit ?? null}, t.no_debit),
    due_on = coalesce(${set.dueOn ?? null}, t.due_on), owed = coalesce(${set.owed ?? null}, t.owed), paid = coalesce(${set.paid ?? null}, t.paid),
    tries = coalesce(${set.tries ?? null}, t.tries), last_result = coalesce(${set.lastResult ?? null}, t.last_result),
    reminded_on = coalesce(${set.remindedOn ?? null}, t.reminded_on)`,
  tells: sql`t.owed, t.paid, t.tries`,
  called: sql`(select number from invoice where invoice.id = t.id)`,
  gone: 'replaced',
  follow: async (_, __, moved) => moved,
});

/** Money that came in, or went back below 0. `source` is the entry of a debit, the transfer, or what was typed: it counts once. */
export type Receipt = {
  invoiceId: string;
  kind: 'debit' | 'transfer' | 'hand';
  amount: number;
  paidOn: Day;
  source: string;
};

/** Who moves what is owed, when, and if need be why. */
export type Paying = { mover: Author; now: Date; why?: string };

/**
 * Writes a receipt and settles its invoice, in the caller's transaction. The same source again changes nothing.
 * @returns whether it was new
 */
export async function recordReceipt(
  trx: Connection,
  { invoiceId, kind, amount, paidOn, source }: Receipt,
  { mover, now, why = '' }: Paying,
): Promise<boolean> {
  const { rows } = await sql`
    insert into receipt (invoice_id, kind, amount, paid_on, source, recorded_at, recorded_by)
    values (${invoiceId}, ${kind}, ${amount}, ${paidOn}, ${source}, ${now}, ${mover.id})
    on conflict (kind, source) do nothing returning id`.execute(trx);
  if (rows.length === 0) return false;
  await settle(trx, invoiceId, { mover, now, why, leavesBank: kind === 'debit' });
  return true;
}

/**
 * Where an invoice stands by what is owed after its returns and what was paid. What is at the bank stays there until the bank has answered, whatever
 * comes in meanwhile: so it is not asked for twice.
 * @throws {AlreadyMoved} once a corrected one has taken its place
 */
export async function settle(
  trx: Connection,
  invoiceId: string,
  { mover, now, why = '', leavesBank = false }: Paying & { leavesBank?: boolean },
): Promise<void> {
  const { rows: locked } = await sql<{ status: ReceivableStatus }>`
    select status from receivable where id = ${invoiceId} for update`.execute(trx);
  const { rows } = await sql<{ owed: number; paid: number }>`
    select greatest(0, i.total + coalesce((select sum(total) from invoice r where r.refers_to = i.id and r.kind = 'return'), 0))::bigint as owed,
      greatest(0, coalesce((select sum(amount) from receipt where invoice_id = i.id), 0))::bigint as paid
    from invoice i where i.id = ${invoiceId}`.execute(trx);
  const { owed = 0, paid = 0 } = rows[0] ?? {};
  const to = locked[0]?.status === 'handedOver' && !leavesBank ? 'handedOver' : standing(owed, paid);
  await moveReceivable(trx, 'settle', { id: invoiceId, mover, now, why, to, set: { owed, paid } });
}

/** What is paid of what is owed, in yen. */
export function standing(owed: number, paid: number): ReceivableStatus {
  if (paid === owed) return 'paid';
  if (paid > owed) return 'overpaid';
  return paid === 0 ? 'awaiting' : 'underpaid';
}
