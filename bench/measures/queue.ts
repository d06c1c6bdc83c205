import { type Context, cookieFor } from '../context.ts';
import { accessTo, queues } from '../data/make.ts';
import { get } from '../load/browser.ts';
import { measure } from '../load/load.ts';
import { type Program, start } from '../program/program.ts';
import { atMost, type Row } from '../result.ts';
import { type Figures, medianFigures } from '../stats.ts';

const connections = 2;
const path = '/desk/queue';

/** 審査待ち一覧 of three sizes, each under a program of its own, in alternating rounds. */
export async function measureQueue(context: Context): Promise<Row[]> {
  const { options, dataDir } = context;
  const small = Math.min(1_000, options.applications);
  const sizes = [
    { name: `review queue, ${small} applications, all open`, database: queues.small },
    { name: `review queue, ${options.applications} applications, ${options.open} open`, database: queues.large },
    { name: `review queue, ${options.applications} applications, all open`, database: queues.open },
  ];
  const programs: Program[] = [];
  const rounds: Figures[][] = sizes.map(() => []);
  try {
    for (const { database } of sizes) programs.push(await start({ dataDir, env: await accessTo(dataDir, database) }));
    for (let round = -1; round < options.rounds; round += 1)
      for (const [index, program] of programs.entries()) {
        const figures = await look(context, program, round < 0 ? 1 : options.seconds);
        if (round >= 0) rounds[index]?.push(figures);
      }
  } finally {
    await Promise.all(programs.map((program) => program.end()));
  }
  const medians = rounds.map(medianFigures);
  const [least] = medians;
  return sizes.map(({ name }, index) => {
    const ours = medians[index] as Figures;
    if (index === 0 || !least) return { name, ours };
    return {
      name,
      ours,
      against: { name: `${small} applications`, ...least },
      targets: [atMost('p50 ÷ small', ours.p50 / least.p50, 1.5)],
    };
  });
}

async function look({ generator, data }: Context, program: Program, seconds: number): Promise<Figures> {
  const requests = [get(program.url, path, await cookieFor(data.reviewer))];
  return measure(generator, { base: program.url, connections, requests, seconds });
}
