/** What was typed into a single line (a name, a title): NFC, without white space at either end (`decisions.md` 18). */
export function typedLine(raw: string): string {
  return raw.normalize('NFC').trim();
}

/** What was typed into a text of several lines: NFC, each line break one `\n`, nothing else touched (`decisions.md` 18). */
export function typedText(raw: string): string {
  return raw.normalize('NFC').replace(/\r\n?/g, '\n');
}

/** A code, digits or another value with one right spelling: NFKC, without white space at either end (`decisions.md` 18). */
export function plain(raw: string): string {
  return raw.normalize('NFKC').trim();
}

/** The key under which a text is searched: width, case, kana and the amount of white space make no difference. */
export function searchKey(text: string): string {
  const folded = toKatakana(plain(text).toLowerCase());
  return plain(folded).replace(/\s+/g, ' ');
}

/** Hiragana as katakana; everything else stays. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + kanaDistance));
}

/** The hyphens, dashes and bars that a Japanese keyboard gives where a hyphen is meant, as `-`. For digits only: `ー` is kana elsewhere. */
export function toHyphens(digits: string): string {
  return digits.replace(/[‐‑‒–—―−ー─]/g, '-');
}

const kanaDistance = 0x60;
