import { sql } from 'kysely';
import { eachTime } from '../../audit/history.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';
import { LedgerConflict } from '../../ledger/replay.ts';
import { NotAcceptable } from './errors.ts';
import { listed } from './in-statuses.ts';
import { type Move, startsFrom } from './move-table.ts';
import type { Services } from './services.ts';
import { atCentre } from './status.ts';

/** What stood in the way of a job: an accepted change that would no longer apply, a rule, or something that only the log tells. */
export type HeldUpWhy =
  | { kind: 'conflict'; receptionNo: string; effectiveOn: Day; subject: string }
  | { kind: 'rule'; sentence: Text }
  | { kind: 'error' };

/** Nothing failed, but the start date moved again and again: settings that came back were not filed anew. */
type Stalled = { kind: 'notFiledAnew'; times: number };

/** An application that goes no further unless somebody of the centre looks at it. */
export type HeldUp = {
  receptionNo: string;
  officeCode: string;
  officeName: string;
  companyName: string;
  move: Move;
  why: HeldUpWhy | Stalled;
  since: Date;
};

/** Notes that a move by the system failed; the application stays in the list until it moves (`move`). A draft has nobody to look at it. */
export async function noteHeldUp(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { id, move, cause }: { id: string; move: Move; cause: unknown },
): Promise<void> {
  const now = clock.now();
  await sql`
    insert into held_up (application_id, move, why, since, tried_at)
    select id, ${move}, ${json(whyOf(cause))}, ${now}, ${now} from application where id = ${id} and status = any(${startsFrom(move)})
    on conflict (application_id) do update set move = excluded.move, why = excluded.why, tried_at = excluded.tried_at`.execute(
    db,
  );
}

/** What is held up, the longest first. */
export async function listHeldUp(db: Connection, limit = 50): Promise<HeldUp[]> {
  const { rows } = await sql<HeldUp>`
    select ${columns} from (${heldUp} union all ${stalled}) h join application a on a.id = h.application_id
    where a.reception_no is not null order by h.since, h.application_id limit ${limit}`.execute(db);
  return rows;
}

export async function findHeldUp(db: Connection, id: string): Promise<HeldUp | undefined> {
  const { rows } = await sql<HeldUp>`
    select ${columns} from (${heldUp} union all ${stalled}) h join application a on a.id = h.application_id where a.id = ${id}
    order by h.why ->> 'kind' = 'notFiledAnew' limit 1`.execute(db);
  return rows[0];
}

const heldUp = sql`select application_id, move, why, since from held_up`;

/** Applications that wait for settings and whose start date moved because these were not filed anew, with how often and since when. */
const stalled = sql`
  select p.id, 'putOff', jsonb_build_object('kind', 'notFiledAnew', 'times', count(*)), min(m.business_at)
  from application p join ${eachTime('application', 'putOff')} m on m.subject_id = p.id::text
  where p.status = 'settingPending' and m.what ->> 'because' = 'notFiledAnew' and not exists (
    select from application s where s.settles = p.id and s.status in (${listed(atCentre)}))
  group by p.id`;

export async function countHeldUp(db: Connection): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from held_up`.execute(db);
  return rows[0]?.count ?? 0;
}

const columns = sql`a.reception_no as "receptionNo", a.office_code as "officeCode", a.office_name as "officeName",
  a.company_name as "companyName", h.move, h.why, h.since`;

function whyOf(cause: unknown): HeldUpWhy {
  if (cause instanceof LedgerConflict) {
    const { receptionNo, effectiveOn, subject } = cause;
    return { kind: 'conflict', receptionNo, effectiveOn, subject };
  }
  if (cause instanceof NotAcceptable) return { kind: 'rule', sentence: cause.sentence };
  return { kind: 'error' };
}
