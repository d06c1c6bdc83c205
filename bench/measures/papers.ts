import { applicationFormData } from '../../src/application/paper/paper-data.ts';
import { findApplication } from '../../src/application/record/detail.ts';
import { databaseOn } from '../../src/db/connect.ts';
import { createClock } from '../../src/ground/clock.ts';
import { loadOperators } from '../../src/operator/operator.ts';
import type { PaperData } from '../../src/papers/data.ts';
import { createCatalogue } from '../../src/procedure/catalogue.ts';
import { procedures } from '../../src/procedures/index.ts';
import { type Context, emptyQueue, takeDrafts } from '../context.ts';
import type { Papers } from '../floors/typst.ts';
import { measure } from '../load/load.ts';
import { startHelper } from '../program/children.ts';
import { atLeast, atMost, type Row } from '../result.ts';
import { type Figures, median, medianFigures } from '../stats.ts';
import { besideBareAnswer, pastNumbers, requests } from './pages.ts';

/** Connections that look at the menu while papers are made. */
const connections = 4;

/** 申込書: made by the job and stored, beside the bare compiler; served; and what the menu feels of it. */
export async function measurePapers(context: Context): Promise<Row[]> {
  const managers = takeDrafts(context, Math.min(50, context.data.drafts.length));
  const numbers = await pastNumbers(
    context,
    managers.map(({ office }) => office.code),
  );
  const issued = await issueBesideCompiler(context);
  const paths = managers.map(
    ({ person, office }) =>
      [person, `/applications/${numbers.get(office.code)?.[0]}/papers/application-form.pdf`] as const,
  );
  await issueNow(
    context,
    paths.map(([, path]) => path.split('/')[2] ?? ''),
  );
  const served = await besideBareAnswer(
    context,
    '申込書, served',
    await requests(
      context,
      paths.map(([person, path]) => [person, path]),
    ),
  );
  const menu = await menuMeanwhile(
    context,
    await requests(
      context,
      managers.map(({ person }) => [person, '/menu']),
    ),
  );
  return [issued, served, menu];
}

async function issueBesideCompiler(context: Context): Promise<Row> {
  const { options, say } = context;
  const bare = startHelper<Papers, number>(new URL('../floors/typst.ts', import.meta.url));
  const [ours, floor]: [number[], number[]] = [[], []];
  try {
    await issueNow(context, await unissued(context, 2));
    for (let round = 0; round < options.rounds; round += 1) {
      const numbers = await unissued(context, options.papers);
      const seconds = await issueNow(context, numbers);
      ours.push(numbers.length / seconds);
      floor.push(
        numbers.length / (await bare.ask({ kind: 'applicationForm', papers: await dataOf(context, numbers) })),
      );
      say(`申込書 round ${round + 1}: ${ours.at(-1)?.toFixed(1)}/s, floor ${floor.at(-1)?.toFixed(1)}/s`);
    }
  } finally {
    await bare.end();
  }
  const [rate, least] = [median(ours), median(floor)];
  return {
    name: '申込書, made and stored',
    ours: { rate },
    against: { name: 'the bare compiler', rate: least },
    targets: [atLeast('rate ÷ floor', rate / least, 0.5)],
  };
}

/** Queues the papers of these applications and waits until they are stored. @returns seconds */
async function issueNow({ pool }: Context, numbers: readonly string[]): Promise<number> {
  const from = performance.now();
  await enqueue({ pool }, numbers);
  for (;;) {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*) as count from application a join paper p on p.application_id = a.id where a.reception_no = any($1)`,
      [numbers],
    );
    if ((rows[0]?.count ?? 0) >= numbers.length) return (performance.now() - from) / 1000;
    if (performance.now() - from > 120_000) throw new Error('the papers were not made in two minutes');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function enqueue({ pool }: Pick<Context, 'pool'>, numbers: readonly string[]): Promise<void> {
  await pool.query(
    `select graphile_worker.add_job('issue-paper', json_build_object('applicationId', id, 'revision', revision, 'kind', 'applicationForm'))
     from application where reception_no = any($1)`,
    [numbers],
  );
}

async function unissued({ pool }: Context, count: number): Promise<string[]> {
  const { rows } = await pool.query<{ no: string }>(
    `select reception_no as no from application a where reception_no is not null
     and not exists (select from paper where application_id = a.id) order by reception_no desc limit $1`,
    [count],
  );
  return rows.map(({ no }) => no);
}

/** What the program gives its compiler for these applications. */
async function dataOf({ pool, dataDir }: Context, numbers: readonly string[]): Promise<PaperData[]> {
  const db = databaseOn(pool);
  const sources = {
    catalogue: createCatalogue(procedures),
    operators: loadOperators(`${dataDir}/operator.json`),
    clock: createClock(),
  };
  const papers: PaperData[] = [];
  for (const number of numbers) {
    const application = await findApplication(db, number, 'everyOffice');
    if (application) papers.push(await applicationFormData(sources, db, application, application.revision));
  }
  return papers;
}

/** The menu in alternating rounds: quiet, and while papers are made without a pause. */
async function menuMeanwhile(context: Context, sent: Awaited<ReturnType<typeof requests>>): Promise<Row> {
  const { program, generator, options, pool } = context;
  const load = { base: program.url, connections, requests: sent, seconds: options.seconds };
  const [quiet, busy]: [Figures[], Figures[]] = [[], []];
  for (let round = 0; round < options.rounds; round += 1) {
    await emptyQueue(pool);
    quiet.push(await measure(generator, load));
    await enqueue(context, await unissued(context, options.seconds * 100));
    busy.push(await measure(generator, load));
  }
  await emptyQueue(pool);
  const [still, meanwhile] = [medianFigures(quiet), medianFigures(busy)];
  return {
    name: 'menu while 申込書 are made',
    ours: meanwhile,
    against: { name: 'the menu when quiet', ...still },
    targets: [atMost('p99 ÷ quiet', meanwhile.p99 / still.p99, 3)],
  };
}
