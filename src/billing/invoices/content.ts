import type { ConnectionFamily } from '../../contract/masters.ts';
import type { PricedPlan, PriceKind, TaxCategory } from '../../contract/prices.ts';
import type { Day } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';

/** 適格請求書, 修正した適格請求書 and 適格返還請求書 (`bills.md` 18, 20). */
export const invoiceKinds = ['invoice', 'mended', 'return'] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

/** The first day of a month (JST), by which a month goes. */
export type Month = Day;

/**
 * What an invoice says, frozen when it is issued: its page, its PDF, its CSV and its UBL all come from this (`bills.md` 18, 19).
 * Amounts are yen and whole; unit prices are 1/100 yen; days are days of Japan. A return has quantities and amounts below 0.
 */
export type InvoiceContent = {
  kind: InvoiceKind;
  /** Such as `2026-000123`: per calendar year, without gaps (`bills.md` 15). */
  number: string;
  issuedOn: Day;
  month: Month;
  /** The days that it is for, both included. */
  period: { from: Day; until: Day };
  issuer: Issuer;
  addressee: Addressee;
  lines: InvoiceLine[];
  /** Sum and tax per rate, the highest rate first; tax = floor(sum × rate), once per invoice and rate. */
  taxes: TaxSum[];
  net: number;
  tax: number;
  total: number;
  payment: InvoicePayment;
  /** Of a mended invoice and a return: the first one, with the reason. */
  refersTo?: { number: string; issuedOn: Day; reason: string };
  /** Whether any line has an invented price: 「見本」 stands on all that is made of it. */
  sample: boolean;
};

/** Who issues it: the operator. `registration` is T with 13 digits. */
export type Issuer = {
  name: string;
  registration: string;
  corporateNumber: string;
  postalCode: string;
  address: string;
  phone: string;
};

/** To whom: company and billing addressee as of the last day of the month (`bills.md` 16). Empty text where nothing is registered. */
export type Addressee = {
  companyCode: string;
  companyName: string;
  /** 法人番号, where it is known: 13 digits. */
  corporateNumber: string;
  officeCode: string;
  officeName: string;
  /** 請求書送付先 with department and contact. */
  name: string;
  department: string;
  contact: string;
  postalCode: string;
  address: string;
};

export type InvoiceLine = {
  kind: PriceKind | 'reduction';
  /** Of what the price is: `terminals`, a transaction code, a type of line. */
  key: string;
  /** The connection that it belongs to, where it belongs to one. */
  family: ConnectionFamily | '';
  plan: PricedPlan | '';
  label: Text;
  quantity: number;
  /** In 1/100 yen without tax. */
  unitPrice: number;
  /** quantity × price in yen, rounded half up once. */
  amount: number;
  tax: TaxCategory;
  sample: boolean;
  cause: LineCause;
};

/** Why a line is there (`bills.md` 29): down to the change of the contract or the use. What is unknown is left out. */
export type LineCause = {
  /** Of a base fee: the day on which the month's highest count was reached first, and the application that set it. */
  reachedOn?: Day;
  receptionNo?: string;
  /** Of units that left by a transfer in the month and are paid here: how many (`bills.md` 5). */
  transferred?: number;
  /** Of reports and archive: the user code, and the office that pays for it where it is another one (`bills.md` 6). */
  userCode?: string;
  billedTo?: string;
  /** Of use: the office whose server and plan it was (`bills.md` 7), and the use per user ID. */
  gateway?: string;
  users?: { userId: string; count: number }[];
  /** Of a line, its options and its initial fee: the number of the line. */
  lineId?: string;
};

/** `percent` is 0 for what bears no tax. */
export type TaxSum = { category: TaxCategory; percent: number; net: number; tax: number };

export type InvoicePayment = {
  method: 'directDebit' | 'bankTransfer';
  /** The day of the debit, or the last day for a transfer. */
  dueOn: Day;
  /** Why it is a transfer although the contract says direct debit. */
  noDebit: NoDebit | '';
  /** What the payer of a transfer quotes: the invoice's number without the hyphen, as bank forms take digits. */
  reference: string;
  /** Where a transfer goes; empty for a debit. */
  account: string;
};

/** No mandate that is active; an account without codes of bank and branch; a holder that the bank's file cannot write; tries used up. */
export const noDebits = ['mandate', 'account', 'holder', 'failed'] as const;
export type NoDebit = (typeof noDebits)[number];

/** Tax of sums per rate: floor(sum × rate), once per invoice and rate, in integers (`bills.md` 18); of a return the same below 0. */
export const taxOf = (net: number, percent: number): number =>
  Math.sign(net) * Math.floor((Math.abs(net) * percent) / 100) || 0;
