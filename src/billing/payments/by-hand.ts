import { sql } from 'kysely';
import { z } from 'zod';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import { day, fault, note } from '../../ground/command.ts';
import { byHandWords as words } from './by-hand-words.ts';
import { recordReceipt } from './receivables.ts';
import { NotMatched, numberOf } from './transfers.ts';

/** Money that came in another way, or was paid back where the amount is below 0: of which invoice, how much, when, and what it was. */
export const ReceiptByHand = z.object({
  number: z.string(),
  amount: z
    .string()
    .transform((typed) =>
      typed
        .normalize('NFKC')
        .replace(/[,\s円]/g, '')
        .replace('−', '-'),
    )
    .superRefine((typed, context) => {
      if (!/^-?[1-9]\d{0,8}$/.test(typed)) context.addIssue(fault(words.wrongAmount));
    })
    .transform(Number),
  paidOn: day(words.paidOn),
  why: note({ what: words.why, limit: 240, tooLong: words.tooLong, missing: words.missing }),
  /** Made with the form, so that it counts once however often it is sent. */
  token: z.string().regex(/^[\w-]{8,64}$/),
});

/** @throws {NotMatched} when no invoice that counts has the number. @returns whether it was new */
export async function receiveByHand(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { number, amount, paidOn, why, token, mover }: z.output<typeof ReceiptByHand> & { mover: Author },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select i.id::text from invoice i join receivable r on r.id = i.id
      where i.number = ${numberOf(number) ?? ''} and r.status <> 'replaced'`.execute(trx);
    const invoiceId = rows[0]?.id;
    if (!invoiceId) throw new NotMatched('noInvoice');
    return recordReceipt(
      trx,
      { invoiceId, kind: 'hand', amount, paidOn, source: token },
      { mover, now: clock.now(), why },
    );
  });
}
