import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginAs, contact, newId, ready, sharing } from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { portalRoutes } from '../routes.ts';
import { checkWords } from './check-words.ts';

let world: World;
let pages: Pages;
let clerk: Visitor;
beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
  clerk = await pages.logIn('nac002-clerk');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('right D: a page that is not taken is shown by a GET, which says what is wrong until it is corrected', async () => {
  const id = newId((await clerk.get('/apply/new')).location ?? '');
  const refused = await clerk.post(`/apply/${id}/choice`, { ...sharing, reason: '' });
  expect([refused.status, refused.location]).toEqual([422, null]);
  const address = `/apply/${id}/choice?refused=1`;
  expect((await clerk.get(address)).text).toContain('変更する理由を入力してください。');
  expect((await clerk.get(`/apply/${id}/choice`)).text).not.toContain('id="errors"');
  expect((await clerk.post(address, { ...sharing })).location).toBe(`/apply/${id}/contact`);
  const mended = await clerk.get(address);
  expect([mended.status, mended.text.includes('id="errors"')]).toEqual([200, false]);
});

test('right D: of two tabs each shows its own page’s mistakes', async () => {
  const id = await beginAs(clerk, sharing);
  const wrong = await clerk.post(`/apply/${id}/contact`, { ...contact, phone: '〇三' });
  expect(wrong.text).toContain('value="〇三"');
  await clerk.post(`/apply/${id}/choice`, { ...sharing, reason: '' });
  const again = await clerk.get(`/apply/${id}/contact?refused=1`);
  expect([again.status, again.text.includes('id="errors"'), again.text.includes('value="〇三"')]).toEqual([
    422,
    true,
    true,
  ]);
});

test('right D: a refused 登録 says what moved, by a GET that can be loaded again, and goes through then', async () => {
  const id = await ready(clerk, sharing, { release: 'NAC001' });
  const stale = await clerk.post(`/apply/${id}/check`, { _seen: 'stale' });
  expect(stale.status).toBe(409);
  const shown = await clerk.get(`/apply/${id}/check?refused=1`);
  expect([shown.status, shown.text.includes(checkWords.movedTitle.ja)]).toEqual([409, true]);
  const fingerprint =
    /name="_seen"[^>]*value="([^"]*)"/.exec(shown.text)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
  expect((await clerk.post(`/apply/${id}/check`, { _seen: fingerprint })).location).toMatch(
    /^\/applications\/.*\/done$/,
  );
});

test('right D: the choice and check pages keep what is typed when they are left', async () => {
  const id = await ready(clerk, sharing, { release: 'NAC001' });
  await clerk.post(`/apply/${id}/check?to=%2Fmenu`, { remarks: '書きかけの備考', _do: 'go' });
  expect((await clerk.get(`/apply/${id}/check`)).text).toContain('書きかけの備考');
  const choice = `/apply/${id}/choice`;
  expect(
    (await clerk.post(`${choice}?to=%2Fcontract`, { ...sharing, reason: '', desiredStart: '未定', _do: 'go' }))
      .location,
  ).toBe('/contract');
  expect((await clerk.get(choice)).text).toContain('value="未定"');
  const unseen = newId((await clerk.get('/apply/new')).location ?? '');
  const { location } = await clerk.post(`/apply/${unseen}/choice?to=%2Fmenu`, {
    ...sharing,
    reason: '途中',
    _do: 'go',
  });
  expect(location).toBe('/menu');
  expect((await clerk.get(`/apply/${unseen}/choice`)).text).toContain('途中');
});
