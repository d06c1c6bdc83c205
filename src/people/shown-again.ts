import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Connection, Database } from '../db/connect.ts';
import { closeWith, keyFrom, openWith } from '../ground/sealed.ts';
import type { Limits } from './limits.ts';

/** A browser, by a secret that no other has: the token of its session, or of a stranger's cookie. */
export type Browser = { secret: string /** Of a stranger: where they are counted. */; address?: string };

/**
 * Forms that were sent and not taken, until a GET shows their page with what was typed. Only the browser that sent one can have it opened,
 * and only for its page. Strangers fill no more than a small room: where it is full, nothing more of them is kept.
 */
export interface ShownAgain {
  /**
   * @param page the address that shows it
   * @param id of what will come of it; what the browser kept by it before goes
   * @returns its id; undefined where it is too large, or there is no room for it
   */
  keep(browser: Browser, page: string, text: string, id?: string): Promise<string | undefined>;
  /** @param secrets whatever the browser may have kept it by */
  find(secrets: readonly string[], page: string, id: string): Promise<string | undefined>;
}

export function createShownAgain(db: Database, limits: Limits): ShownAgain {
  const ofStrangers = createDoor(limits.shownAtOnce);
  return {
    async keep({ secret, address }, page, text, id = randomUUID()) {
      const sealed = closeWith(keyOf(secret), text, page);
      const row = { id, browser: nameOf(secret), address, sealed };
      const kept =
        address === undefined ? keepOfSession(db, limits, row) : ofStrangers(() => keepOfStranger(db, limits, row));
      return (await kept) ? row.id : undefined;
    },
    async find(secrets, page, id) {
      const { rows } = await sql<{ browser: string; sealed: Buffer }>`
        select browser, sealed from shown_again
        where id = ${id} and browser = any(${secrets.map(nameOf)}) and expires_at > ${new Date()}`.execute(db);
      const secret = secrets.find((each) => nameOf(each) === rows[0]?.browser);
      return rows[0] && secret && openWith(keyOf(secret), rows[0].sealed, page);
    },
  };
}

/** Removes what is shown no more. @returns how many */
export async function sweepShownAgain(db: Connection): Promise<number> {
  const { numAffectedRows } = await sql`delete from shown_again where expires_at <= ${new Date()}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Lets some in at once and sends the others away: a storm of strangers takes no connection from anybody. */
function createDoor(most: number): (within: () => Promise<boolean>) => Promise<boolean> {
  let inside = 0;
  return async (within) => {
    if (inside >= most) return false;
    inside += 1;
    try {
      return await within();
    } finally {
      inside -= 1;
    }
  };
}

type Row = { id: string; browser: string; address: string | undefined; sealed: Buffer };

async function keepOfSession(db: Database, limits: Limits, row: Row): Promise<boolean> {
  if (row.sealed.length > limits.shownBytes) return false;
  if (!(await insert(db, row, limits.shownMinutes))) return false;
  await sql`
    delete from shown_again where browser = ${row.browser} and id not in (
      select id from shown_again where browser = ${row.browser} order by kept_at desc, id limit ${limits.shownOfOneSession})`.execute(
    db,
  );
  return true;
}

/** One after the other, so that many at once do not each find the last place free. */
function keepOfStranger(db: Database, limits: Limits, row: Row): Promise<boolean> {
  if (row.sealed.length > limits.shownBytesOfStranger) return Promise.resolve(false);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('shown_again'))`.execute(trx);
    await sweepShownAgain(trx);
    const { rows } = await sql<{ here: number; all: number; bytes: number }>`
      select count(*) filter (where address = ${row.address})::int as here, count(*)::int as all, coalesce(sum(bytes), 0)::float as bytes
      from shown_again where address is not null`.execute(trx);
    const [there = { here: 0, all: 0, bytes: 0 }] = rows;
    if (there.here >= limits.shownOfOneAddress || there.all >= limits.shownOfStrangers) return false;
    if (there.bytes + row.sealed.length > limits.shownBytesOfStrangers) return false;
    return insert(trx, row, limits.shownMinutesOfStranger);
  });
}

async function insert(db: Connection, { id, browser, address, sealed }: Row, minutes: number): Promise<boolean> {
  const [now, end] = [new Date(), new Date(Date.now() + minutes * 60_000)];
  const { numAffectedRows = 0n } = await sql`
    insert into shown_again (id, browser, address, sealed, kept_at, expires_at)
    values (${id}, ${browser}, ${address ?? null}, ${sealed}, ${now}, ${end})
    on conflict (id) do update set sealed = excluded.sealed, kept_at = excluded.kept_at, expires_at = excluded.expires_at
      where shown_again.browser = excluded.browser`.execute(db);
  return numAffectedRows > 0n;
}

const keyOf = (secret: string): Buffer => keyFrom(secret, 'forms that are shown again');

/** How the database names a browser: the secret itself is nowhere in it. */
const nameOf = (secret: string): string => createHash('sha256').update(`shown again\n${secret}`).digest('base64url');
