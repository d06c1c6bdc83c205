import type { z } from 'zod';
import { type Read, readCommand } from '../ground/command.ts';
import { first, type Raw } from '../procedure/field.ts';

/** By what name a form sends a value of a command; left out, by its own. */
type Names<T> = { readonly [K in keyof T]?: string };

/**
 * Parses what a form sent into a command of a use case, by the one schema that it has there. A fault is told at the name that the form
 * has for its value.
 */
export function parseForm<S extends z.ZodObject>(
  schema: S,
  form: Raw,
  names: Names<z.output<S>> = {},
): Read<z.output<S>> {
  const nameOf = (key: string): string => names[key as keyof typeof names] ?? key;
  const given = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, first(form, nameOf(key))]));
  const { command, faults } = readCommand(schema, given);
  if (!faults) return { command };
  const [head, ...rest] = faults.map(({ field, text }) => ({ field: nameOf(field), text }));
  return { faults: [head ?? faults[0], ...rest] };
}
