import { createHash } from 'node:crypto';
import type { Day } from '../clock.ts';
import type { Connection } from '../db/connect.ts';
import type { Fault, Typed } from '../procedure/answers.ts';
import { type Assessment, assess } from '../procedure/assess.ts';
import type { AnyProcedure, Page } from '../procedure/define.ts';
import type { Raw } from '../procedure/field.ts';
import { isProblem } from '../procedure/field.ts';
import { explainRefusal } from '../schedule/explain.ts';
import { feasible } from '../schedule/feasible.ts';
import { type LeadClassId, leadDaysOf, type Schedule } from '../schedule/schedule.ts';
import { chosen, type Draft, proceduresOf } from './draft.ts';
import { type Contact, type OwnPageId, ownPages } from './pages.ts';
import { type Basis, loadBasis } from './present.ts';
import type { Services } from './services.ts';

/** Everything that is known of what was typed so far: one reading for the pages, the check page and 登録. */
export type Examined = {
  procedures: readonly AnyProcedure[];
  choice: { desiredStart: Day; reason: string; consultedOn: string; consulted: boolean };
  contact: Contact;
  remarks: string;
  /** In the order of the pages. */
  faults: Fault[];
  basis: Basis;
  assessment: Assessment;
  seen: Seen;
};

/** What the check page showed, part by part, so that 登録 can say which part has moved since (`decisions.md` 30). */
export type Seen = { answers: string; files: string; contract: string; versions: string };

/** Reads and judges a draft on the contract of its wished start date; on today's while there is no such date yet. */
export async function examine(services: Services, db: Connection, draft: Draft): Promise<Examined> {
  const { clock } = services;
  const procedures = proceduresOf(services, draft);
  const typed: Typed = { pages: draft.pages, shown: draft.shown, files: draft.files };
  const [choice, contact, check] = [own('choice', draft), own('contact', draft), own('check', draft)];
  const wished = choice.answers.desiredStart as Day | undefined;
  const basis = await loadBasis(db, draft.officeCode, wished ?? clock.today(), procedures, typed);
  const assessment = assess(procedures, typed, basis.present);
  const faults = [
    ...inOrder([
      ...choice.faults.filter(({ question }) => question !== 'choice.items'),
      ...choiceFaults(draft, procedures),
      ...(wished ? dateFaults(wished, procedures, clock.today(), await services.schedule()) : []),
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
    faults,
    basis,
    assessment,
    seen: seenOf(draft, basis, procedures),
  };
}

/** The answers of one of the pages that every application has. */
function own(id: OwnPageId, draft: Draft): { answers: Record<string, unknown>; faults: Fault[] } {
  const raw = draft.pages[id] ?? {};
  const asked = (ownPages[id] as Page).sections.flatMap(({ ask }) => Object.entries(ask));
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
      '「その他の契約変更」と他の変更は同じ申込にできません。どちらかを外してください。外した変更は、2件目の申込として続けて申し込めます。',
      'Other changes of the contract cannot be in one application with ordinary items. Take one of them out; file it as a second application.',
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
  if (procedures.some((procedure) => (procedure.alone === true) !== special)) {
    return fault(
      special ? 'specialItem' : 'items',
      'この項目はここでは選択できません。選び直してください。',
      'This item cannot be chosen here. Choose again.',
    );
  }
  return [];
}

/** 利用開始希望日 must be a registration date that leaves the centre its time; the sentence names the next three that do. */
function dateFaults(wish: Day, procedures: readonly AnyProcedure[], today: Day, schedule: Schedule): Fault[] {
  const result = feasible(schedule, { today, leadDays: leadDays(schedule, procedures), wish });
  if (result.ok) return [];
  return [{ page: 'choice', question: 'choice.desiredStart', message: explainRefusal(result) }];
}

/** Business days that the slowest of the procedures needs. */
export const leadDays = (schedule: Schedule, procedures: readonly AnyProcedure[]): number =>
  leadDaysOf(
    schedule,
    procedures.map(({ leadClass }) => leadClass as LeadClassId),
  );

function seenOf(draft: Draft, basis: Basis, procedures: readonly AnyProcedure[]): Seen {
  const { check: _, ...pages } = draft.pages;
  return {
    answers: hash(pages),
    files: hash(draft.files),
    contract: sealOf(basis),
    versions: hash(procedures.map(({ id, effectiveFrom }) => [id, effectiveFrom])),
  };
}

/** What a decision is bound to: the contracts as they were shown, whichever day they are read for (`decisions.md` 30). */
export const sealOf = ({ present: { startsOn: _, ...contracts } }: Basis): string => hash(contracts);

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
