import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { pickUp } from '../../application/decide.ts';
import { withdraw } from '../../application/withdraw.ts';
import { guidanceWords } from '../../words/guidance.ts';
import { entryRoutes } from '../entry/routes.ts';
import { menuRoutes } from './routes.ts';

let world: World;
let pages: Pages;
let number: string;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, (web) => [...entryRoutes(web), ...menuRoutes(web)]);
});
afterAll(async () => {
  await pages.close();
  await world.close();
});
