import { type RawBuilder, sql } from 'kysely';
import { type Author, recordEvent } from '../audit/events.ts';
import { lastMoverOf } from '../audit/history.ts';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { AlreadyMoved } from './already-moved.ts';
import { type MoveRowOf, startsOf, targetsOf } from './move-row.ts';

/** What every move tells of a row, as it is after the move. */
export type Transition<Status extends string> = { id: string; from: Status; to: Status };

/** One move of many. `Facts` are those that it fixes. */
export type MovingMany<Status extends string, Facts> = {
  ids: readonly string[];
  mover: Author;
  now: Date;
  /** Which of the statuses that may follow; the first when left out. */
  to?: Status;
  /** Facts that the move fixes, written by the same UPDATE. */
  set?: Facts;
  /** Facts beside the move, kept with its event. */
  what?: unknown;
  why?: string;
};

/** What differs from one kind of moving things to another: the statuses, the row of its table of moves, what a move fixes, says and tells. */
type Kind = { move: string; status: string; row: object; facts: object; moved: object; more: object };

type Row<K extends Kind> = MoveRowOf<K['status']> & K['row'];
type Moved<K extends Kind> = Transition<K['status']> & K['moved'];
type All<K extends Kind> = MovingMany<K['status'], K['facts']> & K['more'];
type One<K extends Kind> = Omit<All<K>, 'ids'> & { id: string };

/** How things of one kind move. */
type Declared<K extends Kind> = {
  /** What they are among the subjects of the audit. */
  kind: string;
  /** Their table, with the columns `id` and `status`; in the parts of statements below its row is `t`. */
  table: string;
  moves: Readonly<Record<K['move'], Row<K>>>;
  /** What the UPDATE sets beside the status, as assignments. */
  sets(row: Row<K>, moving: All<K>): RawBuilder<unknown>;
  /** What a move tells of its row beside `id`, `from` and `to`, as columns. */
  tells: RawBuilder<unknown>;
  /** By what people know a row, as an expression. */
  called: RawBuilder<unknown>;
  /** The status that is told of a row that is not there any more. */
  gone: K['status'];
  /** What follows in the same transaction: news, claims, ledger. @returns the rows as they are then */
  follow(trx: Connection, name: K['move'], moved: Moved<K>[], moving: All<K>): Promise<Moved<K>[]>;
};

/** The moves of one kind of things: the only way that their status changes. */
export type Moves<K extends Kind> = {
  /**
   * @throws {AlreadyMoved} when somebody was first; nothing is written then
   * @throws what `follow` does
   */
  move(trx: Connection, name: K['move'], moving: One<K>): Promise<Moved<K>>;
  /** The same for many at once. @returns those that moved; where somebody was first, one is left out */
  moveAll(trx: Connection, name: K['move'], moving: All<K>): Promise<Moved<K>[]>;
  /** Says where something stands instead, and by whom. @throws {AlreadyMoved} always */
  refuse(trx: Connection, id: string): Promise<never>;
};

/**
 * A move over any table, in the caller's transaction and with the same few statements for one row or ten thousand: an UPDATE that finds
 * the rows in a status that the move starts from, an event in the audit for each, and what follows.
 */
export function movesOf<K extends Kind>(declared: Declared<K>): Moves<K> {
  const moveAll: Moves<K>['moveAll'] = async (trx, name, moving) => {
    const moved = await update(trx, declared, name, moving);
    if (moved.length === 0) return [];
    await recordMove(trx, declared, name, moved, moving);
    return declared.follow(trx, name, moved, moving);
  };
  const refuse = (trx: Connection, id: string) => refuseMove(trx, declared, id);
  const move: Moves<K>['move'] = async (trx, name, { id, ...moving }) => {
    const [moved] = await moveAll(trx, name, { ...moving, ids: [id] } as unknown as All<K>);
    return moved ?? refuse(trx, id);
  };
  return { move, moveAll, refuse };
}

async function update<K extends Kind>(
  trx: Connection,
  { table, moves, sets, tells }: Declared<K>,
  name: K['move'],
  moving: All<K>,
): Promise<Moved<K>[]> {
  const row = moves[name];
  const statement = sql<Moved<K>>`
    with was as (select id, status from ${sql.table(table)} where id = any(${[...moving.ids]}) and status = any(${startsOf(row)}) for update)
    update ${sql.table(table)} t set status = ${json(targetsOf(row, moving.to))}::jsonb ->> was.status, ${sets(row, moving)}
    from was where t.id = was.id
    returning t.id::text, was.status as "from", t.status as "to", ${tells}`;
  return (await statement.execute(trx)).rows;
}

const recordMove = <K extends Kind>(
  trx: Connection,
  { kind }: Declared<K>,
  event: K['move'],
  moved: readonly Moved<K>[],
  { mover, now, what, why }: All<K>,
): Promise<void> => {
  const subjects = moved.map(({ id, from, to }) => ({ id, from, to }));
  return recordEvent(trx, { event, kind, subjects, by: mover, at: now, what, why });
};

async function refuseMove<K extends Kind>(
  trx: Connection,
  { kind, table, called, gone }: Declared<K>,
  id: string,
): Promise<never> {
  const { rows } = await sql<{ called: string; status: K['status']; by: string }>`
    select coalesce(${called}, '') as called, t.status, ${lastMoverOf(kind, sql`t.id`)} as by
    from ${sql.table(table)} t where t.id = ${id}`.execute(trx);
  const found = rows[0];
  throw new AlreadyMoved(found?.called ?? '', found?.status ?? gone, found?.by ?? '');
}
