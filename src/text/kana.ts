import { plainKana, toKatakana } from './normalise.ts';

/**
 * A reading (フリガナ) in full-width katakana, one full-width space between words. Half-width kana and hiragana are turned
 * into it, sound marks are joined; undefined when anything else is left.
 */
export function parseKatakana(raw: string): string | undefined {
  const kana = toKatakana(plainKana(raw)).replace(/\s+/g, '\u3000');
  return isKatakana(kana) ? kana : undefined;
}

/** Whether a text is full-width katakana with at most spaces and middle dots between. */
export function isKatakana(text: string): boolean {
  return /^[ァ-ヺヽヾ](?:[ァ-ヺー・ヽヾ\u3000]*[ァ-ヺーヽヾ])?$/.test(text);
}
