import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../clock.ts';
import type { Connection } from '../db/connect.ts';
import type { Status } from './status.ts';

/** A row of 申込情報一覧; a draft has neither number nor days. */
export type Listed = {
  id: string;
  receptionNo: string | null;
  officeCode: string;
  officeName: string;
  status: Status;
  /** Ids of the procedures; of a draft those that are ticked so far. */
  procedures: readonly string[];
  appliedAt: Date | null;
  desiredStart: Day | null;
  startDate: Day | null;
};

/** Read and normalised; what is left out restricts nothing. */
export type ApplicationSearch = {
  /** The number or its beginning. */
  number?: string;
  status?: Status;
  /** Id of a procedure. */
  kind?: string;
  /** 申込日 from and to, both included (JST). */
  from?: Day;
  to?: Day;
};

/** A place between two rows; written as text so that it can stand in an address. */
export type Cursor = { direction: 'after' | 'before'; micros: number; id: string };

export type ListedPage = { rows: Listed[]; previous?: string; next?: string };

export const pageLength = 50;

/**
 * A page of the applications of these offices of one company, the newest begun first, drafts among them. Keyset paging: neither
 * OFFSET nor a count, so a page costs the same however many there are (`decisions.md` 35).
 */
export async function listApplications(
  db: Connection,
  {
    companyCode,
    offices,
    search,
    cursor,
  }: { companyCode: string; offices: readonly string[]; search: ApplicationSearch; cursor?: Cursor | undefined },
): Promise<ListedPage> {
  const backwards = cursor?.direction === 'before';
  const order = backwards ? sql`a.begun_at, a.id` : sql`a.begun_at desc, a.id desc`;
  const { rows } = await sql<Listed & { micros: number }>`
    select a.id, a.reception_no as "receptionNo", a.office_code as "officeCode", a.office_name as "officeName", a.status,
      ${procedures} as procedures, a.applied_at as "appliedAt", a.desired_start as "desiredStart", a.start_date as "startDate",
      (extract(epoch from a.begun_at) * 1000000)::bigint as micros
    from application a left join draft d on d.application_id = a.id and a.status = 'draft'
    where ${sql.join([...fence(companyCode, offices), ...filters(search), ...beyond(cursor)], sql` and `)}
    order by ${order} limit ${pageLength + 1}`.execute(db);
  const more = rows.length > pageLength;
  const kept = rows.slice(0, pageLength);
  return pageOf(backwards ? kept.reverse() : kept, backwards, more, cursor !== undefined);
}

/** The cursor that an address carried; undefined for anything else. */
export function readCursor(direction: Cursor['direction'], text: string): Cursor | undefined {
  const found = /^(\d{1,16})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  return found?.[1] && found[2] ? { direction, micros: Number(found[1]), id: found[2] } : undefined;
}

function pageOf(rows: (Listed & { micros: number })[], backwards: boolean, more: boolean, within: boolean): ListedPage {
  const [first, last] = [rows[0], rows.at(-1)];
  const place = ({ micros, id }: { micros: number; id: string }) => `${micros}_${id}`;
  return {
    rows: rows.map(({ micros: _, ...row }) => row),
    ...(first && (backwards ? more : within) && { previous: place(first) }),
    ...(last && (backwards || more) && { next: place(last) }),
  };
}

/** What is ticked on the choice page of a draft, as `chosen` reads it; the column of what was filed. */
const procedures = sql`case when a.status <> 'draft' then a.procedures else coalesce(
  (select array_agg(item) from jsonb_array_elements_text(case when d.pages #>> '{choice,special,0}' = 'yes'
    then d.pages #> '{choice,specialItem}' else d.pages #> '{choice,items}' end) item), '{}') end`;

/** One office is asked for by equality: only that lets the index give the rows in their order. */
function fence(companyCode: string, offices: readonly string[]): RawBuilder<unknown>[] {
  const [only] = offices;
  if (only !== undefined && offices.length === 1) return [sql`a.office_code = ${only}`];
  return [sql`a.company_code = ${companyCode}`, sql`a.office_code = any(${[...offices]})`];
}

function filters({ number, status, kind, from, to }: ApplicationSearch): RawBuilder<unknown>[] {
  return [
    ...(number ? [sql`starts_with(a.reception_no, ${number})`] : []),
    ...(status ? [sql`a.status = ${status}`] : []),
    ...(kind ? [sql`${kind} = any(${procedures})`] : []),
    ...(from ? [sql`a.applied_at >= ${midnight(from)}`] : []),
    ...(to ? [sql`a.applied_at < ${midnight(to)} + interval '1 day'`] : []),
  ];
}

function beyond(cursor: Cursor | undefined): RawBuilder<unknown>[] {
  if (!cursor) return [];
  const place = sql`(timestamptz 'epoch' + ${cursor.micros} * interval '1 microsecond', ${cursor.id}::uuid)`;
  return [cursor.direction === 'after' ? sql`(a.begun_at, a.id) < ${place}` : sql`(a.begun_at, a.id) > ${place}`];
}

/** Japan has no summer time: a day later is 24 hours later. */
const midnight = (day: Day) => sql`${`${day}T00:00:00+09:00`}::timestamptz`;
