import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** Statements that a connection keeps prepared; a text beyond that is parsed each time. */
const mostStatements = 500;

const names = new Map<string, string>();

/**
 * Lets a connection parse and plan each statement with parameters once and not with every request: under load PostgreSQL spends
 * about a third of its time on that. A pooler between that hands one connection to several programs must support prepared statements.
 */
export function prepareStatements(client: PoolClient): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const query = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    const name =
      rest.length === 0 && typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? nameOf(text)
        : undefined;
    return name ? send({ name, text, values }) : send(text, values, ...rest);
  };
  client.query = query as typeof client.query;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostStatements) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}
