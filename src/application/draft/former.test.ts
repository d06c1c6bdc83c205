import { afterAll, beforeAll, expect, test } from 'vitest';
import { contact, newId, ready, seenOf, sharing } from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { portalRoutes } from '../../portal/routes.ts';
import { formerContacts, formerReasons } from './former.ts';

let world: World;
let pages: Pages;
let clerk: Visitor;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
  clerk = await pages.logIn('nac002');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('contacts and reasons of the office can be taken again, its own and no other', async () => {
  const id = await ready(clerk, sharing, { release: 'NAC001' });
  const filed = await clerk.post(`/apply/${id}/check`, { _seen: await seenOf(clerk, id), remarks: '', _do: 'next' });
  expect(filed).toMatchObject({ status: 303, location: expect.stringContaining('/done') });
  const next = { id: '00000000-0000-4000-8000-000000000000', officeCode: 'NAC002' };
  expect(await formerContacts(world.db, next)).toEqual([
    { from: id, contact: expect.objectContaining({ name: contact.name, mail: contact.mail }) },
  ]);
  expect(await formerContacts(world.db, { ...next, officeCode: 'NAC003' })).toEqual([]);
  expect(await formerReasons(world.db, 'NAC002')).toEqual([sharing.reason]);

  const draft = newId((await clerk.get('/apply/new')).location ?? '');
  await clerk.post(`/apply/${draft}/choice`, { ...sharing, desiredStart: '2026/12/15' });
  expect((await clerk.get(`/apply/${draft}/choice`)).text).toContain('これまでの申込理由から選ぶ');
  await clerk.post(`/apply/${draft}/contact`, { ...contact, name: '別の 人', _do: 'save' });
  const page = await clerk.get(`/apply/${draft}/contact`);
  expect(page.text).toContain('これまでの担当者から選ぶ');
  await clerk.post(`/apply/${draft}/contact`, { ...contact, name: '別の 人', _reuse: id });
  expect((await clerk.get(`/apply/${draft}/contact`)).text).toContain(`value="${contact.name}"`);
});

test('an office of the company is picked by its name', async () => {
  const draft = newId((await clerk.get('/apply/new')).location ?? '');
  await clerk.post(`/apply/${draft}/choice`, { ...sharing, desiredStart: '2026/12/15' });
  const path = `/apply/${draft}/p/equipment-sharing/sharing`;
  const { text } = await clerk.get(path);
  expect(text).toContain('自社の事業所から選ぶ');
  expect(text).toMatch(/name="_put\.add" value="NAC003"[^>]*>NAC003　/);
  expect(text).not.toContain('name="_put.add" value="NAC002"');
  await clerk.post(path, { add: '', '_put.add': 'NAC003' });
  await clerk.post(path, { add: 'NAC003', '_put.add': 'NAC001' });
  const boxes = [...(await clerk.get(path)).text.matchAll(/name="add" value="([^"]*)"/g)].map(([, code]) => code);
  expect(boxes.filter(Boolean)).toEqual(['NAC003', 'NAC001']);
});
