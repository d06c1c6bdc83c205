import { sql } from 'kysely';
import type { InvoiceContent, InvoiceKind, InvoiceLine } from '../../src/billing/invoices/content.ts';
import { type Issued, issueInvoices, type ToIssue } from '../../src/billing/invoices/issue.ts';
import { lastDayOf } from '../../src/billing/months/days.ts';
import { companyOf } from '../../src/contract/shape.ts';
import type { Database } from '../../src/db/connect.ts';
import { addDays } from '../../src/schedule/days.ts';

const line = (given: Partial<InvoiceLine> & Pick<InvoiceLine, 'kind' | 'key' | 'label' | 'quantity' | 'unitPrice'>) =>
  ({
    family: 'line',
    plan: '',
    amount: Math.floor((given.quantity * given.unitPrice + 50) / 100),
    tax: 'standard',
    sample: false,
    cause: {},
    ...given,
  }) satisfies InvoiceLine;

const lines: InvoiceLine[] = [
  line({
    ...{ kind: 'base', key: 'terminals', plan: 'A', label: { ja: '論理端末', en: 'Logical terminals' } },
    ...{ quantity: 13, unitPrice: 500_000, cause: { reachedOn: '2026-11-10', receptionNo: '2600042K' } },
  }),
  line({
    ...{ kind: 'base', key: 'mailboxes', plan: 'A', label: { ja: 'メールボックス', en: 'Mailboxes' } },
    ...{ quantity: 2, unitPrice: 500_000, cause: { reachedOn: '2026-11-01' } },
  }),
  line({
    ...{
      kind: 'transaction',
      key: 'EDA',
      plan: 'A',
      label: { ja: '輸出申告事項登録', en: 'Export declaration, entry' },
    },
    ...{ quantity: 214, unitPrice: 8_660, sample: true },
    cause: {
      users: [
        { userId: '1ANACA01', count: 200 },
        { userId: '1ANACA02', count: 14 },
      ],
    },
  }),
  line({
    ...{
      kind: 'transaction',
      key: 'JLA',
      plan: 'A',
      label: { ja: '外為法輸出許可申請', en: 'Export licence application' },
    },
    ...{ quantity: 3, unitPrice: 0, sample: true, cause: { users: [{ userId: '1ANACA01', count: 3 }] } },
  }),
  line({
    ...{ kind: 'reports', key: 'code', family: '', label: { ja: '管理統計資料（有料分）', en: 'Reports (paid)' } },
    ...{ quantity: 1, unitPrice: 100_000, cause: { userCode: '1ANAC' } },
  }),
  line({
    ...{ kind: 'archive', key: 'code', family: '', label: { ja: '保税管理資料保存サービス', en: 'Bonded archive' } },
    ...{ quantity: 1, unitPrice: 0, amount: 0, cause: { userCode: '2ANAC', billedTo: 'NAC002' } },
  }),
];

/** What an invoice says, made up and sound in itself: 13 terminals, use, a free transaction, a row that another office pays. */
export function exampleContent(kind: InvoiceKind = 'invoice', given: Partial<InvoiceContent> = {}): InvoiceContent {
  const sign = kind === 'return' ? -1 : 1;
  const of = kind === 'return' ? [reduction] : lines;
  const net = of.reduce((sum, { amount }) => sum + amount, 0);
  const tax = sign * Math.floor((Math.abs(net) * 10) / 100);
  return {
    kind,
    number: { invoice: '2026-000123', mended: '2026-000140', return: '2026-000141' }[kind],
    issuedOn: { invoice: '2026-12-07', mended: '2026-12-15', return: '2026-12-16' }[kind],
    month: '2026-11-01',
    period: { from: '2026-11-01', until: '2026-11-30' },
    issuer: {
      name: '輸出入・港湾関連情報処理センター株式会社',
      registration: 'T7000012050002',
      corporateNumber: '7000012050002',
      postalCode: '105-0013',
      address: '東京都港区浜松町1-3-1',
      phone: '044-520-6266',
    },
    addressee: {
      companyCode: 'NAC',
      companyName: 'ナックス商事株式会社',
      corporateNumber: '',
      officeCode: 'NAC001',
      officeName: '第一営業所',
      name: 'ナックス商事株式会社 経理部',
      department: '経理部',
      contact: '請求 花子',
      postalCode: '104-0045',
      address: '東京都中央区築地1-1-1',
    },
    lines: of,
    taxes: [{ category: 'standard', percent: 10, net, tax }],
    net,
    tax,
    total: net + tax,
    payment: {
      method: 'bankTransfer',
      dueOn: '2027-01-29',
      noDebit: '',
      reference: '2026000123',
      account: 'みずほ銀行 東京営業部 普通 1234567',
    },
    ...(kind !== 'invoice' && {
      refersTo: { number: '2026-000123', issuedOn: '2026-12-07', reason: '端末の台数を誤って請求したため' },
    }),
    sample: of.some(({ sample }) => sample),
    ...given,
  };
}

const reduction: InvoiceLine = {
  kind: 'reduction',
  key: 'terminals',
  family: 'line',
  plan: 'A',
  label: { ja: '論理端末', en: 'Logical terminals' },
  quantity: -1,
  unitPrice: 500_000,
  amount: -5_000,
  tax: 'standard',
  sample: false,
  cause: {},
};

/** An invoice that a test needs: of an office and a month, or one that mends or reduces another. */
export type Example = {
  office: string;
  month: string;
  issuedOn?: string;
  kind?: InvoiceKind;
  refersTo?: number;
  given?: Partial<InvoiceContent>;
};

/** Issues what `exampleContent` says for an office and a month, as a fix does. @returns its id and what it says */
export async function issueExample(
  db: Database,
  { office, month, kind = 'invoice', refersTo, ...rest }: Example,
): Promise<Issued> {
  const { number: _, issuedOn: __, addressee, ...content } = exampleContent(kind, rest.given);
  const last = lastDayOf(month);
  const issuedOn = rest.issuedOn ?? addDays(last, 7);
  const payable = { debitOn: addDays(issuedOn, 20), transferBy: addDays(issuedOn, 50) };
  const toIssue: ToIssue = {
    content: {
      ...content,
      month,
      period: { from: month, until: last },
      addressee: { ...addressee, companyCode: companyOf(office), officeCode: office },
      ...(rest.given?.addressee && { addressee: rest.given.addressee }),
    },
    ...(refersTo && { refersTo }),
  };
  return db.transaction().execute(async (trx) => {
    const [issued] = await issueInvoices(trx, issuedOn, payable, [toIssue]);
    if (!issued) throw new Error('nothing was issued');
    if (kind === 'mended') await sql`update receivable set status = 'replaced' where id = ${refersTo}`.execute(trx);
    return issued;
  });
}
