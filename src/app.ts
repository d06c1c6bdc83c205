import { Hono } from 'hono';
import { deskSurround } from './desk/page.tsx';
import { deskRoutes } from './desk/routes.ts';
import type { Metrics } from './ground/metrics.ts';
import { companySurround } from './portal/page.tsx';
import { portalRoutes } from './portal/routes.ts';
import { createPages } from './web/app.ts';
import type { Web } from './web/env.ts';
import { errorPage, refusedRoute } from './web/error-page.tsx';
import { answerError, answerNotFound } from './web/errors.tsx';
import { everyAnswer } from './web/headers.ts';
import { type Checks, healthRoutes } from './web/health.ts';
import { watchRequests } from './web/requests.ts';
import type { Route } from './web/route.ts';
import { soundAddresses } from './web/sound.ts';
import type { Traffic } from './web/traffic.ts';
import type { CentreVisit, CompanyVisit } from './web/visit.ts';

/** What the addresses of the service work with. */
export interface Deps {
  web: Web;
  metrics: Metrics;
  checks: Checks;
  traffic: Traffic;
}

/** Every address of the service. */
export function createApp({ web, metrics, checks, traffic }: Deps): Hono {
  const app = new Hono();
  app.use(everyAnswer);
  app.use(traffic.watch);
  app.use(watchRequests({ log: web.log, metrics }));
  app.use(soundAddresses);
  const page = pageOfErrors(web);
  app.onError(answerError(web.log, page));
  app.notFound(answerNotFound(web.log, page));
  app.route('/', healthRoutes({ checks }));
  app.route('/', createPages(web, routesOf(web)));
  return app;
}

/** The table of both sides' pages: method, path and permission of each. */
export const routesOf = (web: Web): Route[] => [...portalRoutes, ...deskRoutes, refusedRoute(pageOfErrors(web))];

/** The page of an error, with the navigation of the side that the person is of. */
export const pageOfErrors = (web: Web) =>
  errorPage(web, (visit) =>
    visit.actor.side === 'company' ? companySurround(visit as CompanyVisit) : deskSurround(visit as CentreVisit),
  );
