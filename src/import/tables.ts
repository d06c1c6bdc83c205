import * as z from 'zod';
import {
  accountKinds,
  connections,
  deviceKinds,
  lineKinds,
  maintenanceHours,
  mandateStates,
  paymentMethods,
  planLabels,
  systemAreas,
} from '../contract/masters.ts';
import type { CellsOf, companyParts, officeParts } from '../contract/parts/index.ts';
import type { Text } from '../ground/words.ts';
import { accountHolder, accountNumber } from '../procedure/fields/account.ts';
import { address, kana, mailAddress, name, phone, postalCode } from '../procedure/fields/business.ts';
import { count } from '../procedure/fields/count.ts';
import { text } from '../procedure/fields/text.ts';
import { roleWords } from '../words/roles.ts';
import {
  bankCode,
  branchCode,
  type Column,
  column,
  companyCode,
  day,
  flag,
  idNumber,
  kind,
  kinds,
  lineId,
  officeCode,
  oneOf,
  optional,
  optionalOfficeCode,
  userCode,
} from './columns.ts';

const to = (ja: string, en: string): Text => ({ ja, en });
const open = (ja: string, en: string) => ({ label: to(ja, en), optional: true });
const counted = (ja: string, en: string) => column(count(open(ja, en)));
const office = officeCode(to('事業所コード', 'office code'));
const from = day(to('利用開始日', 'start date'));
const deviceLabels = Object.fromEntries(Object.entries(deviceKinds).map(([id, { label }]) => [id, label])) as Record<
  keyof typeof deviceKinds,
  Text
>;
const plan = (label: Text) => optional(oneOf(label, planLabels, { Aプラン: 'A', Bプラン: 'B' }), 'none');

/** A column for every heading that the parts of a contract name, which reads what the part keeps. */
export type ColumnsFor<Cells> = { readonly [H in keyof Cells]: Column<Cells[H]> };

const companyColumns = {
  name: column(name({ label: to('企業名', 'Company name') })),
  postalCode: column(postalCode(open('本社郵便番号', 'Head office postal code'))),
  address: column(address(open('本社所在地', 'Head office address'))),
  phone: column(phone(open('本社電話番号', 'Head office telephone'))),
  fax: column(phone(open('本社FAX番号', 'Head office FAX'))),
  representativeName: column(name(open('代表者名', 'Representative'))),
  representativePost: column(name(open('代表者の役職', 'Post of the representative'))),
} as const satisfies ColumnsFor<CellsOf<typeof companyParts>>;

const officeColumns = {
  name: column(name({ label: to('事業所名', 'Office name') })),
  postalCode: column(postalCode(open('郵便番号', 'Postal code'))),
  address: column(address(open('事業所所在地', 'Office address'))),
  phone: column(phone(open('電話番号', 'Telephone'))),
  fax: column(phone(open('FAX番号', 'FAX'))),
  contractorName: column(name({ label: to('契約者名', 'Contractor') })),
  contractorKana: column(kana(open('契約者名フリガナ', 'Contractor (kana)'))),
  contractorPost: column(name(open('契約者の役職', 'Post of the contractor'))),
  managerName: column(name({ label: to('管理責任者名', 'System manager') })),
  managerKana: column(kana(open('管理責任者名フリガナ', 'System manager (kana)'))),
  managerDepartment: column(name(open('管理責任者の所属部課名', 'Department of the system manager'))),
  managerPost: column(name(open('管理責任者の役職', 'Post of the system manager'))),
  managerPhone: column(phone(open('管理責任者の電話番号', 'Telephone of the system manager'))),
  managerEmergencyFax: column(phone(open('緊急連絡用FAX番号', 'Emergency FAX'))),
  managerMail: column(mailAddress({ label: to('管理責任者のE-mailアドレス', 'E-mail address of the system manager') })),
  planLine: plan(to('料金プラン（専用回線）', 'plan for leased lines')),
  planInternet: plan(to('料金プラン（インターネット）', 'plan for the Internet')),
  terminals: counted('論理端末数', 'Logical terminals'),
  servers: counted('サーバ台数', 'Servers'),
  mailboxes: counted('メールボックス数', 'Mailboxes'),
  mailboxAddresses: counted('メールアドレス数', 'Mail addresses'),
  mailAddresses: counted('メールアドレス数（SMTP双方向）', 'Mail addresses (two-way SMTP)'),
  netTerminals: counted('netNACCS端末台数', 'netNACCS terminals'),
  webCertificates: counted('webNACCS証明書数', 'webNACCS certificates'),
  jointUseParent: optionalOfficeCode(to('共同利用の親の事業所コード', 'office code of the parent of the joint use')),
  billingName: column(name(open('請求書送付先', 'Bills are sent to'))),
  billingDepartment: column(name(open('請求先の所属部課名', 'Billing department'))),
  billingContact: column(name(open('請求先担当者', 'Billing contact'))),
  billingPostalCode: column(postalCode(open('請求先の郵便番号', 'Billing postal code'))),
  billingAddress: column(address(open('請求先の所在地', 'Billing address'))),
  billingPhone: column(phone(open('請求先の電話番号', 'Billing telephone'))),
  billingMail: column(mailAddress(open('請求先のE-mailアドレス', 'Billing e-mail address'))),
  paymentMethod: optional(oneOf(to('支払の方法', 'way of payment'), paymentMethods), 'bankTransfer'),
  bankCode: bankCode(to('金融機関コード', 'bank code')),
  branchCode: branchCode(to('支店コード', 'branch code')),
  accountKind: optional(oneOf(to('預金種目', 'kind of account'), accountKinds), ''),
  accountNumber: column(accountNumber(open('口座番号', 'Account number'))),
  accountHolder: column(accountHolder(open('口座名義', 'Account holder (kana)'))),
} as const satisfies ColumnsFor<CellsOf<typeof officeParts>>;

/** The files that are read, each with its columns in order: the heading in English is the name here, the Japanese one the label. */
export const tables = {
  companies: { code: companyCode(to('企業略称', 'company abbreviation')), from, ...companyColumns },
  offices: {
    code: office,
    from,
    ...officeColumns,
    bank: column(text({ ...open('金融機関名', 'Bank'), limit: 40 })),
    branch: column(text({ ...open('支店名', 'Branch'), limit: 40 })),
    mandate: optional(oneOf(to('口座振替依頼書', 'direct debit form'), mandateStates), ''),
  },
  accessLines: {
    office,
    id: lineId(to('回線番号', 'line number')),
    kind: oneOf(to('回線種別', 'kind of line'), lineKinds, { 光: 'broadband', ADSL: 'adsl' }),
    speed: column(text({ ...open('速度又は利用時間', 'Speed'), limit: 40 })),
    address: column(address({ label: to('回線設置場所', 'Place of the line') })),
    area: oneOf(to('システム区分', 'system area'), systemAreas),
    maintenance: optional(oneOf(to('保守時間帯', 'maintenance hours'), maintenanceHours), 'weekdays'),
    wiringRental: flag(to('配線レンタル', 'wiring rental')),
    redundancy: flag(to('冗長化', 'redundancy')),
    spareRouter: flag(to('予備機', 'spare router')),
    pingMonitoring: flag(to('ping監視', 'ping monitoring')),
  },
  devices: {
    office,
    kind: oneOf(to('機器等の種別', 'kind of equipment'), deviceLabels),
    area: oneOf(to('システム区分', 'system area'), systemAreas),
    count: column(count({ label: to('台数', 'How many'), min: 1 })),
  },
  userCodes: {
    office,
    code: userCode(to('利用者コード', 'user code')),
    kinds: kinds(to('利用業種', 'business kinds')),
  },
  userIds: {
    office,
    code: userCode(to('利用者コード', 'user code')),
    number: idNumber(to('識別番号', 'ID number')),
    kind: kind(to('業務の種別', 'business kind')),
    connection: oneOf(to('接続形態', 'connection'), connections, { 専用回線: 'line', インターネット: 'internet' }),
    area: oneOf(to('システム区分', 'system area'), systemAreas),
    paidReports: flag(to('管理統計資料（有料）', 'statistical reports, paid')),
    freeReports: flag(to('管理統計資料（無料）', 'statistical reports, free')),
    archive: flag(to('保税管理資料保存', 'bonded archive')),
    brokerName: column(name(open('通関士の氏名', 'Name of the broker'))),
    brokerKana: column(kana(open('通関士の氏名（フリガナ）', 'Name of the broker (kana)'))),
    brokerLicence: column(text({ ...open('通関士証票番号', 'Broker licence number'), limit: 12 })),
  },
  sharing: {
    office,
    owner: officeCode(to('機器共用先', 'office that owns the equipment')),
  },
  people: {
    company: optional(companyCode(to('企業略称', 'company abbreviation')), ''),
    office: optionalOfficeCode(to('事業所コード', 'office code')),
    loginId: column(text({ label: to('ログインID', 'Log-in ID'), limit: 30 })),
    name: column(name({ label: to('氏名', 'Name') })),
    mail: column(mailAddress({ label: to('E-mailアドレス', 'E-mail address') })),
    role: optional(oneOf(to('役割', 'role'), roleWords), 'manager'),
    lang: optional(oneOf(to('言語', 'language'), { ja: to('日本語', 'Japanese'), en: to('英語', 'English') }), 'ja'),
  },
} as const satisfies Record<string, Readonly<Record<string, Column>>>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** The name of a table's file without its ending: small letters, with hyphens between the words. */
export const fileOf = (table: TableName): string => table.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

type Columns<N extends TableName> = (typeof tables)[N];

/** A row of a file, read. */
export type RowOf<N extends TableName> = {
  -readonly [C in keyof Columns<N>]: Columns<N>[C] extends Column<infer T> ? T : never;
};

/** What a row of a file must be: cells by the name of their column, every one present. */
export const schemaOf = <N extends TableName>(table: N): z.ZodType<RowOf<N>> =>
  z.object(
    Object.fromEntries(Object.entries(tables[table]).map(([heading, { reads }]) => [heading, reads])),
  ) as unknown as z.ZodType<RowOf<N>>;
