import type { FilledSheet } from '../../src/files/survey/open-workbook.ts';
import { zip } from '../../src/files/zip.ts';

/** Draws one of what a program may do. */
export type Draw = <T>(from: readonly T[]) => T;

/** Draws that follow from a seed alone (mulberry32). */
export function drawer(seed: number): Draw {
  let state = seed;
  return (from) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return from[((mixed ^ (mixed >>> 14)) >>> 0) % from.length] as (typeof from)[number];
  };
}

/**
 * A workbook with these cells, as some spreadsheet program saves it: texts within the cell, shared, in runs or as results of formulas; digits
 * as numbers; names of rows and cells written or left out, then in any order; parts wherever their relations say.
 */
export function saveWorkbook(sheets: readonly FilledSheet[], draw: Draw): Buffer {
  const x = draw(['', 'x:']);
  const texts: string[] = [];
  const written = sheets.map(({ cells }) => sheetXml(cells, { draw, x, texts }));
  const [folder, main] = draw([
    ['xl/', 'workbook.xml'],
    ['xl/', 'Workbook.xml'],
    ['book/inner/', 'main.xml'],
  ] as const);
  const path = (index: number) => `sheets/s${index + 1}.xml`;
  const target = (at: string) => draw([at, `/${folder}${at}`, `./${at}`, `../${folder.split('/').at(-2)}/${at}`]);
  const sharedAt = draw(['sharedStrings.xml', 'texts/shared.xml']);
  return zip({
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${types}/officeDocument" Target="${folder}${main}"/></Relationships>`,
    [`${folder}_rels/${main}.rels`]: `<Relationships>${[
      ...sheets.map((_, at) => `<Relationship Target='${target(path(at))}' Type='${types}/worksheet' Id='s${at}'/>`),
      `<Relationship Id="t" Type="${types}/sharedStrings" Target="${target(sharedAt)}"/>`,
      `<Relationship Id="y" Type="${types}/styles" Target="${target('styles.xml')}"/>`,
    ].join('')}</Relationships>`,
    [`${folder}${main}`]: `<?xml version="1.0"?><${x}workbook><${x}sheets>${sheets
      .map(({ name }, at) => `<${x}sheet sheetId="${at + 1}" name="${escaped(name)}" r:id="s${at}"/>`)
      .join('')}</${x}sheets></${x}workbook>`,
    [`${folder}${sharedAt}`]: `<${x}sst>${texts.join('')}</${x}sst>`,
    [`${folder}styles.xml`]: styles,
    ...Object.fromEntries(written.map((sheet, at) => [`${folder}${path(at)}`, sheet])),
  });
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Style 1 is a day, style 2 has as many digits as it has zeros. */
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\/mm\\/dd;@"/><numFmt numFmtId="171" formatCode="00000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';

type Pen = { draw: Draw; x: string; texts: string[] };

function sheetXml(cells: ReadonlyMap<string, string>, pen: Pen): string {
  const { draw, x } = pen;
  const places = [...cells].map(([name, text]) => ({ ...placeOf(name), text }));
  const rows = [...Map.groupBy(places, ({ row }) => row)].toSorted(([a], [b]) => a - b);
  const named = draw([true, false]);
  const xml = named ? mixed(rows, draw).map((row) => namedRow(row, pen)) : unnamedRows(rows, pen);
  return `<${x}worksheet><${x}cols><${x}col min="1" max="2"/></${x}cols><${x}sheetData>${xml.join('')}</${x}sheetData><${x}headerFooter><${x}oddHeader>&amp;C</${x}oddHeader></${x}headerFooter></${x}worksheet>`;
}

type Place = { column: number; row: number; text: string };
type Row = readonly [row: number, cells: readonly Place[]];

/** Whatever is named can stand anywhere. */
const mixed = <T>(all: readonly T[], draw: Draw): T[] => (draw([true, false]) ? [...all] : all.toReversed());

/** The name may be that of the cells alone. */
function namedRow([row, cells]: Row, pen: Pen): string {
  const { draw, x } = pen;
  const written = mixed(cells, draw).map(({ column, text }) => cellXml(text, pen, `${letters(column)}${row}`));
  return `<${x}row${draw([` r="${row}"`, ` spans="1:3" r='${row}'`, ''])}>${written.join('')}</${x}row>`;
}

/** Rows and cells count where they have no name; what lies between is written, or jumped over with a name. */
function unnamedRows(rows: readonly Row[], pen: Pen): string[] {
  const { draw, x } = pen;
  let last = 0;
  return rows.map(([row, cells]) => {
    const jumps = draw([true, false]);
    const before = jumps ? '' : draw([`<${x}row/>`, `<${x}row></${x}row>`]).repeat(row - last - 1);
    const name = jumps && row !== last + 1 ? ` r="${row}"` : '';
    last = row;
    return `${before}<${x}row${name}>${unnamedCells(cells, row, pen)}</${x}row>`;
  });
}

function unnamedCells(cells: readonly Place[], row: number, pen: Pen): string {
  const { draw, x } = pen;
  let last = 0;
  return cells
    .toSorted((a, b) => a.column - b.column)
    .map(({ column, text }) => {
      const jumps = draw([true, false]);
      const before = jumps ? '' : draw([`<${x}c/>`, `<${x}c s="0"></${x}c>`]).repeat(column - last - 1);
      const name = jumps && column !== last + 1 ? `${letters(column)}${row}` : '';
      last = column;
      return before + cellXml(text, pen, name);
    })
    .join('');
}

function cellXml(text: string, pen: Pen, name: string): string {
  const { draw, x } = pen;
  const c = (attributes: string, content: string) =>
    `<${x}c${name && ` r="${draw([name, name.toLowerCase()])}"`}${attributes}>${content}</${x}c>`;
  const v = (content: string) => `<${x}v>${content}</${x}v>`;
  const f = draw(['', `<${x}f>B1&amp;"t"</${x}f>`]);
  return draw(waysOf(text, pen).map((way) => () => way({ c, v, f })))();
}

type Tags = { c(attributes: string, content: string): string; v(content: string): string; f: string };
type Way = (tags: Tags) => string;

/** The ways to write what a cell shows. */
function waysOf(text: string, { draw, x, texts }: Pen): Way[] {
  const t = (part: string) => `<${x}t xml:space="preserve">${content(part, draw)}</${x}t>`;
  const runs = () => {
    const signs = [...text];
    const cut = draw(signs.map((_, at) => at));
    return [signs.slice(0, cut).join(''), signs.slice(cut).join('')].map((run) => `<${x}r>${t(run)}</${x}r>`).join('');
  };
  const reading = () =>
    draw([
      '',
      `<${x}rPh sb="0" eb="1">${t('ヨミ')}</${x}rPh><${x}phoneticPr fontId="1"/>`,
      `<${x}phoneticPr fontId="1"/>`,
    ]);
  const item = () => draw([() => t(text), runs])() + reading();
  const ways: Way[] = [
    ({ c }) => c(' t="inlineStr"', `<${x}is>${item()}</${x}is>`),
    ({ c, v }) => c(' t="s" s="0"', v(String(texts.push(`<${x}si>${item()}</${x}si>`) - 1))),
    ({ c, v, f }) => c(" t='str'", f + v(content(text, draw))),
  ];
  const number =
    (style: string, value: string): Way =>
    ({ c, v, f }) =>
      c(draw([style, `${style} t="n"`]), f + v(value));
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) ways.push(number('', text), number(' s="0"', Number(text).toExponential()));
  if (/^\d{5}$/.test(text)) ways.push(number(' s="2"', String(Number(text))));
  if (/^20\d\d\/(0[1-9]|1[0-2])\/(0[1-9]|1\d|2[0-8])$/.test(text)) {
    const day = text.replaceAll('/', '-');
    ways.push(number(' s="1"', String(Date.parse(day) / 86_400_000 + 25_569)));
    ways.push(({ c, v }) => c(' t="d"', v(draw([day, `${day}T00:00:00`]))));
  }
  if (/^(TRUE|FALSE)$/.test(text)) ways.push(({ c, v, f }) => c(' t="b"', f + v(text === 'TRUE' ? '1' : '0')));
  return ways;
}

const content = (text: string, draw: Draw): string =>
  draw([
    () => escaped(text),
    () => `<![CDATA[${kept(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
    () => [...kept(text)].map((sign) => draw([`&#${pointOf(sign)};`, `&#x${pointOf(sign).toString(16)};`])).join(''),
  ])();

const pointOf = (sign: string): number => sign.codePointAt(0) ?? 0;

/** What looks like a sign that XML cannot hold is written so that it is not taken for one. */
const kept = (text: string) => text.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_');

const escaped = (text: string) =>
  kept(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\n', '&#10;');

function placeOf(name: string): { column: number; row: number } {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { column: [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) };
}

const letters = (column: number): string =>
  column <= 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
