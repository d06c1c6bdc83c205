import type { C, Web } from '../../web/env.ts';
import { continuePage, type Held } from '../../web/held-form.tsx';
import { sentBefore, showAgain } from '../../web/show-again.ts';

export const goOnPath = '/login/go-on';

/** After log-in: the page that sends on what was typed before it. */
export const offerToGoOn = (c: C, web: Web, held: Held): Promise<Response> =>
  showAgain(c, web, { at: goOnPath, sent: held }, (sent) => continuePage(c, web, sent));

/** GET /login/go-on: that page, as long as it is kept; else the first page. */
export async function showGoOn(c: C, web: Web): Promise<Response> {
  const held = c.get('actor') ? await sentBefore<Held>(c, web) : undefined;
  return held ? continuePage(c, web, held) : c.redirect('/', 303);
}
