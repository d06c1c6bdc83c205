import { hostileBody, sentAs } from './bodies.ts';
import type { Corpus } from './corpus.ts';
import type { Random } from './random.ts';
import { type Hostile, headerSafe, type Makes, placeholders, wellFormed } from './requests.ts';
import { nasty, nastyText, percent } from './values.ts';
import { rawRequest } from './wire-kinds.ts';

/** The request of an index of a run. */
export function hostileRequest(random: Random, corpus: Corpus): Hostile {
  return kinds[random.weigh(weights)](random, corpus);
}

/** A route of the table, its parts filled with real and unreal values, asked by anybody. */
const route: Makes = (random, corpus) => {
  const { method, path } = random.pick(corpus.routes);
  const target = `${filled(random, corpus, path)}${query(random, corpus)}`;
  const verb = random.chance(0.85) ? method.toUpperCase() : random.pick(methods);
  const body = verb === 'GET' || verb === 'HEAD' ? undefined : hostileBody(random, fieldsFor(random, corpus, path));
  return wellFormed(random, {
    kind: 'route',
    route: `${method} ${path}`,
    role: roleOf(random, corpus),
    method: verb,
    target,
    headers: headers(random),
    body,
  });
};

/** A form as a page has it, with something in it that nobody types. */
const form: Makes = (random, corpus) => {
  const chosen = random.pick(corpus.forms);
  const fields = chosen.fields.map(({ name, value }) => [name, Buffer.from(value)] as const);
  const typed = mutated(random, fields);
  const files = chosen.fields.filter(({ type }) => type === 'file').map(({ name }) => name);
  const other = chosen.type.startsWith('multipart') ? 'application/x-www-form-urlencoded' : 'multipart/form-data';
  const body = sentAs(random.chance(0.9) ? chosen.type : other, typed, files);
  const role = random.chance(0.9) ? chosen.role : roleOf(random, corpus);
  const target = random.chance(0.9) ? chosen.action : `${chosen.action.split('?')[0]}${query(random, corpus)}`;
  const more = random.chance(0.1) ? headers(random) : [];
  return wellFormed(random, {
    kind: 'form',
    route: `post ${routeOf(corpus, chosen.action)}`,
    role,
    target,
    headers: more,
    body,
  });
};

/** A broken body to an address that takes forms. */
const body: Makes = (random, corpus) => {
  const chosen = random.pick(corpus.forms);
  return wellFormed(random, {
    kind: 'body',
    route: `post ${routeOf(corpus, chosen.action)}`,
    role: chosen.role,
    target: chosen.action,
    body: hostileBody(random, chosen.fields),
  });
};

/** An address that a page leads to, followed by somebody else or with another query. */
const link: Makes = (random, corpus) => {
  const { href, role } = random.pick(corpus.links);
  const [path = '/', own = ''] = href.split('?');
  const names = [...new URLSearchParams(own).keys()];
  const changed = names.map((name) => `${name}=${percent(nasty(random)).slice(0, 12_000)}`).join('&');
  const target = random.pick([
    href,
    `${path}?${changed}`,
    `${path}${query(random, corpus)}`,
    path.replace(/[^/]+$/, () => segment(random, corpus)),
  ]);
  return wellFormed(random, {
    kind: 'link',
    route: `get ${routeOf(corpus, path)}`,
    role: random.chance(0.5) ? role : roleOf(random, corpus),
    target: target || '/',
    headers: random.chance(0.2) ? headers(random) : [],
  });
};

const kinds = { route, form, body, link, raw: rawRequest } satisfies Record<string, Makes>;
const weights: Record<keyof typeof kinds, number> = { route: 30, form: 38, body: 12, link: 16, raw: 4 };

const methods = ['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'M-SEARCH', 'QUERY'];

const roleOf = (random: Random, { roles }: Corpus): string | undefined =>
  random.chance(0.3) ? undefined : random.pick(roles);

const fieldsFor = (random: Random, corpus: Corpus, path: string) => {
  const fitting = corpus.forms.filter(({ action }) => routeOf(corpus, action) === path);
  return random.pick(fitting.length > 0 ? fitting : corpus.forms).fields;
};

/** The route that an address of the pages belongs to; the address itself would be a line of its own in every count. */
function routeOf({ routes }: Pick<Corpus, 'routes'>, href: string): string {
  const [path = ''] = href.split('?');
  return routes.find(({ path: pattern }) => matches(pattern, path))?.path ?? path;
}

const patterns = new Map<string, RegExp>();

function matches(pattern: string, path: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(`^${pattern.replace(/:\w+(\{.*?\})?/g, '[^/]+')}$`);
  patterns.set(pattern, known);
  return known.test(path);
}

function filled(random: Random, corpus: Corpus, pattern: string): string {
  const path = pattern.replace(/:\w+(\{.*?\})?/g, () => segment(random, corpus));
  return random.chance(0.9)
    ? path
    : random.pick([
        `/${path}`,
        `${path}/`,
        `${path}/..`,
        path.replace('/', '/./'),
        path.toUpperCase(),
        `${path}%00`,
        `${path}%`,
        `${path};a=b`,
        `${path}/%2e%2e/%2e%2e/etc`,
      ]);
}

const segment = (random: Random, { values }: Corpus): string =>
  random.chance(0.6) && values.length > 0 ? random.pick(values) : percent(nasty(random)).slice(0, 12_000);

function query(random: Random, { queryNames }: Corpus): string {
  if (random.chance(0.4)) return '';
  const one = () =>
    `${random.chance(0.8) ? random.pick(queryNames) : percent(nasty(random)).slice(0, 3_000)}=${percent(nasty(random)).slice(0, 6_000)}`;
  const kind = random.weigh({ one: 60, some: 25, many: 5, odd: 10 });
  if (kind === 'one') return `?${one()}`;
  if (kind === 'some') return `?${Array.from({ length: 2 + random.below(6) }, one).join('&')}`.slice(0, 14_000);
  if (kind === 'many') return `?${'a=1&'.repeat(3_000)}`;
  return random.pick([
    '?',
    '??',
    '?&&&',
    '?=',
    '?%',
    '?%00',
    '?%ff',
    '?a[]=1&a[b]=2',
    '?__proto__[a]=1',
    `?to=${'/a'.repeat(5_000)}`,
  ]);
}

/** Up to three fields that stand otherwise than the page sent them. */
function mutated(random: Random, fields: readonly (readonly [string, Buffer])[]): (readonly [string, Buffer])[] {
  let typed = [...fields];
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const at = random.below(Math.max(1, typed.length));
    const [name = 'x', value = Buffer.alloc(0)] = typed[at] ?? [];
    const put = (...instead: (readonly [string, Buffer])[]) => (typed = typed.toSpliced(at, 1, ...instead));
    const changes = {
      value: () => put([name, nasty(random)]),
      twice: () => put([name, value], [name, nasty(random)]),
      gone: () => put(),
      list: () => put([`${name}[]`, value], [`${name}[__proto__]`, nasty(random)]),
      row: () =>
        put([
          `${name}.${random.pick(['0', '1', '99999', '-1', '1e9', '__proto__'])}.${random.pick(['id', 'kind', 'constructor'])}`,
          nasty(random),
        ]),
      name: () => put([nastyText(random), value]),
      many: () =>
        put(
          ...Array.from(
            { length: random.pick([10, 100, 3_000]) },
            (_, index) => [`${name}.${index}`, value.subarray(0, 100)] as const,
          ),
        ),
      shuffle: () => (typed = typed.toReversed()),
    };
    changes[random.weigh({ value: 60, twice: 10, gone: 8, list: 4, row: 6, name: 6, many: 2, shuffle: 4 })]();
  }
  return typed;
}

/** Headers that a browser would not send, some of the time. */
function headers(random: Random): (readonly [string, string])[] {
  const count = random.pick([0, 0, 1, 1, 2]);
  return Array.from({ length: count }, () => {
    const name = random.pick(headerNames);
    const own = headerValues[name];
    const value =
      own && random.chance(0.7) ? random.pick(own) : headerSafe(nasty(random).subarray(0, 6_000).toString());
    return [name, value] as const;
  });
}

const headerValues: Record<string, readonly string[]> = {
  Host: ['', 'elsewhere.example', 'a b', '[::1', '127.0.0.1:99999', 'x@y', 'a/b', '%00', '..', 'host:', 'ex\u00e4mple'],
  Origin: [
    'null',
    '',
    'http://elsewhere.example',
    'http://',
    '//',
    'x',
    'http://[',
    `http://${placeholders.host}.elsewhere.example`,
  ],
  Cookie: [
    '',
    ';;;',
    '=',
    'lang=xx; theme=xx',
    'lang=%',
    'theme=%E3%81',
    'madoguchi.session_token=x',
    'madoguchi.session_token=%',
    'madoguchi.session_token=a.b; madoguchi.session_token=c.d',
    `a=${'b'.repeat(7_000)}`,
    '__proto__=1',
    'lang=ja'.concat('; a=b'.repeat(1_000)),
  ],
  'Content-Type': ['x', '', 'text/html', 'multipart/form-data', 'application/x-www-form-urlencoded;charset=x'],
  'Accept-Language': ['en', 'xx', '*', 'en-US;q=x', ','.repeat(5_000), '-', 'en;'.repeat(2_000)],
  'Accept-Encoding': ['', '*', 'br;q=0', 'gzip, br', 'x', ','.repeat(5_000)],
  'X-Forwarded-For': [
    '',
    'x',
    '1.2.3.4',
    '::1',
    '1.2.3.4, 5.6.7.8',
    ','.repeat(1_000),
    '999.999.999.999',
    '::ffff:1.2.3.4',
    "'",
    '1.2.3.4:99',
    'a'.repeat(6_000),
  ],
  'X-Forwarded-Host': ['elsewhere.example'],
  'X-Forwarded-Proto': ['https', 'x'],
  Forwarded: ['for=1.2.3.4', 'x'],
  'User-Agent': ['', 'a'.repeat(7_000), '\u00e3\u0081\u0082', '<script>'],
  Referer: ['', 'x', 'http://elsewhere.example', '/'.repeat(7_000)],
  Range: ['bytes=0-', 'bytes=9-1', 'bytes=0-1,2-3', 'x'],
  'If-None-Match': ['*', 'x', '"a"'],
  'If-Modified-Since': ['x', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  'Sec-Fetch-Site': ['cross-site', 'none', 'x'],
  Expect: ['100-continue'],
  Connection: ['keep-alive', 'close'],
  Accept: ['application/json', '*/*', 'x', ''],
  'X-HTTP-Method-Override': ['DELETE'],
};

const headerNames = [...Object.keys(headerValues), 'X-Anything'];
