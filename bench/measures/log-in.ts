import { hashPassword, verifyPassword } from '../../src/people/passwords.ts';
import type { Context } from '../context.ts';
import { givePasswords, password, type Visitor } from '../data/people.ts';
import { logInForm } from '../fuzz/browser.ts';
import type { Generator } from '../load/load.ts';
import type { Program } from '../program/program.ts';
import type { Row } from '../result.ts';
import { type Figures, figuresOf, medianFigures } from '../stats.ts';

/** Log-ins of a round, one after the other and so many at the same time, each from an address of its own. */
export const ways = [
  { name: 'log-in, one after the other', connections: 1 },
  { name: 'log-in, 8 at the same time', connections: 8 },
] as const;

/** People who log in in each round; each of them once, so that no limit is met. */
export const atOnce = (quick: boolean): number => (quick ? 16 : 48);

/** Log-in from the POST to the answer with the session, beside the bare check of the same passwords. */
export async function measureLogIn(context: Context): Promise<Row[]> {
  const { options, data, pool, say } = context;
  const people = data.drafts.map(({ person }) => person);
  const count = atOnce(options.quick);
  await givePasswords(pool, people.slice(0, count * options.rounds * ways.length));
  const rows: Row[] = [];
  for (const { name, connections } of ways) {
    const [ours, bare]: [Figures[], Figures[]] = [[], []];
    for (let round = 0; round < options.rounds; round += 1) {
      ours.push(await logInAll(context, people.splice(0, count), connections));
      bare.push(await checkAll(count, connections));
    }
    const [mine, least] = [medianFigures(ours), medianFigures(bare)];
    say(`${name}: ${mine.rate.toFixed(1)}/s, the bare check ${least.rate.toFixed(1)}/s`);
    rows.push({ name, ours: mine, against: { name: 'the bare check of the password', ...least } });
  }
  return rows;
}

/** @throws when somebody is not let in */
export async function logInAll(
  { program, generator }: { program: Pick<Program, 'url'>; generator: Generator },
  people: readonly Visitor[],
  connections: number,
): Promise<Figures> {
  const requests = people.map(({ loginId }) => logInForm(program.url, { loginId, password }));
  const from = Array.from({ length: connections }, (_, at) => `127.0.3.${at + 1}`);
  const { received, seconds } = await generator.ask({ base: program.url, connections, requests, from });
  const refused = received.find(({ status }) => status !== 303);
  if (refused) throw new Error(`a log-in was answered with ${refused.status}`);
  return figuresOf(
    received.map(({ milliseconds }) => milliseconds),
    seconds,
  );
}

async function checkAll(count: number, connections: number): Promise<Figures> {
  const hash = await hashPassword(password);
  const times: number[] = [];
  const begin = performance.now();
  let left = count;
  const check = async () => {
    while (left-- > 0) {
      const from = performance.now();
      await verifyPassword({ hash, password });
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, check));
  return figuresOf(times, (performance.now() - begin) / 1000);
}
