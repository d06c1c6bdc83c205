import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const release: Wish = {
  office: 'NAC002',
  by: 'nac002-clerk',
  items: ['equipment-sharing'],
  special: true,
  desiredStart: '2026-12-15',
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};
test('smoke', async () => {
  const { id } = await world.file(world.at(), release);
  await world.accept(world.at(), id, { startDate: '2026-12-15' });
  expect((await world.contract('NAC002', '2026-12-15')).office.sharing).toEqual([]);
});
