import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Context, cookieFor, emptyQueue, takeDrafts } from '../context.ts';
import type { ReadyDraft } from '../data/drafts.ts';
import type { FloorRan, FloorRun } from '../floors/register.ts';
import { findTransaction, mustBeAlike, type Recorded, type Transaction } from '../floors/transaction.ts';
import { get, post } from '../load/browser.ts';
import { openConnections, read, type Sent, send } from '../load/requests.ts';
import { type Helper, startHelper } from '../program/children.ts';
import { root, start } from '../program/program.ts';
import { atLeast, atMost, type Row } from '../result.ts';
import { type Figures, figuresOf, medianFigures } from '../stats.ts';

/** Connections that file at the same time. */
export const connections = 16;

/** Of the program (`src/program.ts`). */
const poolSize = 20;

/** The address of the page whose main button is 「申込内容を登録する」. */
export const checkPage = (id: string): string => `/apply/${id}/check`;

/** The number in the answer to 登録, which leads to the done page. @throws when it was not filed */
export function numberIn(location: string): string {
  const number = /\d{7}[A-Z]/.exec(location)?.[0];
  if (!number) throw new Error(`登録 was answered with ${location}`);
  return number;
}

/** 登録, from the POST to the committed answer, beside the same statements from a process that does nothing else. */
export async function measureRegistration(context: Context, transaction: Transaction): Promise<Row[]> {
  const { options, say, pool } = context;
  const floor = startHelper<FloorRun, FloorRan>(new URL('../floors/register.ts', import.meta.url));
  const [ours, bare]: [Figures[], Figures[]] = [[], []];
  try {
    await fileAll(context, takeDrafts(context, connections * 4));
    for (let round = 0; round < options.rounds; round += 1) {
      await emptyQueue(pool);
      ours.push(await fileAll(context, takeDrafts(context, options.submissions)));
      await emptyQueue(pool);
      bare.push(await fileBare(context, floor, transaction));
      say(`登録 round ${round + 1}: ${ours.at(-1)?.rate.toFixed(0)}/s, floor ${bare.at(-1)?.rate.toFixed(0)}/s`);
    }
  } finally {
    await floor.end();
  }
  const [mine, least] = [medianFigures(ours), medianFigures(bare)];
  return [
    {
      name: `登録, ${connections} connections`,
      ours: mine,
      against: { name: `the same ${transaction.statements.length} statements`, ...least },
      targets: [atLeast('rate ÷ floor', mine.rate / least.rate, 0.4), atMost('p99 ÷ floor', mine.p99 / least.p99, 4)],
    },
  ];
}

/**
 * Records what the program sends to the database for one 登録, and sees that another is the same but for its names.
 * The program must not be running on the data folder.
 */
export async function recordTransaction(context: Pick<Context, 'data' | 'dataDir'>): Promise<Transaction> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  const file = join(folder, 'statements');
  const program = await start({
    dataDir: context.dataDir,
    node: ['--import', `file://${root}bench/floors/record.ts?${encodeURIComponent(file)}`],
  });
  const filed: [ReadyDraft, string][] = [];
  try {
    for (const draft of takeDrafts(context, 2)) filed.push([draft, await fileOne(program.url, draft)]);
  } finally {
    await program.end();
  }
  const recorded = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded);
  await rm(folder, { recursive: true });
  const [one, other] = filed.map(([draft, number]) => findTransaction(recorded, draft, number));
  if (!one || !other) throw new Error('nothing was filed');
  mustBeAlike(one, other);
  return one;
}

async function fileOne(base: string, draft: ReadyDraft): Promise<string> {
  const agent = openConnections(1);
  const { location } = await send(agent, base, await prepare(base, draft, agent));
  agent.destroy();
  return numberIn(location);
}

/** Files drafts as fast as they are answered, each once. @throws when one is not filed */
export async function fileAll(
  { program, generator }: Pick<Context, 'program' | 'generator'>,
  drafts: readonly ReadyDraft[],
): Promise<Figures> {
  const agent = openConnections(4);
  const requests: Sent[] = [];
  for (let at = 0; at < drafts.length; at += 4)
    requests.push(...(await Promise.all(drafts.slice(at, at + 4).map((draft) => prepare(program.url, draft, agent)))));
  agent.destroy();
  const { received, seconds } = await generator.ask({ base: program.url, connections, requests });
  const numbers = new Set(received.map(({ location }) => numberIn(location)));
  if (numbers.size !== drafts.length) throw new Error(`${drafts.length} drafts became ${numbers.size} applications`);
  return figuresOf(
    received.map(({ milliseconds }) => milliseconds),
    seconds,
  );
}

/**
 * Opens the check page, as everybody does before 登録, and gives the form that its button sends.
 * @param own the cookie of a log-in; left out, that of the session which the person was given
 */
export async function prepare(
  base: string,
  draft: ReadyDraft,
  agent: ReturnType<typeof openConnections>,
  own?: string,
): Promise<Sent> {
  const cookie = own ?? (await cookieFor(draft.person));
  const page = checkPage(draft.id);
  const { status, headers, body } = await read(agent, base, {
    ...get(base, page, cookie),
    headers: { ...get(base, page, cookie).headers, 'accept-encoding': 'identity' },
  });
  if (status !== 200) throw new Error(`${page} was answered with ${status} ${headers.location ?? ''}`);
  return post(base, page, body.toString(), cookie);
}

async function fileBare(
  context: Context,
  floor: Helper<FloorRun, FloorRan>,
  transaction: Transaction,
): Promise<Figures> {
  const drafts = takeDrafts(context, context.options.submissions);
  const { durations, seconds } = await floor.ask({ url: context.url, poolSize, connections, transaction, drafts });
  return figuresOf(durations, seconds);
}
