import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { NotAcceptable } from '../../application/move/errors.ts';
import { assignUsage, unassignUsage } from './assign.ts';
import { loadUsage } from './load.ts';
import { listUnknown } from './unknown.ts';
import { assignWords, loadWords } from './words.ts';

const month = '2026-11-01';
let world: World;
/** An ID that NAC001 has from 2025 on without end. */
let known: string;
beforeAll(async () => {
  world = await openWorld();
  known = (await world.contract('NAC001', month)).office.userIds[0]?.id ?? '';
  await use([
    `${known},IDA,20261101,1,`,
    `${known},IDA,20261130,1,`,
    'ZZZ99002,IDA,20261103,4,',
    'ZZZ99002,EDA,20261103,1,',
    'ZZZ99002,EDA,20261130,2,',
    'ZZZ99001,IDA,20261101,7,',
  ]);
}, 60_000);
afterAll(() => world.close());

const by = () => world.who('billing1');

async function use(lines: readonly string[], of = month) {
  const open = async function* () {
    yield Buffer.from(lines.join('\n'));
  };
  return loadUsage(world.at(), { month: of, part: '', name: 'a.csv', open, by: by() });
}

const assign = (more: Partial<Parameters<typeof assignUsage>[1]> = {}) =>
  assignUsage(world.at(), {
    month,
    userId: 'ZZZ99002',
    officeCode: 'NAC002',
    family: 'line',
    why: '登録前の利用',
    by: by(),
    ...more,
  });

const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => undefined,
    (error: NotAcceptable) => [error instanceof NotAcceptable, error.field, error.sentence],
  );

const second = { userId: 'ZZZ99002', days: ['2026-11-03', '2026-11-30'], lines: 3, uses: 7 };

describe('user IDs that no contract has', () => {
  test('are listed with their days, some at a time', async () => {
    const first = { userId: 'ZZZ99001', days: ['2026-11-01'], lines: 1, uses: 7 };
    expect(await listUnknown(world.db, month)).toEqual({ shown: [first, second], from: 0, all: 2, waiting: 2 });
    expect(await listUnknown(world.db, month, { from: 1, most: 1 })).toEqual({
      shown: [second],
      from: 1,
      all: 2,
      waiting: 2,
    });
    expect(await listUnknown(world.db, month, { from: 2, most: 1 })).toMatchObject({ shown: [first], from: 0 });
    expect(await listUnknown(world.db, '2026-10-01')).toEqual({ shown: [], from: 0, all: 0, waiting: 0 });
  });

  test('are assigned to an office with a reason, once, and taken back', async () => {
    await assign();
    const at = world.at().clock.now();
    const assigned = { officeCode: 'NAC002', family: 'line', why: '登録前の利用', by: by().name, at };
    const { shown, waiting } = await listUnknown(world.db, month);
    expect([waiting, shown[1]]).toEqual([1, { ...second, assigned }]);
    expect(await refusal(assign({ officeCode: 'NAC001' }))).toEqual([true, 'userId', assignWords.notUnknown]);
    await unassignUsage(world.at(), { month, userId: 'ZZZ99002', by: by() });
    expect((await listUnknown(world.db, month)).waiting).toBe(2);
    const again = refusal(unassignUsage(world.at(), { month, userId: 'ZZZ99002', by: by() }));
    expect(await again).toEqual([true, 'userId', assignWords.notAssigned]);
    const { rows } = await sql`
      select event, what, why, actor_name from audit_event where subject_id = ${month} and event like 'usage%ssigned' order by id`.execute(
      world.db,
    );
    const what = { userId: 'ZZZ99002', officeCode: 'NAC002', family: 'line' };
    expect(rows).toEqual([
      { event: 'usageAssigned', what, why: '登録前の利用', actor_name: by().name },
      { event: 'usageUnassigned', what, why: '', actor_name: by().name },
    ]);
  });

  test('are not assigned to nobody, and no others are', async () => {
    expect(await refusal(assign({ officeCode: 'XXX001' }))).toEqual([
      true,
      'officeCode',
      assignWords.noContract('XXX001'),
    ]);
    expect(await refusal(assign({ userId: known }))).toEqual([true, 'userId', assignWords.notUnknown]);
    expect(await refusal(assign({ userId: 'YYY99001' }))).toEqual([true, 'userId', assignWords.notUnknown]);
  });

  test('of two people at once one assigns', async () => {
    const both = await Promise.all([refusal(assign()), refusal(assign({ officeCode: 'NAC001' }))]);
    expect(both.filter((each) => each === undefined)).toHaveLength(1);
    await unassignUsage(world.at(), { month, userId: 'ZZZ99002', by: by() });
  });

  test('count from day to day: an ID from before its contract is known from its first day on', async () => {
    const before = '2024-12-01';
    await use([`${known},IDA,20241231,1,`], before);
    expect((await listUnknown(world.db, before)).shown).toMatchObject([{ userId: known, days: ['2024-12-31'] }]);
    await sql`update contract_version set valid_from = '2024-12-16' where subject_code = 'NAC001' and valid_from = '2025-01-01'`.execute(
      world.db,
    );
    await use([`${known},IDA,20241231,1,`, `${known},IDA,20241216,1,`, `${known},IDA,20241215,1,`], before);
    expect((await listUnknown(world.db, before)).shown).toMatchObject([
      { userId: known, days: ['2024-12-15'], lines: 1 },
    ]);
  });

  test('of a month that is closed are those of the contracts as they were known then', async () => {
    await sql`
      insert into billing_month (month, status, known_at) values (${month}, 'closed', now() - interval '1 day')`.execute(
      world.db,
    );
    expect((await listUnknown(world.db, month)).shown.map(({ userId }) => userId)).toContain(known);
    await sql`update billing_month set known_at = now()`.execute(world.db);
    expect((await listUnknown(world.db, month)).shown.map(({ userId }) => userId)).not.toContain(known);
  });

  test('of a month that is fixed stay as they are', async () => {
    await sql`update billing_month set status = 'fixed', fixed_on = '2026-12-07' where month = ${month}`.execute(
      world.db,
    );
    expect(await refusal(assign())).toEqual([true, 'month', loadWords.fixed]);
    expect(await refusal(unassignUsage(world.at(), { month, userId: 'ZZZ99002', by: by() }))).toEqual([
      true,
      'month',
      loadWords.fixed,
    ]);
  });
});
