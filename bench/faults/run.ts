import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openPool } from '../../src/db/connect.ts';
import { borrowEmbedded } from '../../src/db/embedded.ts';
import type { ReadyDraft } from '../data/drafts.ts';
import { build, freePort, launch, ready } from '../program/program.ts';
import { type Clerks, startClerks } from './clerks.ts';
import { makeData, recipients } from './data.ts';
import { kill, type Service, type Victim } from './kill.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { randomFrom } from './random.ts';
import { type Finding, verify } from './verify.ts';

export type Plan = {
  seed: number;
  /** How often each is killed; in an order that follows from the seed. */
  kills: Record<Victim, number>;
  companies: number;
  /** People who file at the same time. */
  clerks: number;
  say(line: string): void;
};

export type Death = { victim: Victim; afterMs: number; told: number; readyMs: number };

export type Outcome = {
  deaths: Death[];
  told: number;
  unanswered: number;
  findings: Finding[];
  /** Mails that came twice: with the same Message-ID, as after a kill between sending and writing down. */
  copies: number;
  /** How long the program took to end in order, with all the work done. */
  endMs: number;
};

/** Kills the service again and again while people file, and looks at what is left. */
export async function runFaults(plan: Plan): Promise<Outcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-faults-'));
  await chmod(dataDir, 0o711);
  const mails = await startMailServer();
  try {
    build();
    const drafts = await makeData(dataDir, plan.companies);
    return await killUnderLoad(plan, dataDir, drafts, mails);
  } finally {
    mails.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function killUnderLoad(
  plan: Plan,
  dataDir: string,
  drafts: readonly ReadyDraft[],
  mails: MailServer,
): Promise<Outcome> {
  const how = { dataDir, port: await freePort(), env: { SMTP_URL: mails.url, LOG_LEVEL: 'error' } };
  const service: Service = { ...how, program: await launch(how) };
  try {
    await ready(service.program);
    const clerks = startClerks(service.program.url, drafts, plan.clerks);
    const deaths = await killOften(plan, service, clerks, drafts.length);
    await clerks.stop();
    const { ownerUrl: url } = await borrowEmbedded(dataDir);
    const pool = openPool(url, { max: 1, name: 'faults', limits: 'none' });
    const findings = await verify(pool, clerks.told, clerks.tried, recipients);
    plan.say('Waiting until every mail is sent …');
    findings.push(await arrive(pool, mails));
    await pool.end();
    const copies = [...mails.copies.values()].reduce((sum, count) => sum + count - 1, 0);
    return {
      deaths,
      told: clerks.told.length,
      unanswered: clerks.unanswered(),
      findings,
      copies,
      endMs: await endInOrder(service),
    };
  } finally {
    await service.program.end('SIGKILL');
  }
}

async function killOften(
  { seed, kills, say }: Plan,
  service: Service,
  clerks: Clerks,
  drafts: number,
): Promise<Death[]> {
  const random = randomFrom(seed);
  const deaths: Death[] = [];
  for (const victim of victims(kills, random)) {
    await underLoad(clerks, drafts);
    const before = clerks.told.length;
    const afterMs = Math.round(100 + random() * 1_900);
    await pause(afterMs);
    const told = clerks.told.length - before;
    const readyMs = Math.round(await kill(service, victim));
    deaths.push({ victim, afterMs, told, readyMs });
    say(
      `${deaths.length}. ${victim}, killed after ${afterMs} ms and ${told} numbers, was ready again in ${readyMs} ms`,
    );
  }
  return deaths;
}

/** Waits for the mails as long as some are sent. The jobs go on after every death, and none is lost. */
async function arrive(pool: Pool, mails: MailServer): Promise<Finding> {
  for (let [left, idle] = [Number.POSITIVE_INFINITY, 0]; left > 0 && idle < 60; ) {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*) as count from mail where application_id is not null and state = 'waiting'`,
    );
    const count = rows[0]?.count ?? 0;
    idle = count < left ? 0 : idle + 1;
    left = count;
    if (left > 0) await pause(500);
  }
  const { rows } = await pool.query<{ id: string }>(
    `select message_id as id from mail where application_id is not null`,
  );
  const lost = rows.filter(({ id }) => !mails.copies.has(id));
  return { what: 'written, and its mail never came', count: lost.length, ...(lost[0] && { example: lost[0].id }) };
}

async function endInOrder({ program }: Service): Promise<number> {
  const from = performance.now();
  await Promise.race([program.end(), pause(60_000)]);
  return Math.round(performance.now() - from);
}

/** Until somebody was told a number since the last death. */
async function underLoad({ told }: Clerks, drafts: number): Promise<void> {
  const before = told.length;
  for (let waited = 0; told.length === before; waited += 20) {
    if (told.length === drafts) throw new Error(`all ${drafts} drafts are filed: give the clerks more of them`);
    if (waited > 60_000) throw new Error('nobody could file anything for a minute');
    await pause(20);
  }
}

/** All of them in random order. */
function victims(kills: Record<Victim, number>, random: () => number): Victim[] {
  const all = Object.entries(kills).flatMap(([victim, count]) =>
    Array.from({ length: count }, () => ({ victim: victim as Victim, at: random() })),
  );
  return all.toSorted((a, b) => a.at - b.at).map(({ victim }) => victim);
}
