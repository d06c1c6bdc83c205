import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { type Day, dayOf } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';
import { candidatesFor } from '../../ids/candidates.ts';
import { addDays } from '../../schedule/days.ts';
import { firstFeasibleAtOrAfter } from '../../schedule/feasible.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { besideOf } from '../draft/beside.ts';
import { fingerprintOf, hash } from '../draft/examine.ts';
import { type Lead, leadOf, noLead } from '../draft/lead.ts';
import type { Services } from '../move/services.ts';
import { type Check, checksOf } from '../record/checks.ts';
import { type Application, findApplication } from '../record/detail.ts';
import { type Effects, effectsOf } from '../record/effects.ts';
import { type Filing, type Judged, judge } from '../record/filing.ts';
import { settingsBeside, wishBeside } from '../record/linked-group.ts';
import { getSettled, type Settled } from '../record/settles.ts';
import { deskChecks } from './desk-checks.ts';

/** An application as the centre knows it: with who has it in hand. */
export type Reviewable = Application & {
  desiredStart: Day;
  takenBy: string | null;
  takenByName: string | null;
  /** The application whose system settings it gives. */
  settled?: Settled;
};

/** The application of a reception number; drafts are their owners'. */
export async function findReviewable(db: Connection, receptionNo: string): Promise<Reviewable | undefined> {
  const application = await findApplication(db, receptionNo, 'everyOffice');
  if (!application) return undefined;
  const { rows } = await sql<Pick<Reviewable, 'takenBy' | 'takenByName'>>`
    select a.taken_by as "takenBy", p.name as "takenByName"
    from application a left join person p on p.id = a.taken_by where a.id = ${application.id}`.execute(db);
  const { takenBy, takenByName } = rows[0] ?? { takenBy: null, takenByName: null };
  const settled = application.settles ? await getSettled(db, application.settles) : undefined;
  return {
    ...application,
    desiredStart: settled?.startDate ?? application.desiredStart ?? dayOf(application.appliedAt),
    takenBy,
    takenByName,
    ...(settled && { settled }),
  };
}

/** An undecided application, judged on the contract of a start date. */
export type Judgement = {
  startsOn: Day;
  /** Start dates on offer: from the wish on. */
  dates: Day[];
  /** Whether system settings will be asked for, of this application or of one that ends with it. */
  settings: boolean;
  effects: Effects;
  checks: Check[];
  contractMoved: boolean;
  /** Whether the change is another one than what was filed. */
  effectsMoved: boolean;
  /** For each slot of `effects.slots`. */
  candidates: Readonly<Record<string, string>>;
  /** Of the contract as judged: the end of the review is refused when it has moved since. */
  fingerprint: string;
};

export type JudgeOptions = {
  /** The start date that the reviewer looks at; the first feasible one from the wish on when left out. */
  startsOn?: Day | undefined;
  filesProblem: Text | undefined;
};

/** Judges what was filed last as it would be accepted now. */
export async function judgeNow(
  services: Services,
  application: Reviewable,
  filing: Filing,
  options: JudgeOptions,
): Promise<Judgement> {
  const { db, clock } = services;
  const schedule = await services.schedule();
  const today = clock.today();
  const { judged, startsOn, dates, settings } = await judgeOnDay(services, application, filing, options.startsOn);
  const effects = effectsOf(judged.assessment);
  const choice = filing.pages.pages.choice;
  const { filesProblem } = options;
  return {
    startsOn,
    dates,
    settings,
    effects,
    checks: [
      ...checksOf({ ...judged, choice }),
      ...(await deskChecks(db, { application, filing, judged, startsOn, settings, schedule, today, filesProblem })),
    ],
    contractMoved: judged.moved.length > 0,
    effectsMoved: hash(effects.changes) !== hash(filing.effects.changes),
    candidates: await candidatesFor(db, judged.assessment.slots, application.officeCode, startsOn),
    fingerprint: fingerprintOf(judged.basis),
  };
}

type OnDay = Pick<Judgement, 'startsOn' | 'dates' | 'settings'> & { judged: Judged };

/**
 * Judges a filing on the day that is looked at, or on the first that can be offered. Which these are depends on whether settings will be
 * asked for, and that on the contract of the day: what was filed says it until the contract of the day does.
 */
async function judgeOnDay(
  services: Services,
  application: Reviewable,
  filing: Filing,
  lookedAt: Day | undefined,
): Promise<OnDay> {
  const { db, clock } = services;
  const { id, officeCode, settled, desiredStart } = application;
  const schedule = await services.schedule();
  const fixed = settled?.startDate ?? undefined;
  const beside = await settingsBeside(db, id);
  const wish = latest(desiredStart, await wishBeside(db, id));
  const judgeIf = async (settings: boolean): Promise<OnDay> => {
    const offered = datesFrom(schedule, { today: clock.today(), settings, wish });
    const startsOn = fixed ?? lookedAt ?? offered[0] ?? desiredStart;
    const others = await besideOf(services, db, id, startsOn);
    const judged = await judge(services, db, filing, officeCode, startsOn, {}, others);
    return { judged, startsOn, dates: fixed ? [fixed] : offered, settings };
  };
  const asFiled = await judgeIf(beside || filing.effects.needsSetting);
  const settings = beside || asFiled.judged.assessment.needsSetting;
  return settings === asFiled.settings ? asFiled : judgeIf(settings);
}

/** What start dates on offer for a decided application have to leave; which of them work is judged when one is taken (`postpone`). */
export async function leadOfDecided(
  services: Services,
  { officeCode, startDate }: Reviewable,
  filing: Filing,
): Promise<Lead> {
  const day = startDate ?? services.clock.today();
  return leadOf(await services.schedule(), await judge(services, services.db, filing, officeCode, day), filing);
}

const latest = (one: Day, other: Day = one): Day => (one > other ? one : other);

/** The first registration dates from the wish on that the end of a review today can still make, in order. */
export function datesFrom(
  schedule: Schedule,
  { today, settings, wish, lead = noLead }: { today: Day; settings: boolean; wish: Day; lead?: Lead },
  count = 6,
): Day[] {
  const dates: Day[] = [];
  for (let from = wish; dates.length < count; ) {
    const day = firstFeasibleAtOrAfter(schedule, { today, ...lead, settings, wish: from });
    if (day === undefined) break;
    dates.push(day);
    from = addDays(day, 1);
  }
  return dates;
}

/** How many applications start on each coming day. */
export async function countStarting(db: Connection, today: Day): Promise<Readonly<Record<Day, number>>> {
  const { rows } = await sql<{ day: Day; count: number }>`
    select start_date as day, count(*) as count from application where status = 'scheduled' and start_date > ${today} group by start_date`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ day, count }) => [day, count]));
}
