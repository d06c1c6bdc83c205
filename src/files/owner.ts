import type { Transaction } from 'kysely';
import type { Connection } from '../db/connect.ts';
import type { DB } from '../db/tables.ts';
import type { Problem } from '../procedure/field.ts';
import { closed } from './problems.ts';

/** What files must know of the applications that they belong to; whoever makes `Files` answers. */
export interface FileOwner {
  /**
   * Whether the files of an application may change now. Where they may, nobody else can change them, file it or decide it until the
   * transaction ends.
   */
  hold(trx: Transaction<DB>, applicationId: string): Promise<boolean>;
  /** Those of these applications that were filed: what is removed from them may stand in a filing, and is kept. */
  filed(db: Connection, applicationIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Runs `change` while the application is held, in the caller's transaction when there is one. An application whose files may not change
 * any more answers with the sentence for it.
 */
export function whileHeld<T>(
  db: Connection,
  owner: FileOwner,
  applicationId: string,
  change: (trx: Transaction<DB>) => Promise<T>,
): Promise<T | Problem> {
  const run = async (trx: Transaction<DB>) => ((await owner.hold(trx, applicationId)) ? change(trx) : closed);
  return isTransaction(db) ? run(db) : db.transaction().execute(run);
}

const isTransaction = (db: Connection): db is Transaction<DB> => db.isTransaction;
