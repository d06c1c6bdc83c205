import { trimmed, withoutUnseen } from './visible.ts';

/**
 * What was typed into a single line (a name, a title): code point for code point, but that marks are composed, what cannot be seen is
 * dropped, and no white space stands at either end (`decisions.md` 18).
 */
export function typedLine(raw: string): string {
  return trimmed(composed(withoutUnseen(raw)));
}

/** What was typed into a text of several lines: the same, with each line break one `\n` and its white space untouched. */
export function typedText(raw: string): string {
  return composed(withoutUnseen(raw)).replace(/\r\n?/g, '\n');
}

/** A text of several lines that stands alone, as a reason or a message does: without white space at either end. */
export function typedNote(raw: string): string {
  return trimmed(typedText(raw));
}

/** A code, digits or another value with one right spelling: NFKC, nothing unseen, without white space at either end (`decisions.md` 18). */
export function plain(raw: string): string {
  return trimmed(withoutIgnorable(withoutIgnorable(raw).normalize('NFKC')));
}

/** Hiragana as katakana; everything else stays. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + kanaDistance));
}

/**
 * Kana with their sound marks, full-width and composed, from whatever way they were typed in: ｶﾞ, カ゛ (U+309B) and カ with a combining
 * mark are ガ. For fields of kana only: a name keeps the mark that was typed.
 */
export function plainKana(raw: string): string {
  return plain(raw.replace(/[\u309B\uFF9E]/g, '\u3099').replace(/[\u309C\uFF9F]/g, '\u309A'));
}

/** The hyphens, dashes and bars that a Japanese keyboard gives where a hyphen is meant, as `-`. For digits only: `ー` is kana elsewhere. */
export function toHyphens(digits: string): string {
  return digits.replace(/[\p{Pd}\u2043\u2212\u2500\u2501\u30FC\uFF70]/gu, '-');
}

/**
 * Marks joined with the sign before them (か and U+3099 are が). The whole text is not normalised: that would turn U+FA19 and its kin
 * into other characters. Such a sign stays what it is, with its marks.
 */
function composed(text: string): string {
  return text.replace(/\P{M}\p{M}+/gu, (cluster) =>
    [...cluster].every((sign) => sign.normalize('NFC') === sign) ? cluster.normalize('NFC') : cluster,
  );
}

/** Neither a code nor a key has the form of an ideograph or a joined emoji. */
const withoutIgnorable = (text: string): string =>
  withoutUnseen(text).replace(/\p{Default_Ignorable_Code_Point}/gu, '');

const kanaDistance = 0x60;
