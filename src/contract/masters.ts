import type { Text } from '../ground/words.ts';

/** Kinds and areas of the business, as data: a row here is all that a new one needs (`domain.md` 3.3–3.7). */
export const businessKinds = {
  customsBrokerage: { label: { ja: '通関業', en: 'Customs brokerage' }, short: '通関', group: 'I', archive: false },
  customsBroker: { label: { ja: '通関士', en: 'Customs broker' }, short: '通関士', group: 'I', archive: false },
  airConsolidator: { label: { ja: '混載業', en: 'Air consolidator' }, short: '混載', group: 'I', archive: false },
  airline: { label: { ja: '航空会社', en: 'Airline' }, short: '航空', group: 'I', archive: true },
  aircraftSupplies: { label: { ja: '機用品業', en: 'Aircraft supplies' }, short: '機用品', group: 'I', archive: true },
  trader: { label: { ja: '輸出入者', en: 'Importer/exporter' }, short: '輸出入', group: 'I', archive: false },
  seaFreightForwarder: {
    label: { ja: '海貨業', en: 'Sea freight forwarder' },
    short: '海貨',
    group: 'I',
    archive: false,
  },
  nvocc: { label: { ja: 'NVOCC', en: 'NVOCC' }, short: 'NVOCC', group: 'I', archive: false },
  airCargoAgent: {
    label: { ja: '航空貨物代理店', en: 'Air cargo agent' },
    short: '航空代理',
    group: 'I',
    archive: false,
  },
  bondedWarehouse: { label: { ja: '保税蔵置場', en: 'Bonded warehouse' }, short: '保税', group: 'II', archive: true },
  containerYard: { label: { ja: 'CY', en: 'Container yard' }, short: 'CY', group: 'III', archive: true },
  shippingLine: { label: { ja: '船会社', en: 'Shipping line' }, short: '船会社', group: 'IV', archive: false },
  shipAgent: { label: { ja: '船舶代理店', en: 'Ship agent' }, short: '船舶代理', group: 'IV', archive: false },
  bank: { label: { ja: '銀行', en: 'Bank' }, short: '銀行', group: 'V', archive: false },
  generalApplicant: {
    label: { ja: '汎用申請者', en: 'General applicant' },
    short: '汎用',
    group: 'VI',
    archive: false,
  },
  vanPool: { label: { ja: 'バンプール', en: 'Van pool' }, short: 'VP', group: 'VII', archive: false },
  nonLifeInsurer: { label: { ja: '損害保険会社', en: 'Non-life insurer' }, short: '損保', group: '', archive: false },
  tradeControlUser: { label: { ja: '外為法関連業務', en: 'Trade control' }, short: '外為', group: '', archive: false },
} as const satisfies Record<string, { label: Text; short: string; group: string; archive: boolean }>;
export type BusinessKind = keyof typeof businessKinds;

/** システム区分. */
export const systemAreas = {
  sea: { ja: '海上', en: 'Sea' },
  air: { ja: '航空', en: 'Air' },
  common: { ja: '共用', en: 'Both' },
} as const satisfies Record<string, Text>;
export type SystemArea = keyof typeof systemAreas;

/** Families of connections, as the forms have them (`domain.md` 3.6). */
export const connections = {
  line: { ja: '専用回線接続', en: 'Leased line' },
  internet: { ja: 'インターネット接続', en: 'Internet' },
} as const satisfies Record<string, Text>;
export type ConnectionFamily = keyof typeof connections;

/**
 * 機器等の種別 by processing method, as the manual's papers name them, and the number of the contract that each is counted in
 * (`domain.md` 3.6, 3.11).
 */
export const deviceKinds = {
  interactiveTerminal: {
    label: { ja: 'インタラクティブ処理方式の端末台数', en: 'Terminals, interactive method' },
    of: 'terminals',
  },
  mailTerminal: { label: { ja: 'メール処理方式の端末台数', en: 'Terminals, mail method' }, of: 'terminals' },
  duplexServer: { label: { ja: 'SMTP双方向のサーバ台数', en: 'Servers, two-way SMTP' }, of: 'servers' },
  mailServer: { label: { ja: 'SMTP/POP3のサーバ台数', en: 'Servers, SMTP/POP3' }, of: 'servers' },
  netTerminal: { label: { ja: 'netNACCSで利用する端末台数', en: 'netNACCS terminals' }, of: 'netTerminals' },
  webCertificate: {
    label: { ja: 'webNACCSで利用するデジタル証明書数', en: 'webNACCS certificates' },
    of: 'webCertificates',
  },
} as const satisfies Record<string, { label: Text; of: string }>;
export type DeviceKind = keyof typeof deviceKinds;
/** The numbers of a contract that devices are counted in. */
export type DeviceTotal = (typeof deviceKinds)[DeviceKind]['of'];

/** Line kinds; those with `until` are abolished and are read, not offered (`domain.md` 3.7). */
export const lineKinds = {
  dedicated: { label: { ja: '専用線', en: 'Dedicated line' } },
  broadband: { label: { ja: 'ブロードバンド光', en: 'Broadband (fibre)' } },
  adsl: { label: { ja: 'ADSL回線接続', en: 'ADSL' }, until: '2017-10-08' },
  dialUp: { label: { ja: 'ダイヤルアップ', en: 'Dial-up' }, until: '2017-10-08' },
} as const satisfies Record<string, { label: Text; until?: string }>;
export type LineKind = keyof typeof lineKinds;

export const maintenanceHours = {
  weekdays: { ja: '平日', en: 'Weekdays' },
  everyday: { ja: '毎日', en: 'Every day' },
} as const satisfies Record<string, Text>;

export const planLabels = {
  A: { ja: 'Aプラン（基本料金＋従量料金）', en: 'Plan A (base and usage fee)' },
  B: { ja: 'Bプラン（従量料金のみ）', en: 'Plan B (usage fee only)' },
  none: { ja: 'なし', en: 'None' },
} as const satisfies Record<string, Text>;

/** How a contract ends: the office goes on without the service, or is given up itself (`domain.md` 2.2). */
export const endings = {
  terminate: { ja: '契約解除', en: 'Contract ended' },
  close: { ja: '事業所廃止', en: 'Office closed' },
} as const satisfies Record<string, Text>;
export type Ending = keyof typeof endings;

export const paymentMethods = {
  directDebit: { ja: '口座振替', en: 'Direct debit' },
  bankTransfer: { ja: '銀行振込', en: 'Bank transfer' },
} as const satisfies Record<string, Text>;

export const accountKinds = {
  ordinary: { ja: '普通', en: 'Ordinary' },
  current: { ja: '当座', en: 'Current' },
  taxReserve: { ja: '納税準備', en: 'Tax reserve' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<string, Text>;

/**
 * 口座振替の依頼: the centre posts a form, the customer returns it, the bank registers it (`domain.md` 2.2, 8); or the customer asked for it with
 * the application, and the bank registers it.
 */
export const mandateStates = {
  none: { ja: '—', en: '—' },
  toSend: { ja: '依頼書郵送前', en: 'Form to be posted' },
  formSent: { ja: '依頼書送付済', en: 'Form sent' },
  received: { ja: '依頼書受領', en: 'Form received' },
  consented: { ja: 'オンラインで依頼済', en: 'Asked for on line' },
  active: { ja: '登録済', en: 'Active' },
} as const satisfies Record<string, Text>;
