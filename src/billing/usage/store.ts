import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { UsageLine } from './line.ts';
import type { Rejected, UsagePart } from './read.ts';

/** Writes the parts of one file, each in a statement of its own, so that none of them takes long. */
export interface UsageWriter {
  write(part: UsagePart): Promise<void>;
  /** Writes what has been gathered. @returns how many lines there are */
  end(): Promise<{ lines: number; rejected: number }>;
}

/** User IDs that are gathered before they are written: more than there are, else what a file takes of the memory would have no bound. */
const mostIds = 200_000;

export function createWriter(trx: Connection, fileId: string): UsageWriter {
  const counts = { lines: 0, rejected: 0 };
  const ids = new Map<string, IdUse>();
  const flush = async () => {
    await writeIds(trx, fileId, ids);
    ids.clear();
  };
  return {
    async write({ lines, rejected }) {
      counts.lines += lines.length;
      counts.rejected += rejected.length;
      for (const line of lines) gather(ids, line);
      if (lines.length > 0) await writeLines(trx, fileId, lines);
      if (rejected.length > 0) await writeRejected(trx, fileId, rejected);
      if (ids.size > mostIds) await flush();
    },
    async end() {
      await flush();
      return counts;
    },
  };
}

type IdUse = { days: number; lines: number };

function gather(ids: Map<string, IdUse>, { userId, day }: UsageLine): void {
  const use = ids.get(userId);
  const bit = 1 << (Number(day.slice(8)) - 1);
  if (!use) return void ids.set(userId, { days: bit, lines: 1 });
  use.days |= bit;
  use.lines += 1;
}

async function writeLines(trx: Connection, fileId: string, lines: readonly UsageLine[]): Promise<void> {
  await sql`
    insert into usage_line (file_id, user_id, transaction_code, used_on, count, gateway_office)
    select ${fileId}, l.* from unnest(${arrayOf(lines.map(({ userId }) => userId))}::text[],
      ${arrayOf(lines.map(({ transactionCode }) => transactionCode))}::text[], ${arrayOf(lines.map(({ day }) => day))}::date[],
      ${arrayOf(lines.map(({ count }) => count))}::int[], ${arrayOf(lines.map(({ gatewayOffice }) => gatewayOffice))}::text[]) as l`.execute(
    trx,
  );
}

/** A list of PostgreSQL, of values that hold neither quotes nor backslashes: the driver would look at each sign of each of them. */
const arrayOf = (values: readonly (string | number)[]): string => `{"${values.join('","')}"}`;

async function writeRejected(trx: Connection, fileId: string, rejected: readonly Rejected[]): Promise<void> {
  await sql`
    insert into usage_rejected (file_id, line, content, fault)
    select ${fileId}, r.* from jsonb_to_recordset(${json(rejected)}::jsonb) as r(line int, content text, fault text)`.execute(
    trx,
  );
}

const idsAtOnce = 20_000;

async function writeIds(trx: Connection, fileId: string, ids: ReadonlyMap<string, IdUse>): Promise<void> {
  const all = [...ids];
  for (let from = 0; from < all.length; from += idsAtOnce) {
    const some = all.slice(from, from + idsAtOnce);
    await sql`
      insert into usage_id as i (file_id, user_id, days, line_count)
      select ${fileId}, u.* from unnest(${arrayOf(some.map(([userId]) => userId))}::text[],
        ${arrayOf(some.map(([, { days }]) => days))}::int[], ${arrayOf(some.map(([, { lines }]) => lines))}::int[]) as u
      on conflict (file_id, user_id) do update set days = i.days | excluded.days, line_count = i.line_count + excluded.line_count`.execute(
      trx,
    );
  }
}
