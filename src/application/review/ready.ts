import { sql } from 'kysely';
import { z } from 'zod';
import type { Author } from '../../audit/events.ts';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { day } from '../../ground/command.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { plain } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import { companyFor, fits, keyOf, reservedAs } from '../../ids/slots.ts';
import { type Taken, takenIn } from '../../ids/taken.ts';
import { lockSubjects } from '../../ledger/replay.ts';
import type { IssueSlot } from '../../procedure/define.ts';
import { explainRefusal } from '../../schedule/explain.ts';
import { feasible } from '../../schedule/feasible.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { decisionWords } from '../../words/review.ts';
import { mustBeAgreed, officesAsked } from '../consent/consents.ts';
import { besideOf } from '../draft/beside.ts';
import { fingerprintOf } from '../draft/examine.ts';
import { type Lead, leadOf, noLead } from '../draft/lead.ts';
import { NotAcceptable } from '../move/errors.ts';
import { refuseMove } from '../move/move.ts';
import { canMove } from '../move/move-table.ts';
import type { Services } from '../move/services.ts';
import type { Status } from '../move/status.ts';
import { type Filing, getFiling, type Judged, judge } from '../record/filing.ts';
import { settingsBeside } from '../record/linked-group.ts';
import { shownMark } from './letter-text.ts';

export type Decision = { id: string; mover: Author & { id: string } };

/** The issued values by slot. */
export type Issues = Readonly<Record<string, string>>;

/** How a review is to end. */
export const EndOfReview = z.object({
  startDate: day(decisionWords.startDate),
  issued: z.record(
    z.string(),
    z.string().transform((value) => plain(value).toUpperCase()),
  ),
  /** Of the contract that the reviewer looked at (`Judgement.fingerprint`); when left out, whatever it is now is accepted. */
  fingerprint: shownMark.optional(),
  /** The same of the linked applications, by id. */
  fingerprints: z.record(z.string(), z.string()).optional(),
});

export type ReviewEnd = Decision &
  z.infer<typeof EndOfReview> & {
    /** What is wrong with the stored files of a filing; whoever has no files at hand leaves it out. */
    filesProblem?: FilesProblem;
  };

export type FilesProblem = (
  trx: Connection,
  filed: { applicationId: string; ids: readonly string[] },
) => Promise<Text | undefined>;

export type Ready = { receptionNo: string; filing: Filing; judged: Judged };

/**
 * Locks an application in review and finds it ready to be ended so: looked at as it is now, its values free, every rule kept.
 * @param schedule to ask whether the start date leaves time; left out where it is fixed already
 * @throws {AlreadyMoved} when a colleague decided first
 * @throws {NotAcceptable} for a start date, an issued value, or a check that fails on the contract of that day
 */
export async function lockReady(
  trx: Connection,
  services: Services,
  ending: ReviewEnd,
  schedule?: Schedule,
): Promise<Ready> {
  const { id, startDate, issued, fingerprint } = ending;
  const { officeCode, receptionNo } = await lockForDecision(trx, id);
  const filing = await getFiling(trx, id);
  const beside = await besideOf(services, trx, id, startDate);
  const judged = await judge(services, trx, filing, officeCode, startDate, issued, beside);
  mustBeSeen(judged, fingerprint);
  if (schedule) {
    const settings = judged.assessment.needsSetting || (await settingsBeside(trx, id));
    // Under the lock: the wait for it may have ended on another day.
    mustBeFeasible(schedule, services.clock.today(), startDate, { settings, lead: leadOf(schedule, judged, filing) });
  }
  await mustBeIssuable(trx, judged, issued, officeCode);
  mustHold(judged);
  await mustBeStored(trx, filing, ending.filesProblem);
  await mustBeAgreed(trx, id);
  return { receptionNo, filing, judged };
}

/**
 * @param options.settings whether system settings will be asked for
 * @param options.lead the time that the application needs, once it is known
 * @throws {NotAcceptable} beside `startDate` for a day on which no contract can change any more, or that leaves no time for the settings or
 * less than the application needs
 */
export function mustBeFeasible(
  schedule: Schedule,
  today: Day,
  startDate: Day,
  { settings = false, lead = noLead }: { settings?: boolean; lead?: Lead } = {},
): void {
  const result = feasible(schedule, { today, ...lead, settings, wish: startDate });
  if (!result.ok) throw new NotAcceptable('startDate', explainRefusal(result));
}

export const issuedAlready = ({ id }: IssueSlot, issued: Issues): NotAcceptable =>
  new NotAcceptable(`issued.${id}`, {
    ja: `「${issued[id]}」は既に払い出されています。別の値を入力してください。`,
    en: `“${issued[id]}” is issued already. Enter another value.`,
  });

/** An ID number that was given back may be issued again after some time (`domain.md` 8.17). */
const notYetAgain = ({ id }: IssueSlot, issued: Issues, from: Day): NotAcceptable =>
  new NotAcceptable(`issued.${id}`, {
    ja: `「${issued[id]}」は削除された識別番号です。${formatDaySlashed(from)}以降の利用開始日でなければ払い出せません。別の値を入力してください。`,
    en: `“${issued[id]}” was removed: it can be issued again only for a start date from ${formatDaySlashed(from)} on. Enter another value.`,
  });

/**
 * The row lock makes colleagues wait for this decision, and the status is asked before anything is judged: a colleague's decision has
 * changed the contract, and what would be found wrong then is not what they need to be told. The lock on the company, and on those of
 * the offices that agreed to it, lets one decision at a time judge their contracts: two that each look right alone could break a rule between offices together.
 * @throws {AlreadyMoved}
 */
export async function lockForDecision(trx: Connection, id: string): Promise<Locked> {
  const { rows } = await sql<Locked & { status: Status }>`
    select office_code as "officeCode", reception_no as "receptionNo", status from application where id = ${id} for update`.execute(
    trx,
  );
  const [found] = rows;
  if (!found || !canMove('confirm', found.status)) return refuseMove(trx, id);
  await lockSubjects(trx, [found.officeCode, ...(await officesAsked(trx, id))].map(companyOf));
  return found;
}

type Locked = { officeCode: string; receptionNo: string };

/** What was looked at is what is accepted (`decisions.md` 30). @throws {NotAcceptable} */
export function mustBeSeen({ basis }: Judged, fingerprint: string | undefined): void {
  if (fingerprint === undefined || fingerprint === fingerprintOf(basis)) return;
  throw new NotAcceptable('fingerprint', {
    ja: '表示した後に契約が変わりました。新しい変更前／変更後と自動確認の結果を確認して、もう一度終了してください。',
    en: 'The contract has moved since this page was shown. Look at the new before/after and checks, then end the review again.',
  });
}

/** Each value in its form, and none that is in use already, in the company or in another slot. */
async function mustBeIssuable(
  trx: Connection,
  { assessment: { slots }, basis }: Judged,
  issued: Issues,
  officeCode: string,
): Promise<void> {
  const taken = new Map<string, Taken>();
  const looked = new Set<string>();
  for (const slot of slots) {
    const company = companyFor(slot, slots, issued, officeCode);
    if (!looked.has(company))
      for (const [key, why] of await takenIn(trx, company, basis.present.startsOn)) taken.set(key, why);
    looked.add(company);
    const value = issued[slot.id] ?? '';
    if (!fits(slot, company, value)) {
      throw new NotAcceptable(`issued.${slot.id}`, {
        ja: `${slot.label.ja}を正しい形で入力してください。`,
        en: `Enter ${slot.label.en} in its right form.`,
      });
    }
    for (const key of reservedAs(slot, issued).map(keyOf)) {
      const why = taken.get(key);
      if (why) throw why === 'inUse' ? issuedAlready(slot, issued) : notYetAgain(slot, issued, why.reusableFrom);
      taken.set(key, 'inUse');
    }
  }
}

/** Files are part of the filing (`decisions.md` 32). */
async function mustBeStored(
  trx: Connection,
  { applicationId, files }: Filing,
  problemOf?: FilesProblem,
): Promise<void> {
  const ids = Object.values(files).flatMap((each) => each.map(({ id }) => id));
  const problem = await problemOf?.(trx, { applicationId, ids });
  if (problem) throw new NotAcceptable('checks', problem);
}

function mustHold({ assessment }: Judged): void {
  const [fault] = assessment.faults;
  if (fault) throw new NotAcceptable('checks', fault.message);
}
