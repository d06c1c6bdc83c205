import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fullOffice, importFullOffice } from '../../test/support/full-office.ts';
import { expectInOrder, issuedText } from '../../test/support/papers.ts';
import { attach, giveSettings } from '../../test/support/settings.ts';
import { openWorld, type World } from '../../test/support/world.ts';
import { moveWhatIsDue } from '../application/due/due.ts';
import type { PaperKind } from '../papers/data.ts';
import { createRenderer, type Renderer } from '../papers/render.ts';

/** Papers of a contract that the import and the procedures made, as the job issues them, read back. No paper is made by hand here. */
let world: World;
let renderer: Renderer;
let changed: { id: string; receptionNo: string };
let ended: { id: string; receptionNo: string };

const by = 'nac-admin';
const [begins, ends] = ['2027-01-05', '2027-02-02'];
const sentences = {
  form: 'システム利用規程に従って、システム利用契約の申し込みを行います。',
  letter:
    '貴社からお申し込みのあった輸出入・港湾関連情報処理センターシステムサービスの利用については、「システム利用規約」に従っていただくことを条件として、下記の内容に記載したところによる利用を承諾します。',
};
const texts = {} as Record<PaperKind | 'closureForm', string>;

beforeAll(async () => {
  world = await openWorld();
  renderer = createRenderer();
  await importFullOffice(world);
  changed = await change();
  texts.applicationForm = await issued(changed.id, 'applicationForm', '2026-12-01');
  const codes = { 'user-codes-1': '8ANAC', 'user-codes-1-1': 'A01', 'user-codes-1-2': 'A02' };
  await world.accept(world.at(), changed.id, { startDate: begins, issued: codes });
  await giveSettings(world, changed.id, by);
  await moveWhatIsDue(world.at(`${begins}T00:05`));
  texts.acceptanceLetter = await issued(changed.id, 'acceptanceLetter', begins);
  ended = await end();
  texts.closureForm = await issued(ended.id, 'applicationForm', '2027-01-12');
  await world.accept(world.at('2027-01-12'), ended.id, { startDate: ends });
  await moveWhatIsDue(world.at(`${ends}T00:05`));
  texts.closureNotice = await issued(ended.id, 'closureNotice', ends);
}, 180_000);
afterAll(async () => {
  await renderer.close();
  await world.close();
});

/** The blocks of the manual's samples below the addressee, in their order. */
const office = [
  '会社名ナックス商事株式会社',
  '契約者支店長支店守',
  '事業所名\uFA19戸支店',
  '事業所所在地兵庫県神戸市中央区波止場町6番7号×ビル8階',
  '事業所コードNAC009',
];
const idHead = '利用者ID業務の種別利用者コード識別番号管理統計資料保存サービスシステム区分';
const lineConnection = (ids: readonly string[]) => [
  `【専用回線接続によるNACCSの利用】${idHead}${ids.join('')}`,
  '機器等の台数機器等の種別台数システム区分インタラクティブ処理方式の端末台数5共用メール処理方式の端末台数9海上SMTP双方向のサーバ台数1航空SMTP/POP3のサーバ台数2海上',
  'メールボックス数3個メールアドレス数2個メールアドレス数（SMTP双方向）5個',
  'アクセス回線回線種別速度又は利用時間配線レンタルシステム区分保守時間帯オプションメニューブロードバンド光無制限■共用平日□冗長化■予備機■ping監視専用線5Mbps□海上毎日■冗長化□予備機□ping監視',
];
const internetConnection = (ids: readonly string[]) => [
  `【インターネット接続によるNACCSの利用】${idHead}${ids.join('')}`,
  '機器等の台数機器等の種別台数システム区分netNACCSで利用する端末台数3海上netNACCSで利用する端末台数2航空webNACCSで利用するデジタル証明書数2共用',
];
const terms = [
  '適用料金の選択（専用回線接続）■基本料金+従量料金□従量料金のみ',
  '適用料金の選択（インターネット接続）□基本料金+従量料金■従量料金のみ',
  '共同利用の親の事業所コードAAA001',
];

const issuedIds = {
  line: [
    '通関業6ANACA01■有料□無料□保存海上',
    '通関業6ANACA02■有料□無料□保存海上',
    '通関士通関一郎（証票番号123456）6ANACA03□有料□無料□保存共用',
    '保税蔵置場7ANACA01□有料■無料■保存航空',
    'NVOCC8ANACA01□有料■無料□保存海上',
    'NVOCC8ANACA02□有料■無料□保存海上',
  ],
  internet: ['混載業6ANACA04□有料□無料□保存航空', '保税蔵置場7ANACA02■有料□無料■保存共用'],
};
const contact = [
  '変更する理由支店の業務を広げるため備考通関業許可1月10日予定',
  '氏名混載一郎氏名（フリガナ）コンサイイチロウ所属部課名通関課役職名課長',
  '電話番号078-123-4568FAX番号078-123-4569E-mailアドレスkonsai.ichiro@naccs.example',
];
const signatory = '輸出入・港湾関連情報処理センター株式会社代表取締役社長';
const representative = 'ナックス商事株式会社代表取締役社長代表歩';

describe('right E: right F: papers of a full real contract', () => {
  test('システムサービス利用申込書', () => {
    expectInOrder(texts.applicationForm, [
      `申込受付番号${changed.receptionNo}申込日2026年12月01日`,
      'システムサービス利用申込書',
      '輸出入・港湾関連情報処理センター株式会社殿',
      representative,
      sentences.form,
      ...office,
      '利用開始希望日2027年01月05日契約満了日—利用申込書提出締切日提出不要',
      '申込分類□新規申込■変更申込□解約申込□変更（通関士）申込分類（特殊）□共同利用□機器共用□付替□地位の承継',
      '項目変更前変更後企業（本社）：代表者名—代表歩',
      'メールボックス数2個3個',
      ...lineConnection([
        '通関業6ANAC2■有料□無料□保存海上',
        '通関士通関一郎（証票番号123456）6ANAC1□有料□無料□保存共用',
        '保税蔵置場7ANAC1□有料■無料■保存航空',
        'NVOCC審査終了時に決定2□有料■無料□保存海上',
      ]),
      ...internetConnection(['混載業6ANAC1□有料□無料□保存航空', '保税蔵置場7ANAC1■有料□無料■保存共用']),
      ...terms,
      '機器共用先の事業所コード事業所名追加・解除の別NAC001第一営業所継続',
      '添付書類添付ファイル名ファイルサイズシステム構成図.pdf128KB',
      ...contact,
    ]);
  });

  test('システムサービス利用承諾書', () => {
    expectInOrder(texts.acceptanceLetter, [
      `申込受付番号${changed.receptionNo}承諾日2026年12月01日`,
      'システムサービス利用承諾書',
      `${representative}様`,
      signatory,
      sentences.letter,
      ...office,
      '利用開始日2027年01月05日契約満了日—',
      ...lineConnection(issuedIds.line),
      ...internetConnection(issuedIds.internet),
      ...terms,
      'NAC001第一営業所継続',
      ...contact,
      '大切に保管くださいますようお願いいたします。',
    ]);
  });

  test('システムサービス利用契約解除通知書, and the form before it', () => {
    const contract = [
      ...lineConnection(issuedIds.line),
      ...internetConnection(issuedIds.internet),
      ...terms,
      'NAC001第一営業所解除',
    ];
    expectInOrder(texts.closureNotice, [
      'システムサービス利用契約解除通知書（事業所廃止）',
      `${representative}様`,
      signatory,
      '事業所の廃止に伴う輸出入・港湾関連情報処理センターシステムサービスの利用契約の解除について',
      ...office,
      '最終利用日2027年02月02日契約満了日2027年02月02日',
      '申込分類□新規申込□変更申込■解約申込',
      '解約の種別□契約解除■事業所廃止',
      ...contract,
    ]);
    expectInOrder(texts.closureForm, [
      'システムサービス利用申込書',
      ...office,
      '契約満了日2027年02月02日利用申込書提出締切日提出不要',
      '解約の種別□契約解除■事業所廃止',
      'SMTP/POP3のサーバ台数2海上',
      ...terms,
      'NAC001第一営業所解除',
    ]);
  });

  test('hold nothing that stands for a value, and no empty block', () => {
    for (const text of Object.values(texts)) {
      expect(text).not.toContain('pending');
      expect(text).not.toContain('該当なし');
      expect(text).not.toContain('undefined');
    }
  });
});

/** New codes, terminals, mailboxes and the representative of the company, in one application, with everything that a person can add. */
async function change() {
  const services = world.at();
  const items = ['head-office', 'user-codes', 'logical-terminals', 'mailbox-counts'];
  const id = await world.draft(services, {
    office: fullOffice,
    by,
    items,
    desiredStart: begins,
    answers: typed(items),
  });
  await attach(world, id, 'attachments', { name: 'システム構成図.pdf', size: 131_072, sha256: 'e'.repeat(64) });
  const check = { remarks: ['通関業許可 1月10日予定'] };
  const filed = await world.submit(services, id, by, { check });
  if (filed.result !== 'done') throw new Error(`not filed: ${filed.result}`);
  return { id, receptionNo: filed.receptionNo };
}

const typed = (items: readonly string[]) => ({
  choice: { special: ['no'], items, desiredStart: [begins], reason: ['支店の業務を広げるため'] },
  contact: {
    name: ['混載 一郎'],
    kana: ['コンサイ　イチロウ'],
    department: ['通関課'],
    post: ['課長'],
    phone: ['078-123-4568'],
    fax: ['078-123-4569'],
    mail: ['konsai.ichiro@naccs.example'],
  },
  'head-office.head-office': {
    postalCode: ['104-0031'],
    address: ['東京都中央区京橋一丁目2番3号 ×ビル8階'],
    phone: ['0312345678'],
    fax: ['0312345679'],
    representativeName: ['代表 歩'],
    representativePost: ['代表取締役社長'],
  },
  'user-codes.user-codes': {
    'add.0.kinds': ['nvocc'],
    'add.0.area': ['sea'],
    'add.0.connection': ['line'],
    'add.0.numbers': ['2'],
    'add.0.services': ['free'],
  },
  'logical-terminals.logical-terminals': {
    terminals: ['14'],
    servers: ['3'],
    ...deviceRow(0, 'mailTerminal', 'sea', '9'),
    ...deviceRow(1, 'interactiveTerminal', 'common', '5'),
    ...deviceRow(2, 'mailServer', 'sea', '2'),
    ...deviceRow(3, 'duplexServer', 'air', '1'),
  },
  'mailbox-counts.mailboxes': { boxes: ['3'], boxAddresses: ['2'], addresses: ['5'] },
});

const deviceRow = (row: number, kind: string, area: string, count: string) => ({
  [`devices.${row}.kind`]: [kind],
  [`devices.${row}.area`]: [area],
  [`devices.${row}.count`]: [count],
});

const end = () =>
  world.file(world.at('2027-01-12'), {
    office: fullOffice,
    by,
    items: ['contract-end'],
    special: true,
    desiredStart: ends,
    answers: { 'contract-end.closure': { kind: ['close'], understood: ['yes'] } },
  });

const issued = (applicationId: string, kind: PaperKind, day: string) =>
  issuedText(world, renderer, { applicationId, kind, day });
