import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { parseDay } from '../../ground/text/day.ts';
import type { Operators } from '../../operator/operator.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { isDeclined } from '../draft/revise.ts';
import { listed } from '../move/in-statuses.ts';
import type { Services } from '../move/services.ts';
import { atCentre, type Status } from '../move/status.ts';
import { chosen } from '../record/chosen.ts';
import { hasFiledSettings } from '../record/settles.ts';
import { lastDayOfDraft, lastDayToAnswer } from '../record/time-limits.ts';

/** An application that goes no further until somebody of the company does something. */
export type Waiting = {
  id: string;
  officeCode: string;
  procedures: readonly string[];
} & (
  | ({ status: 'queried' | 'settingPending'; receptionNo: string } & Until)
  | ({ status: 'draft'; savedAt: Date; wish?: Day } & Until)
  /** An office that had to agree did not: it is corrected or withdrawn. */
  | { status: 'declined'; receptionNo: string }
);

/** The last day for it, which counts until its end. */
type Until = { until: Day };

/**
 * What waits for the people of these offices: queries to answer, settings to apply for, then the newest drafts.
 * @param draftsOf the person whose drafts are among them; everybody's when left out
 */
export async function listWaiting(
  { db, operators }: Pick<Services, 'db' | 'operators'>,
  offices: readonly string[],
  limit: number,
  draftsOf?: string,
): Promise<Waiting[]> {
  const { rows } = await sql<Row>`
    select a.id, a.status, a.office_code as "officeCode", a.reception_no as "receptionNo", a.procedures, ${isDeclined} as declined, a.changed_at as "changedAt",
      coalesce(s.setting_deadline, a.setting_deadline) as "settingDeadline", d.updated_at as "savedAt", d.pages -> 'choice' as choice
    from application a left join draft d on d.application_id = a.id and a.status = 'draft' left join application s on s.id = a.settles
    where a.office_code = any(${[...offices]}) and (a.status in ('queried', 'settingPending', 'draft')
        or (a.status in (${listed(atCentre)}) and ${isDeclined}))
      and not (a.status = 'settingPending' and ${hasFiledSettings})
      and ${draftsOf === undefined ? sql`true` : sql`(a.status <> 'draft' or a.begun_by = ${draftsOf})`}
    order by array_position(array['queried', 'settingPending', 'draft'], a.status) nulls first, a.begun_at desc, a.id desc limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => waitingOf(row, operators));
}

/** Drafts that others of these offices began: how many, and who. */
export async function othersDrafts(
  db: Connection,
  offices: readonly string[],
  personId: string,
): Promise<{ count: number; names: string[] }> {
  const { rows } = await sql<{ name: string; count: number }>`
    select p.name, count(*) as count from application a join person p on p.id = a.begun_by
    where a.office_code = any(${[...offices]}) and a.status = 'draft' and a.begun_by <> ${personId} group by p.name order by p.name`.execute(
    db,
  );
  return { count: rows.reduce((sum, { count }) => sum + count, 0), names: rows.map(({ name }) => name) };
}

type Row = {
  id: string;
  status: Status;
  declined: boolean;
  officeCode: string;
  receptionNo: string | null;
  procedures: string[];
  changedAt: Date;
  settingDeadline: Day | null;
  savedAt: Date | null;
  choice: Raw | null;
};

function waitingOf({ id, status, officeCode, ...row }: Row, operators: Operators): Waiting {
  const receptionNo = row.receptionNo ?? '';
  if (row.declined) return { id, officeCode, status: 'declined', procedures: row.procedures, receptionNo };
  if (status === 'draft') {
    const savedAt = row.savedAt ?? row.changedAt;
    const until = lastDayOfDraft(savedAt, { operators });
    const wish = parseDay(first(row.choice ?? {}, 'desiredStart'));
    return { id, officeCode, status, procedures: chosen(row.choice ?? {}), savedAt, until, ...(wish && { wish }) };
  }
  // A query on settings is to be answered by their deadline.
  const until = row.settingDeadline ?? lastDayToAnswer(row.changedAt, { operators });
  const standing = status === 'settingPending' ? status : 'queried';
  return { id, officeCode, status: standing, procedures: row.procedures, receptionNo, until };
}
