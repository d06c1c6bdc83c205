import { sql } from 'kysely';
import type { Day } from '../clock.ts';
import type { Connection } from '../db/connect.ts';
import { firstFeasibleAtOrAfter } from '../schedule/feasible.ts';
import { addDays } from '../schedule/days.ts';
import { lastDayToApply, type Schedule } from '../schedule/schedule.ts';
import type { Text } from '../words/text.ts';
import { type Check, checksOf } from './checks.ts';
import { deskChecks } from './desk-checks.ts';
import { type Effects, effectsOf } from './effects.ts';
import { hash } from './examine.ts';
import { type Filing, judge, listFilings } from './filing.ts';
import type { Services } from './services.ts';
import type { Status } from './status.ts';

/** An application as the centre knows it. */
export type Application = {
  id: string;
  receptionNo: string;
  status: Status;
  officeCode: string;
  officeName: string;
  companyCode: string;
  companyName: string;
  procedures: string[];
  revision: number;
  appliedAt: Date;
  desiredStart: Day;
  startDate: Day | null;
  settingDeadline: Day | null;
  takenBy: string | null;
  takenByName: string | null;
};

/** The application of a reception number; drafts are their owners'. */
export async function findApplication(db: Connection, receptionNo: string): Promise<Application | undefined> {
  const { rows } = await sql<Application>`
    select a.id, a.reception_no as "receptionNo", a.status, a.office_code as "officeCode", a.office_name as "officeName",
      a.company_code as "companyCode", a.company_name as "companyName", a.procedures, a.revision, a.applied_at as "appliedAt",
      a.desired_start as "desiredStart", a.start_date as "startDate", a.setting_deadline as "settingDeadline", a.taken_by as "takenBy",
      p.name as "takenByName"
    from application a left join person p on p.id = a.taken_by where a.reception_no = ${receptionNo}`.execute(db);
  return rows[0];
}

export type Outcome = { decidedAt: Date; decidedByName: string; effects: Effects; issued: Readonly<Record<string, string>>; startDate: Day };

/** An undecided application, judged on the contract of a start date. */
export type Judgement = {
  startsOn: Day;
  /** Start dates on offer: from the wish on. */
  dates: Day[];
  effects: Effects;
  checks: Check[];
  contractMoved: boolean;
  /** Whether the change is another one than what was filed. */
  effectsMoved: boolean;
  /** Of the contract as judged: the end of the review is refused when it has moved since. */
  seal: string;
};

export type JudgeOptions = {
  /** The start date that the reviewer looks at; the first feasible one from the wish on when left out. */
  startsOn?: Day | undefined;
  filesProblem: Text | undefined;
};

/** Judges what was filed last as it would be accepted now. */
export async function judgeNow(services: Services, application: Application, filing: Filing, options: JudgeOptions): Promise<Judgement> {
  const { db, clock } = services;
  const schedule = await services.schedule();
  const today = clock.today();
  const dates = datesFrom(schedule, today, application.desiredStart);
  const startsOn = options.startsOn ?? dates[0] ?? application.desiredStart;
  const judged = await judge(services, db, filing, application.officeCode, startsOn);
  const effects = effectsOf(judged.assessment);
  const choice = filing.pages.pages.choice;
  const { filesProblem } = options;
  return {
    startsOn,
    dates,
    effects,
    checks: [
      ...checksOf({ ...judged, choice }),
      ...(await deskChecks(db, { application, filing, judged, startsOn, schedule, today, filesProblem })),
    ],
    contractMoved: judged.contractMoved,
    effectsMoved: hash(effects.changes) !== hash(filing.effects.changes),
    seal: hash(judged.basis.versions),
  };
}

/** The first registration dates from the wish on that can still be met, in order. */
export function datesFrom(schedule: Schedule, today: Day, wish: Day, count = 6): Day[] {
  const dates: Day[] = [];
  for (let from = wish; dates.length < count; ) {
    const day = firstFeasibleAtOrAfter(schedule, { today, leadDays: 0, wish: from });
    if (day === undefined) break;
    dates.push(day);
    from = addDays(day, 1);
  }
  return dates;
}

/** The last business day on which the end of the review still makes a start date. */
export const decideBy = (schedule: Schedule, start: Day): Day => lastDayToApply(schedule, start, 1);

export type HistoryRow = { id: number; move: string; from: Status; to: Status; at: Date; byName: string; side: string; what: { reason?: string }; why: string };
export type Asked = { id: number; revision: number; question: string | null; text: string; askedAt: Date; askedByName: string };
export type Message = { id: number; side: 'company' | 'centre'; authorName: string; text: string; at: Date };

/** What lies on the desk beside the judgement. */
export type Dossier = { filings: Filing[]; history: HistoryRow[]; asked: Asked[]; messages: Message[]; outcome: Outcome | undefined; papers: { kind: string; revision: number }[] };

/** One after the other: a page must not take several connections at once. */
export async function loadDossier(db: Connection, id: string): Promise<Dossier> {
  return {
    filings: await listFilings(db, id),
    history: await listHistory(db, id),
    asked: await listAsked(db, id),
    messages: await listMessages(db, id),
    outcome: await findOutcome(db, id),
    papers: await listPapers(db, id),
  };
}

/** Every move of an application, oldest first. */
export async function listHistory(db: Connection, id: string): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select id, move, from_status as "from", to_status as "to", business_at as at, actor_name as "byName", actor_side as side, what, why
    from history where application_id = ${id} order by id`.execute(db);
  return rows;
}

async function listAsked(db: Connection, id: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select q.id, q.revision, q.question, q.text, q.asked_at as "askedAt", p.name as "askedByName"
    from review_query q join person p on p.id = q.asked_by where q.application_id = ${id} order by q.id`.execute(db);
  return rows;
}

async function listMessages(db: Connection, id: string): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select id, side, author_name as "authorName", text, business_at as at from message where application_id = ${id} order by id`.execute(db);
  return rows;
}

async function findOutcome(db: Connection, id: string): Promise<Outcome | undefined> {
  const { rows } = await sql<Outcome>`
    select o.decided_at as "decidedAt", p.name as "decidedByName", o.effects, o.issued, o.start_date as "startDate"
    from outcome o join person p on p.id = o.decided_by where o.application_id = ${id}`.execute(db);
  return rows[0];
}

async function listPapers(db: Connection, id: string): Promise<Dossier['papers']> {
  const { rows } = await sql<{ kind: string; revision: number }>`
    select distinct on (kind) kind, revision from paper where application_id = ${id} order by kind, revision desc`.execute(db);
  return rows;
}

export type Answer = { id: string; author: { id: string; name: string }; text: string };

/** Writes a message of the centre in the thread of an application; the same text sent twice in a row is written once. */
export async function answer({ db, clock }: Services, { id, author, text }: Answer): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select 1 from application where id = ${id} for update`.execute(trx);
    await sql`
      insert into message (application_id, side, author_id, author_name, text, business_at)
      select ${id}, 'centre', ${author.id}, ${author.name}, ${text}, ${clock.now()}
      where (${author.id}, ${text}) is distinct from
        (select m.author_id, m.text from message m where m.application_id = ${id} order by m.id desc limit 1)`.execute(trx);
  });
}
