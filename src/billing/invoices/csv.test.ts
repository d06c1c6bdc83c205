import { expect, test } from 'vitest';
import { exampleContent } from '../../../test/support/invoices.ts';
import { csvFile } from '../../ground/text/csv.ts';
import type { Text } from '../../ground/words.ts';
import type { InvoiceContent } from './content.ts';
import { invoiceCsv } from './csv.ts';
import { usageCsv } from './usage-csv.ts';

const ja = (text: Text) => text.ja;
const invoice = exampleContent();

test('an invoice begins with what it says as a whole, and has a row for every line', () => {
  const rows = invoiceCsv(invoice, ja);
  expect(rows.slice(0, 3)).toEqual([
    ['種類', '適格請求書'],
    ['番号', '2026-000123'],
    ['発行日', '2026-12-07'],
  ]);
  expect(rows).toContainEqual(['登録番号', 'T7000012050002']);
  expect(rows).toContainEqual(['税込金額（円）', 103_985]);
  expect(rows).toContainEqual(['標準税率', 10, 94_532, 9_453]);
  expect(rows.slice(-invoice.lines.length).map((row) => row.slice(0, 11))).toEqual([
    ['専用回線接続', '基本料金', 'terminals', '論理端末', 'A', 13, 5_000, 65_000, '標準税率', 10, ''],
    ['専用回線接続', '基本料金', 'mailboxes', 'メールボックス', 'A', 2, 5_000, 10_000, '標準税率', 10, ''],
    ['専用回線接続', '従量料金', 'EDA', '輸出申告事項登録', 'A', 214, 86.6, 18_532, '標準税率', 10, '見本'],
    ['専用回線接続', '従量料金', 'JLA', '外為法輸出許可申請', 'A', 3, 0, 0, '標準税率', 10, '見本'],
    ['その他', '管理統計資料', 'code', '管理統計資料（有料分）', '', 1, 1_000, 1_000, '標準税率', 10, ''],
    ['その他', '保存サービス', 'code', '保税管理資料保存サービス', '', 1, 0, 0, '標準税率', 10, ''],
  ]);
  expect(rows.at(-1)?.slice(11)).toEqual(['NAC002', '', '2ANAC', '', '', '']);
});

test('in English the same with English heads', () => {
  const rows = invoiceCsv(invoice, ({ en }) => en);
  expect(rows[0]).toEqual(['Kind', 'Qualified Invoice']);
  expect(rows.at(-1)?.slice(0, 4)).toEqual(['Other', 'Archive', 'code', 'Bonded archive']);
});

test('a mended invoice and a return name the first; a return is not paid', () => {
  expect(invoiceCsv(exampleContent('mended'), ja)).toContainEqual(['もとの番号', '2026-000123']);
  const rows = invoiceCsv(exampleContent('return'), ja);
  expect(rows).toContainEqual(['理由', '端末の台数を誤って請求したため']);
  expect(rows.at(-1)?.slice(5, 8)).toEqual([-1, 5_000, -5_000]);
  expect(rows.flat()).not.toContain('支払方法');
});

test('a payment says why it is no debit', () => {
  const payment: InvoiceContent['payment'] = { ...invoice.payment, noDebit: 'mandate' };
  expect(invoiceCsv({ ...invoice, payment }, ja)).toContainEqual([
    '口座振替にならない理由',
    '口座振替の登録が済んでいないため',
  ]);
});

test('as a file its texts are no formulas, its amounts below 0 are numbers', () => {
  const addressee = { ...invoice.addressee, officeName: '=HYPERLINK("http://x")' };
  const text = csvFile(invoiceCsv({ ...exampleContent('return'), addressee }, ja));
  expect(text.startsWith('\ufeff種類,適格返還請求書\r\n')).toBe(true);
  expect(text).toContain(`事業所名,"'=HYPERLINK(""http://x"")"\r\n`);
  expect(text).toContain('論理端末,A,-1,5000,-5000,標準税率,10,');
  expect(text).toContain('\r\n\r\n税区分,');
});

test('bills 11: the usage file has a row per user ID, transaction and gateway', () => {
  const use = (key: string, users: { userId: string; count: number }[], gateway?: string) => ({
    ...(invoice.lines[2] as InvoiceContent['lines'][number]),
    key,
    cause: { users, ...(gateway && { gateway }) },
  });
  const lines = [
    ...invoice.lines.slice(0, 2),
    use('EDA', [
      { userId: '1ANACA02', count: 14 },
      { userId: '1ANACA01', count: 200 },
    ]),
    use('CEA', [{ userId: '1ANACA02', count: 1 }], 'NAC003'),
  ];
  const [heads, ...rows] = usageCsv({ ...invoice, lines }, ja);
  expect(heads?.slice(2, 7)).toEqual(['利用者ID', '業務コード', '業務名', '接続', 'ゲートウェイ事業所']);
  const rest = ['A', 14, 86.6, '見本'];
  expect(rows).toEqual([
    ['2026-11', 'NAC001', '1ANACA01', 'EDA', '輸出申告事項登録', '専用回線接続', '', 'A', 200, 86.6, '見本'],
    ['2026-11', 'NAC001', '1ANACA02', 'CEA', '輸出申告事項登録', '専用回線接続', 'NAC003', 'A', 1, 86.6, '見本'],
    ['2026-11', 'NAC001', '1ANACA02', 'EDA', '輸出申告事項登録', '専用回線接続', '', ...rest],
  ]);
});
