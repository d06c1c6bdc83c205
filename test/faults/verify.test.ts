import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ground } from '../../bench/faults/rules/rule.ts';
import type { Told, ToldAct, ToldNumber } from '../../bench/faults/told.ts';
import { rules, verify } from '../../bench/faults/verify.ts';
import { statuses } from '../../src/application/move/status.ts';
import { openPool } from '../../src/db/connect.ts';
import { type Damage, damages } from './damages/index.ts';
import { openSound, type Sound } from './sound/index.ts';

let sound: Sound;
/** One connection, so that a damage and the look at it are one transaction, which is rolled back. */
let pool: Pool;
let told: Told;
beforeAll(async () => {
  sound = await openSound();
  pool = openPool(sound.world.ownerUrl, { max: 1, limits: 'none' });
  told = await toldOf(pool);
}, 60_000);
afterAll(async () => {
  await pool.end();
  await sound.close();
});

const look = async (on: Partial<Ground> = {}) =>
  (await verify({ pool, today: sound.today, sends: true, files: sound.files, told, ...on })).filter(
    ({ count }) => count > 0,
  );

/** All that the people of this database were told. */
async function toldOf(on: Pool): Promise<Told> {
  const { rows: numbers } = await on.query<ToldNumber>(
    `select id, reception_no as "receptionNo" from application where reception_no is not null`,
  );
  const { rows: acts } = await on.query<ToldAct>(
    `select application_id as id, event as move, actor_id as person, what ->> 'startDate' as "startDate" from audit_event where actor_id is not null`,
  );
  return { numbers, acts };
}

test('right F: what the use cases made, in nearly every status, is found sound', async () => {
  expect(await look()).toEqual([]);
  const { rows } = await pool.query<{ status: string }>('select distinct status from application');
  const rare = ['confirmed', 'resubmitted', 'invalidated', 'expired'];
  const found = rows.map(({ status }) => status);
  expect(Object.keys(statuses).filter((status) => !found.includes(status) && !rare.includes(status))).toEqual([]);
});

describe('right F: the verifier finds each of ten planted damages, and more', () => {
  test.each(damages)('$damage', async (damage) => {
    expect(await withDamage(damage, () => look())).toContain(damage.rule);
  });

  test.each([
    [
      'two numbers for one draft',
      'told two numbers for one draft',
      (one: ToldNumber, two: ToldNumber) => ({ ...two, id: one.id }),
    ],
    [
      'one number for two drafts',
      'told a number that two drafts have',
      (one: ToldNumber, two: ToldNumber) => ({ ...one, id: two.id }),
    ],
  ])('%s', async (_, rule, more) => {
    const [one, two] = told.numbers as [ToldNumber, ToldNumber];
    const findings = await look({ told: { ...told, numbers: [...told.numbers, more(one, two)] } });
    expect(findings.map(({ what }) => what)).toContain(rule);
  });

  test('a file that is not on the disk', async () => {
    expect((await look({ files: '/there/is/none' })).map(({ what }) => what)).toEqual([
      'a file whose bytes are not there as they came',
    ]);
  });

  test('there is one for every rule', () => {
    const tried = [
      ...damages.map(({ rule }) => rule),
      'told two numbers for one draft',
      'told a number that two drafts have',
    ];
    expect(rules.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([]);
  });

  test('and nothing of them was left behind', async () => {
    expect(await look()).toEqual([]);
  });
});

/** What is found, by name, while a damage is there: done without the checks that the database makes of references. */
async function withDamage({ by }: Damage, find: typeof look): Promise<string[]> {
  await pool.query('begin');
  try {
    await pool.query('set local session_replication_role = replica');
    await pool.query(by(sound.cast));
    return (await find()).map(({ what }) => what);
  } finally {
    await pool.query('rollback');
  }
}
