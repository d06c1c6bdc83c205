import { sql } from 'kysely';
import type { Day } from '../../ground/clock.ts';
import { movesOf } from '../../moves/mechanism.ts';
import type { MoveRowOf } from '../../moves/move-row.ts';
import type { Permission } from '../../people/permissions.ts';

/** A file for the bank: made, handed over, answered; or dropped before it was handed over. */
export type DebitStatus = 'made' | 'handedOver' | 'resulted' | 'dropped';

type Row = MoveRowOf<DebitStatus, Permission>;
export const debitMoves = {
  handOver: { from: { made: ['handedOver'] }, by: 'billing.work' },
  drop: { from: { made: ['dropped'] }, by: 'billing.work' },
  result: { from: { handedOver: ['resulted'] }, by: 'billing.work' },
} as const satisfies Record<string, Row>;

/** How a file for the bank moves, and the one way to change its status. */
export const { move: moveDebit } = movesOf<{
  move: keyof typeof debitMoves;
  status: DebitStatus;
  row: Row;
  facts: { handedOverOn?: Day; resultSha256?: string };
  moved: { debitOn: Day };
  more: object;
}>({
  kind: 'debitRun',
  table: 'debit_run',
  moves: debitMoves,
  sets: (_, { set = {} }) => sql`
    handed_over_on = coalesce(${set.handedOverOn ?? null}, t.handed_over_on), result_sha256 = coalesce(${set.resultSha256 ?? null}, t.result_sha256)`,
  tells: sql`t.debit_on as "debitOn"`,
  called: sql`t.debit_on::text`,
  gone: 'dropped',
  follow: async (_, __, moved) => moved,
});

/** Why no file could be made; the page says it in words. */
export const debitFaults = ['nothing', 'open', 'past', 'changed'] as const;
export class NoDebitRun extends Error {
  override name = 'NoDebitRun';
  constructor(readonly fault: (typeof debitFaults)[number]) {
    super(fault);
  }
}
