import { unpack, zipEntries } from '../zip-entries.ts';
import { readCells } from './cells.ts';
import { gatherer } from './gather.ts';
import { looksOf } from './number-look.ts';
import { type Tag, tokens } from './tags.ts';

/** A sheet as it was filled in: what is shown in its cells that are not empty, by name (`C5`). */
export type FilledSheet = { name: string; cells: ReadonlyMap<string, string> };

/**
 * The sheets of a workbook (ECMA-376, part 1, 18), in their order. Values only: formulas count as what they gave when it was saved.
 * @throws {Error} for a package that is no workbook, is broken, or unpacks to more than any form
 */
export function openWorkbook(bytes: Uint8Array): FilledSheet[] {
  const part = partsOf(bytes);
  const main = relationsOf(part, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const related = relationsOf(part, main);
  const folder = folderOf(main);
  const partOf = (type: string) => part(related.find((each) => each.type === type)?.target ?? `${folder}${type}.xml`);
  const workbook = part(main);
  const sheets = tagsOf(workbook, 'sheet').map((tag) => ({ name: tag.get('name'), id: tag.get('id') }));
  if (sheets.length === 0 || sheets.length > maxSheets) throw new Error('no workbook of a form');
  const from1904 = tagsOf(workbook, 'workbookPr').some((tag) => /^(1|true)$/.test(tag.get('date1904')));
  const known = { shared: sharedTexts(partOf('sharedStrings')), looks: looksOf(partOf('styles')), from1904 };
  let left = maxCells;
  return sheets.map(({ name, id }) => {
    const target = related.find((each) => each.id === id)?.target;
    const cells = readCells(target === undefined ? '' : part(target), { ...known, most: left });
    left -= cells.size;
    return { name, cells };
  });
}

/** Bytes that all parts together may unpack to; a filled form has some fifty thousand. */
const maxBytes = 6 * 1024 * 1024;
const maxSheets = 30;
/** Cells with something in them, of all sheets together; a form of a thousand user IDs has some ten thousand. */
const maxCells = 20_000;

/** The text of a part by its path in the package, whatever its case; '' for one that is not there. */
type ReadPart = (path: string) => string;

function partsOf(bytes: Uint8Array): ReadPart {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(zipEntries(zip).map((entry) => [entry.name.toLowerCase(), entry]));
  let left = maxBytes;
  return (path) => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return '';
    const content = unpack(zip, entry, left);
    left -= content.length;
    return textOf(content);
  };
}

/** XML is UTF-8, or UTF-16 with its mark. */
function textOf(content: Buffer): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder().decode(content);
}

type Relation = { id: string; type: string; target: string };

/** What a part is related to, with paths from the root of the package; '' is the package itself (ECMA-376, part 2, 9.3). */
function relationsOf(part: ReadPart, source: string): Relation[] {
  const folder = folderOf(source);
  return tagsOf(part(`${folder}_rels/${source.slice(folder.length)}.rels`), 'Relationship').map((tag) => ({
    id: tag.get('Id'),
    type: tag.get('Type').replace(/^.*\//, ''),
    target: pathFrom(folder, tag.get('Target').replaceAll('\\', '/')),
  }));
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** A target is relative to its part's folder, or begins at the package's root. */
function pathFrom(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

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
