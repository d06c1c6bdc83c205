import type { Text } from '../../ground/words.ts';
import { companyRoute, post, type Route } from '../../web/route.ts';
import { sentBefore } from '../../web/show-again.ts';
import { backToSettings, begin } from './begin.ts';
import { showSettings } from './settings.tsx';

/** システム設定の申込. */
export const settingsRoutes: Route[] = [
  companyRoute('get', '/settings', 'application.file', async (visit) => {
    const sent = await sentBefore<{ problem: Text }>(visit);
    return showSettings(visit, sent?.problem);
  }),
  companyRoute(post.words, '/settings/:no', 'application.file', begin),
  companyRoute('get', '/settings/:no', 'application.file', backToSettings),
];
