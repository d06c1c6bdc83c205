import type { Web } from '../../web/env.ts';
import { companyRoute, type Route } from '../../web/route.ts';
import { showComing } from './coming.tsx';
import { guidancePage } from './guidance.tsx';
import { applyPage, showMenu } from './menu.tsx';
import { followNews, showNews } from './news.tsx';

/** Where somebody of a company begins, and the pages that lead on from there. */
export const menuRoutes = (web: Web): Route[] => [
  companyRoute('get', '/menu', 'menu.read', (c, actor) => showMenu(c, web, actor)),
  companyRoute('get', '/menu/apply', 'application.file', (c, actor) => applyPage(c, web, actor)),
  companyRoute('get', '/guidance', 'application.file', (c, actor) => guidancePage(c, web, actor)),
  companyRoute('get', '/news', 'menu.read', (c, actor) => showNews(c, web, actor)),
  companyRoute('get', '/news/:id', 'menu.read', (c, actor) => followNews(c, web, actor)),
  companyRoute('get', '/coming/:what', 'menu.read', (c, actor) => showComing(c, web, actor)),
];
