import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeNamed } from '../../../test/support/examples.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { pricePlan } from '../../procedures/plan/price-plan.ts';
import { registrationTransfer } from '../../procedures/special/registration-transfer.ts';
import { type Effects, effectsOf } from './effects.ts';
import { getFiling } from './filing.ts';

let world: World;
let transferred: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const wish = (item: string, answers: Wish['answers'][string], more: Partial<Wish> = {}): Wish => ({
  office: 'NAC001',
  by: 'nac001',
  items: [item],
  desiredStart: '2026-12-15',
  answers: { [`${item}.${item}`]: answers },
  ...more,
});

async function filed(of: Wish, services = world.at()): Promise<{ id: string; effects: Effects }> {
  const { id } = await world.file(services, of);
  return { id, effects: (await getFiling(world.db, id)).effects };
}

const table = ({ fees = [] }: Effects) =>
  fees.map(({ officeCode, before, after }) => [officeCode, [before.base, after.base], [before.reports, after.reports]]);

test('a transfer shows what each office pays, and a code that both hold then is paid once', async () => {
  const answers = { target: ['NAC002'], userIds: ['1ANACA01'], mailboxes: ['2'] };
  const { id, effects } = await filed(
    wish(
      'registration-transfer',
      {},
      { answers: { 'registration-transfer.transfer': answers }, special: true, by: 'nac-admin' },
    ),
  );
  transferred = id;
  // NAC002 has plan B: what comes to it costs no base fee.
  expect(table(effects)).toEqual([
    ['NAC001', [70_000, 60_000], [1000, 1000]],
    ['NAC002', [0, 0], [0, 0]],
  ]);
  expect(effects.fee).toMatchObject({
    before: { base: 70_000, reports: 1000 },
    after: { base: 60_000, reports: 1000 },
  });
});

test('the paid reports of a code that two offices hold pass on to the other one when the first ends them', async () => {
  await world.accept(world.at(), transferred, { startDate: '2026-12-15' });
  // Every tick is cleared.
  const rows = Object.fromEntries(['1ANACA02', '1ANACA03', '2ANACA01'].map((id, index) => [`ids.${index}.id`, [id]]));
  const { effects } = await filed(wish('stat-reports', rows, { desiredStart: '2026-12-22' }), world.at('2026-12-15'));
  expect(table(effects)).toEqual([
    ['NAC001', [60_000, 60_000], [1000, 0]],
    ['NAC002', [0, 0], [0, 1000]],
  ]);
});

test('a target without a plan takes over plan A, and its base fee is shown', () => {
  const effects = effectsOf(judgeNamed(registrationTransfer, 'a line and terminals move to an office without any'));
  expect(table(effects).map(([code, base]) => [code, base])).toEqual([
    ['NAC001', [60_000, 40_000]],
    ['NAC004', [0, 20_000]],
  ]);
  expect(effects.fee).toMatchObject({ before: { base: 60_000 }, after: { base: 60_000 } });
});

test('an office that alone is changed has no table of its own', () => {
  const effects = effectsOf(judgeNamed(pricePlan, 'to plan A'));
  expect(effects.fees).toBeUndefined();
  expect(effects.fee).toMatchObject({ before: { base: 0 }, after: { base: 25_000 } });
});
