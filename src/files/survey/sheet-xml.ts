import { zip } from '../zip.ts';
import { letterOf } from './layout.ts';
import { escapeXml, office, packaged, relations, spreadsheet, xml } from './package-parts.ts';

/** In the order of `cellXfs` below; `entry` is typed into, as text, whatever it looks like. */
const styles = ['plain', 'title', 'words', 'label', 'value', 'bar', 'entry'] as const;
type Style = (typeof styles)[number];

/** Cells are in the order of their columns. */
export type Row = { row: number; cells: readonly { column: number; style: Style; text?: string }[] };

/** A list to choose from, in the cells of a column. */
export type List = { column: number; from: number; to: number; source: string; title: string; text: string };

export type Sheet = {
  name: string;
  widths: readonly number[];
  rows: readonly Row[];
  lists?: readonly List[];
  hidden?: boolean;
};

/** A workbook of plain sheets (ECMA-376, part 1, 18) in which only the `entry` cells can be typed into. */
export function workbook(sheets: readonly Sheet[]): Buffer {
  const path = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const named = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return zip({
    '[Content_Types].xml': contentTypes(sheets.map((_, index) => `xl/${path(index)}`)),
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations({
      ...Object.fromEntries(
        sheets.map((_, index): [string, [string, string]] => [`rId${index + 1}`, ['worksheet', path(index)]]),
      ),
      [`rId${sheets.length + 1}`]: ['styles', 'styles.xml'],
    }),
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/${path(index)}`, sheetXml(sheet)])),
  });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function sheetXml({ widths, rows, lists = [] }: Sheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const validations = lists.map(
    ({ column, from, to, source, title, text }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(text)}" sqref="${letterOf(column)}${from}:${letterOf(column)}${to}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
  );
  const chosen =
    lists.length > 0 ? `<dataValidations count="${lists.length}">${validations.join('')}</dataValidations>` : '';
  return xml(
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>${columns.join('')}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData><sheetProtection sheet="1" formatColumns="0" formatRows="0"/>${chosen}<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`,
  );
}

function rowXml({ row, cells }: Row): string {
  const written = cells.map(({ column, style, text = '' }) => {
    const place = `r="${letterOf(column)}${row}" s="${styles.indexOf(style)}"`;
    if (text === '') return `<c ${place}/>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

function contentTypes(sheets: readonly string[]): string {
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ...sheets.map((sheet) => [sheet, 'worksheet']),
    ['xl/styles.xml', 'styles'],
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${spreadsheet}.${type}+xml"/>`,
  );
  return xml(
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
}

const font = (size: number, colour: string, bold = false) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font>`;
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FF8B94A5"/></${name}>`;

type Look = { font?: number; fill?: number; framed?: boolean; wrap?: boolean; typed?: boolean };
const look = ({ font: at = 0, fill: within = 0, framed, wrap, typed }: Look) =>
  `<xf numFmtId="${typed ? 49 : 0}" fontId="${at}" fillId="${within}" borderId="${framed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="center"${wrap ? ' wrapText="1"' : ''}/><protection locked="${typed ? 0 : 1}"/></xf>`;

const looks: Readonly<Record<Style, Look>> = {
  plain: {},
  title: { font: 1 },
  words: { wrap: true },
  label: { font: 2, fill: 2, framed: true, wrap: true },
  value: { framed: true, wrap: true },
  bar: { font: 3, fill: 3 },
  entry: { framed: true, wrap: true, typed: true },
};

const stylesXml = xml(
  `<styleSheet xmlns="${main}"><fonts count="4">${font(11, '1A1A1C')}${font(16, '1F3358', true)}${font(11, '1A1A1C', true)}${font(11, 'FFFFFF', true)}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('EEF1F6')}${fill('1F3358')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.map((style) => look(looks[style])).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
);
