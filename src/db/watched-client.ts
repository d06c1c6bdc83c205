import type { ClientConfig } from 'pg';
import { PreparingClient } from './preparing-client.ts';

/** How long the server may take to let a connection in, in milliseconds: it answers at once, or it stands. */
export const connectPatience = 3_000;

/**
 * How long the server may be silent beyond the time that a statement may take, in milliseconds. It ends statements by itself before that; one
 * that does not is standing, and whoever waits for it is told so.
 */
const grace = 2_000;

/**
 * A connection that breaks off when the server stands still. The driver's own `query_timeout` answers whoever waits, and leaves the
 * connection in the pool with its question open; this one is gone, and the pool makes another when the server is there again.
 */
export class WatchedClient extends PreparingClient {
  private asking = false;
  private alarm: NodeJS.Timeout | undefined;
  private readonly patience: number;

  constructor(config: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: connectPatience });
    this.patience = (config.statement_timeout || 0) + grace;
    this.on('drain', () => {
      this.asking = false;
    });
  }

  protected override beforeSending(): void {
    this.asking = true;
    this.alarm ??= setTimeout(() => this.breakOff(), this.patience).unref();
    this.alarm.refresh();
  }

  private breakOff(): void {
    const { stream } = (this as unknown as { connection: { stream: NodeJS.WritableStream & Destroyable } }).connection;
    if (this.asking) stream.destroy(new Error('Connection terminated: the database does not answer'));
  }
}

type Destroyable = { destroy(error: Error): void };
