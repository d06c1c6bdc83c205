import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Month } from '../invoices/content.ts';
import type { Rejected } from './read.ts';

/** A file that was loaded: a version of the usage of a month, or of a part of it. */
export type UsageFile = {
  id: string;
  month: Month;
  part: string;
  version: number;
  name: string;
  lines: number;
  rejected: number;
  loadedAt: Date;
  /** Empty where nobody loaded it at the desk. */
  loadedBy: string;
  /** When another version took its place; null for the one that counts. */
  replacedAt: Date | null;
};

/** A month with what counts of its usage now. */
export type UsageMonth = { month: Month; files: number; lines: number; rejected: number; loadedAt: Date };

/** The months of which there is usage, the latest first. */
export async function listUsageMonths(db: Connection, limit = 120): Promise<UsageMonth[]> {
  const { rows } = await sql<UsageMonth>`
    select month, count(*)::int as files, sum(line_count)::bigint as lines, sum(rejected_count)::bigint as rejected, max(loaded_at) as "loadedAt"
    from usage_file where replaced_at is null group by month order by month desc limit ${limit}`.execute(db);
  return rows;
}

/** All versions of a month, those of a part together, the latest first. */
export async function listUsageFiles(db: Connection, month: Month): Promise<UsageFile[]> {
  const { rows } = await sql<UsageFile>`
    select ${columns} where f.month = ${month} order by f.part, f.version desc`.execute(db);
  return rows;
}

/** One version; undefined when there is none of this id. */
export async function findUsageFile(db: Connection, id: string): Promise<UsageFile | undefined> {
  if (!/^\d{1,18}$/.test(id)) return undefined;
  const { rows } = await sql<UsageFile>`select ${columns} where f.id = ${id}`.execute(db);
  return rows[0];
}

/** @throws {Error} when there is none of this id */
export async function getUsageFile(db: Connection, id: string): Promise<UsageFile> {
  const found = await findUsageFile(db, id);
  if (!found) throw new Error(`there is no usage file ${id}`);
  return found;
}

const columns = sql`
  f.id::text, f.month, f.part, f.version, f.name, f.line_count as lines, f.rejected_count as rejected, f.loaded_at as "loadedAt",
  coalesce(p.name, '') as "loadedBy", f.replaced_at as "replacedAt"
  from usage_file f left join person p on p.id = f.loaded_by`;

/** The lines of a file that could not be read, some at a time: there may be a hundred thousand. */
export async function* listRejected(db: Connection, fileId: string, atOnce = 1000): AsyncGenerator<Rejected[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Rejected>`
      select line, content, fault from usage_rejected where file_id = ${fileId} and line > ${after} order by line limit ${atOnce}`.execute(
      db,
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.line;
  }
}
