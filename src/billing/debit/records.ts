import { code, fixed, type Layout, oneOf, serial, spare, type ValuesOf, whole, words } from './fields.ts';

/** Bytes of a record of 預金口座振替, without the line break behind it (`bills.md` 24). */
export const recordBytes = 120;

const accountKind = (ja: string, en: string) =>
  oneOf(ja, en, { 1: 'ordinary', 2: 'current', 3: 'taxReserve', 9: 'other' } as const);

/** ヘッダ: who collects, when, and into which account. `day` is MMDD: the year is that of the hand-over. */
export const header = {
  mark: fixed('データ区分', 'Kind of record', 'N', '1'),
  business: fixed('種別コード', 'Kind of business', 'N', '91'),
  charset: fixed('コード区分', 'Character set', 'N', '0'),
  collector: code('委託者コード', 'Code of the collector', 10),
  collectorName: words('委託者名', 'Name of the collector', 40),
  day: code('引落日', 'Day of the debit', 4),
  bank: code('取引銀行番号', 'Bank of the collector', 4),
  bankName: words('取引銀行名', 'Name of the collector’s bank', 15),
  branch: code('取引支店番号', 'Branch of the collector', 3),
  branchName: words('取引支店名', 'Name of the collector’s branch', 15, 'branch'),
  kind: accountKind('預金種目（委託者）', 'Kind of the collector’s account'),
  number: code('口座番号（委託者）', 'Number of the collector’s account', 7),
  spare: spare(17),
} satisfies Layout;

/** データ: whom is debited how much. Banks differ in whether the 顧客番号 is digits (`N`) or signs (`C`). */
export const dataRecord = (customer: 'N' | 'C') =>
  ({
    mark: fixed('データ区分', 'Kind of record', 'N', '2'),
    bank: code('引落銀行番号', 'Bank', 4),
    bankName: words('引落銀行名', 'Name of the bank', 15),
    branch: code('引落支店番号', 'Branch', 3),
    branchName: words('引落支店名', 'Name of the branch', 15, 'branch'),
    spare: spare(4),
    kind: accountKind('預金種目', 'Kind of account'),
    number: code('口座番号', 'Account number', 7),
    holder: words('預金者名', 'Account holder', 30),
    amount: whole('引落金額', 'Amount', 10),
    novelty: oneOf('新規コード', 'First or changed', { 1: 'first', 2: 'changed', 0: 'same' } as const),
    customer: customer === 'N' ? serial('顧客番号', 'Customer', 20) : words('顧客番号', 'Customer', 20),
    result: oneOf('振替結果コード', 'Result', {
      0: 'debited',
      1: 'noFunds',
      2: 'noAccount',
      3: 'byHolder',
      4: 'noMandate',
      8: 'byCollector',
      9: 'otherwise',
    } as const),
    rest: spare(8),
  }) satisfies Layout;

/** トレーラ: how many, and how much in yen. In a request nothing is collected and nothing has failed. */
export const trailer = {
  mark: fixed('データ区分', 'Kind of record', 'N', '8'),
  count: whole('合計件数', 'Count', 6),
  sum: whole('合計金額', 'Sum', 12),
  debitedCount: whole('振替済件数', 'Count debited', 6),
  debitedSum: whole('振替済金額', 'Sum debited', 12),
  failedCount: whole('振替不能件数', 'Count failed', 6),
  failedSum: whole('振替不能金額', 'Sum failed', 12),
  spare: spare(65),
} satisfies Layout;

/** エンド. */
export const end = { mark: fixed('データ区分', 'Kind of record', 'N', '9'), spare: spare(119) } satisfies Layout;

export type HeaderRecord = ValuesOf<typeof header>;
export type DataRecord = ValuesOf<ReturnType<typeof dataRecord>>;
export type TrailerRecord = ValuesOf<typeof trailer>;
