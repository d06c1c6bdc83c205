import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '../../src/db/connect.ts';
import { borrowEmbedded } from '../../src/db/embedded/embedded.ts';
import { createClock } from '../../src/ground/clock.ts';
import type { ReadyDraft } from '../data/drafts.ts';
import { build, freePort, type Program, ready, start } from '../program/program.ts';
import { startClerks } from './clerks.ts';
import { makeData } from './data.ts';
import { startMailServer } from './mail-server.ts';
import { clearGround, type Ground, isPossible, layGround, type Scene, scenes } from './scenes.ts';
import { type Scribes, startScribes, verifyTyped } from './scribes.ts';
import { type Finding, verify } from './verify.ts';

export type ScenesPlan = {
  /** How long each fault lasts. */
  seconds: number;
  companies: number;
  /** People who file, and as many who type and attach. */
  clerks: number;
  say(line: string): void;
};

/** How one scene went: answers meanwhile, and how long the program took to be ready once it was over, in milliseconds. */
export type Played = { name: string; skipped?: true; slowestMs: number; unanswered: number; readyMs: number };

export type ScenesOutcome = { played: Played[]; told: number; saved: number; shownAgain: number; findings: Finding[] };

/** So that drafts are left until the end. */
const restMs = 250;

/** Takes away what the program stands on, one after the other, while people file, type and attach; and looks at what is left. */
export async function playScenes(plan: ScenesPlan): Promise<ScenesOutcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-scenes-'));
  await chmod(dataDir, 0o711);
  const mails = await startMailServer();
  build();
  const { drafts } = await makeData(dataDir, { companies: plan.companies, reviewers: 1, days: 0, startingEach: 0 });
  const ground = await layGround(dataDir);
  try {
    return await playAll(plan, { dataDir, ground, drafts, smtp: mails.url });
  } finally {
    mails.close();
    await clearGround(ground);
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Stage = { dataDir: string; ground: Ground; drafts: readonly ReadyDraft[]; smtp: string };

async function playAll(plan: ScenesPlan, { dataDir, ground, drafts, smtp }: Stage) {
  const { url, ownerUrl } = await borrowEmbedded(dataDir);
  const port = await freePort();
  const env = {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    FILES_URL: `file://${ground.files}`,
    SMTP_URL: smtp,
    LOG_LEVEL: 'error',
  };
  const faults: string[] = [];
  const onLine = (line: string) => void (line.includes('"kind":"unexpected"') && faults.push(line));
  const program = await start({ dataDir, port, env, onLine });
  const pool = openPool(ownerUrl, { max: 1, name: 'faults', limits: 'none' });
  const half = Math.floor(drafts.length / 2);
  try {
    const clerks = startClerks({ base: program.url, drafts: drafts.slice(0, half), count: plan.clerks, restMs });
    const scribes = startScribes(program.url, drafts.slice(half), plan.clerks);
    const played: Played[] = [];
    for (const scene of scenes) played.push(await play(scene, { plan, ground, program, scribes }));
    await Promise.all([clerks.stop(), scribes.stop()]);
    return {
      played: played.map((one) => ({ ...one, slowestMs: Math.max(one.slowestMs, Math.round(clerks.slowest())) })),
      told: clerks.told.length,
      saved: scribes.typed.filter(({ answer }) => answer === 'saved').length,
      shownAgain: scribes.typed.filter(({ answer }) => answer === 'shown').length,
      findings: [
        ...(await verify({
          ...{ pool, today: createClock().today(), sends: true, files: ground.files },
          told: {
            numbers: clerks.told.map(({ draft, receptionNo }) => ({ id: draft.id, receptionNo })),
            acts: [],
          },
        })),
        ...(await verifyTyped(pool, program.url, scribes.typed)),
        { what: 'answered as a fault of the program', count: faults.length, ...(faults[0] && { example: faults[0] }) },
      ],
    };
  } finally {
    await pool.end();
    await program.end('SIGKILL');
  }
}

type On = { plan: ScenesPlan; ground: Ground; program: Program; scribes: Scribes };

async function play(scene: Scene, { plan, ground, program, scribes }: On): Promise<Played> {
  const { name } = scene;
  if (!isPossible(scene, ground)) {
    plan.say(`${name}: skipped, it needs a disk of its own, which only root can make`);
    return { name, skipped: true, slowestMs: 0, unanswered: 0, readyMs: 0 };
  }
  await pause(1_000);
  const before = scribes.typed.length;
  const putRight = await scene.begin(ground);
  await pause(plan.seconds * 1_000);
  await putRight();
  const readyMs = Math.round(await ready(program));
  // Whoever asked while it lasted is still to be answered.
  await pause(2_000);
  const meanwhile = scribes.typed.slice(before);
  const slowestMs = Math.round(Math.max(0, ...meanwhile.map(({ ms }) => ms)));
  const unanswered = meanwhile.filter(({ answer }) => answer === 'none').length;
  const statuses = [...Map.groupBy(meanwhile, ({ status, answer }) => `${status || 'none'} ${answer}`)];
  plan.say(
    `${name} for ${plan.seconds} s: ready again in ${readyMs} ms, slowest answer ${slowestMs} ms; ${statuses.map(([how, all]) => `${all.length} × ${how}`).join(', ')}`,
  );
  return { name, slowestMs, unanswered, readyMs };
}
