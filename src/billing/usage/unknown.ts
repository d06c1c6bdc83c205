import { type RawBuilder, sql } from 'kysely';
import type { ConnectionFamily } from '../../contract/masters.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import type { Month } from '../invoices/content.ts';
import { monthAfter } from '../months/days.ts';
import { daysOf } from './month.ts';

/** A user ID that was used on days on which no contract has it. */
export type UnknownId = {
  userId: string;
  days: Day[];
  /** Lines of those days, and how often something was used. */
  lines: number;
  uses: number;
  /** The office that was found for it. */
  assigned?: { officeCode: string; family: ConnectionFamily; why: string; by: string; at: Date };
};

/** A part of them, those that wait for an office first; how many come before it, how many there are, and how many of them wait. */
export type Unknown = { shown: UnknownId[]; from: number; all: number; waiting: number };

type Row = Omit<UnknownId, 'days' | 'assigned'> & { bits: number; all: number; waiting: number } & (
    | { officeCode: null }
    | ({ officeCode: string } & Omit<NonNullable<UnknownId['assigned']>, 'officeCode'>)
  );

/**
 * User IDs of the month's current files that no contract has on the days of use, as the contracts are known now, or were at the close where
 * the month is closed (`bills.md` 9, 14). From beyond the end it is the first part.
 */
export async function listUnknown(db: Connection, month: Month, { from = 0, most = 50 } = {}): Promise<Unknown> {
  const { rows } = await sql<Row>`
    with unknown as (${unknownIn(month)}),
    shown as (
      select u.*, a.office_code, a.family, a.why, a.assigned_at, a.assigned_by, count(*) over ()::int as "all",
        (count(*) filter (where a.user_id is null) over ())::int as waiting
      from unknown u left join usage_assignment a on a.month = ${month} and a.user_id = u.user_id
      order by a.user_id is not null, u.user_id limit ${most} offset ${from})
    select s.user_id as "userId", s.days as bits, s."all", s.waiting, l.lines, l.uses, s.office_code as "officeCode", s.family, s.why,
      s.assigned_at as at, p.name as "by"
    from shown s left join person p on p.id = s.assigned_by
      cross join lateral (
        select count(*)::int as lines, coalesce(sum(l.count), 0)::bigint as uses
        from usage_file f join usage_line l on l.file_id = f.id and l.user_id = s.user_id
        where f.month = ${month} and f.replaced_at is null and s.days & (1 << (l.used_on - ${month}::date)) <> 0) l
    order by s.office_code is not null, s.user_id`.execute(db);
  if (rows.length === 0 && from > 0) return listUnknown(db, month, { most });
  const { all = 0, waiting = 0 } = rows[0] ?? {};
  return { shown: rows.map((row) => unknownOf(row, daysOf(month))), from, all, waiting };
}

function unknownOf(row: Row, days: readonly Day[]): UnknownId {
  const { userId, bits, lines, uses } = row;
  const known = { userId, lines, uses, days: days.filter((_, index) => bits & (1 << index)) };
  if (row.officeCode === null) return known;
  const { officeCode, family, why, by, at } = row;
  return { ...known, assigned: { officeCode, family, why, by, at } };
}

/** Whether a user ID was used on days on which no contract has it. */
export const isUnknown = async (db: Connection, month: Month, userId: string): Promise<boolean> =>
  (await unknownDays(db, month, userId)).length > 0;

/** The days of a month on which a user ID was used and no contract has it. */
export async function unknownDays(db: Connection, month: Month, userId: string): Promise<Day[]> {
  const { rows } = await sql<{ days: number }>`${unknownIn(month, userId)}`.execute(db);
  const bits = rows[0]?.days ?? 0;
  return daysOf(month).filter((_, index) => bits & (1 << index));
}

/** The user IDs of a month, or one of them, with the days that no contract covers, a bit for each. */
function unknownIn(month: Month, userId?: string): RawBuilder<unknown> {
  const end = monthAfter(month);
  const holds =
    userId === undefined ? sql`` : sql`and v.state -> 'userIds' @> ${JSON.stringify([{ id: userId }])}::jsonb`;
  const only = (column: string) => (userId === undefined ? sql`` : sql`and ${sql.ref(column)} = ${userId}`);
  return sql`
    with used as (
      select i.user_id, bit_or(i.days) as days from usage_id i join usage_file f on f.id = i.file_id
      where f.month = ${month} and f.replaced_at is null ${only('i.user_id')} group by 1),
    known as (select coalesce((select known_at from billing_month where month = ${month}), 'infinity') as at),
    held as (
      select u.id as user_id, bit_or(((1::bigint << (least(v.valid_to, ${end}::date) - ${month}::date))
        - (1::bigint << (greatest(v.valid_from, ${month}::date) - ${month}::date)))::int) as days
      from known k cross join contract_version v cross join jsonb_to_recordset(v.state -> 'userIds') as u(id text)
      where v.recorded_from <= k.at and (v.recorded_to is null or v.recorded_to > k.at)
        and v.valid_from < ${end}::date and (v.valid_to is null or v.valid_to > ${month}::date) and (v.state -> 'inForce')::boolean ${holds}
      group by 1)
    select u.user_id, u.days & ~coalesce(h.days, 0) as days from used u left join held h on h.user_id = u.user_id
    where u.days & ~coalesce(h.days, 0) <> 0`;
}
