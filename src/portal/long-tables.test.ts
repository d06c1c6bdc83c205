import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages, type Visitor } from '../../test/support/pages.ts';
import { openWorld, type World } from '../../test/support/world.ts';
import type { Office } from '../contract/shape.ts';
import { demoOffices } from '../demo/contracts.ts';
import { deskRoutes } from '../desk/routes.ts';
import { openLedgers } from '../ledger/open.ts';
import { portalRoutes } from './routes.ts';

let world: World;
let pages: Pages;
let manager: Visitor;
let draft: string;
let receptionNo: string;

const codes = ['7ANAC', '8ANAC'];
const ids = codes.flatMap((code) => Array.from({ length: 200 }, (_, index) => ({ code, number: numberOf(index) })));
/** The last two of four hundred change. */
const changed = ids.slice(-2).map(({ code, number }) => `${code}${number}`);

beforeAll(async () => {
  world = await openWorld();
  await openLedgers(world.db, [{ code: 'NAC009', from: '2025-01-01', state: office() }]);
  pages = await openPages(world, [...portalRoutes, ...deskRoutes]);
  draft = await world.draft(world.at(), wish);
  ({ receptionNo } = await world.file(world.at(), wish));
  manager = await pages.logIn('nac-admin');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test.each([
  ['the detail page', () => `/applications/${receptionNo}`, 'change-NAC009', 'nac-admin'],
  ['the review', () => `/desk/applications/${receptionNo}`, 'changes-NAC009-userIds', 'reviewer1'],
])('%s shows four hundred user IDs fifty at a time, what changes first', async (_, address, table, loginId) => {
  const reader = await pages.logIn(loginId);
  const { text } = await reader.get(address());
  const [first] = rowsOf(text, table);
  expect(first).toHaveLength(50);
  // On the detail page the fee stands in the same table and changes too.
  expect(first?.findLastIndex((row) => row.includes('data-changed'))).toBeLessThanOrEqual(changed.length);
  for (const [index, id] of changed.entries()) expect(first?.[index]).toContain(id);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(60 * 1024);

  const seen = new Set<string>();
  for (let at: string | undefined = address(); at; at = nextOf((await reader.get(at)).text))
    for (const row of rowsOf((await reader.get(at)).text, table)[0] ?? []) seen.add(row);
  expect(seen.size).toBeGreaterThanOrEqual(ids.length);
});

test('the check page shows what changes whole, and what stays fifty at a time', async () => {
  const address = `/apply/${draft}/check`;
  const { text } = await manager.get(address);
  const [shown = []] = rowsOf(text, 'compare');
  for (const id of changed) expect(shown.some((row) => row.includes(id))).toBe(true);
  expect(shown.every((row) => row.includes('data-changed'))).toBe(true);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(60 * 1024);
  const staying = ids.map(({ code, number }) => `${code}${number}`).filter((id) => !changed.includes(id));
  const seen = new Set<string>();
  for (let at: string | undefined = address; at; ) {
    const page: string = (await manager.get(at)).text;
    for (const id of staying) if (page.includes(id)) seen.add(id);
    at = nextOf(page);
  }
  expect(seen.size).toBe(staying.length);
});

test('turning the table of the check page keeps the remarks that are being typed', async () => {
  const check = `/apply/${draft}/check`;
  const answer = await manager.post(`${check}?part-stay-NAC009-userIds=2`, { remarks: '途中の備考', _do: 'stay' });
  expect(answer).toMatchObject({ status: 303, location: `${check}?part-stay-NAC009-userIds=2` });
  const { text } = await manager.get(answer.location ?? '');
  expect(text).toContain('途中の備考');
  expect(text).toContain('51～100件目');
});

/** Rows of the tables whose id begins so, table by table. */
function rowsOf(html: string, table: string): string[][] {
  const found = [...html.matchAll(new RegExp(`id="${table}[\\w-]*-caption".*?</table>`, 'gs'))];
  return found.map(([text]) => (text.split('<tbody')[1] ?? '').split('<tr ').slice(1));
}

/** Where the next part is: the address of a link, or of a button that takes the form along. */
function nextOf(html: string): string | undefined {
  const [, link] = /<a class="pager-link" href="([^"#]*)#[^"]*" rel="next"/.exec(html) ?? [];
  const buttons = [...html.matchAll(/formaction="([^"#]*)#[^"]*"[^>]*>([^<]*)<span/g)];
  const button = buttons.find(([, , words]) => words?.includes('次の50件'))?.[1];
  return (link ?? button)?.replaceAll('&amp;', '&');
}

function numberOf(index: number): string {
  return `A${String(index + 1).padStart(3, '0')}`.slice(-3);
}

function office(): Office {
  const like = demoOffices.NAC001 as Office;
  const [id] = like.userIds;
  if (!id) throw new Error('NAC001 has no user ID');
  return {
    ...like,
    code: 'NAC009',
    userCodes: codes.map((code) => ({ id: code, kinds: [{ id: 'bondedWarehouse' }] })),
    userIds: ids.map(({ code, number }) => ({ ...id, id: `${code}${number}`, code, number, kind: 'bondedWarehouse' })),
  } as Office;
}

const wish = {
  office: 'NAC009',
  by: 'nac-admin',
  items: ['bonded-archive'],
  desiredStart: '2026-12-15',
  answers: {
    'bonded-archive.bonded-archive': Object.fromEntries(
      ids.flatMap(({ code, number }, index) => [
        [`ids.${index}.id`, [`${code}${number}`]],
        [`ids.${index}.archive`, [changed.includes(`${code}${number}`) ? 'wanted' : 'notWanted']],
      ]),
    ),
  },
};
