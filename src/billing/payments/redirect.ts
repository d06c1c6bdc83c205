import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import type { ContractAsOf } from '../../ledger/read.ts';
import { debitFailed } from '../../mails/letters/debit-failed.ts';
import { writeNews } from '../../notices/write.ts';
import { debtorFault } from '../debit/debtor.ts';
import type { NoDebit } from '../invoices/content.ts';
import { noDebitReasons } from '../invoices/words.ts';
import type { BillDays } from '../months/days.ts';
import { moveReceivable } from './receivables.ts';
import { tellOffice } from './tell.ts';

/** An invoice that is due for a debit. Yen. */
export type Due = { id: string; officeCode: string; amount: number; number: string; reference: string };

/** Turns to bank transfer, with the reason, what cannot be debited by its contract (`bills.md` 26, 27). @returns what can be */
export async function redirectOthers(
  trx: Connection,
  services: Services,
  due: readonly Due[],
  contracts: Readonly<Record<string, ContractAsOf>>,
  { mover, days }: { mover: Author; days: Omit<BillDays, 'fixBy'> },
): Promise<Due[]> {
  const { clock } = services;
  const able: Due[] = [];
  for (const each of due) {
    const billing = contracts[each.officeCode]?.office.billing;
    const fault = billing?.method === 'directDebit' ? debtorFault(billing) : 'mandate';
    if (!fault) able.push(each);
    else {
      const set = { method: 'bankTransfer', noDebit: fault, dueOn: days.transferBy } as const;
      await moveReceivable(trx, 'redirect', { id: each.id, mover, now: clock.now(), set });
      await tellOfTransfer(trx, services, each, { fault, dueOn: days.transferBy });
    }
  }
  return able;
}

/** The office reads why there is no debit, and by when and where to transfer. */
async function tellOfTransfer(
  trx: Connection,
  services: Services,
  { officeCode, number, amount, reference }: Due,
  { fault, dueOn }: { fault: NoDebit; dueOn: Day },
): Promise<void> {
  const { clock, config, operators } = services;
  const told = { officeCode, companyCode: companyOf(officeCode), invoiceNumber: number };
  await writeNews(trx, 'debitFailed', [told], clock.now());
  await tellOffice(trx, services, officeCode, debitFailed, (office) => ({
    ...{ office, number, amount, reference, dueOn, again: false, why: noDebitReasons[fault] },
    account: operators(clock.today()).billing.transferAccount,
    link: `${config.baseUrl}/bills/${number}`,
  }));
}
