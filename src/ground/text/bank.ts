import { plain, plainKana, toKatakana } from './normalise.ts';

/**
 * 口座名義 as banks write it, 「カ）A/B」: katakana with capitals, digits and the signs of the banks' own files (`bills.md` 25);
 * undefined when anything else is left. Brackets are full-width, the other signs half-width.
 */
export function parseHolder(typed: string): string | undefined {
  const holder = toKatakana(plainKana(typed).toUpperCase())
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/\\/g, '¥')
    .replace(/[\p{Pd}\u2043\u2212\u2500\u2501]|(?<![ァ-ヺヽヾー])ー/gu, '-')
    .replace(/\s+/g, '\u3000');
  return /^(?=.*[ァ-ヺ])[ァ-ヺー・ヽヾA-Z0-9（）.,/¥「」\u3000-]+$/.test(holder) ? holder : undefined;
}

/** A 口座番号 of 7 digits in half width, or undefined. */
export function parseAccountNumber(typed: string): string | undefined {
  const digits = plain(typed).replace(/\s/g, '');
  return /^\d{7}$/.test(digits) ? digits : undefined;
}
