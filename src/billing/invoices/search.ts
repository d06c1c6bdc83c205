import { type RawBuilder, sql } from 'kysely';
import { type Cursor, type Listed, pageOf, type Turn } from '../../application/lists/keyset.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import type { ReceivableStatus } from '../payments/receivables.ts';
import type { InvoiceKind, Month } from './content.ts';
import type { Seen } from './find.ts';
import { partiesMeant } from './parties.ts';

/** What invoices are looked for by (`bills.md` 21), singly and together; what is left out restricts nothing. Both ends are included. */
export type InvoiceSearch = {
  from?: Day;
  until?: Day;
  /** In yen with tax; a return is below 0. */
  least?: number;
  most?: number;
  /** A part of the name of the company or the addressee, a company code or an office code. */
  party?: string;
};

export type ListedInvoice = {
  id: number;
  number: string;
  kind: InvoiceKind;
  month: Month;
  issuedOn: Day;
  total: number;
  officeCode: string;
  companyName: string;
  addressee: string;
  /** Of a return none. */
  status: ReceivableStatus | null;
  cursor: Cursor;
};

/**
 * A page of invoices by the day of their issue, the newest first. Keyset paging: neither OFFSET nor a count (`decisions.md` 35). Whatever is
 * looked for, few rows are read: those of a page, of the newest that fit but for their party, or of each party its newest.
 */
export async function searchInvoices(
  db: Connection,
  seen: Seen,
  search: InvoiceSearch,
  turn: Turn,
  limit = 50,
): Promise<Listed<ListedInvoice>> {
  const wanted = { search, turn, since: seen.since, limit: limit + 1 };
  const parties = partiesMeant(seen.offices, search.party ?? '');
  if (!parties) return pageOf(await listRows(db, byDay(wanted)), turn, limit);
  const among = seen.offices === 'all' ? await amongNewest(db, wanted, parties) : undefined;
  const rows = among ?? (await listRows(db, byParty(wanted, parties)));
  return pageOf(rows, turn, limit);
}

/** All invoices that a search finds, the oldest first; at most so many. */
export async function findInvoiceIds(
  db: Connection,
  seen: Seen,
  search: InvoiceSearch,
  most: number,
): Promise<number[]> {
  const parties = partiesMeant(seen.offices, search.party ?? '') ?? sql`true`;
  const { rows } = await sql<{ id: number }>`
    select i.id from invoice i join counterparty p on p.id = i.counterparty_id
    where ${conditionsOf({ search, turn: {}, since: seen.since, limit: most })} and ${parties}
    order by i.issued_on, i.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** An address's cursor of a list of invoices; undefined for anything that is none. */
export function readInvoiceCursor(text: string | undefined): Cursor | undefined {
  const [, at, id] = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))~(\d{1,15})$/.exec(text ?? '') ?? [];
  return at && id && new Date(`${at}T00:00:00Z`).toJSON()?.startsWith(at) ? { at, id } : undefined;
}

type Wanted = { search: InvoiceSearch; turn: Turn; since: Day; limit: number };

/** Day by day, on each those of the amount. */
const byDay = (wanted: Wanted, limit = wanted.limit): RawBuilder<unknown> => sql`
  select i.id, i.issued_on, i.counterparty_id from invoice i where ${conditionsOf(wanted)} order by ${orderOf(wanted.turn)} limit ${limit}`;

/** Most names that many have, and amounts that few have, are found so; undefined where the page may go on beyond. */
async function amongNewest(
  db: Connection,
  wanted: Wanted,
  parties: RawBuilder<unknown>,
): Promise<ListedInvoice[] | undefined> {
  const newest = sql`(with i as materialized (${byDay(wanted, window)}) select i.* from i)`;
  const found = sql`select i.id from ${newest} i join counterparty p on p.id = i.counterparty_id where ${parties}
    order by ${orderOf(wanted.turn)} limit ${wanted.limit}`;
  const rows = await listRows(db, found);
  if (rows.length === wanted.limit) return rows;
  const { rows: more } = await sql`select from (${byDay(wanted, window)}) i offset ${window - 1}`.execute(db);
  return more.length === 0 ? rows : undefined;
}

/** Invoices that are looked through before the parties are. */
const window = 5_000;

/**
 * Of the parties with the newest invoices, a page of them at most, each its newest: no other can have a row on the page. However long ago that
 * was, as many rows are read as there are parties.
 */
function byParty(wanted: Wanted, parties: RawBuilder<unknown>): RawBuilder<unknown> {
  const { turn, limit } = wanted;
  const newest = (count: number) => sql`
    select i.issued_on, i.id from invoice i where i.counterparty_id = p.id and ${conditionsOf(wanted)} order by ${orderOf(turn)} limit ${count}`;
  return sql`
    select i.id from (
      select p.id from counterparty p cross join lateral (${newest(1)}) i where ${parties} order by ${orderOf(turn)} limit ${limit}) p
    cross join lateral (${newest(limit)}) i order by ${orderOf(turn)} limit ${limit}`;
}

/** The rows of the invoices that a statement finds, in the order of the list. */
async function listRows(db: Connection, found: RawBuilder<unknown>): Promise<ListedInvoice[]> {
  const { rows } = await sql<ListedInvoice>`
    select i.id, i.number, i.kind, i.month, i.issued_on as "issuedOn", i.total, i.office_code as "officeCode",
      p.company_name as "companyName", p.addressee, r.status,
      json_build_object('at', i.issued_on::text, 'id', i.id::text) as cursor
    from (${found}) f join invoice i on i.id = f.id join counterparty p on p.id = i.counterparty_id left join receivable r on r.id = i.id
    order by i.issued_on desc, i.id desc`.execute(db);
  return rows;
}

function conditionsOf({ search: { from = '', until, least, most }, turn, since }: Wanted): RawBuilder<unknown> {
  const { after, before } = turn;
  const cursor = after ?? before;
  const first = [from, since, after ? '' : (before?.at ?? '')].reduce((a, b) => (a > b ? a : b));
  const last = [until, after?.at].filter((day) => day !== undefined).toSorted()[0];
  return sql.join(
    [
      sql`i.issued_on >= ${first}`,
      ...(last ? [sql`i.issued_on <= ${last}`] : []),
      ...(least === undefined ? [] : [sql`i.total >= ${least}`]),
      ...(most === undefined ? [] : [sql`i.total <= ${most}`]),
      ...(cursor ? [beyond(turn, cursor, least !== undefined || most !== undefined)] : []),
    ],
    sql` and `,
  );
}

/** Beyond a place. The index of amounts leaps from day to day only where day and id are not compared as one. */
function beyond({ after }: Turn, { at, id }: Cursor, byAmount: boolean): RawBuilder<unknown> {
  const [day, row] = [sql`${at}::date`, sql`${id}::bigint`];
  if (byAmount)
    return after ? sql`(i.issued_on < ${day} or i.id < ${row})` : sql`(i.issued_on > ${day} or i.id > ${row})`;
  return after ? sql`(i.issued_on, i.id) < (${day}, ${row})` : sql`(i.issued_on, i.id) > (${day}, ${row})`;
}

const orderOf = ({ after, before }: Turn): RawBuilder<unknown> =>
  before && !after ? sql`i.issued_on, i.id` : sql`i.issued_on desc, i.id desc`;
