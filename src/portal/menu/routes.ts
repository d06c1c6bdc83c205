import { isNewcomer } from '../../people/actor.ts';
import { companyRoute, type Route } from '../../web/route.ts';
import { newGuidancePage } from '../newcomer/guidance.tsx';
import { showNewcomerMenu } from '../newcomer/menu.tsx';
import { showComing } from './coming.tsx';
import { guidancePage } from './guidance.tsx';
import { applyPage, showMenu } from './menu.tsx';
import { followNews, showNews } from './news.tsx';

/** Where somebody of a company begins, and the pages that lead on from there. */
export const menuRoutes: Route[] = [
  companyRoute('get', '/menu', 'menu.read', (visit) =>
    isNewcomer(visit.actor) ? showNewcomerMenu(visit) : showMenu(visit),
  ),
  companyRoute('get', '/newcomer/guidance', 'office.open', newGuidancePage),
  companyRoute('get', '/menu/apply', 'change.file', applyPage),
  companyRoute('get', '/guidance', 'change.file', guidancePage),
  companyRoute('get', '/news', 'menu.read', showNews),
  companyRoute('get', '/news/:id', 'menu.read', followNews),
  companyRoute('get', '/coming/:what', 'contract.read', showComing),
];
