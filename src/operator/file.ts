import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StartError } from '../ground/start-error.ts';
import { refusedInLine } from '../ground/text/characters.ts';
import { typedLine } from '../ground/text/normalise.ts';

/**
 * What a file of the operator says, read once at the start.
 * @param otherwise what the file is where the schema refuses it, for the sentence
 * @throws StartError that names the place
 */
export function readFileOf<T>(schema: z.ZodType<T>, file: string, otherwise: string): T {
  const parsed = schema.safeParse(parse(file));
  if (parsed.success) return parsed.data;
  throw new StartError(`${file} is ${otherwise}: ${z.prettifyError(parsed.error)}`);
}

/** Editors put a mark at the beginning of a file. */
function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new StartError(`${file} is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** Words are kept as whatever is typed is (`decisions.md` 18). */
export const cleaned = (clean: (raw: string) => string) =>
  z
    .string()
    .transform(clean)
    .superRefine((line, context) => {
      const message = refusedInLine(line, { ja: 'この語', en: 'It' })?.en;
      if (message) context.addIssue({ code: 'custom', message });
    });
export const line = cleaned(typedLine);
export const word = line.refine((typed) => typed !== '', 'It is empty, or nothing of it can be seen');

export const text = z.object({ ja: word, en: word });
