import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginAs, contact, headOffice } from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { portalRoutes } from '../routes.ts';

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

/** Each step as the side list tells it: name, state, note, and whether it leads somewhere. */
function listed(html: string): (string | boolean)[][] {
  const list = /<nav class="step-side".*?<\/nav>/s.exec(html)?.[0] ?? '';
  return [...list.matchAll(/<li class="step-item" data-state="(\w+)".*?<\/li>/gs)].map(([item, state = '']) => [
    /<(?:button|span class="step-item-name")[^>]*>([^<]*)</.exec(item)?.[1] ?? '',
    state,
    /step-item-note">([^<]*)</.exec(item)?.[1] ?? '',
    item.includes('<button'),
  ]);
}

test('the steps of a draft are named, each with how it stands, and lead to their pages', async () => {
  const id = await beginAs(clerk, headOffice);
  expect(listed((await clerk.get(`/apply/${id}/contact`)).text)).toEqual([
    ['変更申込内容', 'done', '入力済み', true],
    ['申込担当者', 'todo', '入力中', false],
    ['本社情報', 'todo', '未入力', true],
    ['申込内容 確認', 'todo', '前のステップの入力後', false],
  ]);
  const page = `/apply/${id}/p/head-office/head-office`;
  await clerk.post(`/apply/${id}/contact?to=${encodeURIComponent(page)}`, { ...contact, phone: '〇三', _do: 'go' });
  expect(listed((await clerk.get(page)).text)).toEqual([
    ['変更申込内容', 'done', '入力済み', true],
    ['申込担当者', 'wrong', '入力の誤り 1件', true],
    ['本社情報', 'todo', '入力中', false],
    ['申込内容 確認', 'todo', '確認して登録', true],
  ]);
});

test('what was typed before the step of another page was opened is there again', async () => {
  const id = await beginAs(clerk, headOffice);
  const { status, location } = await clerk.post(
    `/apply/${id}/contact?to=${encodeURIComponent(`/apply/${id}/choice`)}`,
    {
      ...contact,
      name: '書きかけ',
      mail: 'まだ',
      _do: 'go',
    },
  );
  expect([status, location]).toEqual([303, `/apply/${id}/choice`]);
  const { text } = await clerk.get(`/apply/${id}/contact`);
  expect(text).toContain('value="書きかけ"');
  expect(text).toContain('value="まだ"');
});
