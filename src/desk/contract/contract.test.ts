import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import type { Office } from '../../contract/shape.ts';
import { demoOffices } from '../../demo/contracts.ts';
import { openLedgers } from '../../ledger/open.ts';
import { portalRoutes } from '../../portal/routes.ts';
import { deskRoutes } from '../routes.ts';
import { placeWords } from '../words.ts';

let world: World;
let pages: Pages;
beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...portalRoutes, ...deskRoutes]);
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
}, 60_000);

/** What stands on the page beside a term. */
function besideOf(text: string, term: string): string {
  const at = text.indexOf(`>${term}<`);
  return at < 0 ? '' : text.slice(at, text.indexOf('</dd>', at)).replace(/<[^>]*>/g, ' ');
}

test('right C7: the contract of a parent names the offices whose joint use rests on it, of other companies too, as of the day', async () => {
  const child = (parent: string): Office => ({
    ...(demoOffices.NAC004 as Office),
    sharing: [],
    jointUseParent: parent,
  });
  await openLedgers(world.db, [
    { code: 'NAC650', from: '2025-01-01', state: child('AAA001') },
    { code: 'AAA650', from: '2026-12-10', state: child('AAA001') },
    { code: 'NAC651', from: '2025-01-01', state: child('NAC001') },
  ]);
  const clerk = await pages.logIn('helpdesk1');
  const shown = async (office: string, on: string) =>
    besideOf((await clerk.get(`/desk/contract?office=${office}&on=${on}`)).text, placeWords.dependents.ja);
  expect(await shown('AAA001', '2026-12-09')).toMatch(/NAC650/);
  expect(await shown('AAA001', '2026-12-09')).not.toMatch(/AAA650|NAC651/);
  expect(await shown('AAA001', '2026-12-10')).toMatch(/AAA650.*NAC650|NAC650.*AAA650/s);
  expect(await shown('NAC001', '2026-12-10')).toMatch(/NAC651/);
  expect(await shown('NAC003', '2026-12-10')).not.toMatch(/[A-Z]{3}65/);
});

test('right C7: the contract of a child names its parent', async () => {
  const { text } = await (await pages.logIn('reviewer1')).get('/desk/contract?office=NAC650');
  expect(text).toContain('AAA001');
});
