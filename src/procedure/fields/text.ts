import { countCharacters, refusedInLine, refusedInText } from '../../ground/text/characters.ts';
import { typedLine, typedText } from '../../ground/text/normalise.ts';
import { isBlank } from '../../ground/text/visible.ts';
import { type Control, type Field, first, missing, type Problem, problem, type Words, wordsOf } from '../field.ts';
import type { OwnPresent } from '../present.ts';

type TextControl = Extract<Control, { kind: 'text' }>;

type LineOptions = Words<string> & {
  limit: number;
  width?: TextControl['width'];
  inputMode?: TextControl['inputMode'];
  autocomplete?: string;
  example?: string;
  /** A finer reading: the canonical text, or a sentence that says why it is none; undefined for the general one, `wrong`. */
  parse?(typed: string): string | Problem | undefined;
  wrong?: Problem['problem'];
};

/** One line of free text, at most `limit` code points. */
export function text(options: LineOptions): Field<string, OwnPresent> {
  const control: Control = {
    kind: 'text',
    width: options.width ?? 'long',
    ...(options.inputMode && { inputMode: options.inputMode }),
    ...(options.autocomplete && { autocomplete: options.autocomplete }),
    ...(options.example && { example: options.example }),
  };
  return {
    ...wordsOf(options),
    control,
    ...plainText,
    read: (input, name) => readLine(first(input.raw, name), options),
  };
}

/** Several lines of free text, at most `limit` code points; a line break counts 1 (`decisions.md` 18). */
export function textarea(
  options: Words<string> & { limit: number; examples?: readonly Problem['problem'][] },
): Field<string, OwnPresent> {
  const control: Control = {
    kind: 'textarea',
    limit: options.limit,
    ...(options.examples && { examples: options.examples }),
  };
  return {
    ...wordsOf(options),
    control,
    ...plainText,
    read: (input, name) => readText(first(input.raw, name), options),
  };
}

const plainText = {
  write: (value: string, name: string) => ({ [name]: [value] }),
  show: (value: string) => (value === '' ? [] : value.split('\n')),
};

function readLine(typed: string, options: LineOptions): string | Problem {
  const line = typedLine(typed);
  if (line === '') return options.optional ? '' : missing(wordsOf(options).short);
  const refused = refusedInLine(line, wordsOf(options).short);
  if (refused) return { problem: refused };
  if (countCharacters(line) > options.limit)
    return tooLong(wordsOf(options).short, options.limit, countCharacters(line));
  const parsed = options.parse ? options.parse(line) : line;
  return parsed ?? { problem: options.wrong ?? missing(wordsOf(options).short).problem };
}

function readText(typed: string, options: Words<string> & { limit: number }): string | Problem {
  const value = typedText(typed);
  if (isBlank(value)) return options.optional ? '' : missing(wordsOf(options).short);
  const refused = refusedInText(value, wordsOf(options).short);
  if (refused) return { problem: refused };
  if (countCharacters(value) > options.limit)
    return tooLong(wordsOf(options).short, options.limit, countCharacters(value));
  return value;
}

const tooLong = (short: Problem['problem'], limit: number, count: number): Problem =>
  problem(
    `${short.ja}は${limit}文字以内で入力してください（現在${count}文字）。`,
    `${short.en} must be ${limit} characters or fewer (now ${count}).`,
  );
