import { sql } from 'kysely';
import { type Author, recordEvent } from '../audit/events.ts';
import type { Price } from '../contract/prices.ts';
import type { Connection, Database } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { forgetPrices } from './load.ts';

/** Prices that somebody wants to enter. */
export type PriceProposal = { id: string; rows: Price[]; madeAt: Date; madeBy: string; enteredAt: Date | null };

type By = { mover: Author & { id: string }; now: Date };

/** Keeps prices to be looked at before they count. @returns its id */
export async function proposePrices(db: Connection, rows: readonly Price[], { mover, now }: By): Promise<string> {
  const { rows: made } = await sql<{ id: string }>`
    insert into price_proposal (rows, made_at, made_by) values (${json(rows)}::jsonb, ${now}, ${mover.id}) returning id::text`.execute(
    db,
  );
  return made[0]?.id ?? '';
}

export async function findPriceProposal(db: Connection, id: string): Promise<PriceProposal | undefined> {
  if (!/^\d{1,18}$/.test(id)) return undefined;
  const { rows } = await sql<PriceProposal>`
    select q.id::text, q.rows, q.made_at as "madeAt", p.name as "madeBy", q.entered_at as "enteredAt"
    from price_proposal q join person p on p.id = q.made_by where q.id = ${id}`.execute(db);
  return rows[0];
}

/**
 * Makes proposed prices count from their days on: what was known for those days keeps its record and ends now, so that a month that is closed is
 * as it was (`bills.md` 2, 14).
 * @returns whether it was the first time
 */
export async function enterPrices(db: Database, id: string, { mover, now }: By): Promise<boolean> {
  const entered = await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ rows: Price[] }>`
      update price_proposal set entered_at = ${now}, entered_by = ${mover.id} where id = ${id} and entered_at is null returning rows`.execute(
      trx,
    );
    const [proposal] = rows;
    if (!proposal) return false;
    await supersede(trx, proposal.rows, mover);
    const what = { proposal: id, rows: proposal.rows.length };
    await recordEvent(trx, { event: 'pricesEntered', kind: 'prices', subjects: [{ id }], by: mover, at: now, what });
    return true;
  });
  forgetPrices(db);
  return entered;
}

/** What overlaps the new days ends its record, and what is left of it before and after them is written anew. */
async function supersede(trx: Connection, rows: readonly Price[], mover: Author): Promise<void> {
  const given = rows.map(({ label, ...row }) => ({ ...row, ja: label.ja, en: label.en }));
  await sql`lock table price in share row exclusive mode`.execute(trx);
  await sql`
    with given as (
      select * from jsonb_to_recordset(${json(given)}::jsonb)
        as g(kind text, key text, plan text, ja text, en text, "from" date, until date, amount bigint, tax text, sample boolean)
    ), ended as (
      update price p set recorded_to = clock_timestamp() from given g
      where p.recorded_to is null and p.kind = g.kind and p.key = g.key and p.plan = g.plan
        and daterange(p.valid_from, p.valid_to) && daterange(g."from", g.until)
      returning p.*, g."from" as g_from, g.until as g_until
    ), pieces as (
      select e.*, piece.*
      from (select distinct on (id) * from ended order by id) e
      cross join lateral (
        select lower(r) as piece_from, upper(r) as piece_to
        from unnest(datemultirange(daterange(e.valid_from, e.valid_to)) - (
          select range_agg(daterange(g."from", g.until)) from given g where g.kind = e.kind and g.key = e.key and g.plan = e.plan)) r) piece
    )
    insert into price (kind, key, plan, label_ja, label_en, valid_from, valid_to, amount, tax, sample, loaded_by, recorded_from)
    select kind, key, plan, label_ja, label_en, piece_from, piece_to, amount, tax, sample, loaded_by, clock_timestamp() from pieces
    union all
    select kind, key, plan, ja, en, "from", until, amount, tax, sample, ${mover.id}, clock_timestamp() from given`.execute(
    trx,
  );
}
