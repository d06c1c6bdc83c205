import type { Random } from './random.ts';

/** Something that nobody types, as the bytes that are sent: some of it is no text. */
export function nasty(random: Random): Buffer {
  const kind = random.weigh({ fixed: 70, long: 8, broken: 8, noise: 14 });
  if (kind === 'fixed') return Buffer.from(random.pick(fixed));
  if (kind === 'long') return Buffer.from(random.pick(repeated).repeat(random.pick(lengths)));
  if (kind === 'broken') return random.pick(broken);
  return Buffer.from(Array.from({ length: 1 + random.below(60) }, () => random.below(256)));
}

/** The same as text for where bytes cannot go. */
export const nastyText = (random: Random): string => random.pick(fixed);

/** The bytes as a form or an address carries them: each that is no letter or digit as `%41`. */
export function percent(bytes: Buffer): string {
  let text = '';
  for (const byte of bytes) text += plain[byte] ?? '';
  return text;
}

const plain = Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  return /[A-Za-z0-9_.-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});

/** Mostly short: a million characters are sent some hundred times in a long run. */
const lengths = [300, 300, 1_000, 1_000, 5_000, 5_000, 20_000, 20_000, 70_000, 300_000, 1_000_000];

const repeated = [
  'a',
  'あ',
  '𠮷',
  '　',
  ' ',
  '0-',
  '1',
  '\t',
  '\r\n',
  'ﾊﾟ',
  'e\u0301',
  '[',
  '{"a":',
  '=',
  '<',
  '\u0000',
  '・',
  'é',
];

/** Bytes that are no UTF-8: half a surrogate pair, cut off, overlong, another character set. */
const broken = [
  [0xed, 0xa0, 0x80],
  [0xed, 0xb0, 0x80, 0xed, 0xa0, 0x80],
  [0xff, 0xfe],
  [0xc0, 0x80],
  [0xe3, 0x81],
  [0xf5, 0x80, 0x80, 0x80],
  [0x93, 0xfa, 0x96, 0x7b],
  [0x1b, 0x24, 0x42, 0x46, 0x7c],
].map((bytes) => Buffer.from(bytes));

const fixed = [
  '',
  ' ',
  '　',
  '\u0000',
  'a\u0000b',
  '\u0001\u0007\u001b[31m',
  '\u007f',
  '\u0085\u2028\u2029',
  '\ufeffabc',
  '\u202eabc\u202c',
  '\u2066\u2069\u200b',
  '𠮷野家😀👩‍👩‍👧‍👦',
  'Z\u0351\u036b\u0343\u036a\u0302',
  'ｶﾅ ﾊﾝｶｸ',
  '１２３',
  '-1',
  '0',
  '-0',
  '00',
  '1.5',
  '1e309',
  '-1e309',
  'NaN',
  'Infinity',
  '0x10',
  '2147483648',
  '-2147483649',
  '9223372036854775808',
  '9'.repeat(400),
  '1,000',
  'null',
  'undefined',
  'true',
  '20261332',
  '20260230',
  '00000000',
  '99991231',
  '99999999',
  '00010101',
  '1000-00-00',
  '2026-02-30',
  '2026-11-27',
  '+275760-09-13',
  '-271821-04-20',
  '2026-11-27T00:00:00Z',
  '24:60',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__.polluted',
  '{"__proto__":{"polluted":1}}',
  '{"a":["b"]}',
  '[]',
  '[[["',
  '{',
  '"',
  "'; drop table person; --",
  '$1',
  '%s%n',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant as it stands
  '${7*7}',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd\u0000.pdf',
  '%',
  '%zz',
  '%00',
  '%ED%A0%80',
  '+',
  '&',
  '=',
  ';',
  '#',
  '?',
  'x\r\nSet-Cookie: a=b',
  'http://elsewhere.example/',
  '//elsewhere.example',
  '\\\\elsewhere.example',
  '/\\elsewhere.example',
  '/menu\u0009/x',
  'javascript:alert(1)',
  '=cmd|calc!A1',
  '@SUM(1)',
  'a@b',
  'a@b@c',
  `${'a'.repeat(300)}@example.jp`,
  'a@example.jp,b@example.jp',
  'a@example.jp\r\nBcc: b@example.jp',
  '0312345678',
  '123-4567',
  'A',
  'ZZZ999',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '0000000A',
  '9999999Z',
  'ja',
  'en',
  'xx',
  'dark',
  'next',
  'save',
  'stay',
  'split',
];
