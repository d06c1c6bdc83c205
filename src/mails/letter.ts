import type { Day } from '../ground/clock.ts';
import type { Lang, Text } from '../ground/words.ts';
import type { Operator } from '../operator/operator.ts';

/** A letter as it is declared: one file of `letters/` each. */
export interface Letter<Content> {
  /** Kept with every mail that is written. */
  name: string;
  /** Behind the operator's prefix, in Japanese, it is the subject. */
  title: Text;
  /** Set for a letter to the centre's own people: no customer is thanked in it, and no desk named. */
  inside?: true;
  /** Set for a letter with a one-time link: its secret is sealed in the outbox. How long it is valid is in hours of real time. */
  oneTime?(content: Content): { link: string; hours: number };
  /** Everything between greeting and desks, top to bottom; what does not apply is left out. */
  write(data: LetterData<Content>): readonly (Block | undefined)[];
}

/** Lines that belong together; an empty line stands between two blocks. */
export type Block = readonly Text[];

export interface LetterData<Content> {
  operator: Operator;
  recipient: Recipient;
  /** The applicant's: an English version follows below the Japanese one when it is `en`. */
  lang: Lang;
  content: Content;
}

/** Whom a mail goes to. Company, office and department may be empty. */
export interface Recipient {
  company: string;
  office: string;
  department: string;
  name: string;
  mail: string;
  /** Of the company that applied: the mail is listed on its page of the application. */
  applicant?: true;
  /** Told of an application that is not theirs to open, such as the owner of shared equipment: why, and what they may open. */
  onlooker?: { because: Text; link: string };
}

/** What the letters on an application say; plain data. */
export interface ApplicationContent {
  application: ApplicationFacts;
  links: {
    /** 利用申込詳細. */
    application: string;
    /** ID通知内容. */
    idNotice: string;
  };
}

/** Days are of Asia/Tokyo. Left out: not known yet, or not needed. */
export interface ApplicationFacts {
  receptionNo: string;
  appliedOn: Day;
  office: { code: string; name: string };
  /** Names of the procedures. */
  titles: readonly Text[];
  desiredStart?: Day;
  startDate?: Day;
  settingDeadline?: Day;
  /** Set where the contract of the office ends: the centre's paper is a notice then. */
  ends?: true;
  /** The last day to answer a query. */
  answerBy?: Day;
  /** What follows when the last day is missed is a later start date: settings were filed before (`decisions.md` 43). */
  missed?: 'putOff';
  /** Changed rows only; an empty side says that there is nothing. */
  changes: readonly { label: Text; before: Text; after: Text; startsOn?: Day }[];
  warnings: readonly Text[];
  followUps: readonly Text[];
  /** Each as the reviewer wrote it, with the label of the question it is tied to. */
  queries: readonly { question?: Text; text: string }[];
  /** Of a refusal, a cancelling or a new date, as the reviewer wrote it. */
  reason?: string;
}
