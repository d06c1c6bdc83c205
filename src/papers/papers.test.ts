import { beforeAll, describe, expect, it, test } from 'vitest';
import { readPdf } from '../../test/support/read-pdf.ts';
import { id, samples, wildSamples } from '../../test/support/sample-papers.ts';
import { compileBare } from './compile.ts';
import { type PaperData, type PaperKind, paperKinds } from './data.ts';

/** How papers are laid out; what they say of a real contract is read back in `src/jobs/full-papers.test.ts`. */
const read = (kind: PaperKind, data: PaperData) => readPdf(compileBare(kind, data));

const titles: Record<PaperKind, string> = {
  applicationForm: 'システムサービス利用申込書',
  acceptanceLetter: 'システムサービス利用承諾書',
  closureNotice: 'システムサービス利用契約解除通知書（事業所廃止）',
};

test('the frame of an empty block stays', async () => {
  const { text } = await read('acceptanceLetter', samples.acceptanceLetter);
  expect(text).toContain(
    'アクセス回線回線種別速度又は利用時間配線レンタルシステム区分保守時間帯オプションメニュー該当なし',
  );
});

test('a change that begins on another day, or is of another subject, says so', async () => {
  const changes = [
    { item: '料金プラン（専用回線接続）', before: 'Bプラン', after: 'Aプラン', startsOn: '2027-02-01' },
    { item: '本社所在地', before: '東京都中央区', after: '東京都港区', subject: 'ナックス商事株式会社（NAC）' },
  ];
  const { text } = await read('applicationForm', { ...samples.applicationForm, changes });
  expect(text).toContain('料金プラン（専用回線接続）2027年02月01日からBプランAプラン');
  expect(text).toContain('ナックス商事株式会社（NAC）本社所在地東京都中央区東京都港区');
});

describe.each(paperKinds)('%s', (kind) => {
  let wild: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    wild = await read(kind, wildSamples[kind]);
  });

  it('prints what was typed as typed', () => {
    expect(wild.text).toContain('東京都#1$x$\\n*太字*_下線_<script>alert("1")</script>@ref///*〓〓');
    expect(wild.text).toContain('髙﨑𠮷商事'.repeat(14));
    expect(wild.text).toContain('N'.repeat(70));
    expect(wild.text).toContain(wildSamples[kind].reason);
    expect(wild.text).toContain(`${'m'.repeat(64)}@naccs.example`);
    expect(wild.text).toContain('「〓」は、本書の書体に字形のない文字です。');
  });

  it('repeats the heads of a long table', async () => {
    const ids = Array.from({ length: 90 }, (_, index) => id('海貨業', '1ANAC', index));
    const { pages } = await read(kind, { ...samples[kind], line: { ...samples[kind].line, ids } });
    const holding = pages.filter((page) => page.includes('海貨業'));
    expect(holding.length).toBeGreaterThan(2);
    for (const page of holding) expect(page.replace(/\s/g, '')).toContain('利用者ID業務の種別利用者コード識別番号');
  });

  it('numbers every page and names the application on it', () => {
    wild.pages.forEach((page, index) => {
      expect(page).toContain('受付番号 2600055A');
      expect(page).toContain(`${index + 1} / ${wild.pages.length} ページ`);
    });
  });

  it('leaves nothing outside the page', async () => {
    for (let number = 1; number <= wild.pages.length; number++) {
      const page = await wild.document.getPage(number);
      const { items } = await page.getTextContent();
      const [, , width = 0] = page.view;
      const ends = items.flatMap((item) => ('transform' in item ? [item.transform[4] + item.width] : []));
      expect(Math.max(...ends)).toBeLessThan(width - 50);
    }
  });

  it('is tagged, titled, Japanese, dated by its data and PDF/UA-1', async () => {
    const bytes = compileBare(kind, samples[kind]);
    const { info, document } = await readPdf(bytes);
    const title = titles[kind];
    expect(info).toMatchObject({ Title: `${title}（受付番号 2600055A）`, Language: 'ja' });
    expect(info.CreationDate).toContain(samples[kind].date.replaceAll('-', ''));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(tree).toContain(`"role":"${role}"`);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/<pdfuaid:part>1<|pdfuaid:part="1"/);
  });

  it('embeds its fonts', async () => {
    const raw = Buffer.from(compileBare(kind, samples[kind])).toString('latin1');
    const names = [...raw.matchAll(/\/FontName\s*\/([\w+-]+)/g)].map(([, name]) => name);
    expect(names).toHaveLength(2);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+NotoSansJP-(Regular|Bold)/);
    expect(raw.match(/\/FontFile[23]/g)).toHaveLength(2);
  });

  it('gives the same bytes for the same data, and others for other data', () => {
    const first = compileBare(kind, samples[kind]);
    expect(compileBare(kind, { ...wildSamples[kind] })).not.toEqual(first);
    expect(compileBare(kind, structuredClone(samples[kind]))).toEqual(first);
  });

  it('takes a reason of 240 line breaks', async () => {
    const { text } = await read(kind, { ...samples[kind], reason: `${'\n'.repeat(239)}了`, changes: [] });
    expect(text).toMatch(/変更する理由.*了/);
    expect(text).not.toContain('変更の内容');
  });
});
