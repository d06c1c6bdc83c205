import { escapeXml, xml } from './parts.ts';
import type { Block, CellStyle, Line, Sheet } from './sheet.ts';

/** The cells of a sheet, for one A4 page across (ECMA-376, part 1, 18.3). */
export function sheetXml({ columns, rows, blocks }: Sheet): string {
  const lines = Array.from({ length: rows }, (_, y) => rowXml(blocks, y));
  const merges = blocks.map(
    (block) =>
      `<mergeCell ref="${cellName(block.x, block.y)}:${cellName(block.x + block.width - 1, block.y + block.height - 1)}"/>`,
  );
  return xml(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><selection activeCell="I5" sqref="I5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" customHeight="1"/><cols><col min="1" max="${columns}" width="2.6640625" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/><drawing r:id="rId1"/></worksheet>`,
  );
}

/** Every cell of merged ones carries the style, else their frame would be open. */
function rowXml(blocks: readonly Block[], y: number): string {
  const cells = blocks
    .filter((block) => y >= block.y && y < block.y + block.height)
    .sort((one, other) => one.x - other.x)
    .flatMap((block) => Array.from({ length: block.width }, (_, at) => cellXml(block, block.x + at, y)));
  return `<row r="${y + 1}" ht="15" customHeight="1">${cells.join('')}</row>`;
}

function cellXml(block: Block, x: number, y: number): string {
  const place = `r="${cellName(x, y)}" s="${cellStyles.indexOf(block.style)}"`;
  if (x !== block.x || y !== block.y || !block.lines) return `<c ${place}/>`;
  const separator = block.style === 'bar' ? '  ' : '\n';
  const runs = block.lines.map((line, at) => run(line, at === 0 ? '' : separator, block.style));
  return `<c ${place} t="inlineStr"><is>${runs.join('')}</is></c>`;
}

function run({ text, as }: Line, before: string, style: CellStyle): string {
  const [size, colour, bold] = {
    title: [18, '1F3358', true],
    strong: [10, '1A1A1C', true],
    quiet: [8, '595D66', false],
    entry: [9, '1A1A1C', false],
  }[as];
  const shown = style === 'bar' ? 'FFFFFF' : colour;
  return `<r><rPr>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${shown}"/><rFont val="游ゴシック"/><family val="3"/><charset val="128"/></rPr><t xml:space="preserve">${escapeXml(before + text)}</t></r>`;
}

/** 0, 0 is A1. */
function cellName(x: number, y: number): string {
  const letters = x < 26 ? letter(x) : letter(Math.floor(x / 26) - 1) + letter(x % 26);
  return `${letters}${y + 1}`;
}

const letter = (at: number) => String.fromCharCode(65 + at);

/** In the order of `cellXfs` below. */
const cellStyles: readonly CellStyle[] = ['plain', 'title', 'label', 'value', 'bar', 'note'];

const side = (name: string) => `<${name} style="thin"><color rgb="FF8B94A5"/></${name}>`;
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const format = (fillId: number, borderId: number, align: string) =>
  `<xf numFmtId="0" fontId="0" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`;

export const stylesXml = xml(
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><color rgb="FF1A1A1C"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('EEF1F6')}${fill('1F3358')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellStyles.length}">${[
    format(0, 0, 'vertical="center"'),
    format(0, 0, 'vertical="center"'),
    format(2, 1, 'vertical="center" wrapText="1"'),
    format(0, 1, 'vertical="center" indent="1" horizontal="left"'),
    format(3, 0, 'vertical="center" indent="1" horizontal="left"'),
    format(0, 0, 'vertical="center"'),
  ].join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
);
