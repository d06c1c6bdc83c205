import { masked } from '../../ground/text/masked.ts';
import { accountKinds, mandateStates, paymentMethods } from '../masters.ts';
import { officePart } from './part.ts';
import { ifAny, oneOf, plain, type RowsOf, type Shown, shown } from './row.ts';

/** 請求先, and how is paid. */
type BillingPart = { billing: Billing };
type Billing = {
  name: string;
  department: string;
  contact: string;
  postalCode: string;
  address: string;
  phone: string;
  mail: string;
  method: PaymentMethod;
  /** For direct debit only. */
  account: Account;
  /** How far the request for the direct debit has come (`domain.md` 8, 30). */
  mandate: MandateState;
};
/** Of a bank and a branch code and name; without a code where the account is from before there were codes (`bills.md` 26). */
type Account = {
  bankCode: string;
  bank: string;
  branchCode: string;
  branch: string;
  kind: AccountKind;
  number: string;
  holder: string;
};

type PaymentMethod = keyof typeof paymentMethods;
export type AccountKind = '' | keyof typeof accountKinds;
export type MandateState = keyof typeof mandateStates;

const blank: BillingPart = {
  billing: {
    name: '',
    department: '',
    contact: '',
    postalCode: '',
    address: '',
    phone: '',
    mail: '',
    method: 'bankTransfer',
    account: { bankCode: '', bank: '', branchCode: '', branch: '', kind: '', number: '', holder: '' },
    mandate: 'none',
  },
};

const accountNumber: Shown<string> = (number, path) =>
  plain('口座番号', 'Account number')(masked(number), path, number).map((row) => ({ ...row, exact: number }));

const accountRows: RowsOf<Account> = {
  bankCode: ifAny(plain('金融機関コード', 'Bank code')),
  bank: plain('金融機関名', 'Bank'),
  branchCode: ifAny(plain('支店コード', 'Branch code')),
  branch: plain('支店名', 'Branch'),
  kind: oneOf('預金種目', 'Kind of account', accountKinds),
  number: accountNumber,
  holder: plain('口座名義（カナ）', 'Account holder (kana)'),
};

const mandateRow: Shown<MandateState> = oneOf('口座振替依頼書', 'Direct debit form', mandateStates);

export const billing = officePart({
  block: { ja: '請求先', en: 'Billing' },
  pages: { contract: 'holdings', application: ['billing'] },
  connection: 'none',
  blank,
  rows: {
    billing: {
      name: plain('請求書送付先', 'Bills are sent to'),
      department: plain('所属部課名', 'Department'),
      contact: plain('請求先担当者', 'Billing contact'),
      postalCode: plain('郵便番号', 'Postal code'),
      address: plain('所在地', 'Address'),
      phone: plain('電話番号', 'Telephone'),
      mail: plain('E-mailアドレス', 'E-mail address'),
      method: oneOf('支払の方法', 'Payment', paymentMethods),
      account: (account, path, whole) => (hasAccount(whole) ? shown(accountRows, account, account, `${path}.`) : []),
      mandate: (mandate, path, whole) => (hasAccount(whole) ? mandateRow(mandate, path, whole) : []),
    },
  },
  imported: {
    billing: {
      name: 'billingName',
      department: 'billingDepartment',
      contact: 'billingContact',
      postalCode: 'billingPostalCode',
      address: 'billingAddress',
      phone: 'billingPhone',
      mail: 'billingMail',
      method: 'paymentMethod',
      account: {
        bankCode: 'bankCode',
        bank: { table: 'offices' },
        branchCode: 'branchCode',
        branch: { table: 'offices' },
        kind: 'accountKind',
        number: 'accountNumber',
        holder: 'accountHolder',
      },
      mandate: { table: 'offices' },
    },
  },
});

/** Whether there is anything to say of a direct debit. */
const hasAccount = ({ billing: { method, account, mandate } }: BillingPart): boolean =>
  method === 'directDebit' || mandate !== 'none' || Object.values(account).some((value) => value !== '');
