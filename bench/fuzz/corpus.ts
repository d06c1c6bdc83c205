import { browserHeaders } from '../load/browser.ts';
import { openConnections, read } from '../load/requests.ts';
import { formsOf, linksOf, type PageForm } from './pages.ts';
import type { FuzzedRoute } from './routes.ts';

/** What real pages hold: the material that hostile requests are made of. */
export type Corpus = {
  routes: readonly FuzzedRoute[];
  roles: readonly string[];
  forms: readonly (PageForm & { role: string | undefined })[];
  links: readonly { href: string; role: string | undefined }[];
  /** Real values of what stands in addresses: numbers, ids of anybody's drafts, files and people, names of pages. */
  values: readonly string[];
  /** Names that real addresses ask for after the question mark. */
  queryNames: readonly string[];
};

/** Pages that each of them looks at, following links as they come. */
const pagesOfEach = 60;

/**
 * Looks at the pages of everybody, as they would themselves.
 * @param cookies of everybody by role
 */
export async function gather(
  base: string,
  routes: readonly FuzzedRoute[],
  cookies: ReadonlyMap<string, string>,
): Promise<Corpus> {
  const forms = new Map<string, Corpus['forms'][number]>();
  const links = new Map<string, Corpus['links'][number]>();
  const starts = routes.filter(({ method, path }) => method === 'get' && !path.includes(':')).map(({ path }) => path);
  for (const role of [undefined, ...cookies.keys()]) {
    const seen = await walk(base, starts, cookies.get(role ?? '') ?? '');
    for (const form of seen.forms) forms.set(`${role} ${form.action}`, { ...form, role });
    for (const href of seen.links) links.set(`${role} ${href}`, { href, role });
  }
  const addresses = [...links.values()].map(({ href }) => href).concat([...forms.values()].map(({ action }) => action));
  const queries = addresses.flatMap((href) => [...new URL(href, base).searchParams.keys()]);
  return {
    routes,
    roles: [...cookies.keys()],
    forms: [...forms.values()],
    links: [...links.values()],
    values: [...new Set(addresses.flatMap((href) => new URL(href, base).pathname.split('/')))].filter(Boolean).sort(),
    queryNames: [...new Set([...queries, ...knownNames])],
  };
}

const knownNames = [
  'to',
  'loginId',
  'token',
  'lang',
  'theme',
  'back',
  'return',
  'saved',
  'done',
  'page',
  'q',
  'office',
  'on',
];

async function walk(base: string, starts: readonly string[], cookie: string) {
  const agent = openConnections(1);
  const links = new Set(starts);
  const forms: PageForm[] = [];
  // One page of each kind before the second of any.
  const looked = new Map<string, number>();
  for (let left = pagesOfEach; left > 0; left -= 1) {
    const next = [...links].filter((href) => !looked.has(href)).toSorted((a, b) => rank(a) - rank(b))[0];
    if (next === undefined) break;
    looked.set(next, (looked.get(next) ?? 0) + 1);
    looked.set(kindOf(next), (looked.get(kindOf(next)) ?? 0) + 1);
    const headers = { ...browserHeaders(base, cookie), 'accept-encoding': 'identity' };
    const answer = await read(agent, base, { method: 'GET', path: next, headers });
    const location = answer.headers.location;
    if (location?.startsWith('/')) links.add(location);
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
    const html = answer.body.toString();
    for (const href of linksOf(html)) links.add(href);
    forms.push(...formsOf(html, next));
  }
  agent.destroy();
  return { links: [...links], forms };

  function rank(href: string): number {
    return looked.get(kindOf(href)) ?? 0;
  }
}

/** The address without what tells one thing from another of its kind. */
const kindOf = (href: string): string => `kind ${href.split('?')[0]?.replace(/[0-9a-f-]{36}|[0-9]{3,}[A-Z]?/g, ':')}`;
