/** A text that is safe in a header and in one line of a letter: line breaks and control characters become spaces. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(breaks, ' ').trim();
}

/** A text of several lines without control characters other than its line breaks. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.toWellFormed().replace(breaks, ' ').trimEnd())
    .join('\n')
    .trim();
}

// Beside control characters and the separators that some readers take for line breaks: the marks that turn the direction
// of writing, with which one address can be made to read as another.
const breaks = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
