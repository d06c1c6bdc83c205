import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillWorkbook } from '../../../test/support/fill-workbook.ts';
import { drawer, saveWorkbook } from '../../../test/support/save-workbook.ts';
import type { Page } from '../../procedure/define.ts';
import { procedures } from '../../procedures/index.ts';
import { zip } from '../zip.ts';
import { blankWorkbook, type Form } from './blank.ts';
import { type FilledSheet, openWorkbook } from './open-workbook.ts';
import { type Reading, readWorkbook } from './read.ts';

const form = ((): Form => {
  const procedure = procedures.find(({ id }) => id === 'setting-trader');
  if (!procedure?.examples[0]) throw new Error('the form is gone');
  return { procedure, page: procedure.pages[0] as Page, now: procedure.examples[0].now };
})();

const [code = ''] = form.now.office.userCodes.map(({ id }) => id);
const filled = fillWorkbook(blankWorkbook(form, { lang: 'ja' }), {
  1: { B6: code, C6: '﨑﨑1_x0041_', D6: '会話型', B7: code, C7: '12345', D7: 'EXC型' },
  2: { B6: code },
  4: { B4: '1行目\n2行目 & <b>' },
});
const sheets = openWorkbook(filled);
const reading = readWorkbook(form, sheets);

/** What the upload makes of a file. */
function readBytes(bytes: Uint8Array): Reading {
  let opened: FilledSheet[] | undefined;
  try {
    opened = openWorkbook(bytes);
  } catch {
    opened = undefined;
  }
  return readWorkbook(form, opened);
}

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'神\uFA19﨑\u{20BB7}か゛ー Ａ1_x0041<&>"\'\n]-=') }),
  fc.constantFrom('0', '12345', '00042', '12345678901', '2026/12/22', 'TRUE', 'FALSE', '#1', ']]>', '_x000D_', 'x'),
);
const shown = text.filter((each) => each.trim() !== '');
const cells = fc.dictionary(
  fc.tuple(fc.constantFrom('A', 'B', 'D', 'Z', 'AA', 'BC'), fc.integer({ min: 1, max: 40 })).map((at) => at.join('')),
  shown,
  { maxKeys: 12 },
);

describe('the reader of workbooks', () => {
  test('right B8: the form is read', () => expect(reading).toHaveProperty('raw'));

  test('right B8: cells written in any of the legal ways, in any order, named or not, are read as they show', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 3 }), fc.integer(), (book, seed) => {
        const written = book.map((each, at) => ({
          name: `${at + 1} 宛先 & <型>`,
          cells: new Map(Object.entries(each)),
        }));
        expect(openWorkbook(saveWorkbook(written, drawer(seed)))).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  test('right B8: our own form saved by any program gives the same answers', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(readBytes(saveWorkbook(sheets, drawer(seed)))).toEqual(reading);
      }),
      { numRuns: 60 },
    );
  });

  test('right B8: whatever the cells hold, the reader answers', () => {
    const places = sheets.flatMap((sheet, at) => [...sheet.cells.keys()].map((cell) => [at, cell] as const));
    const change = fc.tuple(
      fc.constantFrom(...places, [1, 'E9'] as const, [2, 'B7'] as const),
      fc.oneof(text, fc.constant(undefined)),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const book = sheets.map(({ name, cells: each }) => ({ name, cells: new Map(each) }));
        for (const [[at, cell], now] of changes) {
          if (now === undefined) book[at]?.cells.delete(cell);
          else book[at]?.cells.set(cell, now);
        }
        expect(Object.keys(readWorkbook(form, book))).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test('right B8: a damaged file and one that is none are said not to be read, or read with their mistakes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.tuple(fc.nat(filled.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([at, some]) => {
        const damaged = Buffer.from(filled);
        damaged.set(some.slice(0, damaged.length - at), at);
        return new Uint8Array(damaged);
      }),
      fc.nat(filled.length).map((end) => new Uint8Array(filled.subarray(0, end))),
      fc
        .array(
          fc.constantFrom(
            '<row>',
            '</row>',
            '<c>',
            '<c r="B6">',
            '<c r="?">',
            '<v>',
            '</v>',
            '</c>',
            '<is>',
            '<t>',
            '1',
            '<',
            '&#',
            '<row r="0">',
          ),
        )
        .map(
          (parts) =>
            new Uint8Array(
              zip({
                'xl/workbook.xml': '<workbook><sheets><sheet name="1" r:id="a"/></sheets></workbook>',
                'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="a.xml"/></Relationships>',
                'xl/a.xml': `<worksheet><sheetData>${parts.join('')}`,
              }),
            ),
        ),
    );
    fc.assert(
      fc.property(bytes, (file) => {
        expect(Object.keys(readBytes(file))).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
