import { sql } from 'kysely';
import { z } from 'zod';
import type { Author } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import { day } from '../../ground/command.ts';
import { parseDay } from '../../ground/text/day.ts';
import { acceptAnew, readWithout } from '../../ledger/accept.ts';
import { type Schedule, settingDeadline } from '../../schedule/schedule.ts';
import { decisionWords } from '../../words/review.ts';
import { leadOf } from '../draft/lead.ts';
import { NotAcceptable } from '../move/errors.ts';
import { type Moved, move, refuseMove } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import { type Effects, effectsOf } from '../record/effects.ts';
import { factsOn, getFiling, type Judged, judge } from '../record/filing.ts';
import { followMove } from '../record/follow.ts';
import { lockMembers } from '../record/linked-group.ts';
import { owesSettings } from '../record/settles.ts';
import { letterText } from './letter-text.ts';
import { lockDecided } from './lock-decided.ts';
import type { PutOffCause } from './put-off.ts';
import { type Decision, mustBeFeasible } from './ready.ts';

/** Another start date for what was accepted, and why. */
export const Postponement = z.object({
  startDate: day(decisionWords.newStart),
  /** The start date that the reviewer looked at; none where the page did not say. */
  was: z.string().transform((raw): Day => parseDay(raw) ?? ''),
  reason: letterText(decisionWords.decidedReasonMissing),
});
export type Postponement = Decision & z.infer<typeof Postponement>;

/**
 * 利用開始日を変更する, by the centre after the end of the review: the change is judged on the contract of the new day and enters the ledger
 * under it in place of the old one, with all of its linked group; the issued values stay reserved, the deadline of the settings moves along.
 * @throws {AlreadyMoved} when a colleague was first, also with another new date
 * @throws {NotAcceptable} for a day that does not work, and when the change would be another one on it
 * @throws {LedgerConflict} when a change that was accepted later would no longer apply
 */
export async function postpone(services: Services, postponement: Postponement): Promise<Moved> {
  const { db, clock } = services;
  const { id, startDate, was } = postponement;
  const schedule = await services.schedule();
  mustBeFeasible(schedule, clock.today(), startDate);
  return db.transaction().execute(async (trx) => {
    const members = await lockMembers(trx, id);
    // One that was begun later may rest on an earlier one, so it must be the last to come and the first to go.
    const order = startDate > was ? members.toReversed() : members;
    const moved = new Map<string, Moved>();
    for (const each of order)
      moved.set(each, await postponeOne(trx, services, schedule, { ...postponement, id: each }));
    return moved.get(id) as Moved;
  });
}

/** By the centre, or by the system, which leaves the customer of settings until a day. */
type OnePostponement = Omit<Postponement, 'mover'> & {
  mover: Author;
  name?: 'postpone' | 'putOff';
  because?: PutOffCause;
  until?: Day;
};

/** The same for one of a linked group, which is locked. @throws as `postpone` */
export async function postponeOne(
  trx: Connection,
  services: Services,
  schedule: Schedule,
  { id, mover, startDate, was, reason, name = 'postpone', because, until = '' }: OnePostponement,
): Promise<Moved> {
  const { clock } = services;
  const decided = await lockDecided(trx, name, id, clock.today());
  if (decided.startDate !== was) return refuseMove(trx, id);
  if (startDate === was) throw new NotAcceptable('startDate', sameDay);
  const owed = name === 'postpone' && (await owesSettings(trx, id));
  mustBeFeasible(schedule, clock.today(), startDate, { settings: owed });
  const usual = settingDeadline(schedule, startDate);
  const deadline = decided.settingDeadline === null ? undefined : until > usual ? until : usual;
  const filing = await getFiling(trx, id);
  const judged = await readWithout(trx, { applicationId: id, until: startDate }, () =>
    judge(services, trx, filing, decided.officeCode, startDate, decided.outcome.issued),
  );
  mustStayWhatItIs(judged, decided.outcome.effects);
  mustBeFeasible(schedule, clock.today(), startDate, { lead: leadOf(schedule, judged, filing) });
  const moved = await move(trx, name, {
    id,
    mover,
    now: clock.now(),
    set: { startDate, ...(deadline && { settingDeadline: deadline }) },
    what: { was, startDate, ...(because && { because }) },
    why: reason,
  });
  const { operations } = judged.assessment;
  await acceptAnew(trx, { applicationId: id, receptionNo: moved.receptionNo, startsOn: startDate, operations });
  const effects = effectsOf(judged.assessment);
  await moveOutcome(trx, id, startDate, effects);
  await followMove(trx, services, name, moved, { ...factsOn(judged, filing, effects), reason });
  return moved;
}

/** What was accepted is frozen (`decisions.md` 33): only the day may be another. */
function mustStayWhatItIs({ assessment }: Judged, { slots, needsSetting }: Effects): void {
  const [fault] = assessment.faults;
  if (fault) {
    throw new NotAcceptable('startDate', {
      ja: `この日の契約には適用できません：${fault.message.ja}`,
      en: `The change does not fit the contract of this day: ${fault.message.en}`,
    });
  }
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id).join(' ');
  if (ids(assessment.slots) === ids(slots) && assessment.needsSetting === needsSetting) return;
  throw new NotAcceptable('startDate', {
    ja: 'この日の契約では、払い出す値またはシステム設定の要否が変わります。「審査に戻す」で審査し直してください。',
    en: 'On the contract of this day other values or settings would be needed. Send it back to review instead.',
  });
}

async function moveOutcome(trx: Connection, id: string, startDate: Day, effects: Effects): Promise<void> {
  await sql`update outcome set start_date = ${startDate}, effects = ${json(effects)} where application_id = ${id}`.execute(
    trx,
  );
}

const sameDay = {
  ja: '現在の利用開始日と同じ日です。変更後の日を入力してください。',
  en: 'This is the start date already. Enter another one.',
};
