import { type RawBuilder, sql } from 'kysely';
import type { Place, Turned } from './place.ts';

/** By what 申込情報一覧 can be sorted. Each is a text that sorts as what it stands for; what is missing sorts first. */
const keys = {
  begun: sql`to_char(a.begun_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
  number: sql`coalesce(a.reception_no, '')`,
  applied: sql`coalesce(to_char(a.applied_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), '')`,
  office: sql`a.office_code`,
  desired: sql`coalesce(a.desired_start::text, d.pages #>> '{choice,desiredStart,0}', '')`,
  start: sql`coalesce(a.start_date::text, '')`,
} as const;

export type SortKey = keyof typeof keys;
export type Sort = { by: SortKey; descending: boolean };

/** The newest begun first. */
export const usualSort: Sort = { by: 'begun', descending: true };

export const isSortKey = (text: string): text is SortKey => Object.hasOwn(keys, text);

/** The key of a row, which its place in the list is told by. */
export const keyOf = ({ by }: Sort): RawBuilder<unknown> => sql`${keys[by]} collate "C"`;

/** Only the rows beyond a place; the usual order is asked of its columns, so that an index gives it. */
export function beyond(sort: Sort, { after, before }: Turned): RawBuilder<unknown>[] {
  const place: Place | undefined = after ?? before;
  if (!place) return [];
  const sign = sort.descending === (before === undefined) ? sql`<` : sql`>`;
  if (sort.by === 'begun')
    return [sql`(a.begun_at, a.id) ${sign} (${`${place.key}+00`}::timestamptz, ${place.id}::uuid)`];
  return [sql`(${keyOf(sort)}, a.id) ${sign} (${place.key} collate "C", ${place.id}::uuid)`];
}

export function ordered(sort: Sort, { before }: Turned): RawBuilder<unknown> {
  const way = sort.descending === (before === undefined) ? sql`desc` : sql`asc`;
  const key = sort.by === 'begun' ? sql`a.begun_at` : keyOf(sort);
  return sql`order by ${key} ${way}, a.id ${way}`;
}
