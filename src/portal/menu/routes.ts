import { isNewcomer } from '../../people/actor.ts';
import type { Web } from '../../web/env.ts';
import { companyRoute, type Route } from '../../web/route.ts';
import { newGuidancePage } from '../newcomer/guidance.tsx';
import { showNewcomerMenu } from '../newcomer/menu.tsx';
import { showComing } from './coming.tsx';
import { guidancePage } from './guidance.tsx';
import { applyPage, showMenu } from './menu.tsx';
import { followNews, showNews } from './news.tsx';

/** Where somebody of a company begins, and the pages that lead on from there. */
export const menuRoutes = (web: Web): Route[] => [
  companyRoute('get', '/menu', 'menu.read', (c, actor) =>
    isNewcomer(actor) ? showNewcomerMenu(c, web, actor) : showMenu(c, web, actor),
  ),
  companyRoute('get', '/newcomer/guidance', 'office.open', (c, actor) => newGuidancePage(c, web, actor)),
  companyRoute('get', '/menu/apply', 'change.file', (c, actor) => applyPage(c, web, actor)),
  companyRoute('get', '/guidance', 'change.file', (c, actor) => guidancePage(c, web, actor)),
  companyRoute('get', '/news', 'menu.read', (c, actor) => showNews(c, web, actor)),
  companyRoute('get', '/news/:id', 'menu.read', (c, actor) => followNews(c, web, actor)),
  companyRoute('get', '/coming/:what', 'contract.read', (c, actor) => showComing(c, web, actor)),
];
