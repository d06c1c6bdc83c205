import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wayTo } from '../../test/support/apply.ts';
import { actionOf, formOf } from '../../test/support/forms.ts';
import { largeCodes, largeIds, largeOffice } from '../../test/support/large-office.ts';
import { openPages, type Pages, type Visitor } from '../../test/support/pages.ts';
import { openWorld, type World } from '../../test/support/world.ts';
import { deskRoutes } from '../desk/routes.ts';
import { openLedgers } from '../ledger/open.ts';
import { type Page, questionsOf } from '../procedure/define.ts';
import { identityOf } from '../procedure/items.ts';
import { procedures } from '../procedures/index.ts';
import { portalRoutes } from './routes.ts';

let world: World;
let pages: Pages;
let manager: Visitor;

beforeAll(async () => {
  world = await openWorld();
  await openLedgers(world.db, [{ code: 'NAC009', from: '2025-01-01', state: largeOffice() }]);
  pages = await openPages(world, [...portalRoutes, ...deskRoutes]);
  manager = await pages.logIn('nac-admin');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

/** Procedures of a contract that is there, with a question that goes through a list of it. */
const listing = procedures.filter(
  (procedure) =>
    !procedure.newcomers &&
    !['setting', 'broker', 'new'].includes(procedure.group) &&
    questionsOf(procedure).some(({ field: { control } }) => control.kind === 'choices' || identityOf(control)),
);

test.each(listing.map((procedure) => [procedure.id, procedure] as const))(
  '%s: the pages of an office with 400 user IDs stay small, on every part',
  async (_, procedure) => {
    const id = await begin(procedure.id, procedure.alone || procedure.special ? { special: true } : {});
    for (const { id: page } of procedure.pages as readonly Page[])
      await expectSmall(manager, `/apply/${id}/p/${procedure.id}/${page}`);
  },
);

describe('answers on several parts', () => {
  test('of the rows of a contract all reach the application', async () => {
    const id = await begin('bonded-archive');
    const path = `/apply/${id}/p/bonded-archive/bonded-archive`;
    const first = (await manager.get(path)).text;
    const turned = await manager.post(turnOf(first, '次の50件'), {
      ...formOf(first),
      'ids.1.archive': 'wanted',
      _do: 'stay',
    });
    expect(turned).toMatchObject({ status: 303, location: `${path}?part-ids=2` });
    const fifth = (await manager.get(`${path}?part-ids=5`)).text;
    expect(Object.keys(formOf(fifth)).filter((name) => name.endsWith('.id'))).toHaveLength(50);
    expect(fifth).toContain('入力 1件');
    await manager.post(actionOf(fifth), { ...formOf(fifth), 'ids.210.archive': 'wanted', _do: 'next' });
    expect(await changedIn(id)).toEqual([largeIds[1]?.id, largeIds[210]?.id]);
  });

  test('of what can be ticked all reach the application, and what is unticked goes', async () => {
    const id = await begin('id-numbers');
    const path = `/apply/${id}/p/id-numbers/id-numbers`;
    const tick = async (part: number, remove: string[]) => {
      const { text } = await manager.get(`${path}?part-remove=${part}`);
      const { remove: _, ...form } = formOf(text);
      expect(await manager.post(actionOf(text), { ...form, remove, _do: 'save' })).toMatchObject({
        location: `${path}?part-remove=${part}&saved=1`,
      });
    };
    const [one, other, last] = [1, 2, 399].map((at) => largeIds[at]?.id ?? '');
    await tick(1, [one ?? '', other ?? '']);
    await tick(8, [last ?? '']);
    await tick(1, [other ?? '']);
    const typed = (await world.find(id)).pages['id-numbers.id-numbers']?.remove;
    expect(typed).toEqual([other, last]);
    expect((await manager.get(`/apply/${id}/check`)).text).toContain(last);
  });
});

describe('a long list', () => {
  test('is narrowed down by the Enter key or its button, and keeps what was typed', async () => {
    const id = await begin('stat-reports');
    const path = `/apply/${id}/p/stat-reports/stat-reports`;
    const { text } = await manager.get(path);
    const form = { ...formOf(text), 'ids.0.reports': ['paid'], '_find.ids': '１ａｎａｃａ０3' };
    for (const button of [
      ['_do', 'enter'],
      ['_find', 'ids'],
    ] as const) {
      const { location } = await manager.post(actionOf(text), { ...form, [button[0]]: button[1] });
      const found = (await manager.get(location ?? '')).text;
      expect(Object.entries(formOf(found)).filter(([name]) => name.endsWith('.id'))).toEqual([
        ['ids.2.id', ['1ANACA03']],
      ]);
      const again = await manager.post(actionOf(found), { ...formOf(found), 'ids.2.reports': ['free'], _do: 'enter' });
      expect(again.location).toBe(`/apply/${id}/check`);
    }
    const typed = (await world.find(id)).pages['stat-reports.stat-reports'] ?? {};
    expect([typed['ids.0.reports'], typed['ids.2.reports'], typed['ids.399.id']]).toEqual([
      ['paid'],
      ['free'],
      [largeIds.at(-1)?.id],
    ]);
  });

  test('that fits nothing says so and keeps all answers', async () => {
    const id = await begin('stat-reports');
    const path = `/apply/${id}/p/stat-reports/stat-reports?find-ids=nothing`;
    const { text } = await manager.get(path);
    expect(text).toContain('該当するものはありません。');
    await manager.post(actionOf(text), { ...formOf(text), _do: 'save' });
    expect(Object.keys((await world.find(id)).pages['stat-reports.stat-reports'] ?? {})).toContain('ids.399.id');
  });

  test('opens where the mistake is, from its own page and from the check page', async () => {
    const id = await begin('business-kinds');
    const path = `/apply/${id}/p/business-kinds/business-kinds`;
    const fifth = (await manager.get(`${path}?part-codes=5`)).text;
    const { 'codes.43.kinds': _, ...form } = formOf(fifth);
    expect((await manager.post(actionOf(fifth), { ...form, _do: 'save' })).status).toBe(303);
    const first = (await manager.get(path)).text;
    const refused = await manager.post(actionOf(first), { ...formOf(first), _do: 'next' });
    expect(refused.status).toBe(422);
    for (const page of [refused.text, (await manager.get(`${path}?return=check`)).text]) {
      expect(page).toContain(`利用業種を1つ以上選択してください`);
      expect(page).toMatch(/href="#codes-43-kinds"/);
      expect(page).toMatch(/id="codes-43-kinds"/);
      expect(page).toContain(largeCodes[43]);
    }
    const check = (await manager.get(`/apply/${id}/check`)).text;
    expect(check).toContain(wayTo(`${path}?return=check#codes-43-kinds`));
    expect((await manager.get(`${path}?return=check&part-codes=1`)).text).toContain('id="codes-0-kinds"');
  });
});

test('contract, detail, IDs and review of a large office stay small; all of a list is there to print', async () => {
  const { id, receptionNo } = await world.file(world.at(), wishOf('bonded-archive', archived()));
  const reviewer = await pages.logIn('reviewer1');
  await world.accept(world.at('2026-12-02'), id, { startDate: '2026-12-15' });
  for (const tab of ['', '?tab=net', '?tab=general', '/ids'])
    await expectSmall(manager, `/applications/${receptionNo}${tab}`);
  for (const path of ['/desk/contract?office=NAC009', `/desk/applications/${receptionNo}`])
    await expectSmall(reviewer, path);
  const contract = '/contract?office=NAC009&on=2026-12-20';
  await expectSmall(manager, contract);
  const all = (await manager.get(`${contract}&part-userIds=all`)).text;
  for (const each of largeIds) expect(all).toContain(`<dt>${each.id}</dt>`);
});

const begin = (procedure: string, more: { special?: true } = {}): Promise<string> =>
  world.draft(world.at(), { ...wishOf(procedure, {}), ...more });

const wishOf = (procedure: string, answers: Record<string, Record<string, string[]>>) => ({
  office: 'NAC009',
  by: 'nac-admin',
  items: [procedure],
  desiredStart: '2026-12-15',
  answers,
});

const archived = () => ({
  'bonded-archive.bonded-archive': Object.fromEntries(
    largeIds.flatMap(({ id }, at) => [
      [`ids.${at}.id`, [id]],
      [`ids.${at}.archive`, ['wanted']],
    ]),
  ),
});

/** User IDs that the check page shows as changed. */
async function changedIn(id: string): Promise<string[]> {
  const { text } = await manager.get(`/apply/${id}/check`);
  const changed = text.split('<tr ').filter((row) => row.includes('data-changed'));
  return changed.flatMap((row) => /[1-9][A-Z]NAC[A-Z]\d\d/.exec(row)?.[0] ?? []);
}

/** At most 60 KiB as sent and 150 KiB in all, on the first and the last part of each of its lists. */
async function expectSmall(visitor: Visitor, path: string): Promise<void> {
  const seen = new Set<string>();
  for (const at of [path, ...lastParts(path, (await visitor.get(path)).text)]) {
    if (seen.has(at)) continue;
    seen.add(at);
    const { status, text } = await visitor.get(at);
    expect(status, at).toBe(200);
    expect(gzipSync(text).length, at).toBeLessThanOrEqual(60 * 1024);
    expect(Buffer.byteLength(text), at).toBeLessThanOrEqual(150 * 1024);
    expect(text.match(/<(dt|tr|fieldset)\b/g)?.length ?? 0, at).toBeLessThan(260);
  }
}

/** The page with the last part of each of its lists. */
function lastParts(path: string, html: string): string[] {
  const lists = [...html.matchAll(/[?;&]part-([\w-]+)=/g)].flatMap(([, list]) => list ?? []);
  return [...new Set(lists)].map((list) => `${path}${path.includes('?') ? '&' : '?'}part-${list}=99`);
}

/** Where the button that turns a list sends the form. */
function turnOf(html: string, words: string): string {
  const buttons = [...html.matchAll(/formaction="([^"#]*)#[^"]*"[^>]*>([^<]*)</g)];
  return buttons.find(([, , label]) => label?.includes(words))?.[1]?.replaceAll('&amp;', '&') ?? '';
}
