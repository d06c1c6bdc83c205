import { beforeAll, describe, expect, it } from 'vitest';
import { compileBare } from './compile.ts';
import { type PaperData, type PaperKind, paperKinds } from './data.ts';
import { readPdf } from './fixtures/read-pdf.ts';
import { fullSamples, id, samples, wildSamples } from './sample.ts';

const read = (kind: PaperKind, data: PaperData) => readPdf(compileBare(kind, data));

/** Words of every block of the manual's two samples, in their order. */
const blocks = [
  '会社名ナックス商事株式会社',
  '事業所名第一営業所',
  '事業所所在地東京都中央区〇〇1-2-3××ビル8階',
  '事業所コードNAC001',
  '申込分類□新規申込■変更申込□解約申込□変更(通関士)',
  '申込分類（特殊）□共同利用■機器共用□付替□地位の承継',
  '項目変更前変更後機器共用先の事業所コード—NAC003（大阪支店）',
  '料金プラン（専用回線接続）2027年02月01日からプランBプランA',
  '【専用回線接続によるNACCSの利用】利用者ID業務の種別利用者コード識別番号管理統計資料保存サービスシステム区分',
  '機器等の台数機器等の種別台数システム区分メール処理方式の端末台数12海上SMTP/POP3のサーバ端末台数8海上',
  'メールボックス数2個メールアドレス数1個メールアドレス数（SMTP双方向）0個',
  'アクセス回線回線種別速度又は利用時間配線レンタルシステム区分保守時間帯オプションメニュー',
  'ブロードバンド接続無制限■共用平日□冗長化■予備機■ping監視専用線1Mbps□共用毎日■冗長化□予備機□ping監視',
  '【インターネット接続によるNACCSの利用】利用者ID',
  'netNACCSで利用する端末台数12共用webNACCSで利用するデジタル証明書数2海上',
  '適用料金の選択（専用回線接続）■基本料金+従量料金□従量料金のみ',
  '適用料金の選択（インターネット接続）□基本料金+従量料金■従量料金のみ',
  '共同利用の親の事業所コードAAA001',
  '機器共用先の事業所コード事業所名追加・解除の別NAC003大阪支店追加NAC004成田営業所継続NAC002第二営業所解除',
  '添付ファイル名ファイルサイズシステム構成図.pdf128KB',
  '変更する理由機器共用解除のため',
  '氏名混載一郎氏名（フリガナ）コンサイイチロウ',
  'E-mailアドレスkonsai.ichiro@naccs.example',
];

const titles: Record<PaperKind, string> = {
  applicationForm: 'システムサービス利用申込書',
  acceptanceLetter: 'システムサービス利用承諾書',
  closureNotice: 'システムサービス利用契約解除通知書（事業所廃止）',
};

function expectInOrder(text: string, words: readonly string[]): void {
  const places = words.map((word) => text.indexOf(word));
  expect(words.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

describe('システムサービス利用申込書', () => {
  it('holds every block with the number of IDs applied for', async () => {
    const { text } = await read('applicationForm', fullSamples.applicationForm);
    expectInOrder(text, blocks);
    expectInOrder(text, [
      '申込日2026年12月01日',
      'システムサービス利用申込書',
      '輸出入・港湾関連情報処理センター株式会社殿',
      'ナックス商事株式会社代表取締役社長輸出入太郎',
      'システム利用規程に従って、システム利用契約の申し込みを行います。',
      '利用開始希望日2027年01月05日',
      '契約満了日—利用申込書提出締切日提出不要',
      '通関業1ANAC3■有料□無料□保存海上',
      '通関業審査終了時に決定2□有料■無料□保存海上',
      '保税蔵置場2ANAC2□有料□無料■保存共用',
      '混載業4ANAC1',
    ]);
  });
});

describe('システムサービス利用承諾書', () => {
  it('holds every block with the issued values', async () => {
    const { text } = await read('acceptanceLetter', fullSamples.acceptanceLetter);
    expectInOrder(text, blocks);
    expectInOrder(text, [
      '承諾日2027年01月12日',
      'システムサービス利用承諾書',
      'ナックス商事株式会社代表取締役社長輸出入太郎様',
      '輸出入・港湾関連情報処理センター株式会社代表取締役社長情報処理',
      '「システム利用規約」に従っていただくことを条件として、下記の内容に記載したところによる利用を承諾します。',
      '利用開始日2027年01月12日',
      '契約満了日2027年03月31日',
      '通関業1ANACA01■有料□無料□保存海上',
      '通関業1ANACA02■有料□無料□保存海上',
      '保税蔵置場2ANACA01□有料□無料■保存共用',
      '混載業4ANACA03',
      '大切に保管くださいますようお願いいたします。',
      '引き続きnetNACCS端末の追加の手続きをお願いします。',
    ]);
  });

  it('shows the frame of an empty block', async () => {
    const { text } = await read('acceptanceLetter', samples.acceptanceLetter);
    expect(text).toContain(
      'アクセス回線回線種別速度又は利用時間配線レンタルシステム区分保守時間帯オプションメニュー該当なし',
    );
    expect(text).toContain('NAC001第一営業所解除');
  });
});

describe('システムサービス利用契約解除通知書', () => {
  it('says on which day the contract ends', async () => {
    const { text } = await read('closureNotice', samples.closureNotice);
    expectInOrder(text, [
      'システムサービス利用契約解除通知書（事業所廃止）',
      '下記の契約満了日の終わりをもって契約を解除しますので通知します。',
      '最終利用日2027年01月12日',
      '契約満了日2027年01月12日',
      '申込分類□新規申込□変更申込■解約申込',
      '解約の種別□契約解除■事業所廃止',
      '事業所：契約状態利用中契約なし',
    ]);
    expect(text).not.toContain('承諾します');
  });
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
