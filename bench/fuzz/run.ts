import { gather } from './corpus.ts';
import { idsIn } from './dump.ts';
import { hostileRequest } from './kinds.ts';
import { type Watched, watchMemory } from './memory.ts';
import { keepIn } from './people.ts';
import { randomOf } from './random.ts';
import type { Hostile } from './requests.ts';
import { type Attacked, attacked } from './service.ts';
import { stillWorks } from './still-works.ts';
import { type Answer, exchange } from './wire.ts';

export type Plan = { seed: number; requests: number; say(line: string): void };

/** An answer that must not be, with the request that was sent. */
export type Failure = { what: string; index: number; hostile: Hostile; answer: Answer };

export type Outcome = {
  sent: number;
  seconds: number;
  /** How often each status came; 0 for none. */
  statuses: Record<number, number>;
  failures: Failure[];
  slowest: { ms: number; route: string; index: number };
  memory: Awaited<ReturnType<Watched['stop']>>;
  alarms: string[];
  ended: boolean;
  /** Those of this start, for a failing request that is sent to another. */
  ids: string[];
  /** Why somebody could not log in and file afterwards; undefined when they could. */
  broken?: string;
};

/** Requests at the same time. */
const connections = 16;

/** Everybody is logged in again, and pages are looked at anew, after so many requests. */
const every = { logIn: 250, look: 10_000 };

/** An answer may take this long, in milliseconds. */
export const limitMs = 5_000;

/** Sends hostile requests to the program, and looks at every answer, at its memory and at its log. */
export async function runFuzz(plan: Plan): Promise<Outcome> {
  const service = await attacked();
  try {
    return await attack(service, plan);
  } finally {
    await service.close();
  }
}

async function attack(service: Attacked, { seed, requests, say }: Plan): Promise<Outcome> {
  const { program, port, pool, cookies, alarms } = service;
  const watched = watchMemory(program.pid);
  const ids = await idsIn(pool);
  const from = performance.now();
  const outcome = {
    sent: 0,
    statuses: {} as Record<number, number>,
    failures: [] as Failure[],
    slowest: { ms: 0, route: '', index: 0 },
  };
  for (let begin = 0; begin < requests && !program.hasEnded(); begin += every.look) {
    await keepIn(pool);
    const corpus = await gather(program.url, service.routes, cookies);
    if (begin === 0)
      say(
        `${corpus.routes.length} routes, ${corpus.forms.length} forms and ${corpus.links.length} links of ${cookies.size} people and nobody`,
      );
    let next = begin;
    const end = Math.min(requests, begin + every.look);
    const connection = async () => {
      for (let index = next++; index < end && !program.hasEnded(); index = next++) {
        if (index % every.logIn === 0) await keepIn(pool);
        const hostile = hostileRequest(randomOf(seed, index), corpus);
        judge(index, hostile, await exchange(port, hostile, cookies));
      }
    };
    await Promise.all(Array.from({ length: connections }, connection));
    say(progress(outcome, requests, performance.now() - from));
  }
  const seconds = (performance.now() - from) / 1000;
  const broken = await stillWorks(service).then(() => undefined, String);
  return {
    ...outcome,
    seconds,
    alarms,
    ids,
    memory: await watched.stop(),
    ended: program.hasEnded(),
    ...(broken && { broken }),
  };

  function judge(index: number, hostile: Hostile, answer: Answer): void {
    outcome.sent += 1;
    outcome.statuses[answer.status] = (outcome.statuses[answer.status] ?? 0) + 1;
    const timed = hostile.complete && answer.ms > outcome.slowest.ms;
    if (timed) outcome.slowest = { ms: Math.round(answer.ms), route: hostile.route, index };
    const what = failureOf(hostile, answer);
    if (what) outcome.failures.push({ what, index, hostile, answer });
  }
}

function failureOf(hostile: Hostile, { status, ms, ended }: Answer): string | undefined {
  if (status >= 500) return String(status);
  if (!hostile.complete) return undefined;
  if (ended === 'closed' && isHuge(hostile)) return undefined;
  if (ended !== 'answered') return 'no answer';
  return ms > limitMs ? 'slow' : undefined;
}

/** Where nothing of a body is looked at, its connection may be closed while it still comes: the answer is lost on the way then. */
const isHuge = ({ pieces }: Hostile): boolean => pieces.reduce((sum, { length }) => sum + length, 0) > 1_000_000;

const progress = (
  { sent, failures, slowest }: Pick<Outcome, 'sent' | 'failures' | 'slowest'>,
  requests: number,
  ms: number,
): string =>
  `${sent} of ${requests} sent, ${Math.round((sent / ms) * 1000)} a second; ${failures.length} failures, slowest ${slowest.ms} ms (${slowest.route})`;
