import { z } from 'zod';
import { type Read, readCommand } from '../ground/command.ts';
import { first, type Raw } from '../procedure/field.ts';

/** By what name a form sends a value of a command; left out, by its own. */
type Names<T> = T extends unknown ? { readonly [K in keyof T]?: string } : never;

/**
 * Parses what a form sent into a command of a use case, by the one schema that it has there. A fault is told at the name that the form
 * has for its value.
 */
export function parseForm<S extends z.ZodType<unknown, object>>(
  schema: S,
  form: Raw,
  names: Names<z.input<S>> = {} as Names<z.input<S>>,
): Read<z.output<S>> {
  const called: Readonly<Record<string, string | undefined>> = names;
  const nameOf = (key: string): string => called[key] ?? key;
  const given = Object.fromEntries(keysOf(schema).map((key) => [key, first(form, nameOf(key))]));
  const { command, faults } = readCommand(schema, given);
  if (!faults) return { command };
  const [head, ...rest] = faults.map(({ field, text }) => ({ field: nameOf(field), text }));
  return { faults: [head ?? faults[0], ...rest] };
}

/** Of an object, of one of several, or of one that becomes something else. */
function keysOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap(keysOf);
  return schema instanceof z.ZodPipe ? keysOf(schema.in) : [];
}
