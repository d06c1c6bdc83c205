import { z } from 'zod';
import type { Day } from './clock.ts';
import { countCharacters, refusedInText } from './text/characters.ts';
import { dayFault, parseDay } from './text/day.ts';
import { typedNote } from './text/normalise.ts';
import type { Text } from './words.ts';

/** What is wrong with a value of a command, told in both languages. */
export type Fault = { field: string; text: Text };

/** A command as it was given, or all that is wrong with it. */
export type Read<T> = { command: T; faults?: never } | { command?: never; faults: readonly [Fault, ...Fault[]] };

/** Reads a command from whatever gives it, a form or JSON: all faults at once, each at its field (`a.0.b` inside of lists). */
export function readCommand<S extends z.ZodType>(schema: S, given: unknown): Read<z.output<S>> {
  const read = schema.safeParse(given);
  if (read.success) return { command: read.data };
  const [first, ...rest] = read.error.issues.map(faultOf);
  return { faults: [first ?? { field: '', text: malformed }, ...rest] };
}

/** An issue that says in both languages what to do. */
export const fault = (text: Text) => ({ code: 'custom' as const, params: { text } });

type NoteWords = {
  /** How the text is called where a sign in it is refused. */
  what: Text;
  /** Unicode characters that it may have. */
  limit: number;
  tooLong: Text;
  /** Said where nothing was typed; left out, nothing need be. */
  missing?: Text;
};

/** A text of several lines that somebody reads: a reason, a message, a remark. */
export const note = ({ what, limit, tooLong, missing }: NoteWords) =>
  z
    .string()
    .transform(typedNote)
    .superRefine((text, context) => {
      const refused = refusedInText(text, what) ?? (countCharacters(text) > limit ? tooLong : undefined);
      const wrong = text === '' ? missing : refused;
      if (wrong) context.addIssue(fault(wrong));
    });

/** A day (JST) in any of the ways in which the product shows days. @param what how it is called where it is none */
export const day = (what: Text) =>
  z.string().transform((raw, context): Day => {
    const read = parseDay(raw);
    if (read) return read;
    context.addIssue(fault(dayFault(raw, what)));
    return z.NEVER;
  });

function faultOf(issue: z.core.$ZodIssue): Fault {
  const text = issue.code === 'custom' ? (issue.params?.text as Text | undefined) : undefined;
  return { field: issue.path.join('.'), text: text ?? malformed };
}

/** Nothing that a person typed: a form that was tampered with, or a program that sends something else. */
const malformed: Text = {
  ja: '入力内容を読み取れませんでした。ページを開き直して、もう一度入力してください。',
  en: 'This could not be read. Open the page anew and enter it again.',
};
