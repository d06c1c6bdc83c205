import { setTimeout as pause } from 'node:timers/promises';
import { startMailServer } from '../faults/mail-server.ts';
import { startGenerator } from '../load/load.ts';
import { openConnections, type Sent } from '../load/requests.ts';
import { quantile } from '../stats.ts';
import { logInForm, tryLogIn } from './browser.ts';
import { type Watched, watchMemory } from './memory.ts';
import { reachReviewer } from './reviewer.ts';
import { type Attacked, attacked } from './service.ts';
import type { Verdict } from './verdicts.ts';

/** Connections of the one address, how long they go on, and people who log in meanwhile. */
const storm = { connections: 200, seconds: 20, people: 24, address: '127.0.9.9' };

/** Nineteen of twenty of them are let in within this, in milliseconds. */
const limitMs = 3_000;

/** Log-ins while somebody attacks them: one address with all its connections, and one person with all the wrong passwords. */
export async function attackLogIn(say: (line: string) => void): Promise<Verdict[]> {
  const mails: string[] = [];
  const server = await startMailServer((raw) => mails.push(raw));
  const service = await attacked({ SMTP_URL: server.url });
  const watched = watchMemory(service.program.pid);
  try {
    const verdicts = [...(await reachReviewer(service, mails, say)), await letOthersIn(service, say)];
    return [...verdicts, ...verdictsOf(await watched.stop(), service)];
  } finally {
    await service.close();
    server.close();
  }
}

async function letOthersIn({ program, data }: Attacked, say: (line: string) => void): Promise<Verdict> {
  const people = data.drafts.map(({ person }) => person.loginId);
  const [others, victims] = [people.slice(0, storm.people), people.slice(storm.people)];
  const requests = victims.map((loginId): Sent => logInForm(program.url, { loginId, password: 'wrong-password-1234' }));
  const generator = startGenerator();
  try {
    const load = { base: program.url, from: [storm.address], requests };
    const lock = await generator.ask({ ...load, connections: 4, requests: Array(15).fill(requests).flat() });
    say(
      `The address was locked by ${lock.received.length} wrong passwords: the last was answered with ${lock.received.at(-1)?.status}`,
    );
    const storming = generator.ask({ ...load, connections: storm.connections, seconds: storm.seconds });
    await pause(2_000);
    const times = await Promise.all(others.map((loginId, at) => logInOnce(program.url, loginId, `127.0.8.${at + 1}`)));
    const { received, seconds } = await storming;
    const statuses = Object.entries(Object.groupBy(received, ({ status }) => String(status)));
    say(
      `The storm had ${Math.round(received.length / seconds)} answers a second: ${statuses.map(([status, all]) => `${all?.length} × ${status}`).join(', ')}`,
    );
    const letIn = times.filter((ms) => ms !== undefined).toSorted((a, b) => a - b);
    const p95 = quantile(letIn, 0.95);
    return {
      what: `${storm.connections} connections of one locked address hammer the log-in; others log in meanwhile, all at once`,
      figure: `${letIn.length} of ${others.length}, p95 ${Math.round(p95)} ms (wanted all, ≤ ${limitMs} ms)`,
      met: letIn.length === others.length && p95 <= limitMs,
    };
  } finally {
    await generator.end();
  }
}

/** Milliseconds until the person was let in; undefined when they were not. */
async function logInOnce(base: string, loginId: string, from: string): Promise<number | undefined> {
  const agent = openConnections(1, from);
  const begin = performance.now();
  const { status } = await tryLogIn(base, loginId, { agent });
  agent.destroy();
  return status === 303 ? performance.now() - begin : undefined;
}

function verdictsOf(memory: Awaited<ReturnType<Watched['stop']>>, { alarms, program }: Attacked): Verdict[] {
  return [
    {
      what: 'memory of the program',
      figure: `at most ${Math.round(memory.most)} MiB (wanted ≤ 350)`,
      met: memory.most <= 350,
    },
    {
      what: 'alarms in the log',
      figure: `${alarms.length}${alarms[0] ? ` (${alarms[0].slice(0, 300)})` : ''}`,
      met: alarms.length === 0,
    },
    { what: 'the program never ended', figure: program.hasEnded() ? 'it ended' : 'it runs', met: !program.hasEnded() },
  ];
}
