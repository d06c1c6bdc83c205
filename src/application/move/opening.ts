import { sql } from 'kysely';
import { isProvisional } from '../../contract/pending.ts';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { moveNews } from '../../notices/write.ts';
import { moveNewcomer, moveNewcomerBack } from '../../people/provisional.ts';
import { admitManager, dismissEverybody, followSuccession, type Succeeded } from '../../people/successors.ts';

type Placed = { id: string; officeCode: string; companyCode: string };

/**
 * An application opens an office (審査終了). A newcomer becomes its system manager, and all applications of the newcomer, with their news,
 * go over to it. An application of an office stays with that office; the manager who filed it can act for the new one too.
 * @param opened the office code that was issued
 * @returns the application where it is now
 */
export async function followOpening<A extends Placed>(trx: Connection, application: A, opened: string): Promise<A> {
  const { id, officeCode } = application;
  if (!isProvisional(officeCode)) {
    if (companyOf(opened) === companyOf(officeCode)) await admitFilers(trx, application, opened);
    return application;
  }
  await moveNewcomer(trx, officeCode, opened);
  await moveApplications(trx, { from: officeCode, to: opened });
  await sql`update application set opened_from = ${officeCode} where id = ${id}`.execute(trx);
  return { ...application, officeCode: opened, companyCode: companyOf(opened) };
}

/** What a voided opening takes back: nobody acts for the office any more, and a newcomer is one again, with the same applications. */
export async function takeBackOpening<A extends Placed>(trx: Connection, application: A): Promise<A> {
  const { id, officeCode } = application;
  const from = await openedFrom(trx, id);
  await dismissEverybody(trx, await openedBy(trx, id));
  if (from === null) return application;
  await sql`update application set opened_from = null where id = ${id}`.execute(trx);
  await moveNewcomerBack(trx, from);
  await moveApplications(trx, { from: officeCode, to: from });
  return { ...application, officeCode: from, companyCode: companyOf(from) };
}

/** Offices that succeed others with this application begin (地位の承継): the people go over to them. */
export async function beginSuccession(trx: Connection, id: string): Promise<void> {
  const { rows } = await sql<Succeeded>`
    select operation -> 'value' ->> 'predecessor' as predecessor, subject_code as successor
    from ledger_change, jsonb_array_elements(operations) operation
    where application_id = ${id} and voided_at is null and operation ->> 'op' = 'open' and operation -> 'value' ->> 'predecessor' <> ''`.execute(
    trx,
  );
  if (rows.length > 0) await followSuccession(trx, rows, { isNew: await opensCompany(trx, id) });
}

async function opensCompany(trx: Connection, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from ledger_change, jsonb_array_elements(operations) operation
    where application_id = ${id} and voided_at is null and operation ->> 'op' = 'open' and length(subject_code) = 3`.execute(
    trx,
  );
  return rows.length > 0;
}

async function admitFilers(trx: Connection, { id, officeCode }: Placed, opened: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct filed_by as id from filing where application_id = ${id}`.execute(trx);
  for (const filer of rows) await admitManager(trx, filer.id, { from: officeCode, to: opened });
}

/** The offices that an application opened. */
async function openedBy(trx: Connection, id: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from outcome, jsonb_array_elements_text(effects -> 'opens') code where application_id = ${id}`.execute(
    trx,
  );
  return rows.map(({ code }) => code);
}

/** The code of the office that an application is judged for: of a newcomer's the provisional one, wherever it has gone since. */
export const judgedFor = async (db: Connection, id: string, officeCode: string): Promise<string> =>
  (await openedFrom(db, id)) ?? officeCode;

async function openedFrom(db: Connection, id: string): Promise<string | null> {
  const { rows } = await sql<{ from: string | null }>`
    select opened_from as "from" from application where id = ${id}`.execute(db);
  return rows[0]?.from ?? null;
}

async function moveApplications(trx: Connection, { from, to }: { from: string; to: string }): Promise<void> {
  const place = sql`office_code = ${to}, company_code = ${companyOf(to)}`;
  await moveNews(trx, from, { officeCode: to, companyCode: companyOf(to) });
  await sql`update application set ${place} where office_code = ${from}`.execute(trx);
}
