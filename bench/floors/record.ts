import { appendFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Recorded } from './transaction.ts';

/**
 * To be imported by the program with `--import …/record.ts?<file>`: appends every statement that it sends to that file, a line each,
 * as it goes to the driver.
 */
const file = decodeURIComponent(new URL(import.meta.url).search.slice(1));
const numbers = new WeakMap<Client, number>();
let connections = 0;

type Query = { text: string; values?: unknown[] };
const original = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;

Client.prototype.query = function record(this: Client, ...args: unknown[]): unknown {
  const [first, second] = args;
  const query: Query = typeof first === 'string' ? { text: first } : (first as Query);
  const values = Array.isArray(second) ? second : (query.values ?? []);
  if (typeof query?.text === 'string')
    write({ connection: numberOf(this), text: query.text, values: values.map(plain) });
  return original.apply(this, args);
} as Client['query'];

function write(recorded: Recorded): void {
  appendFileSync(file, `${JSON.stringify(recorded)}\n`);
}

function numberOf(client: Client): number {
  const known = numbers.get(client) ?? ++connections;
  numbers.set(client, known);
  return known;
}

/** Instants are told apart from texts: the floor sends its own. */
const plain = (value: unknown): unknown => (value instanceof Date ? { instant: value.toISOString() } : (value ?? null));
