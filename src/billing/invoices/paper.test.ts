import { expect, test } from 'vitest';
import { exampleContent } from '../../../test/support/invoices.ts';
import { readPdf } from '../../../test/support/read-pdf.ts';
import { compileBare } from '../../papers/compile.ts';
import { type InvoiceContent, type InvoiceLine, invoiceKinds } from './content.ts';
import { addresseeLines, invoicePaper } from './paper.ts';

const pdfOf = (content: InvoiceContent) => compileBare('invoice', invoicePaper(content));
const read = (content: InvoiceContent) => readPdf(pdfOf(content));

const invoice = exampleContent();
const lineOf = (given: Partial<InvoiceLine>) => ({ ...(invoice.lines[2] as InvoiceLine), ...given });

test('bills 18: the six items stand on the paper', async () => {
  const { text } = await read(invoice);
  expect(text).toContain('輸出入・港湾関連情報処理センター株式会社');
  expect(text).toContain('登録番号T7000012050002');
  expect(text).toContain('番号2026-000123発行日2026年12月07日');
  expect(text).toContain('ご利用期間2026年11月01日から2026年11月30日まで');
  expect(text).toContain('対象事業所第一営業所（NAC001）');
  expect(text).toContain('標準税率10%94,5329,453103,985合計94,5329,453103,985');
  expect(text).toContain('ナックス商事株式会社経理部請求花子様');
  expect(text).toContain('ご請求金額（税込）103,985円');
});

test('lines stand by connection with quantity, price, amount and rate; those of 0 yen too', async () => {
  const { text } = await read(invoice);
  expect(text).toContain('専用回線接続区分内容プラン数量単価（円）金額（円）税率');
  expect(text).toContain('基本料金論理端末当月の最大数：2026年11月10日から（申込2600042K）A135,00065,00010%');
  expect(text).toContain('従量料金EDA輸出申告事項登録見本A21486.6018,53210%');
  expect(text).toContain('従量料金JLA外為法輸出許可申請見本A30010%');
  expect(text).toContain('専用回線接続の合計（税抜）93,532');
  expect(text).toContain(
    '保存サービス保税管理資料保存サービスNAC002に請求利用者コード2ANAC—10010%その他の合計（税抜）1,000',
  );
  expect(text).not.toContain('インターネット接続');
});

test('the reduced rate is marked on its lines and its sum, and what bears no tax says so', async () => {
  const lines = [
    lineOf({ label: { ja: '新聞', en: '' }, tax: 'reduced', family: '' }),
    lineOf({ label: { ja: '切手', en: '' }, tax: 'exempt', family: '' }),
  ];
  const taxes = [
    { category: 'reduced' as const, percent: 8, net: 18_532, tax: 1_482 },
    { category: 'exempt' as const, percent: 0, net: 18_532, tax: 0 },
  ];
  const { text } = await read({ ...invoice, lines, taxes, net: 37_064, tax: 1_482, total: 38_546 });
  expect(text).toContain('新聞※見本A21486.6018,5328%※');
  expect(text).toContain('切手見本A21486.6018,532非課税');
  expect(text).toContain('軽減税率※8%※18,5321,48220,014非課税非課税18,532018,532合計37,0641,48238,546');
  expect(text).toContain('※軽減税率の対象です。');
  expect((await read(invoice)).text).not.toContain('※');
});

test('bills 7: use of a server of another office names it', async () => {
  const { text } = await read({ ...invoice, lines: [lineOf({ cause: { gateway: 'NAC003', users: [] } })] });
  expect(text).toContain('NAC003のサーバを利用（同事業所の料金プランを適用）');
});

test('only units of the base fee have a highest count', async () => {
  const once = lineOf({ kind: 'reports', cause: { reachedOn: '2026-11-01', userCode: '1ANAC' } });
  const { text } = await read({ ...invoice, lines: [once] });
  expect(text).toContain('利用者コード1ANAC');
  expect(text).not.toContain('当月の最大数');
});

test('bills 5: units that left by a transfer are told', async () => {
  const { text } = await read({ ...invoice, lines: [lineOf({ cause: { transferred: 3 } })] });
  expect(text).toContain('うち3は当月中に付替');
});

test('bills 20: a mended invoice names the first, its day and the reason', async () => {
  const { text, info } = await read(exampleContent('mended'));
  expect(info).toMatchObject({ Title: '修正した適格請求書（番号 2026-000140）' });
  expect(text).toContain('次の適格請求書は無効となり、本書がこれに代わります。');
  expect(text).toContain('次の適格請求書へのお支払いは、本書へのお支払いとなります。');
  expect(text).toContain('もとの番号2026-000123もとの発行日2026年12月07日修正の理由端末の台数を誤って請求したため');
  expect(text).toContain('ご請求金額（税込）103,985円');
});

test('bills 20: a return has its day, that of the sale, and amounts below 0', async () => {
  const { text, info } = await read(exampleContent('return'));
  expect(info).toMatchObject({ Title: '適格返還請求書（番号 2026-000141）' });
  expect(text).toContain('返還金額（税込）▲5,500円');
  expect(text).toContain('返還の日2026年12月16日もとの取引の期間2026年11月01日から2026年11月30日まで');
  expect(text).toContain('返還の理由端末の台数を誤って請求したため');
  expect(text).toContain('減額論理端末A▲15,000▲5,00010%');
  expect(text).toContain('標準税率10%▲5,000▲500▲5,500');
  expect(text).not.toContain('お支払');
});

test('the payment says how, until when and where to, and why it is no debit', async () => {
  const { payment } = invoice;
  const transfer = await read({ ...invoice, payment: { ...payment, noDebit: 'mandate' } });
  expect(transfer.text).toContain('お支払方法銀行振込お支払期限2027年01月29日振込先みずほ銀行東京営業部普通1234567');
  expect(transfer.text).toContain('振込時の番号2026000123');
  expect(transfer.text).toContain('口座振替にならない理由口座振替の登録が済んでいないため');
  const debit = await read({ ...invoice, payment: { ...payment, method: 'directDebit', account: '' } });
  expect(debit.text).toContain('お支払方法口座振替振替日2027年01月29日');
  expect(debit.text).not.toContain('振込');
  expect((await read({ ...invoice, total: 0 })).text).toContain('今回のお支払いはありません。');
});

test('bills 2: invented prices are marked on every page and on their lines, others on none', async () => {
  const long = { ...invoice, lines: Array.from({ length: 200 }, (_, at) => lineOf({ key: `T${at}`, sample: at < 2 })) };
  const { pages } = await read(long);
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(page.replace(/\s/g, '')).toContain('見本の料金を含む');
  expect(pages.join('').match(/輸出申告事項登録\s*見本/g)).toHaveLength(2);
  const lines = invoice.lines.map((line) => ({ ...line, sample: false }));
  expect((await read({ ...invoice, lines, sample: false })).text).not.toContain('見本');
});

test('a long invoice repeats its heads and numbers its pages', async () => {
  const { pages } = await read({
    ...invoice,
    lines: Array.from({ length: 200 }, (_, at) => lineOf({ key: `T${at}` })),
  });
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('番号 2026-000123');
    expect(page).toContain(`${at + 1} / ${pages.length} ページ`);
    if (page.includes('輸出申告')) expect(page.replace(/\s/g, '')).toContain('専用回線接続区分内容プラン数量');
  }
  const text = pages.join('').replace(/\s/g, '');
  expect(Array.from({ length: 200 }, (_, at) => text.includes(`T${at}輸出申告`))).not.toContain(false);
});

test.each(invoiceKinds)('%s is tagged, Japanese, dated by its issue, and the same bytes each time', async (kind) => {
  const content = exampleContent(kind);
  const bytes = pdfOf(content);
  const { info, document } = await readPdf(bytes);
  expect(info).toMatchObject({ Language: 'ja', Author: '輸出入・港湾関連情報処理センター株式会社' });
  expect(info.CreationDate).toContain(content.issuedOn.replaceAll('-', ''));
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
  for (const role of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(tree).toContain(`"role":"${role}"`);
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/<pdfuaid:part>1<|pdfuaid:part="1"/);
  expect(pdfOf(structuredClone(content))).toEqual(bytes);
});

test('names of any length and any sign leave nothing outside the page', async () => {
  const name = `${'髙﨑𠮷商事'.repeat(14)}😀#1 $x$ *太字* _下線_`;
  const { text, document } = await read({
    ...invoice,
    addressee: { ...invoice.addressee, companyName: name, name: '', department: name, officeName: name },
    lines: [lineOf({ label: { ja: 'N'.repeat(70), en: '' }, quantity: 99_999_999, amount: 999_999_999 })],
  });
  expect(text).toContain(`${'髙﨑𠮷商事'.repeat(14)}〓#1$x$*太字*_下線_`);
  expect(text).toContain('「〓」は、本書の書体に字形のない文字です。');
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const ends = items.flatMap((item) => ('transform' in item ? [item.transform[4] + item.width] : []));
    expect(Math.max(...ends)).toBeLessThan((page.view[2] ?? 0) - 50);
  }
});

test.each([
  [{ contact: '請求 花子' }, ['ナックス商事株式会社', '経理部', '請求 花子 様']],
  [{ contact: '' }, ['ナックス商事株式会社', '経理部 御中']],
  [{ contact: '', department: '' }, ['ナックス商事株式会社 御中']],
  [{ contact: '', name: 'ナックス商事株式会社 経理部' }, ['ナックス商事株式会社 経理部 御中']],
  [{ contact: '', name: '共同事務センター' }, ['ナックス商事株式会社', '共同事務センター', '経理部 御中']],
])('the addressee %j', (given, lines) => {
  expect(addresseeLines({ ...invoice.addressee, name: '', department: '経理部', ...given })).toEqual(lines);
});
