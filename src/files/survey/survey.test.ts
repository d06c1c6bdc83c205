import { describe, expect, test } from 'vitest';
import { type Cells, fillWorkbook, partsOf } from '../../../test/support/fill-workbook.ts';
import { xlsx } from '../../../test/support/sample-files.ts';
import { readAnswers } from '../../procedure/answers.ts';
import type { AnyProcedure, Page } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { procedures } from '../../procedures/index.ts';
import { inMemory } from '../content.ts';
import { judgeFile } from '../judge.ts';
import { zip } from '../zip.ts';
import { blankWorkbook, type Form, optionsOf } from './blank.ts';
import { cellAt, firstColumn, layoutOf, rawName } from './layout.ts';
import { openWorkbook } from './open-workbook.ts';
import { readWorkbook } from './read.ts';

const pageOf = (procedure: AnyProcedure): Page | undefined =>
  (procedure.pages as readonly Page[]).find(({ sections }) =>
    sections.some(({ ask }) =>
      Object.values(ask).some(({ control }) => control.kind === 'files' && control.form !== undefined),
    ),
  );

const forms = procedures.flatMap((procedure) => {
  const page = pageOf(procedure);
  return page ? [{ id: procedure.id, procedure, page }] : [];
});

const formOf = (id: string, now?: Present): Form => {
  const found = forms.find((form) => form.id === id);
  if (!found) throw new Error(`${id} is no form`);
  return { ...found, now: now ?? (found.procedure.examples[0]?.now as Present) };
};

/** The answers of an example, written into the cells where they belong; what stood there before is emptied. */
function cellsOf(form: Form, answers: Raw, lang: 'ja' | 'en'): Cells {
  const sheets = layoutOf(form.page).map(({ no, blocks }): [number, Record<string, string>] => {
    const cells: Record<string, string> = {};
    for (const block of blocks)
      for (let row = block.first; row < block.first + block.rows; row++)
        for (const [index, column] of block.columns.entries()) {
          const value = answers[rawName(block, column, row)]?.[block.shape === 'list' ? row - block.first : 0] ?? '';
          const option = optionsOf(column.field, form.now)?.find((each) => each.value === value);
          cells[cellAt(firstColumn + index, row)] = option?.label[lang] ?? value;
        }
    return [no, cells];
  });
  return Object.fromEntries(sheets);
}

const typed = ({ procedure, page }: Form, answers: Record<string, unknown>): Raw =>
  Object.assign(
    {},
    ...page.sections.flatMap(({ ask }) => Object.entries(ask).map(([name, field]) => field.write(answers[name], name))),
    { '': [procedure.id] },
  ) as Raw;

const read = ({ procedure, page, now }: Form, raw: Raw) =>
  readAnswers(procedure, { pages: { [`${procedure.id}.${page.id}`]: raw }, shown: {}, files: {} }, now);

const filledExamples = forms.flatMap(({ id, procedure }) =>
  procedure.examples
    .filter(({ breaks, answers }) => !breaks && (answers.targets as readonly unknown[]).length > 0)
    .flatMap(({ name, now, answers }) => (['ja', 'en'] as const).map((lang) => ({ id, name, now, answers, lang }))),
);

describe('a blank form', () => {
  test.each(forms)('$id has a place for every question but files, and can be attached', async ({ id, page }) => {
    const asked = page.sections.flatMap(({ ask }) => Object.entries(ask));
    const placed = layoutOf(page).flatMap(({ blocks }) => blocks.map(({ name }) => name));
    expect(placed).toEqual(asked.filter(([, { control }]) => control.kind !== 'files').map(([name]) => name));
    expect(await judgeFile('form.xlsx', inMemory(blankWorkbook(formOf(id), { lang: 'ja' })))).toBe('xlsx');
  });

  test('holds what the contract knows, with lists for what can be chosen', () => {
    const form = formOf('setting-brokerage');
    const parts = partsOf(blankWorkbook(form, { lang: 'ja', settles: '2600055A' }));
    const about = parts['xl/worksheets/sheet1.xml'] ?? '';
    for (const text of ['システム設定調査票（通関業）', form.now.officeCode, form.now.office.name, '2600055A', '1ANAC'])
      expect(about).toContain(text);
    const targets = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(targets).toContain('1ANAC（通関業）');
    expect(targets).toContain('<dataValidation type="list"');
    expect(targets).toContain("<formula1>'選択肢'!$B$1:$B$3</formula1>");
    expect(parts['xl/workbook.xml']).toContain('name="選択肢" sheetId="6" state="hidden"');
    expect(parts['xl/worksheets/sheet6.xml']).toContain('会話型');
  });

  test('says everything in English too', () => {
    const parts = partsOf(blankWorkbook(formOf('setting-trader'), { lang: 'en' }));
    expect(parts['xl/workbook.xml']).toContain('About this form');
    expect(Object.values(parts).join('')).toContain('Terminal or mailbox (required)');
    expect(Object.values(parts).join('')).not.toContain('必須');
  });
});

describe('a filled form', () => {
  test.each(filledExamples)('$id ($name, $lang) reads as it would have been typed', ({ id, now, answers, lang }) => {
    const form = formOf(id, now);
    const raw = typed(form, answers);
    const filled = fillWorkbook(blankWorkbook(form, { lang }), cellsOf(form, raw, lang));
    const reading = readWorkbook(form, openWorkbook(filled));
    expect(reading).toHaveProperty('raw');
    expect(read(form, 'raw' in reading ? reading.raw : {})).toEqual(read(form, raw));
    expect(read(form, raw).faults).toEqual([]);
  });

  const trader = formOf('setting-trader');
  const mistakesOf = (cells: Cells, form = trader, lang: 'ja' | 'en' = 'ja') => {
    const reading = readWorkbook(form, openWorkbook(fillWorkbook(blankWorkbook(trader, { lang }), cells)));
    return 'mistakes' in reading ? reading.mistakes.map((mistake) => mistake[lang]) : [];
  };
  const row = { B6: '1ANAC', C6: 'NAC001T1', D6: '会話型' };

  test('a form nobody wrote in is told so', () => {
    expect(mistakesOf({})).toEqual([
      'シート「1 出力先に関する項目」6行目C列（C6）：この行の残りの欄を記入してください。使わない行は、利用者コードを消してください。',
    ]);
    expect(mistakesOf({ 1: { B6: '' } })).toEqual([
      'シート「1 出力先に関する項目」6行目B列（B6）：出力先を入力するか、記入済みの調査票ファイルを添付してください。',
    ]);
  });

  test('every mistake is told with its sheet, row and column', () => {
    expect(
      mistakesOf({
        1: { ...row, B7: '9ZNAC', C7: 'T2', D7: 'FAX', B8: '1ANAC', D8: 'EXC型' },
        3: { B6: '12', C6: '商店' },
      }),
    ).toEqual([
      'シート「1 出力先に関する項目」7行目B列（B7）：「9ZNAC」は選択肢にありません。リストから選んでください。',
      'シート「1 出力先に関する項目」7行目D列（D7）：「FAX」は選択肢にありません。リストから選んでください。',
      'シート「1 出力先に関する項目」8行目C列（C8）：端末・メールボックス名を入力してください。',
      'シート「3 輸出入者コードに関する項目」6行目B列（B6）：輸出入者コードは英数字8～17文字で入力してください。',
    ]);
    expect(mistakesOf({ 1: { B6: '1ANAC', C6: '#N/A', D6: 'Mail' } }, trader, 'en')).toEqual([
      'Sheet “1 Where outputs go”, row 6, column C (C6): The formula gives an error, or was saved without its result. Enter a value.',
    ]);
  });

  test.each([
    '#SPILL!',
    '#CALC!',
    '#FIELD!',
    '#BLOCKED!',
    '#CONNECT!',
    '#GETTING_DATA',
    '#BUSY!',
    '#PYTHON!',
    '#N/A',
    '#DIV/0!',
    '#ERROR!',
    '#MACRO?',
    'Err:508',
    '####',
    '＃ＲＥＦ！',
  ])('right B8: %s is no answer', (error) => {
    expect(mistakesOf({ 1: { B6: '1ANAC', C6: error, D6: '会話型' } })).toEqual([
      'シート「1 出力先に関する項目」6行目C列（C6）：式の結果がエラーになっているか、保存されていません。値を入力してください。',
    ]);
  });

  test('right B8: a form whose first sheet got another name is known by its number', () => {
    const parts = partsOf(blankWorkbook(trader, { lang: 'ja' }));
    const renamed = { ...parts, 'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('"説明"', '"はじめに"') };
    expect(readWorkbook(trader, openWorkbook(zip(renamed)))).not.toHaveProperty('unread');
  });

  test('headings that moved, rows below the table and a sheet that is gone are told', () => {
    expect(mistakesOf({ 1: { ...row, C5: '備考' } })[0]).toMatch(/（C5）：見出しの位置が変わっています/);
    expect(mistakesOf({ 1: { ...row, C56: 'T51' } })).toEqual([
      'シート「1 出力先に関する項目」56行目C列（C56）：記入できるのは50行までです。この行の内容は読み取れません。',
    ]);
    const parts = partsOf(blankWorkbook(trader, { lang: 'ja' }));
    const renamed = { ...parts, 'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('"2 管理', '"管理') };
    expect(readWorkbook(trader, openWorkbook(zip(renamed)))).toEqual({
      mistakes: [
        expect.objectContaining({ ja: expect.stringContaining('シート「2 管理資料情報に関する項目」がありません') }),
      ],
    });
  });

  test('another form, an older version and another office are refused', () => {
    expect(mistakesOf({}, formOf('setting-brokerage'))[0]).toMatch(/^シート「説明」4行目B列（B4）：別の調査票です/);
    expect(mistakesOf({ 0: { B4: 'setting-trader 2017-01-01' } })[0]).toMatch(/様式が新しくなっています/);
    expect(mistakesOf({ 0: { B5: 'AAA001' } })[0]).toMatch(/（B5）：事業所コードがAAA001になっています/);
  });

  test('any other file is none of its business', () => {
    for (const bytes of [xlsx, Buffer.from('%PDF-1.7'), Buffer.alloc(0), zip({ 'xl/workbook.xml': '<workbook/>' })])
      expect(() => openWorkbook(bytes)).toThrow();
    expect(readWorkbook(trader, [{ name: '1', cells: new Map([['A1', 'x']]) }])).toEqual({ unread: 'unknown' });
    expect(readWorkbook(trader, undefined)).toEqual({ unread: 'broken' });
  });
});
