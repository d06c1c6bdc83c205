import { typedText } from './normalise.ts';

/** Length as the manual counts it: Unicode code points after NFC, a line break 1 (`decisions.md` 18). */
export function countCharacters(text: string): number {
  return [...typedText(text)].length;
}

/** Whether a single line holds what no keyboard means to type: a control character, a line break, half a surrogate pair. */
export function hasForbiddenInLine(line: string): boolean {
  return forbidden.test(line);
}

/** The same for a text of several lines, in which line breaks are welcome. */
export function hasForbiddenInText(text: string): boolean {
  return forbidden.test(text.replace(/\r\n?|\n/g, ''));
}

// Beside the control characters: lone surrogates, the separators that some readers take for line breaks, and the marks
// that turn the direction of writing, with which a name or a file's ending can be made to read as another.
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
