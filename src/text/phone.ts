import { plain, toHyphens } from './normalise.ts';

/**
 * A telephone or fax number in half-width digits and hyphens, or undefined when it is none: in Japan 10 or 11 digits from
 * 0 on, from abroad `+` and 8 to 15 digits. Parentheses become hyphens. At most 19 characters, the width of the manual's field.
 */
export function parsePhone(raw: string): string | undefined {
  const number = toHyphens(plain(raw))
    .replace(/\s/g, '')
    .replace(/[()-]+/g, '-')
    .replace(/^-|-$/g, '');
  return isPhone(number) ? number : undefined;
}

function isPhone(number: string): boolean {
  const digits = number.replaceAll('-', '');
  return number.length <= widest && (/^0\d{9,10}$/.test(digits) || /^\+[1-9]\d{7,14}$/.test(digits));
}

const widest = 19;
