import { sql } from 'kysely';
import { type Price, type Prices, pricesOf, type TaxRate } from '../contract/prices.ts';
import type { Connection } from '../db/connect.ts';
import { fresh } from '../ground/fresh.ts';

/**
 * The prices, at most two seconds old; what this program itself loaded is seen at once (`forgetPrices`).
 * Within a transaction they are read by it.
 */
export const loadPrices = fresh(2000, (db: Connection) => readPrices(db));

/** To be called after a change of the prices is committed. */
export const forgetPrices = (db: Connection): void => loadPrices.forget(db);

/** All prices as they were known at a time, as they are now when it is left out. */
export async function readPrices(db: Connection, knownAt?: Date): Promise<Prices> {
  const { rows } = await sql<Price>`
    select kind, key, plan, jsonb_build_object('ja', label_ja, 'en', label_en) as label, valid_from as "from", valid_to as until,
      amount, tax, sample
    from price where recorded_from <= ${knownAt ?? sql`'infinity'`} and (recorded_to is null or recorded_to > ${knownAt ?? sql`'infinity'`})
    order by kind, key, plan, valid_from`.execute(db);
  const rates = await sql<TaxRate>`select category, valid_from as "from", percent from tax_rate`.execute(db);
  return pricesOf(rows, rates.rows);
}
