import { plainKana, toKatakana } from './normalise.ts';

/**
 * A reading (フリガナ) in full-width katakana, one full-width space between words. Half-width kana and hiragana are turned
 * into it, sound marks are joined; undefined when anything else is left.
 */
export function parseKatakana(raw: string): string | undefined {
  const kana = toKatakana(plainKana(raw.replace(longVowel, '$1ー'))).replace(/\s+/g, '\u3000');
  return isKatakana(kana) ? kana : undefined;
}

/** Wide dashes are typed where the long vowel is meant: サ－ビス. */
const longVowel = /([ぁ-ゖァ-ヺｦ-ﾝ゛゜ﾞﾟ\u3099\u309A])[－−―—─━](?=[ぁ-ゖァ-ヺｦ-ﾝ\s]|$)/gu;

/** Whether a text is full-width katakana with at most spaces and middle dots between. */
export function isKatakana(text: string): boolean {
  return /^[ァ-ヺヽヾ](?:[ァ-ヺー・ヽヾ\u3000]*[ァ-ヺーヽヾ])?$/.test(text);
}
