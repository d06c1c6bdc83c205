import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { typedOf } from '../../../test/support/examples.ts';
import { presentOf } from '../../../test/support/procedures/present.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { procedures } from '../../procedures/index.ts';
import { confirm, pickUp } from '../review/decide.ts';
import { withdraw } from '../review/withdraw.ts';

// Two applications that share one part of the contract and differ in the rest (decisions.md 10).

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
beforeEach(() => stage(world.db, presentOf('NAC001', 'NAC002', 'NAC003')));
afterAll(() => world.close(), 60_000);

const wish = (office: string, item: string, answers: Record<string, unknown>): Wish => {
  const procedure = procedures.find(({ id }) => id === item);
  if (!procedure) throw new Error(`there is no ${item}`);
  const { pages } = typedOf(procedure, answers);
  const special = procedure.alone ? { special: true as const } : {};
  return { office, by: 'nac-admin', items: [item], ...special, desiredStart: '2026-12-15', answers: pages };
};
const { netTerminals, webCertificates } = presentOf('NAC001').office.internet;
const more = { terminals: netTerminals + 1, areas: [], moved: [], issued: [], withoutIds: ['yes'] };
const certificates = { certificates: webCertificates + 1, areas: [], withoutIds: ['yes'] };
const transferred = { target: ['NAC002'], userIds: ['1ANACA01'], unconnected: ['yes'] };

describe('right F: claims that overlap in part conflict', () => {
  test.each([
    [
      'netNACCS terminals, webNACCS certificates: the plan',
      wish('NAC001', 'net-terminals', more),
      wish('NAC001', 'web-certificates', certificates),
    ],
    [
      'terminals, then a transfer of user IDs',
      wish('NAC001', 'net-terminals', more),
      wish('NAC001', 'registration-transfer', transferred),
    ],
    [
      'a transfer, then the reports of its target',
      wish('NAC001', 'registration-transfer', transferred),
      wish('NAC002', 'stat-reports', {
        ids: presentOf('NAC002').office.userIds.map(({ id }) => ({ id, reports: ['free', 'paid'] })),
      }),
    ],
  ])('%s', async (_, one, two) => {
    const first = await world.file(world.at(), one);
    const id = await world.draft(world.at(), two);
    expect(await world.submit(world.at(), id, 'nac-admin')).toMatchObject({
      result: 'claimed',
      receptionNos: [first.receptionNo],
    });
    expect((await world.find(id)).status).toBe('draft');
    await withdraw(world.at(), first.id, world.who('nac-admin'), { reason: '見直すため' });
    expect((await world.submit(world.at(), id, 'nac-admin')).result).toBe('done');
  });

  test('without a part in common they go side by side', async () => {
    await world.file(world.at(), wish('NAC001', 'net-terminals', more));
    const manager = { ...presentOf('NAC001').office.manager, name: '港 次郎', kana: 'ミナト　ジロウ' };
    const beside = await world.file(world.at(), wish('NAC001', 'system-manager', manager));
    expect(beside.receptionNo).toMatch(/^26/);
  });

  test('the decision gives them back: the next one starts from what was accepted', async () => {
    const first = await world.file(world.at(), wish('NAC001', 'net-terminals', more));
    await pickUp(world.at(), { id: first.id, mover: world.who('reviewer1') });
    await confirm(world.at(), { id: first.id, mover: world.who('reviewer1'), startDate: '2026-12-15', issued: {} });
    const second = await world.file(world.at(), wish('NAC001', 'web-certificates', certificates));
    expect(second.receptionNo > first.receptionNo).toBe(true);
  });
});
