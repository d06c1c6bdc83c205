import { companyRoute, post, type Route } from '../../web/route.ts';
import { sendBillFile, showBill } from './detail.tsx';
import { showMonths } from './months.tsx';
import { showPlan } from './plan.tsx';
import { beginPlan } from './plan-begin.ts';
import { sendFound, showSearch } from './search.tsx';
import { forBills } from './seen.ts';

/** 請求内容参照: the months of an office, its invoices and what they are had as. */
export const billRoutes: Route[] = [
  companyRoute('get', '/bills', 'bill.open', forBills(showMonths)),
  companyRoute('get', '/bills/plan', 'bill.open', forBills(showPlan)),
  companyRoute(post.words, '/bills/plan', 'change.file', forBills(beginPlan)),
  companyRoute('get', '/bills/search', 'bill.open', forBills(showSearch)),
  companyRoute('get', '/bills/search/invoices.zip', 'bill.open', forBills(sendFound)),
  companyRoute('get', '/bills/:no', 'bill.open', forBills(showBill)),
  companyRoute('get', '/bills/:no/files/:file', 'bill.open', forBills(sendBillFile)),
];
