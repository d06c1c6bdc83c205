import type { InvoiceLine } from '../invoices/content.ts';

/** A price in whole yen for so many units: quantity × price ÷ base is the amount of the line, exactly and without a sign of its own. */
export type UblPrice = { price: number; base: number };

/**
 * The price of a line, as JP PINT wants it (`bills.md` 22): 86.60 yen are 433 yen for 5. Where the amount was rounded (3 × 0.50 yen are 2), no
 * price of a unit gives it: then it is the price of all of them together, 2 yen for 3.
 */
export function ublPrice({
  quantity,
  unitPrice,
  amount,
}: Pick<InvoiceLine, 'quantity' | 'unitPrice' | 'amount'>): UblPrice {
  if (quantity * unitPrice !== amount * 100) return { price: Math.abs(amount), base: Math.abs(quantity) };
  const common = commonDivisor(unitPrice, 100);
  return { price: unitPrice / common, base: 100 / common };
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
