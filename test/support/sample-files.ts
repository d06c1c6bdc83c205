import { zip } from '../../src/files/zip.ts';

// Small files of each kind, for tests.

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('ffd9', 'hex'),
]);

const contentTypes = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}.main+xml"/></Types>`;

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const ordinaryTypes = contentTypes(spreadsheet);

export const xlsx = zip({ '[Content_Types].xml': ordinaryTypes, 'xl/workbook.xml': '<workbook/>' });

/** As Excel saves a workbook with macros. */
export const xlsm = zip({
  '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled'),
  'xl/workbook.xml': '<workbook/>',
  'xl/vbaProject.bin': 'macros',
});

/** Macros in a package that calls itself an ordinary workbook. */
export const hiddenMacros = zip({
  '[Content_Types].xml': contentTypes(spreadsheet),
  'xl/workbook.xml': '<workbook/>',
  'xl/vbaProject.bin': 'macros',
});

const macroSheet = 'application/vnd.ms-excel.macrosheet+xml';

/** Macros of Excel 4 (XLM): a sheet of them, in its own folder, of another language, and among the ordinary sheets. */
export const macroSheets = [
  ['xl/macrosheets/sheet1.xml', ''],
  ['xl/macroSheets/intlsheet1.xml', ''],
  ['XL\\macrosheets\\sheet9.bin', ''],
  ['xl/worksheets/sheet1.xml', macroSheet],
  ['other/place.xml', `application/vnd.ms-excel.intlmacrosheet+xml`],
].map(([part = '', type = '']) => {
  const types = contentTypes(spreadsheet).replace(
    '</Types>',
    `${type && `<Override PartName="/${part}" ContentType="${type}"/>`}</Types>`,
  );
  const sheet = '<xm:macrosheet><f>EXEC("calc.exe")</f></xm:macrosheet>';
  return [part, zip({ '[Content_Types].xml': types, 'xl/workbook.xml': '<workbook/>', [part]: sheet })] as const;
});

export const withoutWorkbook = zip({ '[Content_Types].xml': contentTypes(spreadsheet) });

export const docx = zip({
  '[Content_Types].xml': contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  'word/document.xml': '<document/>',
});

/** The container of an old .xls, and of a workbook that is sealed with a password. */
export const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
