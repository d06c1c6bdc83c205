import type { Pool } from 'pg';
import { openPool } from '../../src/db/connect.ts';
import { emptyQueue } from '../context.ts';
import type { Data } from '../data/make.ts';
import { givePasswords } from '../data/people.ts';
import { type Generator, startGenerator } from '../load/load.ts';
import { atOnce, logInAll, ways } from '../measures/log-in.ts';
import { connections, fileAll } from '../measures/registration.ts';
import type { Options } from '../options.ts';
import { type Program, root } from '../program/program.ts';
import { atMost, type Row } from '../result.ts';
import { type Figures, medianFigures } from '../stats.ts';
import { checkOut, type Sources } from './sources.ts';
import { startOn } from './start.ts';

/** How much slower than the commit before a measure may be. */
const limit = 1.1;

/** One of the two programs, on data that its own sources made. */
export type Side = { program: Program; pool: Pool; data: Data; generator: Generator; close(): Promise<void> };

type Wanted = { options: Options; commit: string; say(line: string): void };

/** 登録 and log-in of this program and of another commit's, in alternating rounds on equal data. */
export async function measureBeside({ options, commit, say }: Wanted): Promise<Row[]> {
  const other = await checkOut(commit);
  const generator = startGenerator();
  const sides: Side[] = [];
  try {
    for (const sources of [{ folder: root }, other]) sides.push(await open(sources, options, generator));
    const [ours, theirs] = sides as [Side, Side];
    say(`This is measured beside ${commit}, ${options.rounds} rounds each.`);
    const rows = [await alternate('登録', options, { ours, theirs, say }, fileRound(options))];
    for (const { name, connections: at } of ways)
      rows.push(
        await alternate(name, options, { ours, theirs, say }, (side) => logInAll(side, people(side, options), at)),
      );
    return rows;
  } finally {
    for (const side of sides) await side.close();
    await generator.end();
    await other.remove();
  }
}

async function open({ folder }: Pick<Sources, 'folder'>, { companies }: Options, generator: Generator): Promise<Side> {
  const { dataDir, data, ownerUrl, program, remove } = await startOn(folder, companies);
  const pool = openPool(ownerUrl, { max: 2, name: 'bench' });
  await givePasswords(
    pool,
    data.drafts.map(({ person }) => person),
  );
  const close = async () => {
    await pool.end();
    await program.end();
    await remove(dataDir);
  };
  return { program, pool, data, generator, close };
}

const fileRound =
  ({ submissions }: Options) =>
  async (side: Side): Promise<Figures> => {
    const figures = await fileAll(side, side.data.drafts.splice(0, submissions));
    await emptyQueue(side.pool);
    return figures;
  };

/** From the end, where 登録 has not been. */
const people = ({ data }: Side, { quick }: Options) => data.drafts.splice(-atOnce(quick)).map(({ person }) => person);

type Both = { ours: Side; theirs: Side; say(line: string): void };

/** The first round warms both up and does not count; who begins changes from round to round. */
async function alternate(
  name: string,
  { rounds }: Options,
  { ours, theirs, say }: Both,
  measure: (side: Side) => Promise<Figures>,
): Promise<Row> {
  const taken = new Map<Side, Figures[]>([
    [ours, []],
    [theirs, []],
  ]);
  for (let round = 0; round <= rounds; round += 1)
    for (const side of round % 2 === 0 ? [ours, theirs] : [theirs, ours]) {
      const figures = await measure(side);
      if (round > 0) taken.get(side)?.push(figures);
    }
  const [mine, before] = [ours, theirs].map((side) => medianFigures(taken.get(side) ?? [])) as [Figures, Figures];
  const slower = before.rate / mine.rate;
  say(`${name}: ${mine.rate.toFixed(1)}/s, before ${before.rate.toFixed(1)}/s, ${slower.toFixed(2)} × as slow`);
  const what = name === '登録' ? `登録, ${connections} connections` : name;
  return {
    name: what,
    ours: mine,
    against: { name: 'the commit before', ...before },
    targets: [atMost('slower by', slower, limit)],
  };
}
