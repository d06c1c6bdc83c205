import { cookieFor } from '../context.ts';
import { startHelper } from '../program/children.ts';
import type { Flood, Flooded } from './flood.ts';
import { type Watched, watchMemory } from './memory.ts';
import type { Seen, Watch } from './others.ts';
import { type Attacked, attacked } from './service.ts';
import { stillWorks } from './still-works.ts';
import type { Verdict } from './verdicts.ts';
import { giveWorkbook } from './workbook.ts';

/** Connections that flood at the same time. */
const connections = 6;

/** Others are answered within this meanwhile, in milliseconds. */
const limitMs = 1_000;

/** The program's memory, in MiB. */
const limitMiB = 350;

/** Sends bodies of many megabytes to every address that is open to all, and looks at how long others wait. */
export async function attackHeavily(say: (line: string) => void): Promise<Verdict[]> {
  const service = await attacked();
  const watched = watchMemory(service.program.pid, 100);
  try {
    const { flooded, others } = await floodAll(service);
    for (const line of linesOf(flooded)) say(line);
    const given = await giveWorkbook(service, say);
    const broken = await stillWorks(service).then(() => undefined, String);
    return [given, ...verdictsOf({ flooded, others, memory: await watched.stop(), service, broken })];
  } finally {
    await service.close();
  }
}

async function floodAll({ program, port, routes, data }: Attacked): Promise<{ flooded: Flooded[]; others: Seen[] }> {
  const helper = startHelper<{ port: number; floods: readonly Flood[]; connections: number }, Flooded[]>(
    new URL('./flood.ts', import.meta.url),
  );
  const watcher = startHelper<Watch | { stop: true }, Seen[]>(new URL('./others.ts', import.meta.url));
  try {
    const person = data.drafts[0]?.person;
    await watcher.ask({
      base: program.url,
      restMs: 20,
      pages: [
        { path: '/login', cookie: '' },
        { path: '/menu', cookie: person ? await cookieFor(person) : '' },
      ],
    });
    const flooded = await helper.ask({ port, floods: floodsFor(routes), connections });
    return { flooded, others: await watcher.ask({ stop: true }) };
  } finally {
    await helper.end();
    await watcher.end();
  }
}

const mega = 1_000_000;

/** Every kind of flood at every open address; those of 600 MB come one after the other from an address of their own each. */
function floodsFor(routes: Attacked['routes']): Flood[] {
  const open = routes.filter(({ method, permission }) => method === 'post' && permission === 'everybody');
  const kinds: Omit<Flood, 'path' | 'from'>[] = [
    { what: 'names', bytes: 6 * mega, length: 'told' },
    { what: 'names', bytes: 6 * mega, length: 'untold' },
    { what: 'field', bytes: 10 * mega, length: 'told' },
    { what: 'field', bytes: 10 * mega, length: 'untold' },
    { what: 'multipart', bytes: 10 * mega, length: 'untold' },
    { what: 'file', bytes: 10 * mega, length: 'untold' },
    { what: 'multipart', bytes: 600 * mega, length: 'told' },
    { what: 'field', bytes: 600 * mega, length: 'untold' },
    { what: 'file', bytes: 600 * mega, length: 'untold' },
  ];
  return kinds.flatMap((kind, row) =>
    open.map(({ path }, at) => ({ ...kind, path, from: `127.0.10.${1 + row * open.length + at}` })),
  );
}

const linesOf = (flooded: readonly Flooded[]): string[] =>
  [...Map.groupBy(flooded, ({ what, bytes, length }) => `${bytes / mega} MB of ${what}, its length ${length}`)].map(
    ([kind, all]) =>
      `${kind}: ${[...Map.groupBy(all, ({ status }) => status)].map(([status, each]) => `${each.length} × ${status || 'closed'}`).join(', ')}; taken at most ${(Math.max(...all.map(({ sent }) => sent)) / mega).toFixed(1)} MB, ${Math.max(...all.map(({ ms }) => ms))} ms`,
  );

type Found = {
  flooded: Flooded[];
  others: Seen[];
  memory: Awaited<ReturnType<Watched['stop']>>;
  service: Attacked;
  broken: string | undefined;
};

/**
 * With a page that says why; only who does not tell how much comes may find the connection closed, after a while. What takes no form
 * answers without looking at it.
 */
function isRefused({ path, status, length }: Flooded, routes: Attacked['routes']): boolean {
  if (!routes.some((route) => route.method === 'post' && route.path === path && route.takesForm)) return status < 500;
  return (status >= 400 && status < 500) || (status === 0 && length === 'untold');
}

function verdictsOf({ flooded, others, memory, service: { alarms, program, routes }, broken }: Found): Verdict[] {
  const wrong = flooded.filter((flood) => !isRefused(flood, routes));
  const times = others.map(({ ms }) => ms);
  const lost = others.filter(({ status }) => status !== 200).length;
  const slowest = Math.round(Math.max(...times));
  return [
    {
      what: 'every flood is refused',
      figure: `${flooded.length - wrong.length} of ${flooded.length}${wrong[0] ? `, but not ${JSON.stringify(wrong[0])}` : ''}`,
      met: wrong.length === 0,
    },
    {
      what: 'others meanwhile',
      figure: `${others.length} pages, slowest ${slowest} ms (wanted ≤ ${limitMs}), ${lost} lost`,
      met: slowest <= limitMs && lost === 0 && others.length > 0,
    },
    {
      what: 'memory of the program',
      figure: `at most ${Math.round(memory.most)} MiB, with its helpers ${Math.round(memory.mostWithHelpers)} (wanted ≤ ${limitMiB})`,
      met: memory.most <= limitMiB,
    },
    {
      what: 'alarms in the log',
      figure: `${alarms.length}${alarms[0] ? ` (${alarms[0].slice(0, 300)})` : ''}`,
      met: alarms.length === 0,
    },
    {
      what: 'afterwards somebody logs in and files',
      figure: broken ?? (program.hasEnded() ? 'the program ended' : 'they do'),
      met: !broken && !program.hasEnded(),
    },
  ];
}
