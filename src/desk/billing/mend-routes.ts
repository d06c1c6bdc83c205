import { centreRoute, post, type Route } from '../../web/route.ts';
import { showMend } from './mend.tsx';
import { postDecide, postMend } from './mend-forms.ts';

const invoice = '/desk/billing/invoices/:no';

/** Corrections and reductions of an invoice (`bills.md` 20). */
export const mendRoutes: Route[] = [
  centreRoute('get', `${invoice}/mend`, 'billing.read', (visit) => showMend('mended')(visit)),
  centreRoute('get', `${invoice}/reduce`, 'billing.read', (visit) => showMend('return')(visit)),
  centreRoute(post.text, `${invoice}/mend`, 'billing.work', postMend('mended')),
  centreRoute(post.text, `${invoice}/reduce`, 'billing.work', postMend('return')),
  centreRoute(post.words, `${invoice}/decide`, 'billing.approve', postDecide),
];
