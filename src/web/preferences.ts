import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Config } from '../ground/config.ts';
import { type Lang, languages } from '../ground/words.ts';
import { first } from '../procedure/field.ts';
import { type Theme, themes } from '../ui/index.ts';
import type { C, Env } from './env.ts';
import { readForm } from './form.ts';
import { localPath } from './local-path.ts';
import { openRoute, post, type Route } from './route.ts';
import type { Visit } from './visit.ts';

const year = 365 * 24 * 3600;

/** Language and appearance, remembered in the browser. */
export const preferenceRoutes: Route[] = [
  openRoute(post.switch, '/language', (visit) => remember(visit, 'lang', languages)),
  openRoute(post.switch, '/theme', (visit) => remember(visit, 'theme', themes)),
];

async function remember({ c, web }: Visit, name: string, allowed: readonly string[]): Promise<Response> {
  const form = await readForm(c);
  const value = first(form, name);
  if (allowed.includes(value)) keep(c, web.config, name, value);
  return c.redirect(localPath(first(form, 'back')), 303);
}

/**
 * What every page is shown in. A form that is sent by one of the switches of its page carries the choice in its address, so that
 * what was typed goes along.
 */
export function preferences(config: Pick<Config, 'baseUrl'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const chosen = (name: string, allowed: readonly string[]) => {
      const value = c.req.method === 'POST' ? c.req.query(name) : undefined;
      if (value === undefined || !allowed.includes(value)) return getCookie(c, name);
      keep(c, config, name, value);
      return value;
    };
    c.set('lang', langOf(c, chosen('lang', languages)));
    c.set('theme', themeOf(chosen('theme', themes)));
    await next();
  };
}

/** The address that a form was sent to, without the choice of a switch. */
export const addressWithout = (c: C): string => withQuery(c, {});

/** The same with other values in its query, where undefined takes one out, and a place on the page. */
export function withQuery(c: C, values: Readonly<Record<string, string | undefined>>, at?: string): string {
  const query = new URLSearchParams(c.req.query());
  for (const [name, value] of Object.entries({ lang: undefined, theme: undefined, ...values }))
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  return `${c.req.path}${query.size > 0 ? `?${query}` : ''}${at ? `#${at}` : ''}`;
}

function keep(c: Context, config: Pick<Config, 'baseUrl'>, name: string, value: string): void {
  setCookie(c, name, value, {
    path: '/',
    maxAge: year,
    sameSite: 'Lax',
    secure: config.baseUrl.startsWith('https:'),
  });
}

/** The language of a request: the one that was chosen, else what the browser asks for first, else Japanese. */
function langOf(c: Context, chosen: string | undefined): Lang {
  if (chosen === 'ja' || chosen === 'en') return chosen;
  return /^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'ja';
}

const themeOf = (chosen: string | undefined): Theme => themes.find((theme) => theme === chosen) ?? 'system';
