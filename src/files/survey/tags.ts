/** A tag of an XML part, its name without prefix, or the text between two. */
export type Tag = { name: string; closes: boolean; empty: boolean; get(attribute: string): string };
export type Token = { tag: Tag } | { text: string };

/**
 * The tags and texts of a part of a workbook, in order. Comments, declarations and instructions are left out; no entity is known but the
 * five of XML and numbers, so that nothing outside the part is ever read. What is not closed ends the reading at once, so that no part
 * takes longer than its length.
 * @throws {Error} for a part that is broken
 */
export function* tokens(xml: string): Generator<Token> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) yield { text: decode(xml.slice(at, open < 0 ? undefined : open)) };
    if (open < 0) return;
    const aside = asides.find(({ begins }) => xml.startsWith(begins, open));
    if (aside) {
      const from = open + aside.begins.length;
      const end = xml.indexOf(aside.ends, from);
      if (end < 0) throw new Error('the part is cut off');
      if (aside.text) yield { text: xml.slice(from, end) };
      at = end + aside.ends.length;
    } else {
      const [whole, tag] = tagAt(xml, open);
      yield { tag };
      at = open + whole.length;
    }
  }
}

/** What stands between the tags and is none. */
const asides = [
  { begins: '<!--', ends: '-->' },
  { begins: '<![CDATA[', ends: ']]>', text: true },
  { begins: '<!', ends: '>' },
  { begins: '<?', ends: '>' },
];

function tagAt(xml: string, at: number): [whole: string, tag: Tag] {
  tagPattern.lastIndex = at;
  const found = tagPattern.exec(xml);
  if (!found) throw new Error('a tag is broken');
  const [whole, closing, name = '', attributes = '', empty] = found;
  return [whole, { name: local(name), closes: closing === '/', empty: empty === '/', get: reader(attributes) }];
}

const tagPattern = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;

const reader = (attributes: string) => (wanted: string) => {
  for (const [, name = '', double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === wanted || local(name) === wanted) return decode(double ?? single ?? '');
  return '';
};

const local = (name: string) => name.slice(name.indexOf(':') + 1);

const decode = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, named) => {
    if (named) return entities[String(named).toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
