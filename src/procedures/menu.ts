import type { Text } from '../ground/words.ts';
import type { Group } from '../procedure/define.ts';

/** An item of the choice page (変更申込内容 入力). It is offered once a procedure of that id is in force. */
export type MenuItem = { procedure: string; title: Text };
export type MenuGroup = { group: Group; title: Text; note?: Text; items: readonly MenuItem[] };

/** The manual's groups and words, in its order (`manual-ja.txt`, 変更申込内容 入力). */
export const menu: readonly MenuGroup[] = [
  {
    group: 'office',
    title: { ja: '本社・事業所の変更', en: 'Head office and office' },
    note: {
      ja: '回線を利用している事業所が移動する場合は、「一般NACCS回線の登録情報」も選択し、回線設置場所も変更してください。',
      en: 'When an office with a line moves, also choose “General NACCS lines” and change the place of the line.',
    },
    items: [
      {
        procedure: 'office-profile',
        title: { ja: '企業名、事業所名、所在地等', en: 'Company name, office name, addresses' },
      },
      { procedure: 'contractor-name', title: { ja: '契約者名、契約者の役職', en: 'Contractor’s name and post' } },
      {
        procedure: 'head-office',
        title: { ja: '本社情報（所在地、電話番号等）', en: 'Head office (address, telephone)' },
      },
      {
        procedure: 'system-manager',
        title: {
          ja: 'システム管理責任者の情報（電話番号、緊急連絡用FAX番号）',
          en: 'System manager (telephone, emergency FAX)',
        },
      },
    ],
  },
  {
    group: 'codes',
    title: { ja: '利用業種・利用者コード等の変更', en: 'Business kinds and user codes' },
    items: [
      {
        procedure: 'business-kinds',
        title: { ja: '利用業種（追加・変更・削除）', en: 'Business kinds (add, change, remove)' },
      },
      {
        procedure: 'user-codes',
        title: { ja: '利用者コード（追加・変更・削除）', en: 'User codes (add, change, remove)' },
      },
      { procedure: 'id-numbers', title: { ja: '識別番号（追加・削除）', en: 'ID numbers (add, remove)' } },
    ],
  },
  {
    group: 'internet',
    title: { ja: '端末・証明書の変更（netNACCS）', en: 'Terminals and certificates (netNACCS)' },
    items: [
      {
        procedure: 'net-terminals',
        title: { ja: 'netNACCS端末の登録情報（追加・削除）', en: 'netNACCS terminals (add, remove)' },
      },
      {
        procedure: 'web-certificates',
        title: { ja: 'webNACCS証明書の登録情報（追加・削除）', en: 'webNACCS certificates (add, remove)' },
      },
    ],
  },
  {
    group: 'line',
    title: { ja: '回線・端末等の変更（一般NACCS）', en: 'Lines and terminals (general NACCS)' },
    items: [
      {
        procedure: 'access-lines',
        title: { ja: '一般NACCS回線の登録情報（追加・変更・廃止）', en: 'General NACCS lines (add, change, end)' },
      },
      {
        procedure: 'logical-terminals',
        title: { ja: '一般NACCS端末の登録情報（追加・削除）', en: 'General NACCS terminals (add, remove)' },
      },
      {
        procedure: 'mailbox-counts',
        title: { ja: '一般NACCSのメールボックス数（追加・廃止）', en: 'General NACCS mailboxes (add, end)' },
      },
    ],
  },
  {
    group: 'plan',
    title: { ja: '料金プランの変更', en: 'Price plan' },
    items: [
      { procedure: 'price-plan', title: { ja: '料金プラン（AプランまたはBプランの選択）', en: 'Price plan (A or B)' } },
    ],
  },
  {
    group: 'reports',
    title: { ja: '管理統計資料の変更', en: 'Statistical reports' },
    items: [
      {
        procedure: 'stat-reports',
        title: { ja: '管理統計資料（有料分・無料分）', en: 'Statistical reports (paid, free)' },
      },
    ],
  },
  {
    group: 'archive',
    title: { ja: '保税管理資料保存サービスの変更', en: 'Bonded archive' },
    items: [
      {
        procedure: 'bonded-archive',
        title: { ja: '保税管理資料保存サービス（要・不要）', en: 'Bonded archive (wanted or not)' },
      },
    ],
  },
  {
    group: 'billing',
    title: { ja: '請求先の変更', en: 'Billing' },
    items: [
      { procedure: 'billing-address', title: { ja: '請求書送付先', en: 'Address for bills' } },
      { procedure: 'billing-contact', title: { ja: '請求先担当者', en: 'Billing contact' } },
      {
        procedure: 'payment-method',
        title: { ja: '支払の方法（口座振替・銀行振込）', en: 'Payment (direct debit, bank transfer)' },
      },
    ],
  },
  {
    group: 'special',
    title: { ja: 'その他の契約変更', en: 'Other changes of the contract' },
    items: [
      { procedure: 'equipment-sharing', title: { ja: '機器共用（追加・解除）', en: 'Equipment sharing (add or end)' } },
      { procedure: 'joint-use', title: { ja: '共同利用（追加・解除）', en: 'Joint use (add or end)' } },
      { procedure: 'joint-use-new-office', title: { ja: '共同利用（新規事業所）', en: 'Joint use (new office)' } },
      {
        procedure: 'registration-transfer',
        title: { ja: '事業所間の登録情報の移動（付替）', en: 'Transfer of registration between offices' },
      },
      {
        procedure: 'bulk-change',
        title: {
          ja: '関連事業所情報（契約者・管理責任者）の一括変更',
          en: 'Contractor and manager of several offices at once',
        },
      },
      { procedure: 'position-succession', title: { ja: '地位の承継', en: 'Succession' } },
      {
        procedure: 'contract-end',
        title: { ja: '契約解除・事業所廃止', en: 'End of the contract, closure of the office' },
      },
    ],
  },
];

/** What the menu itself leads to (申込を行う), beside the choice page: none of it is chosen together with what stands there. */
export const entries: readonly MenuGroup[] = [
  {
    group: 'new',
    title: { ja: '新規申込', en: 'New contract' },
    items: [
      { procedure: 'new-contract', title: { ja: '新規利用申込', en: 'New contract' } },
      { procedure: 'new-office', title: { ja: '新規申込（事業所の追加）', en: 'New contract for another office' } },
    ],
  },
  {
    group: 'broker',
    title: { ja: '通関士IDの追加', en: 'Add broker IDs' },
    items: [{ procedure: 'broker-id', title: { ja: '通関士IDの追加', en: 'Add a broker ID' } }],
  },
  {
    group: 'setting',
    title: { ja: 'システム設定の申込', en: 'System settings' },
    items: [
      {
        procedure: 'setting-brokerage',
        title: { ja: 'システム設定調査票（通関業）', en: 'Survey form: customs brokerage' },
      },
      {
        procedure: 'setting-warehouse',
        title: { ja: 'システム設定調査票（保税蔵置場・CY）', en: 'Survey form: bonded warehouse, container yard' },
      },
      {
        procedure: 'setting-trader',
        title: { ja: 'システム設定調査票（輸出入者）', en: 'Survey form: importer/exporter' },
      },
      {
        procedure: 'setting-others',
        title: { ja: 'システム設定調査票（その他の業種）', en: 'Survey form: other kinds' },
      },
      {
        procedure: 'setting-profile',
        title: {
          ja: '会社名・事業所名・責任者・所在地（NACCS側）',
          en: 'Company, office, person in charge and address in NACCS',
        },
      },
    ],
  },
];

/** What 「契約の解除・事業所の廃止」 of the menu opens. */
export const endOfContract = 'contract-end';

/** What 「通関士IDの追加」 of the menu opens. */
export const addedBroker = 'broker-id';

/** What a newcomer applies for. */
export const firstContract = 'new-contract';

/** What 「新規申込（事業所の追加）」 of the menu opens. */
export const anotherOffice = 'new-office';

/** The manual's words for a procedure, built or not. */
export const menuTitle = (procedure: string): Text =>
  [...menu, ...entries].flatMap(({ items }) => items).find((item) => item.procedure === procedure)?.title ?? {
    ja: procedure,
    en: procedure,
  };

/** The group of what the menu itself leads to; undefined for what stands on the choice page. */
export const entryOf = (procedure: string): MenuGroup | undefined =>
  entries.find(({ items }) => items.some((item) => item.procedure === procedure));
