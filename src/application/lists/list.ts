import { type RawBuilder, sql } from 'kysely';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { beginOf, type Day } from '../../ground/clock.ts';
import { parseDay } from '../../ground/text/day.ts';
import { addDays } from '../../schedule/days.ts';
import { isDeclined } from '../draft/revise.ts';
import { listed } from '../move/in-statuses.ts';
import { atCentre, type Status } from '../move/status.ts';
import { proceduresOf } from '../record/chosen.ts';
import { hasFiledSettings } from '../record/settles.ts';
import { type Listed as Page, pageOf } from './keyset.ts';
import { beyond, keyOf, ordered, type Sort, usualSort } from './order.ts';
import type { Place, Turned } from './place.ts';

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
  /** Who began it. */
  begunBy: string;
  /** Of a draft: when it was saved last, and the page that was saved last. */
  savedAt: Date | null;
  savedPage: string | null;
  cursor: Place;
};

/** Read and normalised; what is left out restricts nothing. */
export type ApplicationSearch = {
  /** The number or a part of it. */
  number?: string;
  office?: string;
  /** Id of who began it. */
  person?: string;
  view?: View;
  status?: Status;
  /** Id of a procedure. */
  kind?: string;
  /** 申込日 from and to, both included (JST). */
  from?: Day;
  to?: Day;
  /** 利用開始日, while there is none 利用開始希望日, from and to, both included. */
  startFrom?: Day;
  startTo?: Day;
  /** Words of number, reason, remarks, office or person; `kinds` are the procedures whose names have them. */
  text?: { words: string; kinds: readonly string[] };
};

export const views = ['mine', 'company', 'centre'] as const;

/** Whose turn it is: what a person began; what waits for the company; what waits for the centre. */
export type View = { of: 'mine'; personId: string } | { of: 'company' | 'centre' };

export const pageLength = 50;

/** Applications are counted up to this one. */
export const mostCounted = 1_000;

/** Of which company's offices, and what is looked for among their applications. */
export type Wanted = { companyCode: string; offices: readonly string[]; search: ApplicationSearch };

/**
 * A page of the applications of these offices of one company, in the order that was asked for, drafts among them. Keyset paging without
 * OFFSET: a page costs the same however many there are (`decisions.md` 35).
 */
export async function listApplications(
  db: Connection,
  wanted: Wanted,
  turn: Turned,
  { sort = usualSort, length = pageLength }: { sort?: Sort; length?: number } = {},
): Promise<Page<ListedApplication>> {
  const conditions = [...conditionsOf(wanted), ...beyond(sort, turn)];
  const { rows } = await sql<ListedApplication>`
    select a.id, a.reception_no as "receptionNo", a.office_code as "officeCode", a.office_name as "officeName", a.status,
      ${procedures} as procedures, ${linked} as linked, a.begun_at as "begunAt", a.applied_at as "appliedAt", coalesce(a.desired_start::text, d.pages #>> '{choice,desiredStart,0}') as "desiredStart", a.start_date as "startDate",
      p.name as "begunBy", d.updated_at as "savedAt", d.last_page as "savedPage", json_build_object('key', ${keyOf(sort)}, 'id', a.id) as cursor
    ${sources} where ${sql.join(conditions, sql` and `)} ${ordered(sort, turn)} limit ${length + 1}`.execute(db);
  const read = rows.map((row) => ({ ...row, desiredStart: parseDay(row.desiredStart ?? '') ?? null }));
  return pageOf(turn.before ? read.reverse() : read, turn, length);
}

/** How many there are, up to `mostCounted` and one more. */
export async function countApplications(db: Connection, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 ${sources} where ${sql.join(conditionsOf(wanted), sql` and `)} limit ${mostCounted + 1}
    ) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Who began applications of these offices, by name: what the list can be narrowed to. */
export async function listApplicants(
  db: Connection,
  { companyCode, offices }: Omit<Wanted, 'search'>,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from person p where exists (
      select from application a where a.begun_by = p.id and ${sql.join(fence(companyCode, offices), sql` and `)}
    ) order by p.name, p.id limit 200`.execute(db);
  return rows;
}

const sources = sql`
  from application a join person p on p.id = a.begun_by left join draft d on d.application_id = a.id and a.status = 'draft'`;

const conditionsOf = ({ companyCode, offices, search }: Wanted): RawBuilder<unknown>[] => [
  ...fence(companyCode, offices),
  ...filters(search),
];

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

function filters({
  number,
  status,
  kind,
  office,
  person,
  view,
  text,
  ...days
}: ApplicationSearch): RawBuilder<unknown>[] {
  const { from, to, startFrom, startTo } = days;
  return [
    ...(number ? [sql`strpos(a.reception_no, ${number}) > 0`] : []),
    ...(status ? [sql`a.status = ${status}`] : []),
    ...(kind ? [sql`${kind} = any(${procedures})`] : []),
    ...(office ? [sql`a.office_code = ${office}`] : []),
    ...(person ? [sql`a.begun_by = ${person}`] : []),
    ...(view ? [viewed(view)] : []),
    ...(from ? [sql`a.applied_at >= ${beginOf(from)}`] : []),
    ...(to ? [sql`a.applied_at < ${beginOf(addDays(to, 1))}`] : []),
    ...(startFrom ? [sql`coalesce(a.start_date, a.desired_start) >= ${startFrom}`] : []),
    ...(startTo ? [sql`coalesce(a.start_date, a.desired_start) <= ${startTo}`] : []),
    ...(text ? [told(text)] : []),
  ];
}

function viewed(view: View): RawBuilder<unknown> {
  if (view.of === 'mine') return sql`a.begun_by = ${view.personId}`;
  if (view.of === 'centre') return sql`a.status in (${listed(atCentre)}) and not ${isDeclined}`;
  return sql`(a.status in ('draft', 'queried') or (a.status = 'settingPending' and not ${hasFiledSettings})
    or (a.status in (${listed(atCentre)}) and ${isDeclined}))`;
}

/** What was typed, in any width and case, within what the list, the filing or the draft says. */
function told({ words, kinds }: NonNullable<ApplicationSearch['text']>): RawBuilder<unknown> {
  const has = (said: RawBuilder<unknown>) => sql`strpos(lower(normalize(${said}, NFKC)), ${words}) > 0`;
  return sql`(${has(sql`concat_ws(' ', a.reception_no, a.office_code, a.office_name, p.name)`)}
    or ${procedures} && ${[...kinds]}::text[]
    or ${has(sql`coalesce(d.pages #>> '{choice,reason,0}', '')`)}
    or exists (select from filing f where f.application_id = a.id and f.revision = a.revision and ${has(sql`f.reason || ' ' || f.remarks`)}))`;
}
