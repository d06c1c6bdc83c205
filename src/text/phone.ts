import { plain, toHyphens } from './normalise.ts';

/**
 * A telephone or fax number in half-width digits and hyphens, from whatever way it stands on paper, or undefined when it is none: in Japan
 * 10 or 11 digits from 0 on, from abroad `+` and 8 to 15 digits. Parentheses, dots and strokes become hyphens, words around it (TEL, 代表)
 * are left out, and the 0 of +81 (0)3 is dialled in Japan only. At most 19 characters, the width of the manual's field.
 */
export function parsePhone(raw: string): string | undefined {
  const typed = toHyphens(withoutWords(plain(raw))).replace(/\s/g, '');
  const number = withoutTrunk(typed)
    .replace(/[()./·・-]+/g, '-')
    .replace(/^-|-$/g, '');
  return isPhone(number) ? number : undefined;
}

const withoutWords = (typed: string): string =>
  typed
    .replace(/^(?:電話(?:番号)?|(?:tel|fax|phone)(?![a-z])\.?|[☎☏✆📞])\s*[:.]?\s*/iu, '')
    .replace(/\s*(?:\(代表?\)|代表)$/u, '');

/** The 0 that is dialled within a country only: a number of Japan is written with it and without +81, any other without it. */
function withoutTrunk(typed: string): string {
  const number = typed.replace(/^\((\+\d{1,3})\)/, '$1-');
  const japanese = /^\+81[./-]*(?:\(0\)|\(?0)[()./-]*(?<rest>.+)$/.exec(number)?.groups?.rest;
  return japanese === undefined ? number.replace(/^(\+\d{1,3}[./-]*)\(0\)/, '$1-') : `0${japanese}`;
}

function isPhone(number: string): boolean {
  const digits = number.replaceAll('-', '');
  return number.length <= widest && (/^0\d{9,10}$/.test(digits) || /^\+[1-9]\d{7,14}$/.test(digits));
}
const widest = 19;
