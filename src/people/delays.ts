import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import type { Limits } from './limits.ts';

/**
 * Who tries a password, as far as it is known: a stranger's browser at an address, a browser that knows the person, or a session that is
 * logged in. Each has failures of its own.
 */
export type Trier = { kind: 'here' | 'browser' | 'session'; loginId: string; source: string };

/**
 * Wrong passwords make the next try wait, longer each time up to a bound, and are kept in the database, so that a restart frees nobody.
 * Nothing is locked: log-in IDs are no secret, and whatever strangers try, the time that somebody is told to wait is short and is kept
 * (`decisions.md` 39).
 */
export interface Delays {
  /**
   * When this try may be made; undefined when it may be made now. Where many were wrong for a log-in ID, or from an address, a stranger's
   * browser waits once before its first try; what others do meanwhile does not make it longer.
   */
  until(trier: Trier): Promise<Date | undefined>;
  /** Begins a try: it counts as a wrong one until it is forgiven, so that tries at once are all counted. @returns as `until` */
  begin(trier: Trier): Promise<Date | undefined>;
  /** After a right password. */
  forgive(trier: Trier): Promise<void>;
  /** After a wrong one: it counts for the log-in ID and for the address too, unless the browser is known. */
  countWrong(trier: Trier): Promise<void>;
  /** After a new password was set through a link. */
  forgiveEverywhere(loginId: string): Promise<void>;
}

type Row = { kind: string; count: number; nextAt: Date };

export function createDelays(db: Connection, limits: Limits): Delays {
  const after = (ms: number) => new Date(Date.now() + ms);
  const forgotten = () => after(limits.failureMinutes * 60_000);

  /** The trier's own row, and whether there were too many wrong ones around it. */
  async function look({ kind, loginId, source }: Trier): Promise<{ own: Row | undefined; hot: boolean }> {
    const { rows } = await sql<Row>`
      select kind, count, next_at as "nextAt" from failed_attempt where expires_at > ${new Date()} and (kind, login_id, source) in (
        (${kind}, ${loginId}, ${source}), ('person', ${loginId}, ''), ('address', '', ${source}))`.execute(db);
    const countOf = (wanted: string) => rows.find((row) => row.kind === wanted)?.count ?? 0;
    const hot = countOf('person') >= limits.failuresOfOnePerson || countOf('address') >= limits.failuresOfOneAddress;
    return { own: rows.find((row) => row.kind === kind), hot: kind === 'here' && hot };
  }

  /** The first try where many were wrong: its time is fixed now. */
  async function putOff({ kind, loginId, source }: Trier): Promise<Date> {
    const until = after(limits.longestDelaySeconds * 1000);
    await sql`
      insert into failed_attempt (kind, login_id, source, count, next_at, expires_at)
      values (${kind}, ${loginId}, ${source}, 0, ${until}, ${forgotten()})
      on conflict (kind, login_id, source) do update set count = 0, next_at = excluded.next_at, expires_at = excluded.expires_at
        where failed_attempt.expires_at <= ${new Date()}`.execute(db);
    return until;
  }

  const until = async (trier: Trier) => waitOf(trier, await look(trier));
  async function waitOf(trier: Trier, { own, hot }: Awaited<ReturnType<typeof look>>): Promise<Date | undefined> {
    if (own) return own.nextAt > new Date() ? own.nextAt : undefined;
    return hot ? await putOff(trier) : undefined;
  }

  /** Adds one wrong try. @returns nothing where the next one is not due yet */
  async function add(rows: readonly Trier[] | readonly Heat[], hot = false): Promise<number> {
    const delay = (count: RawBuilder<number>) =>
      hot ? sql`${limits.longestDelaySeconds}::float` : delayOf(limits, count);
    const values = rows.map(
      ({ kind, loginId, source }) => sql`(${kind}, ${loginId}, ${source}, 1, ${new Date()}::timestamptz
        + ${delay(sql`1`)} * interval '1 second', ${forgotten()}::timestamptz)`,
    );
    const count = sql<number>`(case when f.expires_at <= ${new Date()} then 1 else f.count + 1 end)`;
    const { numAffectedRows = 0n } = await sql`
      insert into failed_attempt as f (kind, login_id, source, count, next_at, expires_at) values ${sql.join(values)}
      on conflict (kind, login_id, source) do update set count = ${count}, expires_at = excluded.expires_at,
        next_at = ${new Date()}::timestamptz + ${delay(count)} * interval '1 second'
      where f.kind in ('person', 'address') or f.next_at <= ${new Date()} or f.expires_at <= ${new Date()}`.execute(db);
    return Number(numAffectedRows);
  }

  return {
    until,
    async begin(trier) {
      const seen = await look(trier);
      const wait = await waitOf(trier, seen);
      if (wait) return wait;
      // Another try may have come first: then its delay counts.
      return (await add([trier], seen.hot)) === 1 ? undefined : ((await until(trier)) ?? new Date());
    },
    async forgive({ kind, loginId, source }) {
      await sql`delete from failed_attempt where kind = ${kind} and login_id = ${loginId} and source = ${source}`.execute(
        db,
      );
    },
    async countWrong({ kind, loginId, source }) {
      await sql`delete from failed_attempt where expires_at <= ${new Date()}`.execute(db);
      if (kind !== 'here') return;
      const { own } = await look({ kind, loginId, source });
      const ofPerson: Heat = { kind: 'person', loginId, source: '' };
      const ofAddress: Heat = { kind: 'address', loginId: '', source };
      await add((own?.count ?? 0) > limits.freeFailures ? [ofPerson] : [ofPerson, ofAddress]);
    },
    async forgiveEverywhere(loginId) {
      await sql`delete from failed_attempt where login_id = ${loginId}`.execute(db);
    },
  };
}

type Heat = { kind: 'person' | 'address'; loginId: string; source: string };

/** Seconds after this many wrong ones: none at first, then twice as many each time, up to the bound. */
const delayOf = ({ freeFailures, firstDelaySeconds, longestDelaySeconds }: Limits, count: RawBuilder<number>) => sql`
  (case when ${count} < ${freeFailures}::int then 0
    else least(${longestDelaySeconds}::float, ${firstDelaySeconds}::float * 2 ^ least(${count} - ${freeFailures}::int, 20)) end)`;
