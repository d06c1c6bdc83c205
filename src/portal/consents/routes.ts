import type { Web } from '../../web/env.ts';
import { companyRoute, post, type Route } from '../../web/route.ts';
import { answer, showConsent } from './consent.tsx';

/** 同意の確認: where an office agrees to the application of another. */
export const consentRoutes = (web: Web): Route[] => [
  companyRoute('get', '/consents/:no', 'consent.answer', (c, actor) => showConsent(c, web, actor)),
  companyRoute(post.text, '/consents/:no', 'consent.answer', (c, actor) => answer(c, web, actor)),
];
