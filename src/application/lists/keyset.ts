import { type RawBuilder, sql } from 'kysely';

/** Where a page of a list of applications begins or ends: the time of filing, exactly as the database has it, and the id. */
export type Cursor = { at: string; id: string };

/** Which page: the first, the one after a row, or the one before it. */
export type Turn = { after?: Cursor; before?: Cursor };

/** A page of rows, with the places where the pages beside it go on. */
export type Listed<R extends { cursor: unknown }> = { rows: R[]; previous?: R['cursor']; next?: R['cursor'] };

export type Order = 'oldestFirst' | 'newestFirst';

/** The rest of a query over `application a` that reads one page by keyset (`decisions.md` 35); it goes on with `limit`. */
export function turned({ after, before }: Turn, order: Order): RawBuilder<unknown> {
  const cursor = after ?? before;
  const ascending = (order === 'oldestFirst') === !before;
  const beyond =
    cursor &&
    sql`and (a.applied_at, a.id) ${ascending ? sql`>` : sql`<`} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`;
  return sql`${beyond ?? sql``} order by ${ascending ? sql`a.applied_at, a.id` : sql`a.applied_at desc, a.id desc`}`;
}

/** One row more than the page was asked for tells whether another page follows. `rows` stand in the order of the list. */
export function pageOf<R extends { cursor: unknown }>(
  rows: R[],
  { after, before }: { after?: unknown; before?: unknown },
  limit: number,
): Listed<R> {
  const more = rows.length > limit;
  const shown = more ? (before ? rows.slice(1) : rows.slice(0, limit)) : rows;
  const [first, last] = [shown.at(0), shown.at(-1)];
  const hasPrevious = before ? more : after !== undefined;
  const hasNext = before ? true : more;
  return {
    rows: shown,
    ...(hasPrevious && first && { previous: first.cursor }),
    ...(hasNext && last && { next: last.cursor }),
  };
}

/** A cursor in an address. */
export const writeCursor = ({ at, id }: Cursor): string => `${at}~${id}`;

/** A cursor from an address; undefined for anything that is none, such as a time that does not exist. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const [, at, id] =
    /^(\d{4}-\d\d-\d\d [\d:.]+[+-][\d:]+)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? [];
  return at && id && exists(at) ? { at, id } : undefined;
}

function exists(at: string): boolean {
  const day = at.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(at)) && !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
