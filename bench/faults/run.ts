import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openPool } from '../../src/db/connect.ts';
import { borrowEmbedded } from '../../src/db/embedded/embedded.ts';
import { build, freePort, launch, ready } from '../program/program.ts';
import { type FaultsData, makeData } from './data.ts';
import { type Death, type Kills, killOften, startsAmong } from './deaths.ts';
import { onDay, openOn, type Service } from './kill.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { startPlayers } from './players.ts';
import { randomFrom } from './random.ts';
import { restOfStarts } from './starts.ts';
import type { Told } from './told.ts';
import { type Finding, findingOf, verify } from './verify.ts';
import { createWatch } from './watch.ts';

export type Plan = {
  seed: number;
  /** How often each is killed; in an order that follows from the seed. */
  kills: Kills;
  companies: number;
  /** People who file at the same time, and who review. */
  clerks: number;
  reviewers: number;
  /** Applications that start on each of the days on which a kill falls into the starts. */
  startingEach: number;
  say(line: string): void;
};

export type Outcome = {
  deaths: Death[];
  told: Told;
  unanswered: number;
  findings: Finding[];
  /** Mails that came twice: with the same Message-ID, as after a kill between sending and writing down. */
  copies: number;
  /** How long the program took to end in order, with all the work done. */
  endMs: number;
};

/** Kills the service again and again while people file, review, withdraw and agree and applications start, and looks at what is left. */
export async function runFaults(plan: Plan): Promise<Outcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-faults-'));
  await chmod(dataDir, 0o711);
  const mails = await startMailServer();
  try {
    build();
    // One day more: the last is begun when nobody is killed any more.
    const days = startsAmong(plan.kills) + 1;
    return await killUnderLoad(plan, dataDir, await makeData(dataDir, { ...plan, days }), mails);
  } finally {
    mails.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function killUnderLoad(plan: Plan, dataDir: string, data: FaultsData, mails: MailServer): Promise<Outcome> {
  const [first = '', ...days] = data.days;
  const last = days.pop() ?? first;
  const how = { dataDir, port: await freePort(), env: { SMTP_URL: mails.url, LOG_LEVEL: 'error', ...onDay(first) } };
  const service: Service = { ...how, program: await launch(how) };
  try {
    await ready(service.program);
    const watch = createWatch();
    const players = startPlayers({ base: service.program.url, data, clerks: plan.clerks, watch });
    const { told } = players;
    const random = randomFrom(plan.seed);
    const deaths = await killOften(plan.kills, {
      ...{ service, watch, told, drafts: data.drafts.length, days, random, say: plan.say },
    });
    await players.stop();
    await openOn(service, last);
    await ready(service.program);
    await restOfStarts(service, last);
    const { ownerUrl } = await borrowEmbedded(dataDir);
    const pool = openPool(ownerUrl, { max: 1, name: 'faults', limits: 'none' });
    plan.say('Looking at everything …');
    const findings = await verify({ pool, today: last, sends: true, files: join(dataDir, 'files'), told });
    plan.say('Waiting until every mail is sent …');
    findings.push(await arrive(pool, mails, first), heldByTheDead(deaths));
    await pool.end();
    const copies = [...mails.copies.values()].reduce((sum, count) => sum + count - 1, 0);
    return { deaths, told, unanswered: players.unanswered(), findings, copies, endMs: await endInOrder(service) };
  } finally {
    await service.program.end('SIGKILL');
  }
}

/**
 * Waits for the mails as long as some are sent. The jobs go on after every death, and none is lost; what waits for its next try is tried at once.
 * @param first day of the run
 */
async function arrive(pool: Pool, mails: MailServer, first: string): Promise<Finding> {
  await pool.query(`
    select graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) from graphile_worker.jobs
    where task_identifier = 'send-mail' and attempts < max_attempts and locked_at is null having count(*) > 0`);
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
    `select message_id as id from mail where application_id is not null and (written_at at time zone 'Asia/Tokyo')::date >= $1`,
    [first],
  );
  return findingOf(
    'written, and its mail never came',
    rows.map(({ id }) => id).filter((id) => !mails.copies.has(id)),
  );
}

/** Nobody would do them for hours. */
const heldByTheDead = (deaths: readonly Death[]): Finding =>
  findingOf(
    'a job that was left in the hands of a program which had been killed',
    deaths.flatMap(({ held }) => held),
  );

async function endInOrder({ program }: Service): Promise<number> {
  const from = performance.now();
  await Promise.race([program.end(), pause(60_000)]);
  return Math.round(performance.now() - from);
}
