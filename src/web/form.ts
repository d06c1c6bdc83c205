import type { Raw } from '../procedure/field.ts';
import type { C } from './env.ts';

/** What a form without files posted: every value of every name, as typed. */
export async function readForm(c: C): Promise<Raw> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, [value].flat().filter((each) => typeof each === 'string')]),
  );
}
