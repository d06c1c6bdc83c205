import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { listed } from '../move/in-statuses.ts';
import { type Status, undecided } from '../move/status.ts';

/** An application of an office that is filed and not yet in force. */
export type UnderWay = {
  receptionNo: string;
  procedures: readonly string[];
  status: Status;
  /** The start date, or the wished one while none is fixed. */
  start: Day | null;
  fixed: boolean;
};

const going = [...undecided, 'confirmed', 'settingPending', 'scheduled'] as const satisfies readonly Status[];

/** What is under way for an office, by the day on which it is to begin. */
export async function listUnderWay(db: Connection, officeCode: string): Promise<UnderWay[]> {
  const { rows } = await sql<UnderWay>`
    select reception_no as "receptionNo", procedures, status, coalesce(start_date, desired_start) as start, start_date is not null as fixed
    from application where office_code = ${officeCode} and status in (${listed(going)})
    order by coalesce(start_date, desired_start) nulls last, reception_no limit 50`.execute(db);
  return rows;
}
