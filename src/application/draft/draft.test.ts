import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { beginDraft, discardDraft, findDraft } from './draft.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a draft that another was split off can be discarded; the other one stays', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  await begin(first);
  await begin(second, first);

  await discardDraft(world.db, first);
  expect(await findDraft(world.db, first, ['NAC002'])).toBeUndefined();
  expect(await findDraft(world.db, second, ['NAC002'])).toMatchObject({ id: second, status: 'draft' });
});

const begin = (id: string, basedOn?: string) =>
  beginDraft(world.at(), {
    id,
    officeCode: 'NAC002',
    officeName: '第二営業所',
    companyName: 'ナックス商事株式会社',
    personId: world.who('nac002-clerk').id,
    lang: 'ja',
    ...(basedOn && { basedOn }),
  });
