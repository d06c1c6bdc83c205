import { plain, toHyphens } from './normalise.ts';

/**
 * A telephone or fax number in half-width digits and hyphens, from whatever way it stands on paper, or undefined when it is none: in Japan
 * 10 digits from 0 on, or 11 of a mobile or other 0x0 number, from abroad `+` and 8 to 15 digits. Parentheses, dots and strokes become
 * hyphens, words around it (TEL, 代表) are left out, and the 0 of +81 (0)3 is dialled in Japan only. At most 19 characters, the width of the
 * manual's field.
 */
export function parsePhone(raw: string): string | undefined {
  const typed = toHyphens(
    withoutWords(
      plain(raw)
        .replace(/[[{【〔]/g, '(')
        .replace(/[\]}】〕]/g, ')'),
    ),
  ).replace(/\s/g, '');
  const number = withoutTrunk(typed)
    .replace(/[()./·・•-]+/g, '-')
    .replace(/^-|-$/g, '');
  return isPhone(number) ? number : undefined;
}

/** Whether what was typed has an extension, which the field has no place for. */
export function hasExtension(raw: string): boolean {
  return /(?:内線|ext\.?|extension|[#x])[\s:.]*\d+\)?$/i.test(plain(raw));
}

const withoutWords = (typed: string): string =>
  typed
    .replace(
      new RegExp(`^(?:(?:${kinds}|(?:tel|fax|phone|mobile)(?![a-z])\\.?|[☎☏✆📞📱📠])\\s*[:.・/]?\\s*)+`, 'iu'),
      '',
    )
    .replace(new RegExp(`\\s*(?:${kinds})$`, 'u'), '');

/** Of whom or what a number is. */
const kinds = ['電話(?:番号)?', 'ファッ?クス(?:番号)?', '携帯(?:電話)?', '番号', '代表', '直通', '代']
  .map((word) => `\\(${word}\\)|${word}`)
  .join('|');

/** The 0 that is dialled within a country only: a number of Japan is written with it and without +81, any other without it. */
function withoutTrunk(typed: string): string {
  const number = typed.replace(/^\((\+\d{1,3})\)/, '$1-').replace(/^\(0\)/, '0');
  const japanese = /^\+81[./-]*(?:\(0\)|\(?0)[()./-]*(?<rest>.+)$/.exec(number)?.groups?.rest;
  return japanese === undefined ? number.replace(/^(\+\d{1,3}[./-]*)\(0\)/, '$1-') : `0${japanese}`;
}

function isPhone(number: string): boolean {
  const digits = number.replaceAll('-', '');
  return number.length <= widest && (inJapan.test(digits) || /^\+[1-9]\d{7,14}$/.test(digits));
}

/** 11 digits begin with 020, 050, 060, 070, 080, 0800 or 090, 10 digits with none of these but 020; 010 leads abroad. */
const inJapan = /^(?:0[2-9]0\d{8}|0(?![15-9]0)[1-9]\d{8})$/;
const widest = 19;
