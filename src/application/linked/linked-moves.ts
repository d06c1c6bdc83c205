import { sql } from 'kysely';
import { system } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import type { Text } from '../../ground/words.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { asksApprover } from '../move/end-proposals.ts';
import { NotAcceptable } from '../move/errors.ts';
import { type Moved, move } from '../move/move.ts';
import { canMove, type Move } from '../move/move-table.ts';
import type { Services } from '../move/services.ts';
import { statuses } from '../move/status.ts';
import { factsOf, getFiling } from '../record/filing.ts';
import { followMove } from '../record/follow.ts';
import { type Linked, listLinked } from '../record/linked-group.ts';
import { listSettings } from '../record/settles.ts';

/**
 * Ends the others of a linked group when one has ended without effect: they take effect on one day or not at all (`decisions.md` 11).
 * Settings that were applied for go with it.
 * @throws {LedgerConflict} when an accepted change rests on one of them
 */
export async function endLinked(trx: Connection, services: Services, ended: Moved): Promise<void> {
  const reason = `あわせて申し込まれた申込（${ended.receptionNo}）が「${statuses[ended.to].ja}」となったため`;
  for (const { id, status } of [...(await listLinked(trx, ended.id)), ...(await listSettings(trx, ended.id))]) {
    if (!canMove('endLinked', status)) continue;
    const moved = await move(trx, 'endLinked', { id, mover: system, now: services.clock.now(), why: reason });
    await sql`delete from draft where application_id = ${id}`.execute(trx);
    await followMove(trx, services, 'endLinked', moved, {
      ...(await factsOf(services, trx, await getFiling(trx, id), moved.officeCode)),
      reason,
    });
  }
}

/** @throws {NotAcceptable} naming the one of the group that cannot make the move which all make together */
export function mustMoveTogether(name: Move, linked: readonly Linked[]): void {
  const [held] = linked.filter(({ status }) => !canMove(name, status));
  if (held) throw new NotAcceptable('linked', heldBy(held));
}

/** Whether an approver must agree to the end of the review: for one of a linked group as for all of it. */
export async function asksApproverOf(
  db: Connection,
  services: Pick<Services, 'operators' | 'clock' | 'catalogue'>,
  id: string,
  procedures: readonly AnyProcedure[],
): Promise<boolean> {
  const { operators, clock, catalogue } = services;
  const today = clock.today();
  if (operators(today).approval.length === 0) return false;
  const linked = (await listLinked(db, id)).flatMap((each) =>
    each.procedures.flatMap((name) => catalogue.current(name, today) ?? []),
  );
  return asksApprover(services, [...procedures, ...linked]);
}

const heldBy = ({ receptionNo, status }: Linked): Text => ({
  ja: `あわせて審査する申込（${receptionNo}）が「${statuses[status].ja}」です。すべての申込がそろってから操作してください。`,
  en: `The linked application ${receptionNo} is “${statuses[status].en}”. They go on together, once all of them are ready.`,
});
