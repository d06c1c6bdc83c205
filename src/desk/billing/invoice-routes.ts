import { centreRoute, type Route } from '../../web/route.ts';
import { invoicesPath as path, sendFile, showInvoice } from './invoice.tsx';
import { sendFound, showSearch } from './invoices.tsx';

/** 請求書検索 and an invoice. */
export const invoiceRoutes: Route[] = [
  centreRoute('get', path, 'bill.read', showSearch),
  centreRoute('get', `${path}/invoices.zip`, 'bill.read', sendFound),
  centreRoute('get', `${path}/:no`, 'bill.read', showInvoice),
  centreRoute('get', `${path}/:no/files/:file`, 'bill.read', sendFile),
];
