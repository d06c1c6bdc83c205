import type { Transaction } from 'kysely';
import { editable } from '../application/move/status.ts';
import type { Connection } from '../db/connect.ts';
import type { DB } from '../db/tables.ts';
import type { Problem } from '../procedure/field.ts';
import { closed } from './problems.ts';

/**
 * Runs `change` while nobody else can change the files of this application, file it or decide it; in the caller's
 * transaction when there is one. An application that cannot be typed on any more answers with the sentence for it.
 */
export function whileEditable<T>(
  db: Connection,
  applicationId: string,
  change: (trx: Transaction<DB>) => Promise<T>,
): Promise<T | Problem> {
  const run = async (trx: Transaction<DB>) => ((await lock(trx, applicationId)) ? change(trx) : closed);
  return isTransaction(db) ? run(db) : db.transaction().execute(run);
}

const isTransaction = (db: Connection): db is Transaction<DB> => db.isTransaction;

async function lock(trx: Transaction<DB>, applicationId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('application')
    .select('id')
    .where('id', '=', applicationId)
    .where('status', 'in', editable)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
