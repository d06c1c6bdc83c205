import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { fresh } from '../../ground/fresh.ts';
import { awaitsConsent } from '../consent/consents.ts';
import { listed } from '../move/in-statuses.ts';
import { atCentre, type Status } from '../move/status.ts';
import type { CheckCounts } from '../record/checks.ts';
import { ofCompany } from '../record/search-keys.ts';
import { type Cursor, type Listed, pageOf, type Turn, turned } from './keyset.ts';

/** What waits for the centre. A queried application waits for its applicant and is listed when asked for. */
export const queueStatuses = [...atCentre, 'queried'] as const satisfies readonly Status[];
export type QueueStatus = (typeof queueStatuses)[number];

export type QueueFilter = {
  status?: QueueStatus;
  /** Id of a procedure. */
  kind?: string;
  /** A person's id, or `nobody`. */
  holder?: string;
  /** An office code, a company's 3 characters, or the beginning of the name of a company or an office, in any spelling. */
  company?: string;
};

export type QueueRow = {
  id: string;
  receptionNo: string;
  status: QueueStatus;
  procedures: string[];
  officeCode: string;
  officeName: string;
  companyName: string;
  appliedAt: Date;
  desiredStart: Day;
  takenBy: string | null;
  takenByName: string | null;
  /** A reviewer has proposed the end of the review; an approver has to agree. */
  awaitsApproval: boolean;
  /** An office that has to agree has not answered: the review cannot begin. */
  awaitsConsent: boolean;
  /** System settings will be asked for at the end of its review, or of one that ends with it. */
  needsSetting: boolean;
  /** Of the automatic checks, as they came out when it was filed. */
  checks: Partial<CheckCounts>;
  cursor: Cursor;
};

/**
 * A page of 審査待ち一覧, the oldest application first: one query that walks an index of the waiting applications, so that it costs the
 * same whatever lies behind and before the page (`decisions.md` 35).
 */
export async function listQueue(
  db: Connection,
  filter: QueueFilter,
  turn: Turn,
  limit = 50,
): Promise<Listed<QueueRow>> {
  const { rows } = await sql<QueueRow>`
    select a.id, a.reception_no as "receptionNo", a.status, a.procedures, a.office_code as "officeCode", a.office_name as "officeName",
      a.company_name as "companyName", a.applied_at as "appliedAt",
      coalesce((select start_date from application where id = a.settles), a.desired_start) as "desiredStart", a.taken_by as "takenBy",
      (select name from person where id = a.taken_by) as "takenByName",
      exists (select from proposal where application_id = a.id and closed_at is null) as "awaitsApproval", ${awaitsConsent} as "awaitsConsent",
      exists (select from filing f where f.application_id = a.id and f.revision = a.revision and (f.effects -> 'needsSetting')::boolean)
        or exists (select from application m join filing f on f.application_id = m.id and f.revision = m.revision
          where m.group_id = a.group_id and (f.effects -> 'needsSetting')::boolean) as "needsSetting",
      coalesce((select checks from filing where application_id = a.id and revision = a.revision), '{}') as checks, json_build_object('at', a.applied_at::text, 'id', a.id) as cursor
    from (select * from application a where ${conditions(filter)} ${turned(turn, 'oldestFirst')} limit ${limit + 1}) a
    order by a.applied_at, a.id`.execute(db);
  return pageOf(rows, turn, limit);
}

const waiting = sql`a.status in (${listed(atCentre)})`;

function conditions({ status, kind, holder, company }: QueueFilter): RawBuilder<unknown> {
  const parts = [status === 'queried' ? sql`a.status = 'queried'` : waiting];
  if (status && status !== 'queried') parts.push(sql`a.status = ${sql.lit(status)}`);
  if (kind) parts.push(sql`${kind} = any(a.procedures)`);
  if (holder) parts.push(holder === 'nobody' ? sql`a.taken_by is null` : sql`a.taken_by = ${holder}`);
  if (company) parts.push(ofCompany(company));
  return sql.join(parts, sql` and `);
}

export type QueueCounts = Readonly<Partial<Record<QueueStatus, number>>>;

/**
 * How many applications stand in each status of the queue; at most a second old, counted once for all who ask meanwhile
 * (`decisions.md` 35).
 */
export const countQueue = fresh(1000, async (db: Connection): Promise<QueueCounts> => {
  const { rows } = await sql<{ status: QueueStatus; count: number }>`
    select status, count(*) as count from application where status in (${sql.join([...queueStatuses])}) group by status`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
});

export type Next = { receptionNo: string; companyName: string };

/** What this reviewer does next: the oldest that they have in hand, else the oldest that nobody has and that waits for no other office. */
export async function nextInQueue(db: Connection, personId: string, except?: string): Promise<Next | undefined> {
  const oldest = (condition: RawBuilder<unknown>) => sql`
    (select reception_no as "receptionNo", company_name as "companyName" from application a
     where ${waiting} and ${condition} ${except ? sql`and a.id <> ${except}` : sql``} order by a.applied_at, a.id limit 1)`;
  const { rows } = await sql<Next>`
    ${oldest(sql`a.status in ('inReview', 'resubmitted') and a.taken_by = ${personId}`)} union all ${oldest(sql`a.taken_by is null and not ${awaitsConsent}`)}`.execute(
    db,
  );
  return rows[0];
}
