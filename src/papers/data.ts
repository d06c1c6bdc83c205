import type { Day } from '../ground/clock.ts';
import type { InvoicePaper } from './invoice.ts';

/** システムサービス利用申込書, システムサービス利用承諾書 and, in its place for a closure, システムサービス利用契約解除通知書 (`domain.md` 3.11, `decisions.md` 21 and 22). */
export const paperKinds = ['applicationForm', 'acceptanceLetter', 'closureNotice'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Every document that there is a template for, with what it says: the papers of an application, and the invoice. */
export type Documents = Record<PaperKind, PaperData> & { invoice: InvoicePaper };
export type DocumentKind = keyof Documents;

/**
 * What a paper of an application says, ready to print: the same shape for all of them.
 *
 * Days are days of Japan. Every string is printed as typed. A name that comes from a master (a kind of business, a device, a line)
 * is passed in Japanese as of the day of the paper, so a template never knows a code.
 */
export interface PaperData {
  /** 申込日 on the form, day of issue on the letter. Also the date in the file: the same data gives the same bytes. */
  readonly date: Day;
  readonly receptionNo: string;
  /** The sentence under the addressee; the operator's words, see `manualSentences`. */
  readonly sentence: string;
  /** Addressee (殿) of the form, signatory of the letter. */
  readonly operator: Signatory;
  /** What the operator's service is called in the headings, such as `NACCS`. */
  readonly service: string;
  /** Signatory of the form, addressee (様) of the letter: the company's representative. */
  readonly applicant: Signatory;
  /** 契約者 of the office, where it is another than the representative. */
  readonly contractor?: Omit<Signatory, 'company'>;
  readonly office: Office;
  /** 利用開始希望日 on the form, the confirmed 利用開始日 on the letter. */
  readonly startDate: Day;
  /** 契約満了日, for closures only; `null` prints 「—」. */
  readonly contractEnd: Day | null;
  /** 申込分類 and 申込分類（特殊）, each box with its mark; see `boxes`. */
  readonly kinds: readonly Box[];
  readonly specialKinds: readonly Box[];
  /** 解約の種別 of a contract that ends, each box with its mark; the marked one stands in the title of the notice. */
  readonly endings?: readonly Box[];
  /** Further rows below those, such as 付替先事業所コード. */
  readonly facts?: readonly Fact[];
  /** 変更前 / 変更後; left out where nothing can be compared. */
  readonly changes?: readonly ChangeRow[];
  readonly line: LineConnection;
  readonly internet: ConnectionData;
  /** 共同利用の親の事業所コード. */
  readonly jointUseParent: string | null;
  readonly sharing: readonly SharingRow[];
  /** How the change and its reason are called where the paper is about no change of a contract. */
  readonly wording?: Readonly<Record<'changes' | 'before' | 'after' | 'reason', string>>;
  /** 変更する理由. */
  readonly reason: string;
  readonly remarks?: string;
  /** 申込担当者. */
  readonly contact: Contact;
  /** Tables of later procedures (billing address, certificates …): they need no change to a template. */
  readonly more?: readonly Block[];
  /** Sentences at the end, such as what to apply for next. */
  readonly notes?: readonly string[];
}

export interface Signatory {
  readonly company: string;
  readonly post: string;
  readonly name: string;
}

export interface Office {
  readonly name: string;
  /** `null` for a new office, before its code is issued. */
  readonly code: string | null;
  readonly address: string;
}

/** One ■/□ box. */
export interface Box {
  readonly label: string;
  readonly checked: boolean;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface ChangeRow {
  readonly item: string;
  readonly before: string;
  readonly after: string;
  /** The company or office it belongs to, where one application changes several. */
  readonly subject?: string;
  /** Where it differs from the start date: a change of plan, say (`decisions.md` 4). */
  readonly startsOn?: Day;
}

/** What both ways into the service have: インターネット接続 has no more than this. */
export interface ConnectionData {
  readonly ids: readonly IdRow[];
  readonly devices: readonly DeviceRow[];
  /** A: 基本料金＋従量料金, B: 従量料金のみ; `null` where the office has no such connection. */
  readonly plan: 'A' | 'B' | null;
}

/** 専用回線接続. */
export interface LineConnection extends ConnectionData {
  readonly mailboxes: number;
  readonly mailAddresses: number;
  /** メールアドレス数（SMTP双方向）. */
  readonly duplexMailAddresses: number;
  readonly lines: readonly LineRow[];
}

export interface IdRow {
  /** 業務の種別 by name. */
  readonly businessKind: string;
  /** Of a 通関士ID: the broker with the licence number. */
  readonly holder?: string;
  /** `null` until it is issued: the form then says 「審査終了時に決定」 (`decisions.md` 9). */
  readonly userCode: string | null;
  /** The form holds how many are applied for, the letter the issued value such as `A01` (`domain.md` 3.11). */
  readonly idNumber: number | string;
  /** 管理統計資料 有料 / 無料. */
  readonly reports: { readonly paid: boolean; readonly free: boolean };
  /** 保税管理資料保存サービス. */
  readonly archive: boolean;
  /** システム区分 by name: 海上, 航空 or 共用. */
  readonly area: string;
}

export interface DeviceRow {
  /** 機器等の種別 by name, such as `netNACCSで利用する端末台数`. */
  readonly kind: string;
  readonly count: number;
  readonly area: string;
}

export interface LineRow {
  /** 回線種別 by name. */
  readonly kind: string;
  /** 速度又は利用時間; `null` prints 「—」. */
  readonly speed: string | null;
  readonly wiringRental: boolean;
  readonly area: string;
  /** 保守時間帯 by name: 平日 or 毎日. */
  readonly maintenance: string;
  /** 冗長化, 予備機, ping監視. */
  readonly options: readonly Box[];
}

/** 機器共用先: added or released by this application, or kept as it was. */
export interface SharingRow {
  readonly officeCode: string;
  readonly officeName: string;
  readonly state: 'added' | 'released' | 'kept';
}

export interface Contact {
  readonly name: string;
  readonly kana: string;
  readonly department: string;
  readonly post: string;
  readonly tel: string;
  readonly fax: string;
  readonly mail: string;
}

/** A table by itself: the cells are printed as they are. */
export interface Block {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
