import type { DeviceRow, IdRow, LineConnection, LineRow, PaperData, PaperKind } from '../../src/papers/data.ts';
import {
  applicationKinds,
  boxes,
  endingKinds,
  lineOptions,
  manualSentences,
  specialKinds,
} from '../../src/papers/words.ts';

/** Papers to lay out and to render. What papers say is not tested with them but with a real contract (`src/jobs/full-papers.test.ts`). */
export const samples: Record<PaperKind, PaperData> = {
  applicationForm: sampleOf('applicationForm'),
  acceptanceLetter: sampleOf('acceptanceLetter'),
  closureNotice: closing(sampleOf('acceptanceLetter')),
};

/** Every block filled. */
const fullSamples: Record<PaperKind, PaperData> = {
  applicationForm: fullForm(),
  acceptanceLetter: fullLetter(),
  closureNotice: closing(fullLetter()),
};

/** What people type: names of 70 characters, every special sign, rare kanji, an emoji, many rows. */
export const wildSamples: Record<PaperKind, PaperData> = {
  applicationForm: wild(fullSamples.applicationForm),
  acceptanceLetter: wild(fullSamples.acceptanceLetter),
  closureNotice: wild(fullSamples.closureNotice),
};

function wild(data: PaperData): PaperData {
  const [kanji, latin] = ['髙﨑𠮷商事'.repeat(14), 'N'.repeat(70)];
  return {
    ...data,
    applicant: { company: kanji, post: '代表取締役社長'.repeat(10), name: '髙﨑 𠮷葛󠄀' },
    office: {
      name: latin,
      code: null,
      address: `東京都 #1 $x$ \\n *太字* _下線_ <script>alert("1")</script> @ref // /* 😀👨‍👩‍👧`,
    },
    changes: data.changes?.map((row) => ({ ...row, before: kanji, after: latin })),
    line: {
      ...data.line,
      ids: Array.from({ length: 20 }, (_, index) => id(index % 5 ? '保税蔵置場' : kanji, '1ANAC', `A${index + 10}`)),
      devices: [{ kind: latin, count: 9999, area: '共用' }],
      lines: Array.from({ length: 6 }, (_, index) => line(index ? '専用線' : kanji, index ? null : latin, ['冗長化'])),
    },
    sharing: data.sharing.map((row) => ({ ...row, officeName: kanji })),
    reason: `${'長い理由です。#$\\*'.repeat(21).slice(0, 239)}了`,
    remarks: Array.from({ length: 60 }, (_, index) => `${index + 1}行目`).join('\n'),
    contact: { ...data.contact, department: kanji, post: latin, mail: `${'m'.repeat(64)}@naccs.example` },
    more: [...(data.more ?? []), { title: '請求先', columns: ['項目', '内容'], rows: [['請求書送付先', kanji]] }],
  };
}

/** The same letter where the contract ends. */
function closing(letter: PaperData): PaperData {
  return {
    ...letter,
    sentence: manualSentences.closureNotice,
    contractEnd: letter.startDate,
    kinds: boxes(applicationKinds, ['解約申込']),
    specialKinds: boxes(specialKinds, []),
    endings: boxes(endingKinds, ['事業所廃止']),
    changes: [{ item: '事業所：契約状態', before: '利用中', after: '契約なし' }],
  };
}

function sampleOf(kind: PaperKind): PaperData {
  const isForm = kind === 'applicationForm';
  return {
    date: isForm ? '2026-12-01' : '2027-01-12',
    receptionNo: '2600055A',
    sentence: manualSentences[kind],
    operator: { company: '輸出入・港湾関連情報処理センター株式会社', post: '代表取締役社長', name: '情報 処理' },
    service: 'NACCS',
    applicant: { company: 'ナックス商事株式会社', post: '代表取締役社長', name: '輸出入 太郎' },
    office: { name: '第二営業所', code: 'NAC002', address: '神奈川県横浜市中区〇〇町1-2-3 ××ビル8階' },
    startDate: isForm ? '2027-01-05' : '2027-01-12',
    contractEnd: null,
    kinds: boxes(applicationKinds, ['変更申込']),
    specialKinds: boxes(specialKinds, ['機器共用']),
    changes: [{ item: '機器共用先の事業所コード', before: 'NAC001（第一営業所）', after: '' }],
    line: {
      ids: isForm ? [id('通関業', '3ANAC', 2)] : [id('通関業', '3ANAC', 'A01'), id('通関業', '3ANAC', 'A02')],
      devices: [],
      plan: 'B',
      mailboxes: 0,
      mailAddresses: 0,
      duplexMailAddresses: 0,
      lines: [],
    },
    internet: { ids: [], devices: [], plan: null },
    jointUseParent: null,
    sharing: [{ officeCode: 'NAC001', officeName: '第一営業所', state: 'released' }],
    reason: '機器共用解除のため',
    contact: {
      name: '混載 一郎',
      kana: 'コンサイ イチロウ',
      department: '通関課',
      post: '課長',
      tel: '0123456789',
      fax: '0123456788',
      mail: 'konsai.ichiro@naccs.example',
    },
    notes: isForm ? [] : ['引き続きnetNACCS端末の追加の手続きをお願いします。'],
  };
}

function fullForm(): PaperData {
  return {
    ...samples.applicationForm,
    office: { name: '第一営業所', code: 'NAC001', address: '東京都中央区〇〇1-2-3 ××ビル8階' },
    changes: [
      { item: '機器共用先の事業所コード', before: '', after: 'NAC003（大阪支店）' },
      { item: '料金プラン（専用回線接続）', before: 'Bプラン', after: 'Aプラン', startsOn: '2027-02-01' },
      { item: '本社所在地', before: '東京都中央区', after: '東京都港区', subject: 'ナックス商事株式会社（NAC）' },
    ],
    line: fullLine([
      id('通関業', '1ANAC', 3, { reports: { paid: true, free: false } }),
      id('通関業', null, 2, { reports: { paid: false, free: true } }),
      id('保税蔵置場', '2ANAC', 2, { archive: true, area: '共用' }),
    ]),
    internet: { ids: [id('混載業', '4ANAC', 1, { area: '航空' })], devices: internetDevices(), plan: 'B' },
    jointUseParent: 'AAA001',
    sharing: [
      { officeCode: 'NAC003', officeName: '大阪支店', state: 'added' },
      { officeCode: 'NAC004', officeName: '成田営業所', state: 'kept' },
      { officeCode: 'NAC002', officeName: '第二営業所', state: 'released' },
    ],
    remarks: '通関業許可 1月10日予定',
    more: [
      { title: '添付書類', columns: ['添付ファイル名', 'ファイルサイズ'], rows: [['システム構成図.pdf', '128 KB']] },
    ],
  };
}

function fullLetter(): PaperData {
  return {
    ...fullForm(),
    ...pick(samples.acceptanceLetter, ['date', 'startDate', 'sentence', 'notes']),
    contractEnd: '2027-03-31',
    line: fullLine([
      id('通関業', '1ANAC', 'A01', { reports: { paid: true, free: false } }),
      id('通関業', '1ANAC', 'A02', { reports: { paid: true, free: false } }),
      id('保税蔵置場', '2ANAC', 'A01', { archive: true, area: '共用' }),
    ]),
    internet: { ids: [id('混載業', '4ANAC', 'A03', { area: '航空' })], devices: internetDevices(), plan: 'B' },
  };
}

function pick<T, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, K>;
}

function internetDevices(): readonly DeviceRow[] {
  return [
    { kind: 'netNACCSで利用する端末台数', count: 12, area: '共用' },
    { kind: 'webNACCSで利用するデジタル証明書数', count: 2, area: '海上' },
  ];
}

function fullLine(ids: readonly IdRow[]): LineConnection {
  return {
    ids,
    devices: [
      { kind: 'メール処理方式の端末台数', count: 12, area: '海上' },
      { kind: 'SMTP/POP3のサーバ端末台数', count: 8, area: '海上' },
    ],
    plan: 'A',
    mailboxes: 2,
    mailAddresses: 1,
    duplexMailAddresses: 0,
    lines: [
      line('ブロードバンド接続', '無制限', ['予備機', 'ping監視']),
      { ...line('専用線', '1 Mbps', ['冗長化']), wiringRental: false, maintenance: '毎日' },
    ],
  };
}

export function id(
  businessKind: string,
  userCode: string | null,
  idNumber: number | string,
  more: Partial<IdRow> = {},
): IdRow {
  const plain = { reports: { paid: false, free: false }, archive: false, area: '海上' };
  return { businessKind, userCode, idNumber, ...plain, ...more };
}

function line(kind: string, speed: string | null, options: readonly (typeof lineOptions)[number][]): LineRow {
  return { kind, speed, wiringRental: true, area: '共用', maintenance: '平日', options: boxes(lineOptions, options) };
}
