/** Columns of a line of mail; a full-width character takes two. */
export const lineWidth = 76;

/**
 * Breaks a text into lines of at most `lineWidth` columns. Words in either language, days, addresses and names in 「」 stay
 * whole, no line begins with a closing mark or ends with an opening one, and the line breaks of the text stay.
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

/** What is never cut: a name in 「」, a day with its weekday, a number with its unit, a Latin word or an address. */
const whole =
  /[（「『【〔［]*(?:(?<=「)[^「」]{1,33}(?=」)|\d{4}年\d{1,2}月\d{1,2}日(?:（[月火水木金土日]）)?|[!-~]+\p{Script=Han}?|\p{RGI_Emoji}|.\p{M}*)[）」』】〕］、。，．：；！？ー々]*/gv;

/** Marks that begin no line; they stay with the word before them. */
const trailing = /^[）」』】〕］、。，．：；！？ー々]/v;
const opening = /[（「『【〔［]$/v;
const afterMark = /[\p{P}\p{Z}]$/v;

const pause = /[、。，．：；！？…\p{Z}]$/v;

/** Endings and particles stay with what they belong to: 「申し込んでください」. */
const isHiragana = /^\p{Script=Hiragana}/v;

/** The prefix of 「お問い合わせ」 and 「ご案内」 stays with its word. */
const polite = /^[おご]\p{Script=Han}/v;

/** Of what is put together; something longer without any mark is cut where it must be. */
const longest = 24;
const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** The text in pieces between which a line may end: after a word, never within one. */
function piecesOf(line: string): string[] {
  const ends = new Set([...words.segment(line)].map(({ index, segment }) => index + segment.length));
  const pieces: string[] = [];
  let open = false;
  for (const { 0: part, index } of line.matchAll(whole)) {
    const last = pieces.at(-1) ?? '';
    const begins = polite.test(line.slice(index));
    const goesOn = open || trailing.test(part) || (isHiragana.test(part) && !begins && !pause.test(last));
    if (last !== '' && goesOn && last.length < longest) pieces[pieces.length - 1] += part;
    else pieces.push(part);
    open = begins || opening.test(part) || !(ends.has(index + part.length) || afterMark.test(part));
  }
  return pieces;
}

function breakLine(line: string, columns: number): string[] {
  if (line.length * 2 <= columns || widthOf(line) <= columns) return [line];
  const lines = [''];
  for (const part of piecesOf(line)) {
    const current = lines.at(-1) as string;
    if (current.trim() !== '' && widthOf(current + part) > columns) lines.push(part.trimStart());
    else lines[lines.length - 1] = current + part;
  }
  return lines.map((each) => each.trimEnd());
}
