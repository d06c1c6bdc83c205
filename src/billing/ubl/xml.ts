/** An element with its text, or with the elements in it. Made by `element` only, so that none is empty. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: string | readonly XmlElement[];
};

/** What may be missing is left out: an element without text and without elements is none. */
export function element(
  name: string,
  content: string | number | readonly (XmlElement | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement | undefined {
  const kept = typeof content === 'object' ? content.filter((each) => each !== undefined) : String(content).trim();
  return kept.length === 0 ? undefined : { name, attributes, content: kept };
}

/** The document as UTF-8 text. Whatever the texts hold, it is well-formed: what XML 1.0 forbids becomes U+FFFD. */
export const printXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${printed(root, '')}`;

function printed({ name, attributes, content }: XmlElement, indent: string): string {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner =
    typeof content === 'string'
      ? escaped(content)
      : `\n${content.map((each) => printed(each, `${indent}  `)).join('')}${indent}`;
  return `${indent}<${name}${named.join('')}>${inner}</${name}>\n`;
}

/** Half a surrogate pair becomes U+FFFD first; whole ones stand within the range. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD]/g, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
