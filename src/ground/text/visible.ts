/**
 * A text without what cannot be seen: zero-width signs, soft hyphens, marks of direction, fillers, tags and stray variation selectors
 * (`decisions.md` 18). What changes how a sign looks stays: joiners and selectors of an emoji, the form of an ideograph (葛 U+E0100).
 */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, (_, kept: string | undefined) => kept ?? '');
}

/** Whether a text shows nothing at all. */
export function isBlank(text: string): boolean {
  return trimmed(withoutUnseen(text)) === '';
}

/** A text without white space at either end; of the signs that are no space, the empty Braille cell shows none either. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u2800]+|[\s\u2800]+$/gu, '');
}

const emoji = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|[\uFE0E\uFE0F])?/u.source;
const shape = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u.source;

/** Sequences whose unseen signs are seen by what they do; each is the first group. */
const kept = [
  /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/u.source,
  `${emoji}(?:\\u200D${emoji})*`,
  /[0-9#*]\uFE0F\u20E3/u.source,
  `\\p{Ideographic}${shape}`,
].join('|');

// The annotation marks are the only unseen ones beside those that Unicode calls ignorable.
const unseen = new RegExp(`(${kept})|[\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB]`, 'gu');
