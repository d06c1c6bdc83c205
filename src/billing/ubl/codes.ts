import type { TaxCategory } from '../../contract/prices.ts';
import type { InvoiceLine } from '../invoices/content.ts';

/** 消費税 by UNCL5305, as JP PINT aligns it (aligned-ibrp-cl-01-jp): S standard, AA lower, E exempt, O outside the scope. */
export const taxCodes: Readonly<Record<TaxCategory, string>> = {
  standard: 'S',
  reduced: 'AA',
  exempt: 'E',
  outside: 'O',
};

/**
 * What a quantity counts, by UNECE Rec. 20: H87 pieces (terminals, mailboxes), E55 uses (transactions), MON months (of a service), C62 one
 * (lines, their options and fees). What is taken back is counted as one: its line no longer says which of them it was.
 */
export const unitCodes: Readonly<Record<InvoiceLine['kind'], string>> = {
  base: 'H87',
  transaction: 'E55',
  reports: 'MON',
  archive: 'MON',
  line: 'C62',
  option: 'C62',
  initial: 'C62',
  reduction: 'C62',
};
