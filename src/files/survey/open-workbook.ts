import { unpack, zipEntries } from '../zip-entries.ts';
import { type Tag, type Token, tokens } from './tags.ts';

/** A sheet as it was filled in: what is shown in its cells that are not empty, by name (`C5`). */
export type FilledSheet = { name: string; cells: ReadonlyMap<string, string> };

/**
 * The sheets of a workbook (ECMA-376, part 1, 18), in their order. Values only: formulas count as what they gave when it was saved.
 * @throws {Error} for a package that is no workbook, is broken, or unpacks to more than any form
 */
export function openWorkbook(bytes: Uint8Array): FilledSheet[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(zipEntries(zip).map((entry) => [entry.name.toLowerCase(), entry]));
  let left = maxBytes;
  const part = (path: string): string => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return '';
    const content = unpack(zip, entry, left);
    left -= content.length;
    return content.toString('utf8');
  };
  const targets = relationsOf(part('xl/_rels/workbook.xml.rels'));
  const sheets = sheetsOf(part('xl/workbook.xml'));
  if (sheets.length === 0 || sheets.length > maxSheets) throw new Error('no workbook of a form');
  const shared = sharedTexts(part('xl/sharedStrings.xml'));
  const filled: FilledSheet[] = [];
  let cellsLeft = maxCells;
  for (const { name, id } of sheets) {
    const cells = cellsOf(part(targets.get(id) ?? ''), shared, cellsLeft);
    cellsLeft -= cells.size;
    filled.push({ name, cells });
  }
  return filled;
}

/** Bytes that all parts together may unpack to; a filled form has some fifty thousand. */
const maxBytes = 6 * 1024 * 1024;
const maxSheets = 30;

function relationsOf(xml: string): Map<string, string> {
  const found = tagsOf(xml, 'Relationship').map((tag): [string, string] => [tag.get('Id'), pathOf(tag.get('Target'))]);
  return new Map(found);
}

/** A target is relative to the workbook, or begins at the package's root. */
const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

const sheetsOf = (xml: string) => tagsOf(xml, 'sheet').map((tag) => ({ name: tag.get('name'), id: tag.get('id') }));

const tagsOf = (xml: string, name: string): Tag[] =>
  [...tokens(xml)].flatMap((token) =>
    'tag' in token && token.tag.name === name && !token.tag.closes ? token.tag : [],
  );

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const gather = gatherer();
  for (const token of tokens(xml)) {
    gather.take(token);
    if ('tag' in token && token.tag.name === 'si' && (token.tag.closes || token.tag.empty)) texts.push(gather.end());
  }
  return texts;
}

/** Cells with something in them, of all sheets together; a form of a thousand user IDs has some ten thousand. */
const maxCells = 20_000;

function cellsOf(xml: string, shared: readonly string[], most: number): Map<string, string> {
  const cells = new Map<string, string>();
  const gather = gatherer();
  let cell: Tag | undefined;
  for (const token of tokens(xml)) {
    gather.take(token);
    if (!('tag' in token) || token.tag.name !== 'c') continue;
    if (!token.tag.closes) {
      gather.end();
      cell = token.tag.empty ? undefined : token.tag;
    } else if (cell) {
      const text = shown(cell.get('t'), gather.end(), shared);
      if (text.trim() !== '') cells.set(cell.get('r'), text);
      if (cells.size > most) throw new Error('more cells than any form');
      cell = undefined;
    }
  }
  return cells;
}

/** Gathers what stands in `<t>` and `<v>`, without the readings that Japanese programs add to a text (`rPh`). */
function gatherer() {
  let [text, inside, reading] = ['', false, false];
  return {
    take(token: Token) {
      if ('text' in token) {
        if (inside && !reading) text += token.text;
      } else if (token.tag.name === 'rPh') reading = !token.tag.closes && !token.tag.empty;
      else if (token.tag.name === 't' || token.tag.name === 'v') inside = !token.tag.closes && !token.tag.empty;
    },
    end() {
      const gathered = text;
      text = '';
      return gathered.replace(/_x([\dA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    },
  };
}

function shown(type: string, value: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type !== '' && type !== 'n') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) && value !== '' ? String(number) : value;
}
