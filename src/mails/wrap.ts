/** Columns of a line of mail; a full-width character takes two. */
export const lineWidth = 76;

/**
 * Breaks a text into lines of at most `lineWidth` columns. Words, addresses and names in 「」 stay whole, no line begins
 * with a closing mark or ends with an opening one, and the line breaks of the text stay.
 * @param indent stands in front of every line that is not empty, and counts.
 */
export function wrap(text: string, indent = ''): string {
  return text
    .split('\n')
    .flatMap((line) => breakLine(line, lineWidth - widthOf(indent)))
    .map((line) => (line === '' ? line : `${indent}${line}`))
    .join('\n');
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) as number) ? 2 : 1;
  return width;
}

/** Latin, Greek and Cyrillic letters with their marks stand before the first of these, half-width kana within. */
function isWide(point: number): boolean {
  return point >= 0x2190 && !(point >= 0xff61 && point <= 0xff9f);
}

const piece =
  /[（「『【〔［]*(?:(?<=「)[^「」]{1,33}(?=」)|\p{RGI_Emoji}|[!-~]+|.\p{M}*)[）」』】〕］、。，．：；！？ー々]*/gv;

function breakLine(line: string, columns: number): string[] {
  if (line.length * 2 <= columns || widthOf(line) <= columns) return [line];
  const lines = [''];
  for (const [part] of line.matchAll(piece)) {
    const current = lines.at(-1) as string;
    if (current.trim() !== '' && widthOf(current + part) > columns) lines.push(part.trimStart());
    else lines[lines.length - 1] = current + part;
  }
  return lines.map((each) => each.trimEnd());
}
