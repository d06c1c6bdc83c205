import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Filing } from '../record/filing.ts';

/** Lays what was filed ready to be corrected. */
export async function layOpen(trx: Connection, filing: Filing, personId: string, now: Date): Promise<void> {
  // What answered an earlier question in words answers that one.
  const { reply: _, ...check } = filing.pages.pages.check ?? {};
  const pages = { ...filing.pages.pages, check };
  await sql`
    insert into draft (application_id, pages, shown, pinned, updated_at, updated_by)
    values (${filing.applicationId}, ${json(pages)}, ${json(filing.pages.shown)}, ${json(filing.versions)}, ${now}, ${personId})`.execute(
    trx,
  );
}
