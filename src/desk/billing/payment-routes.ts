import { dropDebit, handOverDebit } from '../../billing/payments/hand-over.ts';
import { centreRoute, post, type Route } from '../../web/route.ts';
import { debitPath, showDebit } from './debit.tsx';
import { answerDebitFile, showDebitRun } from './debit-run.tsx';
import { postDebit, postDebitMove, postDebitResult, postMatch, postReceipt, postTransfers } from './payment-forms.ts';
import { showTransfers, transfersPath } from './transfers.tsx';
import { showUnpaid, unpaidPath } from './unpaid.tsx';

const run = `${debitPath}/:id`;

/** 口座振替, 入金 and 未入金. */
export const paymentRoutes: Route[] = [
  centreRoute('get', debitPath, 'billing.read', (visit) => showDebit(visit)),
  centreRoute(post.words, debitPath, 'billing.work', postDebit),
  centreRoute('get', run, 'billing.read', (visit) => showDebitRun(visit)),
  centreRoute('get', `${run}/file`, 'billing.work', answerDebitFile),
  centreRoute(post.words, `${run}/hand-over`, 'billing.work', postDebitMove(handOverDebit)),
  centreRoute(post.words, `${run}/drop`, 'billing.work', postDebitMove(dropDebit)),
  centreRoute(post.page, `${run}/result`, 'billing.work', postDebitResult),
  centreRoute('get', transfersPath, 'billing.read', (visit) => showTransfers(visit)),
  centreRoute(post.page, transfersPath, 'billing.work', postTransfers),
  centreRoute(post.words, `${transfersPath}/:id`, 'billing.work', postMatch),
  centreRoute('get', unpaidPath, 'billing.read', (visit) => showUnpaid(visit)),
  centreRoute(post.words, unpaidPath, 'billing.work', postReceipt),
];
