import { sql } from 'kysely';
import type { Author } from '../../audit/events.ts';
import { listMoves } from '../../audit/history.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import type { ConsentMove, Move } from '../move/move-table.ts';
import type { Status } from '../move/status.ts';
import type { Effects } from './effects.ts';
import { type Filing, listFilings } from './filing.ts';
import { type SettingsStanding, standingOfSettings } from './settles.ts';

const columns = sql`
  id, reception_no as "receptionNo", office_code as "officeCode", office_name as "officeName", company_code as "companyCode",
  company_name as "companyName", status, procedures, revision, applied_at as "appliedAt", desired_start as "desiredStart",
  start_date as "startDate", setting_deadline as "settingDeadline", settles`;

/** Codes of the offices that somebody may see; only the centre sees every office. */
export type Fence = readonly string[] | 'everyOffice';

/** A filed application as it stands. */
export type Application = {
  id: string;
  receptionNo: string;
  officeCode: string;
  officeName: string;
  companyCode: string;
  companyName: string;
  status: Status;
  procedures: readonly string[];
  revision: number;
  appliedAt: Date;
  desiredStart: Day | null;
  startDate: Day | null;
  settingDeadline: Day | null;
  /** The application whose system settings it gives. */
  settles: string | null;
};

/** What the end of the review fixed. */
export type Outcome = {
  decidedAt: Date;
  effects: Effects;
  issued: Readonly<Record<string, string>>;
  startDate: Day;
};

export type HistoryEntry = {
  id: number;
  move: Move | ConsentMove;
  from: Status;
  to: Status;
  at: Date;
  actorName: string;
  actorSide: Author['side'];
  why: string;
  /** The start date that the move fixed, and the one that it took the place of. */
  startDate: Day | null;
  was: Day | null;
};

/**
 * A 確認事項; `question` where it is tied to one, `opensAll` where all may be corrected all the same (`decisions.md` 31). `revision` is
 * the filing that it asks about.
 */
export type Query = {
  id: number;
  revision: number;
  question: string | null;
  text: string;
  askedAt: Date;
  opensAll: boolean;
};

/** Everything that was said and done about an application; filings newest first, the rest oldest first. */
export type Detail = {
  application: Application;
  filings: readonly [Filing, ...Filing[]];
  outcome?: Outcome;
  history: HistoryEntry[];
  queries: Query[];
  /** How far the settings are that it waits for. */
  settings?: SettingsStanding;
};

/** A filed application of these offices by its number; undefined when there is none, or it is not theirs. */
export async function findApplication(
  db: Connection,
  receptionNo: string,
  fence: Fence,
): Promise<Application | undefined> {
  if (!/^\d{7}[A-Z]$/.test(receptionNo)) return undefined;
  const within = fence === 'everyOffice' ? sql`true` : sql`office_code = any(${[...fence]})`;
  const { rows } = await sql<Application>`
    select ${columns} from application where reception_no = ${receptionNo} and ${within}`.execute(db);
  return rows[0];
}

/** A filed application by its id, for jobs; undefined for a draft. */
export async function findFiled(db: Connection, id: string): Promise<Application | undefined> {
  const { rows } = await sql<Application>`
    select ${columns} from application where id = ${id} and reception_no is not null`.execute(db);
  return rows[0];
}

/** Whether an application of that id, a draft too, is of these offices. */
export async function isVisible(db: Connection, id: string, offices: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select from application where id = ${id} and office_code = any(${[...offices]})`.execute(db);
  return rows.length > 0;
}

/** Reads everything about an application that its caller may see. @throws {Error} for one that was never filed */
export async function getDetail(db: Connection, application: Application): Promise<Detail> {
  const [newest, ...older] = await listFilings(db, application.id);
  if (!newest) throw new Error(`${application.id} was never filed`);
  const outcome = await findOutcome(db, application.id);
  return {
    application,
    filings: [newest, ...older],
    ...(outcome && { outcome }),
    ...(application.status === 'settingPending' && { settings: await standingOfSettings(db, application.id) }),
    history: await listHistory(db, application.id),
    queries: await listQueries(db, application.id),
  };
}

/** The words of the change: as the end of the review fixed them, before that as they were filed. */
export const effectsNow = ({ filings, outcome }: Detail): Effects => outcome?.effects ?? filings[0].effects;

/** Whether the review ended and nothing has voided it since. */
export const isAccepted = ({ status }: Pick<Application, 'status'>): boolean =>
  (['confirmed', 'settingPending', 'scheduled', 'effective'] as Status[]).includes(status);

/** The day as of which the contract is shown beside an application: its start date, today while there is none. */
export const contractDay = (application: Application, today: Day): Day =>
  (isAccepted(application) && application.startDate) || today;

export async function findOutcome(db: Connection, applicationId: string): Promise<Outcome | undefined> {
  const { rows } = await sql<Outcome>`
    select decided_at as "decidedAt", effects, issued, start_date as "startDate"
    from outcome where application_id = ${applicationId}`.execute(db);
  return rows[0];
}

/** The history, oldest first. */
async function listHistory(db: Connection, applicationId: string): Promise<HistoryEntry[]> {
  const moves = await listMoves(db, { kind: 'application', id: applicationId });
  return moves.map(({ event, from, to, what, ...entry }) => ({
    ...entry,
    move: event as HistoryEntry['move'],
    from: from as Status,
    to: to as Status,
    startDate: dayIn(what.startDate),
    was: dayIn(what.was),
  }));
}

const dayIn = (fact: unknown): Day | null => (typeof fact === 'string' ? fact : null);

/** The 確認事項, oldest first. */
export async function listQueries(db: Connection, applicationId: string): Promise<Query[]> {
  const { rows } = await sql<Query>`
    select id, revision, question, text, asked_at as "askedAt", opens_all as "opensAll"
    from review_query where application_id = ${applicationId} order by id`.execute(db);
  return rows;
}
