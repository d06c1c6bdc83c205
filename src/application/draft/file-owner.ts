import { sql } from 'kysely';
import type { FileOwner } from '../../files/owner.ts';
import { editable } from '../move/status.ts';

/** What the applications say of their files: they change as long as the pages can be typed on. */
export const fileOwner: FileOwner = {
  async hold(trx, applicationId) {
    const row = await trx
      .selectFrom('application')
      .select('id')
      .where('id', '=', applicationId)
      .where('status', 'in', editable)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return row !== undefined;
  },
  async filed(db, applicationIds) {
    const rows = await db
      .selectFrom('application')
      .select('id')
      .where('id', '=', sql<string>`any(${applicationIds})`)
      .where('status', '<>', 'draft')
      .execute();
    return new Set(rows.map(({ id }) => id));
  },
};
