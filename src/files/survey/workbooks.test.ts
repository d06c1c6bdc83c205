import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { zip } from '../zip.ts';
import { createWorkbooks } from './workbooks.ts';

const folder = await mkdtemp(join(tmpdir(), 'workbooks-'));
const workbooks = createWorkbooks();
afterAll(async () => {
  await workbooks.close();
  await rm(folder, { recursive: true });
});

async function open(bytes: Uint8Array) {
  const path = join(folder, 'book.xlsx');
  await writeFile(path, bytes);
  return await workbooks.open({ path });
}

const book = (sheet: string) =>
  zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${sheet}</row></sheetData></worksheet>`,
  });

test('edge A: a workbook is read in another process', async () => {
  expect(await open(book('<c r="A1"><v>5</v></c>'))).toEqual([{ name: '1', cells: new Map([['A1', '5']]) }]);
});

test('edge A: one with more cells than any form, and one that is none, are not read, and the next one is', async () => {
  const cell = '<c r="A1"><v>5</v></c>';
  const many = Array.from({ length: 100_000 }, (_, at) => cell.replace('A1', `A${at}`)).join('');
  expect(await open(book(many))).toBeUndefined();
  expect(await open(Buffer.from('no package'))).toBeUndefined();
  expect(await open(book('<c r="A1"><v>5</v></c>'))).toBeDefined();
});

test('edge A: the cells of all sheets together are bounded', async () => {
  const names = Array.from({ length: 5 }, (_, at) => `sheet${at}`);
  const cells = Array.from({ length: 5_000 }, (_, at) => `<c r="A${at + 1}"><v>5</v></c>`).join('');
  const parts = (count: number) =>
    zip({
      'xl/workbook.xml': `<workbook><sheets>${names.map((name) => `<sheet name="${name}" r:id="${name}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((name) => `<Relationship Id="${name}" Target="worksheets/${name}.xml"/>`).join('')}</Relationships>`,
      ...Object.fromEntries(
        names
          .slice(0, count)
          .map((name) => [
            `xl/worksheets/${name}.xml`,
            `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
          ]),
      ),
    });
  expect(await open(parts(4))).toHaveLength(5);
  expect(await open(parts(5))).toBeUndefined();
});

test('edge A: one that takes too long ends its process and nobody else’s', async () => {
  const impatient = createWorkbooks({ timeout: 1 });
  expect(await impatient.open({ path: join(folder, 'book.xlsx') })).toBeUndefined();
  await impatient.close();
  expect(await open(book('<c r="A1"><v>5</v></c>'))).toBeDefined();
});
