import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { beginAs, contact, newId, ready, sharing } from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { entryRoutes } from '../entry/routes.ts';
import { applyRoutes } from './routes.ts';

let world: World;
let pages: Pages;
let clerk: Visitor;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...applyRoutes]);
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});
beforeEach(async () => {
  clerk = await pages.logIn('nac002-clerk');
});

const stay = { _do: 'stay' };

test('the switches of a page of the journey send its form along', async () => {
  const id = await beginAs(clerk, sharing);
  const { text } = await clerk.get(`/apply/${id}/contact?return=check`);
  const action = `/apply/${id}/contact?return=check&amp;lang=en`;
  expect(text).toContain(`form="journey" name="_do" value="stay" formaction="${action}" formnovalidate=""`);
  expect(text).toContain(`<form class="form" action="/apply/${id}/contact?return=check" method="post" id="journey"`);
});

test('Enter in a field goes on: the first button of the form is not a switch', async () => {
  const id = await beginAs(clerk, sharing);
  const buttonsOf = async (page: string) =>
    (await clerk.get(`/apply/${id}/${page}`)).text.match(/<button[^>]*form="journey"[^>]*>/g) ?? [];
  for (const page of ['choice', 'contact'])
    expect((await buttonsOf(page))[0]).toMatch(/name="_do" value="(next|enter)"/);
});

test('another language keeps what was typed on the choice page, and begins its draft', async () => {
  const id = newId((await clerk.get('/apply/new')).location ?? '');
  const typed = { ...sharing, reason: '途中の理由', desiredStart: '未定' };
  const answer = await clerk.post(`/apply/${id}/choice?lang=en`, { ...typed, ...stay });
  expect(answer).toMatchObject({ status: 303, location: `/apply/${id}/choice` });
  const { text } = await clerk.get(`/apply/${id}/choice`);
  expect(text).toContain('<html lang="en"');
  expect(text).toContain('>途中の理由</textarea>');
  expect(text).toContain('value="未定"');
  expect(text).not.toContain('id="errors"');
});

test('a choice page that was only looked at begins no draft', async () => {
  const location = (await clerk.get('/apply/new?item=equipment-sharing')).location ?? '';
  const id = newId(location);
  const { text } = await clerk.get(location);
  const shown = /name="desiredStart"[^>]*value="([^"]*)"/.exec(text)?.[1] ?? '';
  const untouched = {
    special: 'yes',
    specialItem: 'equipment-sharing',
    desiredStart: shown,
    reason: '',
    consultedOn: '',
  };
  expect(await clerk.post(`/apply/${id}/choice?lang=en`, { ...untouched, ...stay })).toMatchObject({ location });
  await expect(world.find(id)).rejects.toThrow();
});

test('who has not chosen an office yet sees the same words again, and no mistake', async () => {
  const admin = await pages.logIn('nac-admin');
  const id = newId((await admin.get('/apply/new')).location ?? '');
  const answer = await admin.post(`/apply/${id}/choice?lang=en`, {
    ...sharing,
    office: '',
    reason: '事業所は未定',
    ...stay,
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('>事業所は未定</textarea>');
  expect(answer.text).toContain('<html lang="en"');
  expect(answer.text).not.toContain('id="errors"');
});

test('another language keeps what was typed on the other pages, mistakes too, and files nothing', async () => {
  const id = await ready(clerk, sharing, { release: 'NAC001' });
  const path = `/apply/${id}/contact`;
  const wrong = { ...contact, phone: '電話なし' };
  expect(await clerk.post(`${path}?return=check&lang=en`, { ...wrong, ...stay })).toMatchObject({
    location: `${path}?return=check`,
  });
  expect((await clerk.get(path)).text).toContain('value="電話なし"');
  expect(await clerk.post(`/apply/${id}/check?theme=dark`, { remarks: '途中の備考', ...stay })).toMatchObject({
    location: `/apply/${id}/check`,
  });
  const { text } = await clerk.get(`/apply/${id}/check`);
  expect(text).toContain('>途中の備考</textarea>');
  expect(text).toContain('data-theme="dark"');
  expect((await world.find(id)).status).toBe('draft');
});
