import { z } from 'zod';
import { type TaxCategory, yenOf } from '../../contract/prices.ts';
import { sumsOf } from '../charges/bill.ts';
import { mostYen } from '../charges/problem.ts';
import type { InvoiceContent, InvoiceKind, InvoiceLine } from './content.ts';

/** An invoice is corrected by another one, or reduced by a return (`bills.md` 20). */
export type MendKind = Exclude<InvoiceKind, 'invoice'>;

/** Why an invoice cannot be mended as it was asked; the page says it in words. */
export const mendFaults = ['nothing', 'tooMuch', 'open', 'replaced', 'atTheBank', 'samePerson', 'impossible'] as const;
export type MendFault = (typeof mendFaults)[number];

export class NotMendable extends Error {
  override name = 'NotMendable';
  constructor(readonly fault: MendFault) {
    super(fault);
  }
}

/** What is typed for a line: the quantity that it ought to have, or by how much it is reduced, and its price in 1/100 yen. */
export const MendedLine = z.object({
  quantity: z
    .string()
    .transform((typed) => typed.normalize('NFKC').replaceAll(',', '').trim())
    .refine((typed) => /^\d{1,9}$/.test(typed), { error: 'quantity' })
    .transform(Number),
  unitPrice: z
    .string()
    .transform((typed) => typed.normalize('NFKC').replaceAll(',', '').trim())
    .refine((typed) => /^\d{1,9}(\.\d{1,2})?$/.test(typed), { error: 'unitPrice' })
    .transform((typed) => Math.round(Number(typed) * 100)),
});
export type MendedLine = z.output<typeof MendedLine>;

/**
 * What the new document says: all of it anew, or what goes back, as quantities and amounts below 0.
 * @param left what is still owed of the first, in yen: no more than that can go back
 * @throws {NotMendable}
 */
export function mendedContent(
  first: InvoiceContent,
  { kind, lines, reason }: { kind: MendKind; lines: readonly MendedLine[]; reason: string },
  left: number,
): Omit<InvoiceContent, 'number' | 'issuedOn'> {
  const { number, issuedOn, refersTo: _, ...rest } = first;
  const changed = first.lines.flatMap((line, index) => mendedLine(line, kind, lines[index]));
  if (kind === 'return' && changed.length === 0) throw new NotMendable('nothing');
  if (kind === 'mended' && JSON.stringify(changed) === JSON.stringify(first.lines)) throw new NotMendable('nothing');
  const sums = sumsOf(changed, { percent: percentIn(first) }, first.period.until);
  if (kind === 'return' && -sums.total > left) throw new NotMendable('tooMuch');
  if (Math.abs(sums.total) > mostYen || (kind === 'return' && sums.total >= 0)) throw new NotMendable('impossible');
  return { ...rest, kind, lines: changed, ...sums, refersTo: { number, issuedOn, reason } };
}

function mendedLine(line: InvoiceLine, kind: MendKind, typed: MendedLine | undefined): InvoiceLine[] {
  if (kind === 'mended') {
    const { quantity, unitPrice } = typed ?? line;
    if (quantity === line.quantity && unitPrice === line.unitPrice) return [line];
    return quantity === 0 ? [] : [{ ...line, quantity, unitPrice, amount: yenOf(quantity, unitPrice) }];
  }
  if (!typed || typed.quantity === 0) return [];
  if (typed.quantity > line.quantity || typed.unitPrice > line.unitPrice) throw new NotMendable('tooMuch');
  const { quantity, unitPrice } = typed;
  return [
    { ...line, kind: 'reduction', quantity: -quantity, unitPrice, amount: -yenOf(quantity, unitPrice), cause: {} },
  ];
}

/** The rates of the day of the sale, as they stand on the first invoice. */
const percentIn =
  ({ taxes }: InvoiceContent) =>
  (category: TaxCategory): number =>
    taxes.find((sum) => sum.category === category)?.percent ?? 0;
