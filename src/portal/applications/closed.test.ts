import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { moveWhatIsDue } from '../../application/due/due.ts';
import { entryRoutes } from '../entry/routes.ts';
import { applicationRoutes } from './routes.ts';

let world: World;
let pages: Pages;
let receptionNo: string;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...applicationRoutes], '2026-12-22');
  const filed = await world.file(world.at(), {
    office: 'NAC003',
    by: 'nac003',
    items: ['contract-end'],
    special: true,
    desiredStart: '2026-12-22',
    answers: { 'contract-end.closure': { kind: ['close'], understood: ['yes'] } },
  });
  await world.accept(world.at(), filed.id, { startDate: '2026-12-22' });
  await moveWhatIsDue(world.at('2026-12-22'));
  receptionNo = filed.receptionNo;
});
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('the page of an office that was closed speaks of the end and its notice, not of a start', async () => {
  const { text } = await (await pages.logIn('nac003')).get(`/applications/${receptionNo}`);
  expect(text).toContain('利用契約が解除されました');
  expect(text).toContain('papers/closure-notice.pdf');
  expect(text).not.toContain('利用を開始しました');
  expect(text).not.toContain('承諾書');
});
