import { plainKana, toKatakana } from './normalise.ts';

/** Where a text stands in a bank's file: names of holders and banks may have `( ) - .` and spaces, those of branches `-` and spaces. */
export type ZenginPlace = 'name' | 'branch';

/** A text in the signs of the banks' files, half-width, where each sign is a byte; or the characters that cannot be written in it. */
export type ZenginText = { text: string; unwritable?: never } | { unwritable: readonly string[]; text?: never };

/**
 * What was typed, in the signs of the banks' files (`bills.md` 25): half-width kana without small ones and without ヲ, a sound mark
 * a sign of its own, capitals, digits. Nothing is dropped: a character that has no sign there is named.
 */
export function toZengin(typed: string, place: ZenginPlace): ZenginText {
  const signs = [...toKatakana(plainKana(typed.replace(longDash, 'ー')).toUpperCase())].map((character) => ({
    character,
    sign: signOf(character),
  }));
  const unwritable = signs.filter(({ sign }) => !allowed[place].test(sign)).map(({ character }) => character);
  return unwritable.length > 0
    ? { unwritable: [...new Set(unwritable)] }
    : { text: signs.map(({ sign }) => sign).join('') };
}

/** The bytes of a text of the banks' files, a byte a sign (JIS X 0201). @throws {RangeError} for a sign that has none */
export function zenginBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= firstKana && code <= lastKana) return code - firstKana + firstByte;
    if (code >= 0x20 && code <= 0x7e) return code;
    throw new RangeError(`U+${code.toString(16)} is not in JIS X 0201`);
  });
}

/** The text of bytes in JIS X 0201; undefined where a byte is none of it. */
export function zenginText(bytes: Uint8Array): string | undefined {
  const signs = [...bytes].map((byte) => {
    if (byte >= 0x20 && byte <= 0x7e) return String.fromCharCode(byte);
    return byte >= firstByte && byte <= lastByte ? String.fromCharCode(byte - firstByte + firstKana) : undefined;
  });
  return signs.includes(undefined) ? undefined : signs.join('');
}

/** The signs of a character: two for a kana with a sound mark. A character that has none stays, and is refused. */
function signOf(character: string): string {
  if (/^[\p{Pd}\u2043\u2212\u2500\u2501ー]$/u.test(character)) return '-';
  if (/^\s$/u.test(character)) return ' ';
  return [...(character === 'ヲ' ? 'オ' : character).normalize('NFD')]
    .map((part) => halfWidth.get(part) ?? part)
    .join('');
}

const allowed: Readonly<Record<ZenginPlace, RegExp>> = {
  name: /^[A-Z0-9ｱ-ﾟ().\- ]+$/,
  branch: /^[A-Z0-9ｱ-ﾟ\- ]+$/,
};

const wide = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン';
const narrow = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ';
/** Small kana are written large. */
const small = {
  ァ: 'ｱ',
  ィ: 'ｲ',
  ゥ: 'ｳ',
  ェ: 'ｴ',
  ォ: 'ｵ',
  ッ: 'ﾂ',
  ャ: 'ﾔ',
  ュ: 'ﾕ',
  ョ: 'ﾖ',
  ヮ: 'ﾜ',
  ヵ: 'ｶ',
  ヶ: 'ｹ',
};
const halfWidth: ReadonlyMap<string, string> = new Map([
  ...[...wide].map((kana, at): [string, string] => [kana, narrow.charAt(at)]),
  ...Object.entries(small),
  ['\u3099', 'ﾞ'],
  ['\u309A', 'ﾟ'],
]);

/** The half-width long vowel and the bars that are typed for it. */
const longDash = /[\uFF70\uFF0D\u2015\u2014]/gu;

const [firstKana, lastKana] = [0xff61, 0xff9f];
const [firstByte, lastByte] = [0xa1, 0xdf];
