import { afterAll, beforeAll, expect, test } from 'vitest';
import { seenOf } from '../../../test/support/apply.ts';
import { typedOf } from '../../../test/support/examples.ts';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { findApplication } from '../../application/record/detail.ts';
import { linkDrafts } from '../../application/record/linked-group.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { procedures } from '../../procedures/index.ts';
import { portalRoutes } from '../routes.ts';
import { checkWords as words } from './check-words.ts';

let world: World;
let pages: Pages;
beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const wishOf = (procedure: AnyProcedure): Wish => ({
  office: 'NAC002',
  by: 'nac002-clerk',
  items: [procedure.id],
  ...(procedure.alone && { special: true }),
  desiredStart: '2027-01-05',
  answers: typedOf(procedure, procedure.examples[0]?.answers ?? {}).pages,
});

const opening = procedures.filter(({ opens, newcomers }) => opens && !newcomers);
const statusOf = async (id: string) =>
  world.db.selectFrom('application').select('status').where('id', '=', id).executeTakeFirst();

test.each(opening.map((procedure) => ({ id: procedure.id, procedure })))(
  '$id opens an office: a clerk types and saves it, and a manager files it',
  async ({ procedure }) => {
    const id = await world.draft(world.at(), wishOf(procedure));
    const clerk = await pages.logIn('nac002-clerk');
    const seen = await clerk.get(`/apply/${id}/check`);
    expect(seen.text).toContain(words.managersOnly.ja);
    expect(seen.text).not.toContain('value="next"');
    const posted = await clerk.post(`/apply/${id}/check`, { remarks: '相談済み', _seen: await seenOf(clerk, id) });
    expect([posted.status, posted.text.includes('相談済み')]).toEqual([422, true]);
    expect(await statusOf(id)).toEqual({ status: 'draft' });
    const manager = await pages.logIn('nac002');
    const page = await manager.get(`/apply/${id}/check`);
    expect(page.text).not.toContain(words.managersOnly.ja);
    expect(page.text).toContain('相談済み');
    expect(page.text).toContain('value="next"');
  },
);

test('nor does a clerk file it through an application that is linked with it', async () => {
  const [first] = opening.filter(({ alone }) => alone);
  if (!first) throw new Error('nothing special opens an office');
  const special = await world.draft(world.at(), wishOf(first));
  const { special: _, ...ordinary } = wishOf(first);
  const answers = { 'head-office.head-office': {} };
  const id = await world.draft(world.at(), { ...ordinary, items: ['head-office'], answers });
  await linkDrafts(world.db, special, id, world.at().clock.now());
  const clerk = await pages.logIn('nac002-clerk');
  const posted = await clerk.post(`/apply/${id}/check`, { remarks: '', _seen: await seenOf(clerk, id) });
  expect(posted.status).toBe(422);
  expect(posted.text).toContain(words.managersOnly.ja);
  expect(await statusOf(special)).toEqual({ status: 'draft' });
});

test('a manager files another office', async () => {
  const [procedure] = opening.filter(({ alone }) => !alone);
  if (!procedure) throw new Error('nothing opens an office by itself');
  const id = await world.draft(world.at(), wishOf(procedure));
  const manager = await pages.logIn('nac002');
  const posted = await manager.post(`/apply/${id}/check`, { remarks: '', _seen: await seenOf(manager, id) });
  const [, receptionNo = ''] = /\/applications\/(\w+)\/done/.exec(posted.location ?? '') ?? [];
  expect(await findApplication(world.db, receptionNo, ['NAC002'])).toMatchObject({ status: 'submitted' });
});
