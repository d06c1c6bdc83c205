import type { Day } from '../ground/clock.ts';
import type { Fact } from './data.ts';

/**
 * What an invoice says, ready to print (`bills.md` 18, 20): all words and numbers as they are printed, so that the template computes nothing.
 * Days are days of Japan.
 */
export interface InvoicePaper {
  /** 適格請求書, 修正した適格請求書 or 適格返還請求書, with its English name below. */
  readonly title: string;
  readonly english: string;
  /** Day of issue; also the date in the file: the same data gives the same bytes. */
  readonly date: Day;
  readonly number: string;
  /** 「見本」 stands on every page: some of the prices are invented (`bills.md` 2). */
  readonly sample: boolean;
  readonly addressee: Addressee;
  readonly issuer: Issuer;
  /** What stands under the addressee. */
  readonly sentence: string;
  /** What is to be paid, or given back, with tax. */
  readonly total: Fact;
  /** The days it is for, the office, and whatever else belongs to the whole of it. */
  readonly facts: readonly Fact[];
  /** Of a mended invoice and a return: the first one, and why. */
  readonly first?: { readonly title: string; readonly sentence: string; readonly facts: readonly Fact[] };
  readonly taxes: readonly TaxRow[];
  readonly sums: TaxRow;
  readonly payment: { readonly title: string; readonly facts: readonly Fact[] };
  readonly groups: readonly LineGroup[];
  /** Sentences at the end: what ※, ▲ and 「見本」 mean. */
  readonly notes: readonly string[];
}

interface Addressee {
  readonly postalCode: string;
  readonly address: string;
  /** Company, department and person, the last one with 様 or 御中. */
  readonly lines: readonly string[];
}

interface Issuer {
  readonly name: string;
  readonly registration: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
}

/** Sum of a rate in yen without tax, and the tax of it. */
interface TaxRow {
  readonly label: string;
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

/** Lines of one connection, with their sum in yen without tax. */
interface LineGroup {
  readonly title: string;
  readonly rows: readonly LineRow[];
  readonly sum: string;
}

interface LineRow {
  readonly kind: string;
  readonly label: string;
  /** What explains the line: the office it is billed to, the gateway, the day of the highest count. */
  readonly notes: readonly string[];
  readonly plan: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  readonly rate: string;
  readonly sample: boolean;
}
