import { createHash } from 'node:crypto';
import type { Operation } from '../../contract/operation.ts';
import { isProvisional } from '../../contract/pending.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';
import type { Fault, Typed } from '../../procedure/answers.ts';
import { type Assessment, assess } from '../../procedure/assess.ts';
import type { AnyProcedure, Page } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import { isProblem } from '../../procedure/field.ts';
import { entryOf } from '../../procedures/menu.ts';
import { explainRefusal } from '../../schedule/explain.ts';
import { type Asked, feasible } from '../../schedule/feasible.ts';
import { leadDaysOf, type Schedule } from '../../schedule/schedule.ts';
import type { Services } from '../move/services.ts';
import { type Basis, loadBasis } from '../record/basis.ts';
import { chosen } from '../record/chosen.ts';
import { type Contact, ownPagesOf } from '../record/pages.ts';
import { areUndecided, getSettled, listSettings, type Settled, tooLateFor } from '../record/settles.ts';
import { type Draft, proceduresOf } from './draft.ts';
import { refuseNoneLeft } from './none-left.ts';
import { withinReach } from './reach.ts';

/** Everything that is known of what was typed so far: one reading for the pages, the check page and 登録. */
export type Examined = {
  procedures: readonly AnyProcedure[];
  choice: { desiredStart: Day; reason: string; consultedOn: string; consulted: boolean };
  contact: Contact;
  remarks: string;
  /** What a 確認事項 was answered with in words. */
  reply: string;
  /** In the order of the pages. */
  faults: Fault[];
  basis: Basis;
  assessment: Assessment;
  /** The application that the settings are for. */
  settled?: Settled;
  seen: Seen;
};

/** What the check page showed, part by part, so that 登録 can say which part has moved since (`decisions.md` 30). */
export type Seen = { answers: string; files: string; contract: string; versions: string };

/**
 * @property beside what its linked applications do on the same day (`besideOf`)
 * @property offices that the person may file for, whose contracts an application may change
 */
export type Beside = { beside?: readonly Operation[]; offices?: readonly string[] };

/**
 * Reads and judges a draft on the contract of its wished start date; on today's while there is no such date yet.
 */
export async function examine(
  services: Services,
  db: Connection,
  draft: Draft,
  { beside = [], offices }: Beside = {},
): Promise<Examined> {
  const { clock } = services;
  const procedures = proceduresOf(services, draft);
  const typed: Typed = { pages: draft.pages, shown: draft.shown, files: draft.files };
  const pages = ownPagesOf(procedures);
  const [choice, contact, check] = [own(pages.choice, draft), own(pages.contact, draft), own(pages.check, draft)];
  const settled = draft.settles === null ? undefined : await getSettled(db, draft.settles);
  const wished = settled?.startDate ?? (choice.answers.desiredStart as Day | undefined);
  const basis = await loadBasis(db, draft.officeCode, wished ?? clock.today(), procedures, typed);
  const within = withinReach(assess(procedures, typed, basis.present, {}, beside), {
    procedures,
    draft,
    ...(offices && { offices }),
  });
  const assessment = await refuseNoneLeft(db, within, { procedures, officeCode: draft.officeCode });
  const stops = settled ? await settledFaults(db, draft, settled, clock.today()) : [];
  const faults = [
    ...inOrder([
      ...choice.faults.filter(({ question }) => question !== 'choice.items'),
      ...choiceFaults(draft, procedures),
      ...(wished && !settled
        ? dateFaults(wished, procedures, assessment, clock.today(), await services.schedule())
        : []),
    ]),
    ...contact.faults,
    ...assessment.faults,
    ...check.faults,
  ];
  return {
    procedures,
    choice: {
      desiredStart: wished ?? '',
      reason: String(choice.answers.reason ?? ''),
      consulted: (choice.answers.consulted as string[] | undefined)?.includes('yes') ?? false,
      consultedOn: String(choice.answers.consultedOn ?? ''),
    },
    contact: contact.answers as Contact,
    remarks: String(check.answers.remarks ?? ''),
    reply: String(check.answers.reply ?? ''),
    // Whatever else is wrong with settings that are of no use any more, nobody needs to mend.
    faults: stops.length > 0 ? stops : faults,
    basis,
    assessment,
    ...(settled && { settled }),
    seen: seenOf(draft, basis, procedures),
  };
}

/** The answers of one of the pages that every application has. */
function own({ id, sections }: Page, draft: Draft): { answers: Record<string, unknown>; faults: Fault[] } {
  const raw = draft.pages[id] ?? {};
  const asked = sections.flatMap(({ ask }) => Object.entries(ask));
  const read = asked.map(([name, field]) => [name, field.read({ raw, files: {} }, name)] as const);
  return {
    answers: Object.fromEntries(read.filter(([, value]) => !isProblem(value))),
    faults: read.flatMap(([name, value]) =>
      isProblem(value) ? [{ page: id, question: `${id}.${name}`, message: value.problem }] : [],
    ),
  };
}

/** Faults of the choice page from top to bottom. */
const inOrder = (faults: Fault[]): Fault[] =>
  faults.toSorted((a, b) => choiceOrder.indexOf(a.question) - choiceOrder.indexOf(b.question));

const choiceOrder = ['items', 'special', 'specialItem', 'consulted', 'consultedOn', 'desiredStart', 'reason'].map(
  (name) => `choice.${name}`,
);

/** The manual's rules of the choice page (`domain.md` 2.1). */
function choiceFaults(draft: Draft, procedures: readonly AnyProcedure[]): Fault[] {
  const raw: Raw = draft.pages.choice ?? {};
  const ordinary = (raw.items ?? []).length > 0;
  const special = raw.special?.[0] === 'yes';
  const fault = (question: string, ja: string, en: string): Fault[] => [
    { page: 'choice', question: `choice.${question}`, message: { ja, en } },
  ];
  if (special && ordinary) {
    return fault(
      'items',
      '「その他の契約変更」と他の変更は同じ申込にできません。2件の申込に分けるか、どちらかを外してください。',
      'Other changes of the contract cannot be in one application with ordinary items. Split them into two applications, or take one of them out.',
    );
  }
  if (chosen(raw).length === 0) {
    return special
      ? fault('specialItem', '「その他の契約変更」の項目を選択してください。', 'Choose one of the other changes.')
      : fault('items', '変更申込を行う項目を選択してください。', 'Choose what to change.');
  }
  if (procedures.length < chosen(raw).length) {
    return fault(
      special ? 'specialItem' : 'items',
      'まだ受け付けていない項目が選ばれています。選び直してください。',
      'An item that is not offered yet was chosen. Choose again.',
    );
  }
  if (procedures.some((procedure) => (procedure.alone === true) !== special) || !belongTogether(draft, procedures)) {
    return fault(
      special ? 'specialItem' : 'items',
      'この項目はここでは選択できません。選び直してください。',
      'This item cannot be chosen here. Choose again.',
    );
  }
  return [];
}

/** A newcomer files a first contract; survey forms belong to the settings of an application, and what has an entry of its own goes by itself. */
function belongTogether({ settles, officeCode }: Draft, procedures: readonly AnyProcedure[]): boolean {
  if (procedures.some(({ newcomers = false }) => newcomers !== isProvisional(officeCode))) return false;
  if (settles !== null) return procedures.every(({ survey }) => survey);
  return procedures.every(({ id, survey }) => !survey && (procedures.length === 1 || !entryOf(id)));
}

/** Settings are filed and corrected by their deadline, and once; a word of the centre leaves time for it (`leaveTime`). */
async function settledFaults(db: Connection, draft: Draft, settled: Settled, today: Day): Promise<Fault[]> {
  const other = (await listSettings(db, settled.id)).find((each) => each.id !== draft.id && areUndecided(each));
  const message = tooLateFor(settled, today) ?? (other && filedAlready(other.receptionNo ?? ''));
  return message ? [{ page: 'check', question: 'check.settles', message }] : [];
}

const filedAlready = (receptionNo: string): Text => ({
  ja: `この利用申込のシステム設定は、既に登録されています（${receptionNo}）。`,
  en: `The settings of this application have been filed already (${receptionNo}).`,
});

/** 利用開始希望日 must be a registration date that leaves the centre its time; the sentence names the next three that do. */
function dateFaults(
  wish: Day,
  procedures: readonly AnyProcedure[],
  { answers, needsSetting: settings }: Assessment,
  today: Day,
  schedule: Schedule,
): Fault[] {
  const result = feasible(schedule, { ...askedFor(schedule, procedures, { answers, settings }), today, wish });
  if (result.ok) return [];
  const refusal = explainRefusal(result);
  const [longer] = longerLeads(schedule, procedures).filter(({ applies }) => applies(answers));
  const message = longer && result.hindrance.reason === 'tooSoon' ? joined(longer.why, refusal) : refusal;
  return [{ page: 'choice', question: 'choice.desiredStart', message }];
}

const joined = (one: Text, other: Text): Text => ({ ja: `${one.ja}${other.ja}`, en: `${one.en} ${other.en}` });

/**
 * What a wished date is asked against: settings leave the centre its days to review, and the customer the time for them.
 * @param known the answers by procedure and whether settings are needed, as far as they are known: while they are not, they may be
 */
export const askedFor = (
  schedule: Schedule,
  procedures: readonly AnyProcedure[],
  known: Partial<Pick<Assessment, 'answers'>> & { settings?: boolean } = {},
): Omit<Asked, 'today'> => ({
  leadDays: leadDays(schedule, procedures, known.answers),
  settings: known.settings ?? procedures.some(mayNeedSetting),
  reviewDays: schedule.settingReviewDays,
});

/** Some answers of the procedure need settings, or give a new name, which does (`assess`). */
const mayNeedSetting = ({ needsSetting, touches }: AnyProcedure): boolean =>
  needsSetting !== undefined || touches.some(({ path }) => path === 'name');

/** Business days that the slowest of what an application holds needs. @param answers by procedure, as far as they are known */
export const leadDays = (
  schedule: Schedule,
  procedures: readonly AnyProcedure[],
  answers: Assessment['answers'] = {},
): number =>
  leadDaysOf(
    schedule,
    procedures.flatMap(({ id, leadClass, alsoLeads = [] }) => [
      leadClass,
      ...alsoLeads.filter(({ applies }) => applies(answers[id] ?? {})).map((also) => also.leadClass),
    ]),
  );

/** What answers can make an application wait longer for than the procedures by themselves, the longest first, in words. */
export function longerLeads(
  schedule: Schedule,
  procedures: readonly AnyProcedure[],
): { why: Text; applies(answers: Assessment['answers']): boolean }[] {
  const least = leadDays(schedule, procedures);
  const also = procedures.flatMap(({ id, alsoLeads = [] }) =>
    alsoLeads.map(({ leadClass, when, applies }) => ({
      days: leadDaysOf(schedule, [leadClass]),
      when,
      applies: (answers: Assessment['answers']) => applies(answers[id] ?? {}),
    })),
  );
  return [...also, ...(procedures.some(mayNeedSetting) ? [forSettings(schedule)] : [])]
    .filter(({ days }) => days > least)
    .toSorted((a, b) => b.days - a.days)
    .map(({ days, when, applies }) => ({ applies, why: longerLead(when, days) }));
}

/** Told beforehand; where answers make settings needed, the refusal of the day says why itself. */
const forSettings = ({ settingDeadlineDays, settingCustomerDays, settingReviewDays }: Schedule) => ({
  days: settingDeadlineDays + settingCustomerDays + settingReviewDays,
  when: { ja: 'システム設定が必要な変更の場合', en: 'the change needs system settings' },
  applies: () => false,
});

const longerLead = (when: Text, days: number): Text => ({
  ja: `${when.ja}は、利用開始日の${days}営業日前までに申込が必要です。`,
  en: `If ${when.en}, file it ${days} business days before the start date.`,
});

function seenOf(draft: Draft, basis: Basis, procedures: readonly AnyProcedure[]): Seen {
  const { check: _, ...pages } = draft.pages;
  return {
    answers: hash(pages),
    files: hash(draft.files),
    contract: fingerprintOf(basis),
    versions: hash(procedures.map(({ id, effectiveFrom }) => [id, effectiveFrom])),
  };
}

/** What a decision is bound to: the contracts as they were shown, whichever day they are read for (`decisions.md` 30). */
export const fingerprintOf = ({
  present: { startsOn: _, sisters: __, coHolders: ___, prices: ____, ...contracts },
}: Basis): string => hash(contracts);

/** A short hash that does not depend on the order of keys. */
export const hash = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 22);

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, node) =>
    typeof node === 'object' && node !== null && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : node,
  );
}
