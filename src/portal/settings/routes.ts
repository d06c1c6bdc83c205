import type { Text } from '../../ground/words.ts';
import type { Web } from '../../web/env.ts';
import { companyRoute, post, type Route } from '../../web/route.ts';
import { sentBefore } from '../../web/show-again.ts';
import { backToSettings, begin } from './begin.ts';
import { showSettings } from './settings.tsx';

/** システム設定の申込. */
export const settingsRoutes = (web: Web): Route[] => [
  companyRoute('get', '/settings', 'application.file', async (c, actor) => {
    const sent = await sentBefore<{ problem: Text }>(c, web);
    return showSettings(c, web, actor, sent?.problem);
  }),
  companyRoute(post.words, '/settings/:no', 'application.file', (c, actor) => begin(c, web, actor)),
  companyRoute('get', '/settings/:no', 'application.file', (c, actor) => backToSettings(c, web, actor)),
];
