import { sql } from 'kysely';
import { type Price, type Prices, yenOf } from '../../contract/prices.ts';
import type { Connection } from '../../db/connect.ts';
import type { Month } from '../invoices/content.ts';

/** What a new price would have made of a month's real use, without tax, in yen; of the old price what was billed. */
export type PriceEffect = { price: Price; before: Price | undefined; quantity: number; was: number; becomes: number };

/**
 * The new prices on the use of the last month that was fixed: how much of each was billed, and what
 * that would come to. Sums are over all offices and rounded once, so they may differ by a yen an office.
 */
export async function effectOfPrices(
  db: Connection,
  rows: readonly Price[],
  now: Prices,
): Promise<{ month: Month; effects: PriceEffect[] } | undefined> {
  const { rows: last } = await sql<{ month: Month }>`
    select month from billing_month where status = 'fixed' order by month desc limit 1`.execute(db);
  const month = last[0]?.month;
  if (!month) return undefined;
  const { rows: used } = await sql<{ kind: string; key: string; plan: string; quantity: number }>`
    select l.kind, l.key, l.plan, sum(l.quantity)::bigint as quantity
    from invoice i cross join jsonb_to_recordset(i.content -> 'lines') as l(kind text, key text, plan text, quantity bigint, "unitPrice" bigint)
    where i.month = ${month} and i.kind = 'invoice' group by 1, 2, 3`.execute(db);
  const effects = rows.map((price) => {
    const quantity =
      used.find(({ kind, key, plan }) => kind === price.kind && key === price.key && plan === price.plan)?.quantity ??
      0;
    const before = now.find(price, price.from);
    return {
      price,
      before,
      quantity,
      was: yenOf(quantity, before?.amount ?? 0),
      becomes: yenOf(quantity, price.amount),
    };
  });
  return { month, effects };
}
