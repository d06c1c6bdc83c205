import type { Text } from '../words.ts';
import { typedText } from './normalise.ts';

/** Length as the manual counts it: Unicode code points of what is kept, a line break 1 (`decisions.md` 18). */
export function countCharacters(text: string): number {
  return [...typedText(text)].length;
}

/**
 * What is wrong with a single line that was cleaned, in a sentence that names the place; undefined when nothing is. It may hold no control
 * character, no line break, no sign of private use, no half of a surrogate pair, and none that stands for a sign that was lost (U+FFFD).
 * @param what the name of what is read: 「企業名」, “Company name”
 */
export function refusedInLine(line: string, what: Text): Text | undefined {
  const found = firstRefused(line, /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFFC\uFFFD]/u);
  return found && sentence(what, found);
}

/** The same for a text of several lines, in which line breaks are welcome. */
export function refusedInText(text: string, what: Text): Text | undefined {
  const lines = text.replace(/\r\n?/g, '\n');
  const found = firstRefused(lines, /[^\P{Cc}\n]|[\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFFC\uFFFD]/u);
  return found && sentence(what, found);
}

type Kind = 'control' | 'lineBreak' | 'private' | 'broken';

/** A sign that no text may hold, and where it stands, both counted from 1 in code points. */
type Refused = { kind: Kind; sign: string; line: number; at: number };

function sentence(what: Text, { kind, sign, line, at }: Refused): Text {
  const { ja, en, todo } = kindWords[kind];
  const place = {
    ja: line > 1 ? `${line}行目の${at}文字目` : `${at}文字目`,
    en: line > 1 ? `character ${at} of line ${line}` : `character ${at}`,
  };
  return {
    ja: `${what.ja}の${place.ja}に使えない文字（${ja} ${sign}）があります。${todo.ja}`,
    en: `${what.en}: ${place.en} is ${en} (${sign}). ${todo.en}`,
  };
}

function firstRefused(text: string, pattern: RegExp): Refused | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index).split(/\r\n?|\n/);
  const [sign] = found;
  return { kind: kindOf(sign), sign: nameOf(sign), line: before.length, at: [...(before.at(-1) ?? '')].length + 1 };
}

function kindOf(sign: string): Kind {
  if (/[\r\n\u0085\u2028\u2029]/.test(sign)) return 'lineBreak';
  if (/\p{Co}/u.test(sign)) return 'private';
  return /\p{Cc}/u.test(sign) ? 'control' : 'broken';
}

const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

type KindWords = Text & { todo: Text };

const again: Text = { ja: '消してから入力し直してください。', en: 'Remove it and try again.' };
const kindWords: Readonly<Record<Kind, KindWords>> = {
  control: { ja: '制御文字', en: 'a control character', todo: again },
  lineBreak: {
    ja: '改行',
    en: 'a line break',
    todo: { ja: '1行で入力し直してください。', en: 'Enter it on one line.' },
  },
  private: {
    ja: '外字',
    en: 'a character of private use, which other computers cannot show',
    todo: { ja: '常用の字体かカタカナに置き換えてください。', en: 'Use a common form of the character, or katakana.' },
  },
  broken: { ja: '文字化けした文字', en: 'a broken character', todo: again },
};
