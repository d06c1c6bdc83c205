import { centreRoute, post, type Route } from '../../web/route.ts';
import { sentBefore } from '../../web/show-again.ts';
import { postAssign, postUnassign } from './usage-assign.ts';
import { postUsage } from './usage-load.ts';
import { showUsageMonth } from './usage-month.tsx';
import { type Refused, showUsageMonths } from './usage-months.tsx';
import { usagePath } from './usage-path.ts';
import { answerRejected } from './usage-rejected.ts';

const month = `${usagePath()}/:month`;

/** 利用実績: what was used in each month, as it was read in. */
export const usageRoutes: Route[] = [
  centreRoute('get', usagePath(), 'billing.read', async (visit) =>
    showUsageMonths(visit, await sentBefore<Refused>(visit)),
  ),
  centreRoute(post.usage, usagePath(), 'billing.work', postUsage),
  centreRoute('get', month, 'billing.read', async (visit) => showUsageMonth(visit, await sentBefore<Refused>(visit))),
  centreRoute('get', `${month}/rejected/:id`, 'billing.read', answerRejected),
  centreRoute(post.words, `${month}/assign`, 'billing.work', postAssign),
  centreRoute(post.words, `${month}/unassign`, 'billing.work', postUnassign),
];
