import { type RawBuilder, sql } from 'kysely';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { beginOf, type Day } from '../../ground/clock.ts';
import { parseDay } from '../../ground/text/day.ts';
import { addDays } from '../../schedule/days.ts';
import type { Status } from '../move/status.ts';
import { proceduresOf } from '../record/chosen.ts';
import { type Cursor, type Listed as Page, pageOf, type Turn } from './keyset.ts';

/** A row of 申込情報一覧; a draft has neither number nor days. */
export type ListedApplication = {
  id: string;
  receptionNo: string | null;
  officeCode: string;
  officeName: string;
  status: Status;
  /** Ids of the procedures; of a draft those that are ticked so far. */
  procedures: readonly string[];
  /** What is filed, reviewed and started together with it. */
  linked: readonly { receptionNo: string | null; procedures: readonly string[] }[];
  begunAt: Date;
  appliedAt: Date | null;
  /** Of a draft as it was typed so far; null while it is no day. */
  desiredStart: Day | null;
  startDate: Day | null;
  cursor: Cursor;
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

export const pageLength = 50;

/** Of which company's offices, and what is looked for among their applications. */
export type Wanted = { companyCode: string; offices: readonly string[]; search: ApplicationSearch };

/**
 * A page of the applications of these offices of one company, the newest begun first, drafts among them. Keyset paging: neither
 * OFFSET nor a count, so a page costs the same however many there are (`decisions.md` 35).
 */
export async function listApplications(
  db: Connection,
  { companyCode, offices, search }: Wanted,
  turn: Turn,
): Promise<Page<ListedApplication>> {
  const order = turn.before ? sql`a.begun_at, a.id` : sql`a.begun_at desc, a.id desc`;
  const conditions = [...fence(companyCode, offices), ...filters(search), ...beyond(turn)];
  const { rows } = await sql<ListedApplication>`
    select a.id, a.reception_no as "receptionNo", a.office_code as "officeCode", a.office_name as "officeName", a.status,
      ${procedures} as procedures, ${linked} as linked, a.begun_at as "begunAt", a.applied_at as "appliedAt", coalesce(a.desired_start::text, d.pages #>> '{choice,desiredStart,0}') as "desiredStart", a.start_date as "startDate",
      json_build_object('at', a.begun_at::text, 'id', a.id) as cursor
    from application a left join draft d on d.application_id = a.id and a.status = 'draft'
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${pageLength + 1}`.execute(db);
  const read = rows.map((row) => ({ ...row, desiredStart: parseDay(row.desiredStart ?? '') ?? null }));
  return pageOf(turn.before ? read.reverse() : read, turn, pageLength);
}

const procedures = proceduresOf('a', 'd');

/** What goes together with it. */
const linked = sql`case when a.group_id is null then '[]' else (
  select coalesce(json_agg(json_build_object('receptionNo', m.reception_no, 'procedures', ${proceduresOf('m', 'e')}) order by m.begun_at, m.id), '[]')
  from application m left join draft e on e.application_id = m.id and m.status = 'draft'
  where m.group_id = a.group_id and m.id <> a.id) end`;

/** One office is asked for by equality: only that lets the index give the rows in their order. */
function fence(companyCode: string, offices: readonly string[]): RawBuilder<unknown>[] {
  const [only] = offices;
  if (only !== undefined && offices.length === 1) return [sql`a.office_code = ${only}`];
  const companies = [...new Set([companyCode, ...offices.map(companyOf)])];
  const company = companies.length === 1 ? sql`= ${companyCode}` : sql`= any(${companies})`;
  return [sql`a.company_code ${company}`, sql`a.office_code = any(${[...offices]})`];
}

function filters({ number, status, kind, from, to }: ApplicationSearch): RawBuilder<unknown>[] {
  return [
    ...(number ? [sql`starts_with(a.reception_no, ${number})`] : []),
    ...(status ? [sql`a.status = ${status}`] : []),
    ...(kind ? [sql`${kind} = any(${procedures})`] : []),
    ...(from ? [sql`a.applied_at >= ${beginOf(from)}`] : []),
    ...(to ? [sql`a.applied_at < ${beginOf(addDays(to, 1))}`] : []),
  ];
}

function beyond({ after, before }: Turn): RawBuilder<unknown>[] {
  const cursor = after ?? before;
  if (!cursor) return [];
  const place = sql`(${cursor.at}::timestamptz, ${cursor.id}::uuid)`;
  return [before ? sql`(a.begun_at, a.id) > ${place}` : sql`(a.begun_at, a.id) < ${place}`];
}
