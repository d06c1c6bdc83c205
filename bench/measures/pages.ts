import { type Context, cookieFor, takeDrafts } from '../context.ts';
import type { Visitor } from '../data/people.ts';
import type { Page } from '../floors/page.ts';
import { get } from '../load/browser.ts';
import { measure } from '../load/load.ts';
import { openConnections, read, type Sent } from '../load/requests.ts';
import { startHelper } from '../program/children.ts';
import { atMost, type Row } from '../result.ts';
import { type Figures, medianFigures } from '../stats.ts';

const connections = 8;

/** How many people ask for a page in turn. */
const visitors = 50;

/** Menu, list of own applications and detail page, each beside a server that only answers the same bytes. */
export async function measurePages(context: Context): Promise<Row[]> {
  const managers = takeDrafts(context, Math.min(visitors, context.data.drafts.length)).map(({ person, office }) => ({
    person,
    office,
  }));
  const numbers = await pastNumbers(
    context,
    managers.map(({ office }) => office.code),
  );
  const pages: [string, readonly Sent[]][] = [
    [
      'menu',
      await requests(
        context,
        managers.map(({ person }) => [person, '/menu']),
      ),
    ],
    [
      'list of own applications',
      await requests(
        context,
        context.data.administrators.map((person) => [person, '/applications']),
      ),
    ],
    [
      'detail page',
      await requests(
        context,
        managers.flatMap(({ person, office }) =>
          (numbers.get(office.code) ?? []).map((no): Asked => [person, `/applications/${no}`]),
        ),
      ),
    ],
  ];
  const rows: Row[] = [];
  for (const [name, sent] of pages) rows.push(await besideBareAnswer(context, name, sent));
  return rows;
}

type Asked = [person: Visitor, path: string];

export const requests = ({ program }: Pick<Context, 'program'>, asked: readonly Asked[]): Promise<Sent[]> =>
  Promise.all(asked.map(async ([person, path]) => get(program.url, path, await cookieFor(person))));

/** A page in alternating rounds with a bare server that answers the bytes of its first request. */
export async function besideBareAnswer(context: Context, name: string, sent: readonly Sent[]): Promise<Row> {
  const { program, generator, options, say } = context;
  const [first] = sent;
  if (!first) throw new Error(`there is nothing to ask for: ${name}`);
  const page = await capture(program.url, first);
  const bare = startHelper<Page, string>(new URL('../floors/page.ts', import.meta.url));
  const [ours, floor]: [Figures[], Figures[]] = [[], []];
  try {
    const address = await bare.ask(page);
    const load = { connections, requests: sent };
    await measure(generator, { ...load, base: program.url, seconds: 1 });
    await measure(generator, { ...load, base: address, seconds: 1 });
    for (let round = 0; round < options.rounds; round += 1) {
      ours.push(await measure(generator, { ...load, base: program.url, seconds: options.seconds }));
      floor.push(await measure(generator, { ...load, base: address, seconds: options.seconds }));
    }
  } finally {
    await bare.end();
  }
  const [mine, least] = [medianFigures(ours), medianFigures(floor)];
  say(`${name}: ${mine.rate.toFixed(0)}/s, floor ${least.rate.toFixed(0)}/s, ${page.body.length} bytes`);
  return {
    name,
    ours: mine,
    against: { name: `a bare answer of ${page.body.length} bytes`, ...least },
    targets: [atMost('KB of the page', page.plain / 1000, page.limit)],
  };
}

/** One answer as it goes over the wire, with its length before compression. */
async function capture(base: string, sent: Sent): Promise<Page & { plain: number; limit: number }> {
  const agent = openConnections(1);
  const { status, headers, body } = await read(agent, base, sent);
  const plain = await read(agent, base, { ...sent, headers: { ...sent.headers, 'accept-encoding': 'identity' } });
  agent.destroy();
  if (status !== 200) throw new Error(`${sent.path} was answered with ${status}`);
  const kept = Object.entries(headers).filter(
    ([name]) => !['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length'].includes(name),
  );
  const isPage = String(headers['content-type']).startsWith('text/html');
  return {
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body,
    plain: plain.body.length,
    limit: isPage ? 60 : Number.POSITIVE_INFINITY,
  };
}

/** Numbers of past applications by office. */
export async function pastNumbers(
  { pool }: Pick<Context, 'pool'>,
  offices: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await pool.query<{ office: string; numbers: string[] }>(
    `select office_code as office, array_agg(reception_no order by reception_no) as numbers from application
     where office_code = any($1) and reception_no is not null group by office_code`,
    [offices],
  );
  return new Map(rows.map(({ office, numbers }) => [office, numbers]));
}
