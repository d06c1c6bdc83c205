import { centreRoute, post, type Route } from '../../web/route.ts';
import { postEnter, postPriceChange, postPriceFile } from './price-forms.ts';
import { showProposal } from './price-proposal.tsx';
import { answerPrices, pricesPath, showPrices } from './prices.tsx';

/** 料金表: what things cost, and what a change of it would do. */
export const priceRoutes: Route[] = [
  centreRoute('get', pricesPath, 'billing.read', (visit) => showPrices(visit)),
  centreRoute('get', `${pricesPath}/prices.csv`, 'billing.read', answerPrices),
  centreRoute(post.page, pricesPath, 'price.edit', postPriceFile),
  centreRoute(post.words, `${pricesPath}/change`, 'price.edit', postPriceChange),
  centreRoute('get', `${pricesPath}/proposals/:id`, 'billing.read', showProposal),
  centreRoute(post.words, `${pricesPath}/proposals/:id`, 'price.edit', postEnter),
];
