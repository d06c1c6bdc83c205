import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from '../../src/ground/clock.ts';
import { connect } from './connect.ts';
import { kill, openOn, type Service, type Victim } from './kill.ts';
import { middleOfStarts } from './starts.ts';
import type { Told } from './told.ts';
import { type Act, acts, type UnderWay, type Watch } from './watch.ts';

/** How often each is killed. */
export type Kills = Record<Victim, number>;

/**
 * @property underWay what was under way at the moment of the kill
 * @property held jobs that were still in the hands of the killed program when the next one was ready
 */
export type Death = {
  victim: Victim;
  aim: Act;
  afterMs: number;
  told: number;
  underWay: UnderWay;
  readyMs: number;
  held: string[];
};

export type Killing = {
  service: Service;
  watch: Watch;
  told: Told;
  /** Drafts that can be filed. */
  drafts: number;
  /** The days that are begun for the kills among starts, in order. */
  days: readonly Day[];
  random(): number;
  say(line: string): void;
};

/** Kills that are aimed at starts: each needs a day of its own. */
export const startsAmong = (kills: Kills): number => aimsOf(kills).filter((aim) => aim === 'start').length;

/** Kills the service again and again, each time in the middle of an act, in an order that follows from the seed. */
export async function killOften(kills: Kills, killing: Killing): Promise<Death[]> {
  const { random, say } = killing;
  const victims = shuffled([...repeated('program', kills.program), ...repeated('database', kills.database)], random);
  const aims = shuffled(aimsOf(kills), random);
  const days = [...killing.days];
  const deaths: Death[] = [];
  for (const [at, victim] of victims.entries()) {
    const death = await killOnce(killing, victim, aims[at] ?? 'filing', days);
    deaths.push(death);
    say(
      `${at + 1}. ${victim} killed amid ${death.aim} after ${death.afterMs} ms and ${death.told} numbers (${spell(death.underWay)}), ready again in ${death.readyMs} ms${death.held.length > 0 ? `, ${death.held.length} jobs held back` : ''}`,
    );
  }
  return deaths;
}

async function killOnce(killing: Killing, victim: Victim, aim: Act, days: Day[]): Promise<Death> {
  const { service, watch, told, random } = killing;
  await underLoad(killing);
  const before = told.numbers.length;
  const afterMs = Math.round(100 + random() * 1_900);
  await pause(afterMs);
  const starting = aim === 'start' && (await beginDay(killing, days.shift()));
  if (aim !== 'start') await watch.middleOf(aim, random);
  const underWay = { ...watch.underWay(), start: starting ? 1 : 0 };
  const at = new Date();
  const readyMs = Math.round(await kill(service, victim));
  // A program that lives on while its database dies sees to its own jobs.
  const held = victim === 'program' ? await heldSince(service, at) : [];
  return { victim, aim, afterMs, told: told.numbers.length - before, underWay, readyMs, held };
}

async function beginDay({ service, random }: Killing, day: Day | undefined): Promise<boolean> {
  if (!day) throw new Error('there are no more days');
  await openOn(service, day);
  return middleOfStarts(service, day, random);
}

async function heldSince({ dataDir }: Service, at: Date): Promise<string[]> {
  const client = await connect(dataDir);
  try {
    const { rows } = await client.query<{ job: string }>(
      `select concat(task_identifier, ' ', key) as job from graphile_worker.jobs where locked_at < $1`,
      [at],
    );
    return rows.map(({ job }) => job);
  } finally {
    await client.end();
  }
}

const spell = (underWay: UnderWay): string =>
  acts
    .filter((act) => underWay[act] > 0)
    .map((act) => `${underWay[act]} ${act}`)
    .join(', ') || 'nothing under way';

/** Each act in turn. */
const aimsOf = ({ program, database }: Kills): Act[] =>
  Array.from({ length: program + database }, (_, index) => acts[index % acts.length] as Act);

/** Until somebody was told a number since the last death. */
async function underLoad({ told: { numbers }, drafts }: Killing): Promise<void> {
  const before = numbers.length;
  for (let waited = 0; numbers.length === before; waited += 20) {
    if (numbers.length === drafts) throw new Error(`all ${drafts} drafts are filed: give the clerks more of them`);
    if (waited > 60_000) throw new Error('nobody could file anything for a minute');
    await pause(20);
  }
}

const repeated = (item: Victim, count: number): Victim[] => Array.from({ length: count }, () => item);

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
