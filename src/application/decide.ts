import { sql } from 'kysely';
import type { Day } from '../clock.ts';
import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { accept } from '../ledger/accept.ts';
import { lockSubjects } from '../ledger/replay.ts';
import type { IssueSlot } from '../procedure/define.ts';
import { explainRefusal } from '../schedule/explain.ts';
import { type Feasibility, feasible } from '../schedule/feasible.ts';
import { settingDeadline } from '../schedule/schedule.ts';
import { effectsOf } from './effects.ts';
import { NotAcceptable } from './errors.ts';
import { sealOf } from './examine.ts';
import { type Filing, factsOf, getFiling, type Judged, judge, questionLabel } from './filing.ts';
import { followMove } from './follow.ts';
import { type Moved, type Mover, move, refuseMove } from './move.ts';
import { canMove } from './moves.ts';
import { takenIn, wholeValue } from './proposals.ts';
import type { Services } from './services.ts';
import type { Status } from './status.ts';

export type Decision = { id: string; mover: Mover & { id: string } };

/** 審査を開始する. @throws {AlreadyMoved} when a colleague took it first */
export async function pickUp({ db, clock }: Services, { id, mover }: Decision): Promise<Moved> {
  return db
    .transaction()
    .execute((trx) => move(trx, 'pickUp', { id, mover, now: clock.now(), set: { takenBy: mover.id } }));
}

export type Question = { question?: string; text: string };

/**
 * 確認事項を送る: the application goes back to the applicant, with remarks tied to single questions where the reviewer did so; what was
 * filed lies ready to be corrected (`decisions.md` 31).
 * @param asked `opensAll` lets every question be corrected, although all remarks are tied to some
 * @throws {AlreadyMoved}
 */
export async function query(
  services: Services,
  { id, mover, questions, opensAll = false }: Decision & { questions: readonly Question[]; opensAll?: boolean },
): Promise<Moved> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    const moved = await move(trx, 'query', { id, mover, now: clock.now(), what: { questions, opensAll } });
    const filing = await getFiling(trx, id);
    await sql`
      insert into review_query (application_id, revision, question, text, asked_at, asked_by, opens_all)
      select ${id}, ${moved.revision}, q.question, q.text, ${clock.now()}, ${mover.id}, ${opensAll}
      from jsonb_to_recordset(${json(questions)}::jsonb) as q(question text, text text)`.execute(trx);
    await reopen(trx, filing, mover.id, clock.now());
    const asked = questions.map(({ question, text }) => {
      const label = questionLabel(filing, question);
      return label ? { question: label, text } : { text };
    });
    await followMove(trx, services, 'query', moved, {
      ...(await factsOf(services, trx, filing, moved.officeCode)),
      queries: asked,
    });
    return moved;
  });
}

/** 不承諾にする. @throws {AlreadyMoved} */
export async function refuse(services: Services, { id, mover, reason }: Decision & { reason: string }): Promise<Moved> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    const moved = await move(trx, 'refuse', { id, mover, now: clock.now(), why: reason });
    await followMove(trx, services, 'refuse', moved, {
      ...(await factsOf(services, trx, await getFiling(trx, id), moved.officeCode)),
      reason,
    });
    return moved;
  });
}

/** The issued values by slot. */
type Issues = Readonly<Record<string, string>>;

export type Confirmation = Decision & {
  startDate: Day;
  issued: Issues;
  /** Of the contract that the reviewer looked at (`Judgement.seal`); when left out, whatever it is now is accepted. */
  seal?: string;
};

/**
 * 審査を終了する: fixes the start date and the issued values and enters the change in the ledger with its future date.
 * @throws {AlreadyMoved} when a colleague decided first
 * @throws {NotAcceptable} for a start date, an issued value, or a check that fails on the contract of that day
 * @throws {LedgerConflict} when an accepted change of a later day would no longer apply (`decisions.md` 7)
 */
export async function confirm(
  services: Services,
  { id, mover, startDate, issued, seal }: Confirmation,
): Promise<Moved> {
  const { db, clock } = services;
  const schedule = await services.schedule();
  mustBeFeasible(feasible(schedule, { today: clock.today(), leadDays: 0, wish: startDate }));
  return db.transaction().execute(async (trx) => {
    const officeCode = await lockForDecision(trx, id);
    const filing = await getFiling(trx, id);
    const judged = await judge(services, trx, filing, officeCode, startDate, issued);
    mustBeSeen(judged, seal);
    await mustBeIssuable(trx, judged, issued, officeCode);
    mustHold(judged);
    const { needsSetting, operations } = judged.assessment;
    const moved = await move(trx, 'confirm', {
      id,
      mover,
      now: clock.now(),
      to: needsSetting ? 'settingPending' : 'scheduled',
      set: { startDate, ...(needsSetting && { settingDeadline: settingDeadline(schedule, startDate) }) },
      what: { startDate, issued },
    });
    await reserve(trx, judged, issued, id);
    await accept(trx, { applicationId: id, receptionNo: moved.receptionNo, startsOn: startDate, operations });
    const effects = effectsOf(judged.assessment);
    await sql`
      insert into outcome (application_id, decided_at, decided_by, effects, issued, start_date)
      values (${id}, ${clock.now()}, ${mover.id}, ${json(effects)}, ${json(issued)}, ${startDate})`.execute(trx);
    await followMove(trx, services, 'confirm', moved, {
      effects,
      contact: filing.contact,
      present: judged.basis.present,
      titles: judged.procedures.map(({ title }) => title),
      lang: filing.lang,
    });
    return moved;
  });
}

/**
 * The row lock makes colleagues wait for this decision, and the status is asked before anything is judged: a colleague's decision has
 * changed the contract, and what would be found wrong then is not what they need to be told. The lock on the company lets one decision
 * at a time judge its contracts: two that each look right alone could break a rule between offices together.
 * @throws {AlreadyMoved}
 */
async function lockForDecision(trx: Connection, id: string): Promise<string> {
  const { rows } = await sql<{ officeCode: string; status: Status }>`
    select office_code as "officeCode", status from application where id = ${id} for update`.execute(trx);
  const [found] = rows;
  if (!found || !canMove('confirm', found.status)) return refuseMove(trx, id);
  await lockSubjects(trx, [companyOf(found.officeCode)]);
  return found.officeCode;
}

/** What was looked at is what is accepted (`decisions.md` 30). */
function mustBeSeen({ basis }: Judged, seal: string | undefined): void {
  if (seal === undefined || seal === sealOf(basis)) return;
  throw new NotAcceptable('seal', {
    ja: '表示した後に契約が変わりました。新しい変更前／変更後と自動確認の結果を確認して、もう一度終了してください。',
    en: 'The contract has moved since this page was shown. Look at the new before/after and checks, then end the review again.',
  });
}

function mustBeFeasible(result: Feasibility): void {
  if (!result.ok) throw new NotAcceptable('startDate', explainRefusal(result));
}

/** Each value in its form, and none that is in use already, in the company or in another slot. */
async function mustBeIssuable(
  trx: Connection,
  { assessment: { slots } }: Judged,
  issued: Issues,
  officeCode: string,
): Promise<void> {
  const taken = slots.length > 0 ? await takenIn(trx, companyOf(officeCode)) : new Set<string>();
  for (const slot of slots) {
    if (!slot.pattern.test(issued[slot.id] ?? '')) {
      throw new NotAcceptable(`issued.${slot.id}`, {
        ja: `${slot.label.ja}を正しい形で入力してください。`,
        en: `Enter ${slot.label.en} in its right form.`,
      });
    }
    const value = `${slot.kind} ${wholeValue(slot, issued)}`;
    if (taken.has(value)) throw issuedAlready(slot, issued);
    taken.add(value);
  }
}

function mustHold({ assessment }: Judged): void {
  const [fault] = assessment.faults;
  if (fault) throw new NotAcceptable('checks', fault.message);
}

/**
 * Reserved under a unique constraint (`decisions.md` 9): a value that another application holds is refused. In one order for everybody,
 * so that two decisions never wait for each other in a circle.
 */
async function reserve(trx: Connection, { assessment: { slots } }: Judged, issued: Issues, id: string): Promise<void> {
  const wanted = slots.map((slot) => ({ slot: slot.id, kind: slot.kind, value: wholeValue(slot, issued) }));
  const { rows } = await sql<{ slot: string }>`
    insert into issued_value (kind, value, slot, application_id)
    select kind, value, slot, ${id} from jsonb_to_recordset(${json(wanted)}::jsonb) as w(kind text, value text, slot text)
    order by kind, value on conflict (kind, value) where voided_at is null do nothing returning slot`.execute(trx);
  const refused = slots.find((slot) => !rows.some((row) => row.slot === slot.id));
  if (refused) throw issuedAlready(refused, issued);
}

const issuedAlready = ({ id }: IssueSlot, issued: Issues): NotAcceptable =>
  new NotAcceptable(`issued.${id}`, {
    ja: `「${issued[id]}」は既に払い出されています。別の値を入力してください。`,
    en: `“${issued[id]}” is issued already. Enter another value.`,
  });

/** Lays what was filed ready to be corrected. */
async function reopen(trx: Connection, filing: Filing, personId: string, now: Date): Promise<void> {
  await sql`
    insert into draft (application_id, pages, shown, pinned, updated_at, updated_by)
    values (${filing.applicationId}, ${json(filing.pages.pages)}, ${json(filing.pages.shown)}, ${json(filing.versions)}, ${now}, ${personId})`.execute(
    trx,
  );
}
