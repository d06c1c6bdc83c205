import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compound,
  docx,
  hiddenMacros,
  jpeg,
  macroSheets,
  ordinaryTypes,
  pdf,
  png,
  withoutWorkbook,
  xlsm,
  xlsx,
} from '../../test/support/sample-files.ts';
import { inMemory } from './content.ts';
import { inspectWorkbook } from './inspect-workbook.ts';
import { judgeFile } from './judge.ts';
import { bytesIn, fileLimits } from './limits.ts';
import * as say from './problems.ts';
import { zip } from './zip.ts';

describe('judgeFile', () => {
  it.each([
    ['図.pdf', pdf, 'pdf'],
    ['図.PDF', pdf, 'pdf'],
    ['図.xlsx', xlsx, 'xlsx'],
    ['図.png', png, 'png'],
    ['図.jpg', jpeg, 'jpeg'],
    ['図.jpeg', jpeg, 'jpeg'],
  ] as const)('takes %s', async (name, bytes, kind) => {
    expect(await judgeFile(name, inMemory(bytes))).toBe(kind);
  });

  it.each([
    ['a PNG that is called a PDF', '図.pdf', png, say.otherEnding('図.pdf', 'png')],
    ['a name without an ending', '図', pdf, say.otherEnding('図', 'pdf')],
    ['a text that is called a spreadsheet', '図.xlsx', Buffer.from('事業所,端末\n'), say.notAccepted('図.xlsx')],
    ['a package that is called a spreadsheet', '図.xlsx', zip({ 'a.txt': 'a' }), say.notAccepted('図.xlsx')],
    ['a Word document', '図.docx', docx, say.notAccepted('図.docx')],
    ['a page of the web', '図.pdf', Buffer.from('<!doctype html><script>1</script>'), say.notAccepted('図.pdf')],
    ['a workbook with macros', '図.xlsm', xlsm, say.macros('図.xlsm')],
    ['one that is called an ordinary workbook', '図.xlsx', xlsm, say.macros('図.xlsx')],
    ['macros in an ordinary workbook', '図.xlsx', hiddenMacros, say.macros('図.xlsx')],
    ['a spreadsheet without a workbook', '図.xlsx', withoutWorkbook, say.broken('図.xlsx')],
    ['a spreadsheet that was cut off', '図.xlsx', xlsx.subarray(0, -10), say.broken('図.xlsx')],
    ['a workbook behind a password', '図.xlsx', compound, say.locked('図.xlsx')],
    ['nothing', '図.pdf', Buffer.alloc(0), say.empty('図.pdf')],
    [
      'one byte too much',
      '図.pdf',
      Buffer.concat([pdf], bytesIn(fileLimits) + 1),
      say.tooLarge('図.pdf', bytesIn(fileLimits)),
    ],
  ])('refuses %s, and says what to do', async (_, name, bytes, problem) => {
    expect(await judgeFile(name, inMemory(bytes))).toEqual(problem);
  });

  it.each(macroSheets)(
    'right F: macros of Excel 4 in %s are refused, however the workbook is called',
    async (_, bytes) => {
      for (const name of ['調査票.xlsx', '調査票.xlsm'])
        expect(await judgeFile(name, inMemory(bytes))).toEqual(say.macros(name));
    },
  );

  it('right F: a sheet that only speaks of macros is an ordinary one', async () => {
    const text = '<worksheet><c t="inlineStr"><is><t>xl/macrosheets/sheet1.xml vbaProject.bin</t></is></c></worksheet>';
    const parts = {
      '[Content_Types].xml': ordinaryTypes,
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/macrosheets.xml': text,
    };
    expect(await judgeFile('調査票.xlsx', inMemory(zip(parts)))).toBe('xlsx');
  });

  it('takes a file of exactly 10 MB', async () => {
    expect(await judgeFile('図.pdf', inMemory(Buffer.concat([pdf], bytesIn(fileLimits))))).toBe('pdf');
  });
});

describe('inspectWorkbook', () => {
  it('finds nothing in any bytes that are no package, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        const bytes = Buffer.concat([noise, Buffer.from('PK\x05\x06', 'latin1'), noise, noise]);
        expect((await inspectWorkbook(inMemory(bytes))).workbook).toBe(false);
      }),
    );
  });
});
