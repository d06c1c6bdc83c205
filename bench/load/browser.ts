import type { Sent } from './requests.ts';

/** The headers of a browser that is logged in; forms are only taken from the service's own address. */
export const browserHeaders = (base: string, cookie: string): Record<string, string> => ({
  cookie,
  origin: base,
  accept: 'text/html',
  'accept-encoding': 'gzip',
  'accept-language': 'ja',
});

export const get = (base: string, path: string, cookie: string): Sent => ({
  method: 'GET',
  path,
  headers: browserHeaders(base, cookie),
});

/** The form of a page as a browser would send it when its main button is pressed. */
export function post(base: string, page: string, html: string, cookie: string): Sent {
  const { action, type, fields } = readForm(html, page);
  const headers = { ...browserHeaders(base, cookie), 'content-type': type };
  return type.startsWith('multipart')
    ? {
        method: 'POST',
        path: action,
        headers: { ...headers, 'content-type': `${type}; boundary=${boundary}` },
        body: multipart(fields, []),
      }
    : { method: 'POST', path: action, headers, body: new URLSearchParams(fields).toString() };
}

export type Form = { action: string; type: string; fields: [string, string][] };

/** Reads the form that carries the fingerprint of the check page; the pages are our own, so that a few expressions suffice. */
export function readForm(html: string, page: string): Form {
  const form = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].find(
    ([, tag = '', inside = '']) =>
      attribute(tag, 'method')?.toLowerCase() === 'post' && inside.includes('name="_seen"'),
  );
  if (!form) throw new Error(`${page} has no form`);
  const [, tag = '', inside = ''] = form;
  return {
    action: attribute(tag, 'action') || page,
    type: attribute(tag, 'enctype') ?? 'application/x-www-form-urlencoded',
    fields: [...inside.matchAll(/<(input|textarea|button)\b([^>]*)>/g)].flatMap(([, kind = '', tag = '']) =>
      fieldOf(kind, tag),
    ),
  };
}

function fieldOf(kind: string, tag: string): [string, string][] {
  const [name, type, value] = ['name', 'type', 'value'].map((each) => attribute(tag, each));
  const ticks = (type === 'checkbox' || type === 'radio') && !/\schecked\b/.test(tag);
  if (!name || ticks || type === 'file' || kind === 'button') return [];
  return [[name, kind === 'textarea' ? '' : (value ?? '')]];
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
};

/** Whether a form was taken: one that was not leads to its page again, and says so in the address. */
export const isTaken = ({ status, location }: { status: number; location: string }): boolean =>
  status === 303 && !isRefused(location);

/** Whether an answer leads to the page on which a form that was not taken is shown again. */
export const isRefused = (location: string): boolean => /[?&](again|refused)=/.test(location);

const boundary = 'the-boundary-of-the-measured-form';

/** A file to be attached; its text is plain, so that lengths in letters are lengths in bytes. */
export type SentFile = { field: string; name: string; text: string };

/** A form with other values than its page had, and with files. */
export function fillIn(
  base: string,
  form: Form,
  cookie: string,
  typed: readonly [string, string][],
  files: readonly SentFile[],
): Sent {
  const names = new Set(typed.map(([name]) => name));
  const fields = [...form.fields.filter(([name]) => !names.has(name)), ...typed];
  const headers = {
    ...browserHeaders(base, cookie),
    'accept-encoding': 'identity',
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  return { method: 'POST', path: form.action, headers, body: multipart(fields, files) };
}

const multipart = (fields: readonly [string, string][], files: readonly SentFile[]): string =>
  [
    ...fields.map(([name, value]) => part(`name="${name}"`, value)),
    ...files.map(({ field, name, text }) => part(`name="${field}"; filename="${name}"`, text)),
    `--${boundary}--\r\n`,
  ].join('');

const part = (disposition: string, value: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`;
