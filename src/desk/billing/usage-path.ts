import type { Month } from '../../billing/invoices/content.ts';

/** Where the usage of all months stands, or that of one. */
export const usagePath = (month?: Month): string =>
  month ? `/desk/billing/usage/${month.slice(0, 7)}` : '/desk/billing/usage';
