import type { Text } from '../words.ts';
import { plain, plainKana, toKatakana } from './normalise.ts';
import { toZengin } from './zengin.ts';

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

/** Bytes of a holder in the banks' files (`bills.md` 24). */
const holderBytes = 30;

/** Why a holder cannot be written in the banks' files, where it cannot: their signs are few, and a sound mark is a byte of its own. */
export function holderFault(holder: string): Text | undefined {
  const { text, unwritable } = toZengin(holder, 'name');
  if (text === undefined)
    return {
      ja: `口座名義に、銀行で使用できない文字「${unwritable.join('')}」があります。カタカナ、英大文字、数字と（ ）. - で入力してください。`,
      en: `The account holder has characters that banks do not use: ${unwritable.join(' ')}. Enter katakana, capitals, digits and ( ) . -`,
    };
  if (text.length <= holderBytes) return undefined;
  return {
    ja: `口座名義は${holderBytes}バイト以内で入力してください（現在${text.length}バイト）。濁点・半濁点も1バイトです。`,
    en: `The account holder must have ${holderBytes} bytes or fewer (now ${text.length}). A sound mark is a byte of its own.`,
  };
}

/** A 口座番号 of 7 digits in half width, or undefined. */
export function parseAccountNumber(typed: string): string | undefined {
  const digits = plain(typed).replace(/\s/g, '');
  return /^\d{7}$/.test(digits) ? digits : undefined;
}
