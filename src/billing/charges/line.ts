import type { Charge } from '../../contract/charges.ts';
import { type Price, type Prices, yenOf } from '../../contract/prices.ts';
import type { Day } from '../../ground/clock.ts';
import type { InvoiceLine, LineCause } from '../invoices/content.ts';

type Counted = Pick<Charge, 'key' | 'family' | 'plan' | 'count'> & { kind: Price['kind'] };

/** The line of something that is counted, at the price of a day; none where there is no price, as of servers (`bills.md` 4). */
export function priced(counted: Counted, prices: Prices, on: Day, cause: LineCause): InvoiceLine[] {
  const price = prices.find(counted, on);
  return price ? [lineAt(counted, price, cause)] : [];
}

/** The same at a price that is at hand. */
export const lineAt = (
  { kind, key, family, plan, count }: Counted,
  { label, amount, tax, sample }: Pick<Price, 'label' | 'amount' | 'tax' | 'sample'>,
  cause: LineCause,
): InvoiceLine => ({
  kind,
  key,
  family,
  plan,
  label,
  quantity: count,
  unitPrice: amount,
  amount: yenOf(count, amount),
  tax,
  sample,
  cause,
});
