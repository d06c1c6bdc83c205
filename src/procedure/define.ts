import type { IssuableKind } from '../contract/issuable.ts';
import type { ConnectionFamily } from '../contract/masters.ts';
import type { Operation } from '../contract/operation.ts';
import type { Part, PartPath } from '../contract/paths.ts';
import type { Contract, Office, SubjectKind } from '../contract/shape.ts';
import type { Day } from '../ground/clock.ts';
import type { Text } from '../ground/words.ts';
import type { LeadClassId } from '../operator/lead-classes.ts';
import type { ApplicationClass, SpecialClass } from './classes.ts';
import type { Field, FileRef } from './field.ts';
import type { OwnPresent, Present } from './present.ts';

// biome-ignore lint/suspicious/noExplicitAny: a page holds differently typed questions
export type Fields<Now extends OwnPresent = Present> = Readonly<Record<string, Field<any, Now>>>;

/** A titled part of a page with its questions. */
export type Section<F extends Fields = Fields> = {
  title: Text;
  lead?: Text;
  notes?: readonly Text[];
  ask: F;
  only?: OnlyIf;
};
/** A section that is asked only where another question of the procedure has an answer: what else was typed in it counts for nothing. */
export type OnlyIf = { question: string; is: string };
export type Page<S extends readonly Section[] = readonly Section[]> = {
  id: string;
  title: Text;
  lead?: Text;
  sections: S;
};

type AnswersOf<F> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };
type Both<U> = (U extends unknown ? (x: U) => void : never) extends (x: infer I) => void ? I : never;
type SectionAnswers<S extends readonly Section[]> = { [I in keyof S]: AnswersOf<S[I]['ask']> }[number];
/** The typed answers of all pages, inferred from their questions. */
export type Answers<P extends readonly Page[]> = Both<{ [I in keyof P]: SectionAnswers<P[I]['sections']> }[number]>;

export const section = <F extends Fields>(
  title: Text,
  ask: F,
  more: { lead?: Text; notes?: readonly Text[]; only?: OnlyIf } = {},
): Section<F> => ({ title, ask, ...more });
export const page = <const S extends readonly Section[]>(
  id: string,
  title: Text,
  sections: S,
  lead?: Text,
): Page<S> => ({
  id,
  title,
  sections,
  ...(lead && { lead }),
});

/** The groups of the choice page (変更申込内容 入力), in the manual's order, then those that the menu leads to on their own. */
export type Group =
  | 'office'
  | 'codes'
  | 'internet'
  | 'line'
  | 'plan'
  | 'reports'
  | 'archive'
  | 'billing'
  | 'special'
  | 'new'
  | 'broker'
  | 'setting';

/** The words of the pages that every application has, where a change of a contract is not what it is. */
export type Wording = {
  /** Title of the first page in the record, and of what was chosen there. */
  title: Text;
  items: Text;
  /** The reason: what is asked, how it stands in a sentence (「…を入力してください」), its lead, and phrases to begin with. */
  reason: Text;
  reasonShort: Text;
  reasonLead: Text;
  reasonExamples: readonly Text[];
  /** 変更前／変更後 on the check page: its title and lead, its columns, and the mark of what differs. */
  changes: Text;
  changesLead: Text;
  before: Text;
  after: Text;
  changed: Text;
};

/** What makes a procedure a 調査票, a survey form of the system settings (`domain.md` 2.4). */
export type Survey = {
  /** Stands in the names of the files that the centre downloads, with `formNo` (`domain.md` 8, 14). */
  kind: string;
  formNo: string;
  /** Whether an accepted change needs the form. */
  needed(change: AcceptedChange): boolean;
  /** Asked for where a change needs settings and no form finds itself needed. */
  otherwise?: true;
};

/** What an application has entered in the ledger, and the contract of its office from the start date on. */
export type AcceptedChange = { operations: readonly Operation[]; after: Contract };

/** A condition for filing; the review shows it again with its evidence, as of the start date. */
export type Rule<A, Now extends OwnPresent = OwnPresent> = {
  id: string;
  /** The question that the message stands beside. */
  at: keyof A & string;
  /** What is checked, as a statement that is true when it passes. */
  checks: Text;
  holds?: (answers: A, now: Now) => boolean;
  /** Instead of `holds`: judged on what the whole application, all its procedures together, makes of the contract. */
  holdsAfter?: (answers: A, now: Now, after: Now) => boolean;
  message: Text | ((answers: A, now: Now) => Text);
  evidence?: (answers: A, now: Now) => Text;
  /** The item of a list of the contract at which it fails first, by its id: the page that shows it is opened. */
  item?: (answers: A, now: Now) => string | undefined;
  /** Where the rule comes from, such as `domain.md 2.3`. */
  source: string;
};

/** Who must agree on-line before the review begins (`domain.md` 8, 23), and what their system managers are told. */
export type ConsentOf<A, Now extends OwnPresent = OwnPresent> = {
  /** Codes of the offices that are asked. */
  offices: (answers: A, now: Now) => readonly string[];
  /** What such an office is to the applicant, such as 共同利用の親. */
  role: Text;
  /** What follows from agreeing. */
  means: readonly Text[];
  /** Questions whose answers are shown to them; nothing else of the application is. */
  shows?: readonly (keyof A & string)[];
};

/** A value that the centre issues at the end of the review (`decisions.md` 9). Its id is unique within an application. */
export type IssueSlot = {
  id: string;
  kind: IssuableKind;
  label: Text;
  /** What an ID number counts inside: a user code, or the slot that issues it. */
  within?: string;
  /** Of an office code: it opens the company of its first three characters too. Such a company is nobody's yet. */
  opensCompany?: true;
  /** The 企業略称 of another company, there already, that the value is of. */
  company?: string;
  connection?: ConnectionFamily;
  pattern: RegExp;
  /** What the applicant would like; proposed where it fits and is free. */
  wished?: string;
};
/** The value of a slot; before the end of the review a stand-in that reads 「審査終了時に決定」. */
export type Issued = (slot: string) => string;

export type Example<A> = {
  name: string;
  now: Present;
  answers: A;
  issued?: Readonly<Record<string, string>>;
  /** The rule that this example must break; none for an example that is accepted. */
  breaks?: string;
};

/** A lead class beside the procedure's own. */
export type AlsoLead = {
  leadClass: LeadClassId;
  /** In which case, as a clause: 「回線を利用する場合」, “you use a leased line”. */
  when: Text;
  applies(answers: Readonly<Record<string, unknown>>): boolean;
};

/** A 手続, declared once, top to bottom like the form it is. */
export interface Procedure<P extends readonly Page[], Now extends OwnPresent = Present> {
  id: string;
  /** Applications begun from this day on follow this version. */
  effectiveFrom: Day;
  title: Text;
  group: Group;
  /** Cannot be combined with others in one application (その他の契約変更). */
  alone?: boolean;
  /** お問合せセンター is asked before it is filed. */
  priorContact?: boolean;
  /** 申込分類 on the detail page and the papers, by which letters and news speak of the application; `change` unless given. */
  class?: ApplicationClass;
  /** 申込分類（特殊） on the detail page and the papers. */
  special?: SpecialClass;
  /** Key of the schedule's lead classes. */
  leadClass: LeadClassId;
  /** Lead classes that some answers bring along: an application needs the time of the slowest thing that it holds (`decisions.md` 15). */
  alsoLeads?: readonly AlsoLead[];
  /** Why an office cannot apply for it, as its contract is, and the procedure that comes first; undefined where it can. */
  comesAfter?(office: Office): { because: Text; first: string } | undefined;
  /** Subjects that it may open under codes that are issued; what it opens is no part of `touches`. */
  opens?: readonly SubjectKind[];
  /** Filed by somebody who has no contract yet (仮アカウント), and by nobody else; such a person files nothing else. */
  newcomers?: boolean;
  /** Answers only: it changes nothing of the contract and need not differ from it. */
  records?: true;
  survey?: Survey;
  /** The parts of the contract it may change; `company` parts change all offices of the company. */
  touches: readonly Part[];
  /** Whether a system-setting application must follow (`domain.md` 2.6). */
  needsSetting?: (answers: Answers<P>, now: Now) => boolean;
  pages: P;
  /** Other offices whose contracts the rules, the effect and the pages look at (`defineReadingProcedure`). */
  reads?(office: Office, answers: Partial<Answers<P>>): readonly string[];
  rules: readonly Rule<Answers<P>, Now>[];
  /** By part of the contract, the question at which a rule of the contract itself (`src/contract/rules.ts`) can be mended. */
  mends?: Readonly<Partial<Record<PartPath<Office>, keyof Answers<P> & string>>>;
  issues?: (answers: Answers<P>, now: Now) => readonly IssueSlot[];
  effect: (answers: Answers<P>, now: Now, issued: Issued) => readonly Operation[];
  /** Questions whose answers mean nothing beside the others: they are neither shown at the check nor recorded. */
  unasked?: (answers: Answers<P>, now: Now) => readonly (keyof Answers<P> & string)[];
  /** What the applicant and the reviewer should know; it stops nothing. */
  warnings?: (answers: Answers<P>, now: Now, after: Now) => readonly Text[];
  /** What must follow, as the procedure that gives it. */
  followUps?: (answers: Answers<P>, now: Now, after: Now) => readonly { procedure: string; because: Text }[];
  /** Offices besides the applicant's whose system managers get the letters. */
  concerns?: (answers: Answers<P>, now: Now) => readonly string[];
  consent?: ConsentOf<Answers<P>, Now>;
  /** How the application speaks of itself; as a change of the contract when left out. Not for procedures that are chosen with others. */
  wording?: Wording;
  /** Reasons that are given for it, to begin with; the wording's own where there are none. */
  reasons?: readonly Text[];
  /** Help on the page and in the generated documentation. */
  help?: Text;
  examples: readonly Example<Answers<P>>[];
}

// biome-ignore lint/suspicious/noExplicitAny: the engine handles every procedure alike; the definition itself was checked by its own types
export type AnyProcedure = Procedure<any>;

/** A procedure on the contract of the office that applies. Its rules, effect and questions are given no other office. */
export const defineProcedure = <const P extends readonly OwnPage[]>(
  procedure: Procedure<P, OwnPresent> & { reads?: never },
): AnyProcedure => procedure as unknown as AnyProcedure;

/** A procedure that looks at other offices too: those that its `reads` names, and none else (`seenBy`). */
export const defineReadingProcedure = <const P extends readonly Page[]>(
  procedure: Procedure<P> & { reads: NonNullable<Procedure<P>['reads']> },
): AnyProcedure => procedure as unknown as AnyProcedure;

/** A page whose questions open with, and offer, what the contract of the office itself has. */
type OwnPage = Page<readonly Section<Fields<OwnPresent>>[]>;

/** Questions of a procedure with their page, in order. The id is unique over all procedures: `the-procedure.question`. */
export function questionsOf(
  procedure: AnyProcedure,
): { id: string; name: string; page: Page; field: Fields[string]; only?: OnlyIf }[] {
  return (procedure.pages as readonly Page[]).flatMap((each) =>
    each.sections.flatMap(({ ask, only }) =>
      Object.entries(ask).map(([name, field]) => ({
        id: questionId(procedure, name),
        name,
        page: each,
        field,
        ...(only && { only }),
      })),
    ),
  );
}

/** Whether a section is asked, by the answers so far. */
export const isAsked = (only: OnlyIf | undefined, answers: Readonly<Record<string, unknown>>): boolean =>
  only === undefined || [answers[only.question]].flat().includes(only.is);

export const questionId = (procedure: { id: string }, name: string): string => `${procedure.id}.${name}`;

export type Attached = Readonly<Record<string, readonly FileRef[]>>;
