import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { uploadFolder } from '../files/upload-folder.ts';
import type { Config } from '../ground/config.ts';
import { sessionMiddleware } from '../people/session.ts';
import { assetCacheControl, assets } from '../ui/assets.ts';
import type { Env, Web } from './env.ts';
import { origins } from './origin.ts';
import { preferenceRoutes, preferences } from './preferences.ts';
import { type Route, register } from './route.ts';

/** What every page goes through, and the pages. */
export function createPages(web: Web, routes: readonly Route[]): Hono<Env> {
  const app = new Hono<Env>();
  serveAssets(app);
  app.use(origins(web.config));
  app.use(compress());
  app.use(csrf({ origin: (origin, c) => isOwn(origin, c, web.config) }));
  app.use(preferences(web.config));
  app.use(sessionMiddleware(web.people));
  register(app, web, [...preferenceRoutes, ...routes], uploadFolder(web.config.dataDir));
  return app;
}

/** A form is taken from the pages of this service only: its set address, or without one the host that the request named. */
function isOwn(origin: string, c: Context, config: Config): boolean {
  return config.baseUrlIsSet
    ? origin === config.baseUrl
    : URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
}

function serveAssets(app: Hono<Env>): void {
  for (const [path, asset] of assets) {
    app.get(path, (c) => {
      const accepted = c.req.header('accept-encoding') ?? '';
      const encoding =
        asset.brotli && accepted.includes('br') ? 'br' : asset.gzip && accepted.includes('gzip') ? 'gzip' : undefined;
      const body = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.body;
      c.header('content-type', asset.type);
      c.header('cache-control', assetCacheControl);
      c.header('vary', 'accept-encoding');
      if (encoding) c.header('content-encoding', encoding);
      return c.body(new Uint8Array(body ?? asset.body));
    });
  }
}
