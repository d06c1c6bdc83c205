import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../test/support/world.ts';
import { approveMonth } from '../billing/months/months.ts';
import { StartError } from '../ground/start-error.ts';
import { billMonth } from './bill-month.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const run = async (...args: string[]) => {
  const printed: string[] = [];
  await billMonth(world.at('2026-12-07'), args, (line) => void printed.push(line));
  return printed;
};

test('a month is closed and calculated by command, approved at the desk, and fixed by command, once', async () => {
  await expect(run()).rejects.toThrow(StartError);
  await expect(run('--month=2026-12')).rejects.toThrow('not over');
  await expect(run('--month=2026-11', '--fix')).rejects.toThrow('Nobody has begun');
  expect(await run('--month=2026-11')).toEqual([
    expect.stringMatching(/^2026-11: \d+ offices, [\d,]+ yen with tax, 0 with a problem\.$/),
    'Look at it and approve it at the desk; then --fix.',
  ]);
  await run('--month=2026-11');
  await expect(run('--month=2026-11', '--fix')).rejects.toThrow('not approved');
  const mover = world.who('center-admin');
  await approveMonth(world.at('2026-12-07'), { month: '2026-11-01', run: 2, mover });
  expect((await run('--month=2026-11', '--fix')).at(-1)).toMatch(/^Fixed: \d+ invoices\.$/);
  await expect(run('--month=2026-11', '--fix')).rejects.toThrow('The month is fixed');
  const { rows } = await sql`select from invoice`.execute(world.db);
  expect(rows.length).toBeGreaterThan(0);
});
