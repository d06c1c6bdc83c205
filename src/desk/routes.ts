import type { Web } from '../web/env.ts';
import type { Route } from '../web/route.ts';
import { contractRoutes } from './contract/routes.tsx';
import { mailRoutes } from './mails/routes.tsx';
import { queueRoutes } from './queue/routes.tsx';
import { reviewRoutes } from './review/routes.ts';
import { scheduleRoutes } from './schedule/routes.tsx';
import { searchRoutes } from './search/routes.tsx';

/** Every address of the centre side. */
export const deskRoutes = (web: Web): Route[] => [
  ...queueRoutes(web),
  ...searchRoutes(web),
  ...reviewRoutes(web),
  ...contractRoutes(web),
  ...scheduleRoutes(web),
  ...mailRoutes(web),
];
