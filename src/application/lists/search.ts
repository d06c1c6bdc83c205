import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { beginOf, type Day } from '../../ground/clock.ts';
import { addDays } from '../../schedule/days.ts';
import type { Status } from '../move/status.ts';
import { ofCompany } from '../record/search-keys.ts';
import { type Cursor, type Listed, pageOf, type Turn, turned } from './keyset.ts';

/** 申込検索: what the centre looks for. Days are JST, both included. */
export type Search = { receptionNo?: string; company?: string; status?: Status; kind?: string; from?: Day; to?: Day };

export type Found = {
  id: string;
  receptionNo: string;
  status: Status;
  procedures: string[];
  officeCode: string;
  officeName: string;
  companyName: string;
  appliedAt: Date;
  desiredStart: Day | null;
  startDate: Day | null;
  cursor: Cursor;
};

/** Applications of all companies that were filed, the newest first. Drafts are their owners' and are never found. */
export async function searchApplications(
  db: Connection,
  search: Search,
  turn: Turn,
  limit = 50,
): Promise<Listed<Found>> {
  const { rows } = await sql<Found>`
    select a.id, a.reception_no as "receptionNo", a.status, a.procedures, a.office_code as "officeCode", a.office_name as "officeName",
      a.company_name as "companyName", a.applied_at as "appliedAt", a.desired_start as "desiredStart", a.start_date as "startDate",
      json_build_object('at', a.applied_at::text, 'id', a.id) as cursor
    from (select * from application a where ${conditions(search)} ${turned(turn, 'newestFirst')} limit ${limit + 1}) a
    order by a.applied_at desc, a.id desc`.execute(db);
  return pageOf(rows, turn, limit);
}

function conditions({ receptionNo, company, status, kind, from, to }: Search): RawBuilder<unknown> {
  const parts = [sql`a.status <> 'draft'`];
  if (receptionNo) parts.push(sql`a.reception_no = ${receptionNo}`);
  if (company) parts.push(ofCompany(company));
  if (status) parts.push(sql`a.status = ${status}`);
  if (kind) parts.push(sql`${kind} = any(a.procedures)`);
  if (from) parts.push(sql`a.applied_at >= ${beginOf(from)}`);
  if (to) parts.push(sql`a.applied_at < ${beginOf(addDays(to, 1))}`);
  return sql.join(parts, sql` and `);
}
