import type { Lang, Text } from '../ground/words.ts';
import type { unreadForms } from '../words/survey.ts';
import type { OwnPresent, Present } from './present.ts';

/** What a form posted: every value of every name, as typed. */
export type Raw = Readonly<Record<string, readonly string[]>>;

/** A stored file that belongs to a question. */
export type FileRef = { id: string; name: string; size: number; sha256: string; reading?: FormReading };

/** What became of a file as a filled form: its answers were read into the page, or why they were not. Other files have none. */
export type FormReading = 'read' | keyof typeof unreadForms;

/** Everything a page was answered with. Files are filed under the question's id. */
export type Input = { raw: Raw; files: Readonly<Record<string, readonly FileRef[]>> };

/**
 * What is wrong with an answer; with `item`, at which item of the contract. `cells`: all that is wrong with the rows of an answer, by the place
 * of each within the question (`2.kinds`).
 */
export type Problem = { problem: Text; item?: string; cells?: Cells };
export type Cells = Readonly<Record<string, Text>>;

/** How a question is drawn; the company side and the centre know one way for each kind. */
export type Control<Now extends OwnPresent = Present> =
  | {
      kind: 'text';
      inputMode?: 'text' | 'numeric' | 'tel' | 'email';
      width?: 'short' | 'medium' | 'long';
      autocomplete?: string;
      example?: string;
    }
  | { kind: 'textarea'; limit: number; examples?: readonly Text[] }
  | {
      kind: 'choice';
      options: (now: Now) => readonly Option[];
      /** The options are parts of the contract, not a fixed set. */
      offered?: true;
    }
  | {
      kind: 'choices';
      options: (now: Now) => readonly Option[];
      table?: { columns: readonly Text[]; mark: Text };
      none?: Text;
    }
  | {
      /** One of a directory that is too long to show: a text that it is looked for by, and what that finds to choose from. */
      kind: 'lookup';
      example: string;
      /** What the form looks for and what that finds, at most a page of it; with nothing to look in yet, nothing. */
      look(raw: Raw, name: string): { chosen?: Option; found: readonly Option[]; of: number };
      /** All that is there, offered while one types. */
      all(raw: Raw): readonly string[];
    }
  | {
      kind: 'codes';
      max: number;
      example: string;
      /** Offices of the company are meant, and offered by name: the others, or its own office too. */
      own?: OwnOffices;
    }
  | {
      kind: 'files';
      max: number;
      template?: { href: string; label: Text };
      /** The page itself can be had as a workbook under these words; one that comes back filled in is read. */
      form?: Text;
      steps: readonly Text[];
      attach: Text;
    }
  | {
      kind: 'rows';
      columns: Readonly<Record<string, Field<unknown, Now>>>;
      max: number;
      /** The rows are those that the contract holds: none is added. */
      fixed?: { none: Text };
      /** The question of the same page that takes out what a row is about: it is asked within the row, with these words. */
      removedBy?: RemovedBy;
    }
  | { kind: 'identity'; label: (value: string, now?: Now) => Text };
export type OwnOffices = 'others' | 'all';
export type RemovedBy = { question: string; mark: Text };
export type Option = { value: string; label: Text; cells?: readonly Text[] };

/** One question: its words, how it is drawn, read from a form and read back. */
export interface Field<T, Now extends OwnPresent = Present> {
  label: Text;
  /** The name used inside sentences: 「…を入力してください」. */
  short: Text;
  hint?: Text;
  optional?: boolean;
  /** When an optional question has to be answered all the same: 「「口座振替」を選択した場合」, “you choose direct debit”. */
  requiredIf?: Text;
  control: Control<Now>;
  /** The typed answer, or what is wrong with it, in words that say what to do. */
  read(input: Input, name: string): T | Problem;
  /** What the form shows for a value. */
  write(value: T, name: string): Raw;
  /** The answer in words, a line each; what can be chosen is named by what the contract offers. */
  show(value: T, lang: Lang, now?: Now): readonly string[];
  /** The value the page opens with: the present contract's, so that an untouched page changes nothing. */
  from?(now: Now): T;
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value;

export const problem = (ja: string, en: string): Problem => ({ problem: { ja, en } });

/** The first value of a name, '' when it was not posted. */
export const first = (raw: Raw, name: string): string => raw[name]?.[0] ?? '';

/** What every field is declared with. */
export type Words<T> = { label: Text; short?: Text; hint?: Text; optional?: Optional; from?: (now: OwnPresent) => T };

/** With `requiredIf` the question is needed in some cases, which the page says; a rule of the procedure sees to it. */
export type Optional = boolean | { requiredIf: Text };

export const wordsOf = <T>(words: Words<T>) => ({
  label: words.label,
  short: words.short ?? words.label,
  ...(words.hint && { hint: words.hint }),
  ...(words.optional && { optional: true }),
  ...(typeof words.optional === 'object' && { requiredIf: words.optional.requiredIf }),
  ...(words.from && { from: words.from }),
});

/** 「…を入力してください」 with the question's short name. */
export const missing = (short: Text): Problem =>
  problem(`${short.ja}を入力してください。`, `Enter ${lowerFirst(short.en)}.`);
export const missingChoice = (short: Text): Problem =>
  problem(`${short.ja}を選択してください。`, `Choose ${lowerFirst(short.en)}.`);

export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
