/** Stands for a sign without a glyph, as Japanese printers have always set it (geta). */
const geta = '〓';

/**
 * The same data with what the font can draw. A sign it cannot (an emoji, a foreign script) becomes one 〓, and `unprintable` says so,
 * for PDF/UA refuses a file with a missing glyph. Control characters other than a line break are dropped.
 */
export function toPrintable<T extends object>(
  data: T,
  codePoints: ReadonlySet<number>,
): T & { readonly unprintable: boolean } {
  let unprintable = false;
  const print = (text: string) =>
    Array.from(
      segmenter.segment(
        text
          .replace(/\r\n?/g, '\n')
          .replaceAll('\t', ' ')
          .replace(/[^\P{Cc}\n]/gu, ''),
      ),
      ({ segment }) => {
        if (isDrawn(segment, codePoints)) return segment;
        unprintable = true;
        return geta;
      },
    ).join('');
  const printed = mapStrings(data, (text) => (isPlain(text, codePoints) ? text : print(text))) as T;
  return { ...printed, unprintable };
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Most text needs no segmenting, which is slow. */
function isPlain(text: string, codePoints: ReadonlySet<number>): boolean {
  for (const sign of text) {
    if (!codePoints.has(sign.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

function isDrawn(segment: string, codePoints: ReadonlySet<number>): boolean {
  return [...segment].every((sign) => sign === '\n' || isIgnorable(sign) || codePoints.has(sign.codePointAt(0) ?? 0));
}

/** Joiners and variation selectors (葛󠄀) have no glyph of their own. */
function isIgnorable(sign: string): boolean {
  return /\p{Default_Ignorable_Code_Point}/u.test(sign);
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, map)]));
}
