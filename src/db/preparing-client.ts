import { Client } from 'pg';

/** Statements that one connection keeps prepared at most; what comes after is sent as it is. */
const most = 200;

/**
 * A connection that prepares what it sends within a transaction: 登録 sends the same dozen statements each time, and the database
 * need not parse and plan them anew. What is read outside of transactions, the lists above all, is planned for its own values.
 */
export class PreparingClient extends Client {
  /** Names of the statements that this connection knows. */
  readonly names = new Map<string, string>();
  within = false;

  /** Called before each statement; a subclass that watches the connection overrides it. */
  protected beforeSending(): void {
    // Nothing has to be done here.
  }
}

const send = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;

Object.defineProperty(PreparingClient.prototype, 'query', {
  configurable: true,
  writable: true,
  value(this: PreparingClient, first: unknown, second?: unknown, ...rest: unknown[]): unknown {
    this.beforeSending();
    if (typeof first !== 'string') return send.call(this, first, second, ...rest);
    if (/^(begin|start transaction)/.test(first)) this.within = true;
    else if (/^(commit|rollback$)/.test(first)) this.within = false;
    else if (this.within && Array.isArray(second)) {
      const name = nameOf(this.names, first);
      if (name) return send.call(this, { name, text: first, values: second }, undefined, ...rest);
    }
    return send.call(this, first, second, ...rest);
  },
});

function nameOf(names: Map<string, string>, text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= most) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
