import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../ground/log.ts';
import type { Metrics } from '../ground/metrics.ts';

/**
 * Logs and times every request by its route pattern: the address itself may carry a number or a one-time token.
 * Register it first.
 */
export function watchRequests(options: { log: Log; metrics: Metrics }): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const seconds = (performance.now() - start) / 1000;
    // The pattern of the handler that answered; others that match may be registered behind it.
    const request = { method: c.req.method, route: routeOf(routePath(c)), status: c.res.status };
    options.metrics.observeRequest({ ...request, seconds });
    if (!isProbe(request.route)) options.log.info({ ...request, ms: Math.round(seconds * 1000) }, 'request');
  };
}

/** Nothing but middleware matched: there is no such page. */
const routeOf = (pattern: string) => (pattern === '*' || pattern === '/*' ? 'none' : pattern);

const isProbe = (route: string) => ['/healthz', '/readyz', '/metrics'].includes(route);
