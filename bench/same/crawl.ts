import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { plain } from './plain.ts';

/** Every page that somebody reaches by links alone, by its address, as text that two runs can be compared by. */
export type Seen = Map<string, string>;

export type Visitor = { loginId: string; password: string; lang: 'ja' | 'en' };

/**
 * Logs in and follows every link, first those of the first page. GET never writes, so nothing is changed by it.
 * @param most addresses that are opened
 */
export async function crawl(base: string, { loginId, password, lang }: Visitor, most = 2_000): Promise<Seen> {
  const headers = { cookie: await logIn(base, loginId, password), 'accept-language': lang, accept: 'text/html' };
  const seen: Seen = new Map();
  const waiting = ['/'];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined && seen.size < most; path = waiting.shift()) {
    const { status, type, body } = await open(base, path, headers);
    const isPage = type.startsWith('text/html');
    const text = type.includes('pdf') ? await wordsOf(body) : isPage || isReadable(type) ? utf8(body) : digest(body);
    seen.set(named(path, seen), `${status} ${type}\n${plain(text)}`);
    for (const next of isPage ? linksIn(text) : []) {
      if (known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

/** Addresses that differ by a drawn id alone are told apart by their order. */
function named(path: string, seen: Seen): string {
  const name = plain(path);
  const again = [...seen.keys()].filter((known) => known === name || known.startsWith(`${name} `)).length;
  return again === 0 ? name : `${name} ${again + 1}`;
}

const utf8 = (body: Uint8Array): string => new TextDecoder().decode(body);
const digest = (body: Uint8Array): string => `${body.length} bytes, ${createHash('sha256').update(body).digest('hex')}`;
const isReadable = (type: string): boolean => /^text\/|json|xml;|calendar/.test(type);

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  return text;
}

/** What a link leads to; a paper that is being made is asked for again. */
async function open(base: string, path: string, headers: Record<string, string>, tries = 60) {
  const answer = await fetch(`${base}${path}`, { headers, redirect: 'manual' });
  const body = new Uint8Array(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  if (/\/papers\//.test(path) && !type.includes('pdf') && tries > 0) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return open(base, path, headers, tries - 1);
  }
  const location = answer.headers.get('location');
  return location
    ? { status: answer.status, type: 'text/html', body: new TextEncoder().encode(`<a href="${location}">`) }
    : { status: answer.status, type, body };
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((href) => href.startsWith('/') && !href.startsWith('//'));

async function logIn(base: string, loginId: string, password: string): Promise<string> {
  const answer = await fetch(`${base}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ loginId, password, to: '/' }),
  });
  if (answer.status !== 303) throw new Error(`${loginId} could not log in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
