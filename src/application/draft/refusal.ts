import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Text } from '../../ground/words.ts';
import type { Seen } from './examine.ts';

/** Why a page of a draft was not taken when it was last sent, as far as its answers do not say so themselves. */
export type Refused = {
  page: string;
  status: 409 | 422;
  /** By question: of files, which were not kept. */
  problems?: Readonly<Record<string, Text>>;
  /** What had moved since the check page was shown. */
  moved?: readonly (keyof Seen)[];
  /** Reception numbers of applications that have their hand on the same items. */
  claimed?: readonly string[];
};

/** Kept until the page, or another one of the draft, is sent again, so that it can be shown by a GET. */
export async function noteRefusal(db: Connection, id: string, refused: Refused): Promise<void> {
  await sql`update draft set refused = ${json(refused)} where application_id = ${id}`.execute(db);
}
