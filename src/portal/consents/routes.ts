import { companyRoute, post, type Route } from '../../web/route.ts';
import { answer, showConsent } from './consent.tsx';

/** 同意の確認: where an office agrees to the application of another. */
export const consentRoutes: Route[] = [
  companyRoute('get', '/consents/:no', 'consent.answer', showConsent),
  companyRoute(post.text, '/consents/:no', 'consent.answer', answer),
];
