import { plain, toHyphens } from './normalise.ts';

/** A 郵便番号 as 104-0031, with or without its mark, its hyphen or a space; undefined when it has not 7 digits. */
export function parsePostalCode(raw: string): string | undefined {
  const typed = toHyphens(plain(raw));
  const digits = (/^\((.*)\)$/.exec(typed)?.[1] ?? typed).replace(/^(?:[〒〠〶]|郵便番号)\s*:?\s*/u, '');
  const found = /^(?<area>\d{3})(?:\s*-\s*|\s*)(?<town>\d{4})$/.exec(digits)?.groups;
  return found && `${found.area}-${found.town}`;
}
