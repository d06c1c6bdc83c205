import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginAs, newId, sharing } from '../../../test/support/apply.ts';
import { actionOf, formOf, goalsOf, halfFilled } from '../../../test/support/forms.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { procedures } from '../../procedures/index.ts';
import { portalRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
let manager: Visitor;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
  manager = await pages.logIn('nac002');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const draftOf = ({ id, alone }: AnyProcedure): Promise<string> =>
  world.draft(world.at(), {
    office: 'NAC002',
    by: 'nac002',
    items: [id],
    ...(alone && { special: true as const }),
    desiredStart: '2026-12-15',
    answers: {},
  });

const pagesOf = (draft: string, { id, pages }: AnyProcedure): string[] => [
  `/apply/${draft}/contact`,
  ...pages.map((page: { id: string }) => `/apply/${draft}/p/${id}/${page.id}`),
  `/apply/${draft}/check`,
  `/apply/${draft}/choice`,
];

/** Every way out of a page keeps what stands there, finished or not. */
async function leaves(visitor: Visitor, address: string): Promise<void> {
  const { text, status } = await visitor.get(address);
  expect([address, status]).toEqual([address, 200]);
  expect([address, linksOf(text)]).toEqual([address, []]);
  const goals = goalsOf(text);
  expect(goals.length).toBeGreaterThan(5);
  const typed = halfFilled(text);
  for (const at of [goals[0], goals.at(-1)]) {
    const sent = await visitor.post(at ?? '', { ...typed, _do: 'go' });
    expect([sent.status, sent.location]).toEqual([303, new URL(at ?? '', 'http://x').searchParams.get('to')]);
    const back = (await visitor.get(address)).text;
    expect([address, bare(formOf(back))]).toEqual([address, bare(typed)]);
    expect(actionOf(back)).toBe(actionOf(text));
  }
}

/** Links that would leave the page without saving it; files are fetched beside it. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].flatMap(([, href = '']) =>
    /^\/(files\/template|apply-files)\/|\/form\.xlsx$/.test(href) ? [] : [href],
  );

/** What a person typed into a form: its own fields aside, and empty rows below what was typed. */
const bare = (fields: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]): [string, string[]][] => {
      if (name.startsWith('_')) return [];
      const filled = values.filter((value) => value !== '' || values.length === 1);
      return [[name, filled.map((value) => value.replaceAll('\r\n', '\n')).toSorted()]];
    }),
  );

test.each(procedures.filter(({ newcomers }) => !newcomers).map((procedure) => [procedure.id, procedure] as const))(
  'right D: every way out of every page of %s keeps what was not looked at',
  async (_, procedure) => {
    for (const address of pagesOf(await draftOf(procedure), procedure)) await leaves(manager, address);
  },
);

test.each(procedures.filter(({ newcomers }) => newcomers).map((procedure) => [procedure.id, procedure] as const))(
  'right D: every way out of every page of %s keeps it for a newcomer too',
  async (id, procedure) => {
    const newcomer = pages.visitor();
    await newcomer.post('/newcomer', { mail: 'leaving@naccs.example' });
    const { pathname, searchParams } = new URL(pages.newcomerMails.at(-1)?.url ?? '');
    const next = 'Kawaranu-Umi-77';
    const start = { token: searchParams.get('token') ?? '', name: '新港 太郎', next, again: next };
    expect(await newcomer.post(pathname, start)).toMatchObject({ status: 303, location: '/menu' });
    const first = (await newcomer.get(`/apply/new?item=${id}`)).location ?? '';
    const draft = newId(first);
    await newcomer.post(actionOf((await newcomer.get(first)).text), formOf((await newcomer.get(first)).text));
    for (const address of pagesOf(draft, procedure)) await leaves(newcomer, address);
  },
);

test('right D: the first page keeps what was typed before there is a draft, and nothing leads away from the program', async () => {
  const first = (await manager.get('/apply/new')).location ?? '';
  const typed = { ...halfFilled((await manager.get(first)).text), special: ['no'] };
  const at = goalsOf((await manager.get(first)).text)[0] ?? '';
  expect((await manager.post(at, { ...typed, _do: 'go' })).location).toBe('/');
  expect((await manager.get(`/apply/${newId(first)}/choice`)).text).toContain('書きかけ');
  const choice = `/apply/${await beginAs(manager, sharing)}/choice`;
  for (const outside of ['//evil.example/', 'https://evil.example/', '/\\\\evil.example', 'menu', ''])
    expect(
      (await manager.post(`${choice}?to=${encodeURIComponent(outside)}`, { ...sharing, _do: 'go' })).location,
    ).toBe('/menu');
});

test('right D: whoever has not picked an office yet finds the first page as they left it', async () => {
  const admin = await pages.logIn('nac-admin');
  const first = (await admin.get('/apply/new')).location ?? '';
  const id = newId(first);
  const typed = { ...sharing, office: '', reason: '事業所は未定', desiredStart: '未定' };
  expect(await admin.post(`/apply/${id}/choice?to=%2Fmenu`, { ...typed, _do: 'go' })).toMatchObject({
    status: 303,
    location: '/menu',
  });
  const back = await admin.get(first);
  expect([back.status, back.text.includes('id="errors"')]).toEqual([200, false]);
  expect(back.text).toContain('>事業所は未定</textarea>');
  expect(back.text).toContain('value="未定"');
  const refused = await admin.post(`/apply/${id}/choice`, { ...typed, reason: '別の理由' });
  expect([refused.status, refused.text.includes('>別の理由</textarea>')]).toEqual([422, true]);
  expect((await (await pages.logIn('nac-admin')).get(first)).text).not.toContain('別の理由');
});
