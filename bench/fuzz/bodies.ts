import type { Field } from './pages.ts';
import type { Random } from './random.ts';
import type { Body } from './requests.ts';
import { nasty, percent } from './values.ts';

/** A body for a form that takes these fields, of any of the ways in which one can be wrong. */
export function hostileBody(random: Random, fields: readonly Field[]): Body {
  return makers[random.weigh(weights)](random, fields);
}

/** A form as a browser sends it, whatever stands in it. */
export function sentAs(type: string, fields: readonly (readonly [string, Buffer])[], files: readonly string[]): Body {
  return type.startsWith('multipart')
    ? { type: `multipart/form-data; boundary=${boundary}`, bytes: multipart(fields, files) }
    : {
        type,
        bytes: Buffer.from(fields.map(([name, value]) => `${percent(Buffer.from(name))}=${percent(value)}`).join('&')),
      };
}

const urlencoded = 'application/x-www-form-urlencoded';
const boundary = '----fuzz0123456789';

type Maker = (random: Random, fields: readonly Field[]) => Body;

const form = (bytes: Buffer | string): Body => ({ type: urlencoded, bytes: Buffer.from(bytes as string) });
const parts = (bytes: Buffer | string): Body => ({
  type: `multipart/form-data; boundary=${boundary}`,
  bytes: Buffer.from(bytes as string),
});
const size = (random: Random): number => random.pick([10, 100, 100, 1_000, 1_000, 5_000, 20_000, 100_000]);
const nameOf = (random: Random, fields: readonly Field[]): string =>
  fields.length > 0
    ? random.pick(fields).name
    : random.pick(['to', 'loginId', 'back', '_do', '_shown', '_seen', 'mail']);
const part = (name: string, more: string, value: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
    Buffer.from(value as string),
    Buffer.from('\r\n'),
  ]);
const end = Buffer.from(`--${boundary}--\r\n`);

function multipart(fields: readonly (readonly [string, Buffer])[], files: readonly string[]): Buffer {
  const empty = files.map((name) => part(name, '; filename=""\r\nContent-Type: application/octet-stream', ''));
  return Buffer.concat([...fields.map(([name, value]) => part(name, '', value)), ...empty, end]);
}

const makers = {
  names: (random) => form(Array.from({ length: size(random) }, (_, at) => `n${at}=`).join('&')),
  same: (random, fields) =>
    form(
      Array(size(random))
        .fill(`${nameOf(random, fields)}=1`)
        .join('&'),
    ),
  giantName: (random) => form(`${'n'.repeat(size(random) * 10)}=1`),
  brackets: (random, fields) => form(`${nameOf(random, fields)}${'[a]'.repeat(size(random))}=1`),
  dots: (random, fields) => form(`${nameOf(random, fields)}${'.0'.repeat(size(random))}=1`),
  separators: (random) => form(random.pick(['&', '=', '%', '&=', '%&', '+', ';']).repeat(size(random))),
  rawBytes: (random) => form(nasty(random)),
  proto: (random) =>
    form(random.pick(['__proto__=1', '__proto__[a]=1', 'constructor.prototype=1', '__proto__.toString=1&toString=2'])),
  wrongType: (random, fields) => ({
    type: random.pick(types),
    bytes: Buffer.from(`${nameOf(random, fields)}=1`),
  }),
  noType: (random, fields) => ({ bytes: Buffer.from(`${nameOf(random, fields)}=${percent(nasty(random))}`) }),
  empty: (random) => ({ type: random.pick(types), bytes: Buffer.alloc(0) }),
  json: (random) => ({ type: 'application/json', bytes: Buffer.from('[{"a":'.repeat(size(random))) }),
  gzip: (random) => form(Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.from(nasty(random))])),
  charset: (random, fields) => ({
    type: `${random.pick([urlencoded, 'multipart/form-data'])}; charset=${random.pick(['shift_jis', 'utf-16', 'utf-7', 'x', ''])}`,
    bytes: Buffer.concat([Buffer.from(`${nameOf(random, fields)}=`), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]),
  }),
  noBoundary: (random, fields) => ({
    type: random.pick([
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary="',
      'multipart/mixed',
    ]),
    bytes: Buffer.concat([part(nameOf(random, fields), '', 'x'), end]),
  }),
  otherBoundary: (random) => ({
    type: `multipart/form-data; boundary=${random.pick(['x'.repeat(5_000), 'あ'.normalize(), '--', 'a b', "'"])}`.replace(
      'あ',
      'a\u00e3',
    ),
    bytes: Buffer.concat([part('a', '', 'x'), end]),
  }),
  cutOff: (random, fields) => {
    const whole = Buffer.concat([
      part(nameOf(random, fields), '', 'x'.repeat(100)),
      part('file', '; filename="a.pdf"\r\nContent-Type: application/pdf', '%PDF-1.7'),
      end,
    ]);
    return parts(whole.subarray(0, random.below(whole.length)));
  },
  hugePartHeader: (random) => parts(Buffer.concat([part('a', `\r\nX-A: ${'x'.repeat(size(random) * 10)}`, '1'), end])),
  manyPartHeaders: (random) => parts(Buffer.concat([part('a', '\r\nX-A: 1'.repeat(size(random)), '1'), end])),
  manyParts: (random) =>
    parts(Buffer.concat([...Array<Buffer>(Math.min(20_000, size(random))).fill(part('a', '', '')), end])),
  manyFiles: (random, fields) =>
    parts(
      Buffer.concat([
        ...Array<Buffer>(Math.min(2_000, size(random))).fill(
          part(fields.find(({ type }) => type === 'file')?.name ?? 'file', '; filename="a.pdf"', '%PDF-1.7 x'),
        ),
        end,
      ]),
    ),
  fileName: (random, fields) =>
    parts(
      Buffer.concat([
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="${fields.find(({ type }) => type === 'file')?.name ?? 'file'}"; filename="`,
        ),
        nasty(random),
        Buffer.from(`"\r\nContent-Type: ${random.pick(types)}\r\n\r\n`),
        random.pick([Buffer.from('%PDF-1.7\n%%EOF'), Buffer.from('PK\u0003\u0004'), nasty(random)]),
        Buffer.from('\r\n'),
        end,
      ]),
    ),
  partName: (random) =>
    parts(
      Buffer.concat([
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="`),
        nasty(random),
        Buffer.from('"\r\n\r\nx\r\n'),
        end,
      ]),
    ),
  partCharset: (random, fields) =>
    parts(
      Buffer.concat([
        part(
          nameOf(random, fields),
          `\r\nContent-Type: text/plain; charset=${random.pick(['utf-16', 'x', 'shift_jis'])}`,
          nasty(random),
        ),
        end,
      ]),
    ),
  partEncoding: (random, fields) =>
    parts(
      Buffer.concat([
        part(
          nameOf(random, fields),
          `\r\nContent-Transfer-Encoding: ${random.pick(['base64', 'quoted-printable', 'x'])}`,
          nasty(random),
        ),
        end,
      ]),
    ),
  noDisposition: () =>
    parts(
      Buffer.concat([
        Buffer.from(`--${boundary}\r\n\r\nx\r\n--${boundary}\r\nContent-Disposition: x\r\n\r\ny\r\n`),
        end,
      ]),
    ),
} satisfies Record<string, Maker>;

const weights = Object.fromEntries(Object.keys(makers).map((name) => [name, 1])) as Record<keyof typeof makers, number>;

const types = [
  'text/plain',
  'application/json',
  'application/xml',
  'application/octet-stream',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded; charset=utf-16',
  'APPLICATION/X-WWW-FORM-URLENCODED',
  'application/x-www-form-urlencoded, text/plain',
  'x',
  '/',
  '',
];
