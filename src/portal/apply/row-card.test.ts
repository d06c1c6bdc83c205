import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginAs, contact, hidden } from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { portalRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
let clerk: Visitor;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
  clerk = await pages.logIn('nac001');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

/** The cards of the rows: what each says in its line, and whether it stands open. */
const cards = (html: string): [string, boolean][] =>
  [...html.matchAll(/<div class="row-card"><details( open="")?><summary[^>]*>(.*?)<\/summary>/gs)].map(
    ([, open, line = '']) => [
      line
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
      open !== undefined,
    ],
  );

async function begin(items: string, page: string) {
  const id = await beginAs(clerk, { special: 'no', items, desiredStart: '2026/12/15', reason: '担当の変更のため' });
  await clerk.post(`/apply/${id}/contact`, contact);
  const path = `/apply/${id}/p/${page}`;
  const { text } = await clerk.get(path);
  const shown = JSON.parse(hidden(text, '_shown')) as Record<string, string[]>;
  const opened = Object.fromEntries(Object.entries(shown).map(([name, [value = '']]) => [name, value]));
  const send = (answers: Record<string, string>) =>
    clerk.post(path, { ...opened, ...answers, _shown: JSON.stringify(shown), _do: 'next' });
  return { path, text, send };
}

test('a code of the contract is a closed card with the box that removes it; only what changes is open', async () => {
  const { path, text, send } = await begin('user-codes', 'user-codes/user-codes');
  expect(cards(text)).toEqual([
    ['1ANAC（通関業） 変更なし 内容を変更する', false],
    ['2ANAC（保税蔵置場） 変更なし 内容を変更する', false],
  ]);
  expect(text).toContain('aria-label="削除 1ANAC');
  expect(text).toContain('追加する利用者コードを入力する');
  await send({ 'change.0.area': 'air', remove: '2ANAC' });
  expect(cards((await clerk.get(path)).text)).toEqual([
    ['1ANAC（通関業） 変更あり システム区分の変更：航空', true],
    ['2ANAC（保税蔵置場） 削除', false],
  ]);
});

test('all that is wrong with rows is told at once, at its field', async () => {
  const { send } = await begin('id-numbers', 'id-numbers/id-numbers');
  const { text } = await send({ 'add.0.numbers': 'たくさん', 'add.1.numbers': '0' });
  const summary = [...text.matchAll(/<a href="#(add-\d-\w+)">([^<]*)</g)].map(([, at, line]) => [at, line]);
  expect(summary.map(([at]) => at)).toEqual(expect.arrayContaining(['add-0-code', 'add-0-numbers', 'add-1-numbers']));
  expect(summary.find(([at]) => at === 'add-1-code')?.[1]).toMatch(/^2行目：/);
  expect(text).toContain('id="add-0-numbers-error"');
  expect(text).toContain('id="add-1-code-error"');
  expect(text).toContain('value="たくさん"');
});
