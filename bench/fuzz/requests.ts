import type { Corpus } from './corpus.ts';
import type { Random } from './random.ts';

/** A request as bytes, ready to be sent by anybody at any time. */
export type Hostile = {
  /** Which generator made it, and the route that it was made from. */
  kind: string;
  route: string;
  /** Of whom; undefined for nobody. */
  role?: string;
  /** The address that it comes from, one of this machine's own. */
  from: string;
  /** Sent one after the other; the cookie and the address of the service stand in it as `placeholders`. */
  pieces: Buffer[];
  /** Milliseconds between the pieces. */
  pauseMs: number;
  /** Whether a server can know where it ends and so has to answer it. */
  complete: boolean;
  /** Whether it has an answer without a body. */
  headOnly: boolean;
};

/** What is only known when a request is sent. They are as long as what replaces them is allowed to be: headers have no length. */
export const placeholders = { cookie: '{{cookie}}', host: '{{host}}' } as const;

export type Makes = (random: Random, corpus: Corpus) => Hostile;

export type Body = { type?: string; bytes: Buffer };

type Parts = {
  kind: string;
  route: string;
  role?: string | undefined;
  method?: string;
  target: string;
  headers?: readonly (readonly [string, string])[];
  body?: Body | undefined;
};

/** A request that is well formed as HTTP, whatever it carries. */
export function wellFormed(random: Random, { kind, route, role, method, target, headers = [], body }: Parts): Hostile {
  const lines = new Map<string, readonly [string, string]>();
  const verb = method ?? (body ? 'POST' : 'GET');
  for (const line of [...usual(verb, role, body), ...headers]) lines.set(line[0].toLowerCase(), line);
  const head = `${verb} ${target} HTTP/1.1\r\n${[...lines.values()].map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), body?.bytes ?? Buffer.alloc(0)]);
  return {
    kind,
    route,
    ...(role && { role }),
    from: addressFor(random),
    pieces: [bytes],
    pauseMs: 0,
    complete: true,
    headOnly: verb === 'HEAD',
  };
}

/** What a browser sends on the service's own pages. */
function usual(method: string, role: string | undefined, body: Body | undefined): (readonly [string, string])[] {
  return [
    ['Host', placeholders.host],
    ...(role ? [['Cookie', placeholders.cookie] as const] : []),
    ...(method === 'GET' || method === 'HEAD' ? [] : [['Origin', `http://${placeholders.host}`] as const]),
    ...(body?.type === undefined ? [] : [['Content-Type', body.type] as const]),
    ...(body || method === 'POST' ? [['Content-Length', String(body?.bytes.length ?? 0)] as const] : []),
    ['Connection', 'close'],
  ];
}

/** So many that no port of this machine is used up, and that limits by address are met by some. */
export const addressFor = (random: Random): string => `127.0.${random.below(4)}.${2 + random.below(250)}`;

/** Letters that may stand in a line of HTTP; others are for the raw requests. */
export const headerSafe = (text: string): string => {
  const letters = [...Buffer.from(text).toString('latin1')].filter((letter) => letter >= ' ' && letter !== '\x7f');
  return letters.join('').trim();
};
