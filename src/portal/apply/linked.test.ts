import { afterAll, beforeAll, expect, test } from 'vitest';
import { hidden, newId, sharing, wayTo } from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { examineBeside } from '../../application/draft/examine-beside.ts';
import { linkDrafts } from '../../application/record/linked-group.ts';
import { linkedWords as words } from '../../words/linked.ts';
import { portalRoutes } from '../routes.ts';

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

const [release, terminals] = ['機器共用（追加・解除）', 'netNACCS端末の登録情報（追加・削除）'];

test('every page of two linked drafts tells what it goes with, and leads there', async () => {
  const first = newId((await clerk.get('/apply/new')).location ?? '');
  const both = { ...sharing, items: ['net-terminals'] };
  const refused = await clerk.post(`/apply/${first}/choice`, both);
  const second = hidden(refused.text, '_second');
  await clerk.post(`/apply/${first}/choice`, { ...both, _do: 'split', _second: second });
  for (const page of ['choice', 'contact', 'p/equipment-sharing/sharing']) {
    const { text } = await clerk.get(`/apply/${first}/${page}`);
    expect(text).toContain(words.withSecond.ja);
    expect(text).toContain(wayTo(`/apply/${second}`));
    expect(text).toContain(`>${terminals}</button>`);
  }
  for (const page of ['choice', 'contact', 'p/net-terminals/net-terminals']) {
    const { text } = await clerk.get(`/apply/${second}/${page}`);
    expect(text).toContain(words.withBase.ja);
    expect(text).toContain(wayTo(`/apply/${first}`));
    expect(text).toContain(`>${release}</button>`);
  }
  const { text } = await clerk.get('/applications');
  expect(text).toContain('「netNACCS端末の登録情報」とあわせて登録');
  expect(text).toContain('「機器共用」とあわせて登録');
});

test('once they are filed, done page, list and detail name the number of the other', async () => {
  const common = { office: 'NAC002', by: 'nac002-clerk', desiredStart: '2026-12-15' };
  const one = await world.draft(world.at(), {
    ...common,
    items: ['equipment-sharing'],
    special: true,
    answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
  });
  const two = await world.draft(world.at(), {
    ...common,
    items: ['net-terminals'],
    answers: { 'net-terminals.net-terminals': { terminals: ['2'], moved: ['3ANACA01'] } },
  });
  await linkDrafts(world.db, one, two, world.at().clock.now());
  const [seen, beside] = [await seenOf(one), await seenOf(two)];
  await world.submit(world.at(), one, 'nac002-clerk', { seen, seenBeside: { [two]: beside } });
  const [mine, other] = [await numberOf(one), await numberOf(two)];
  for (const page of [`/applications/${mine}/done`, `/applications/${mine}`]) {
    const { text } = await clerk.get(page);
    expect(text).toContain(words.goesTogether.ja);
    expect(text).toContain(`<a href="/applications/${other}">${other}</a> ${terminals}`);
  }
  const { text } = await clerk.get('/applications');
  expect(text).toContain(`${other}（netNACCS端末の登録情報）とあわせて申込`);
  expect(text).toContain(`${mine}（機器共用）とあわせて申込`);
});

const seenOf = async (id: string) => (await examineBeside(world.at(), world.db, await world.find(id), ['NAC002'])).seen;

async function numberOf(id: string): Promise<string> {
  const { reception_no } = await world.db
    .selectFrom('application')
    .select('reception_no')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return reception_no ?? '';
}
