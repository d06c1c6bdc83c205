import { monthMoves } from '../../billing/months/moves.ts';
import { centreRoute, post, type Route } from '../../web/route.ts';
import { showDraft } from './draft.tsx';
import { showMonth } from './month.tsx';
import { type MonthForm, monthForms } from './month-actions.tsx';
import { showMonths } from './months.tsx';
import { postMonth } from './move-month.ts';
import { usageRoutes } from './usage-routes.ts';

const month = '/desk/billing/months/:month';

/** 請求: the months, and what an office would be billed. */
export const billingRoutes: Route[] = [
  centreRoute('get', '/desk/billing', 'billing.read', showMonths),
  centreRoute('get', month, 'billing.read', (visit) => showMonth(visit)),
  centreRoute('get', `${month}/offices/:office`, 'billing.read', showDraft),
  ...(Object.keys(monthForms) as MonthForm[]).map((form) =>
    centreRoute(post.words, `${month}/${form}`, monthMoves[monthForms[form]].by, postMonth(form)),
  ),
  ...usageRoutes,
];
