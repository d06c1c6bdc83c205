import { type FoundInvoice, findInvoice, keptSince } from '../../billing/invoices/find.ts';
import type { Day } from '../../ground/clock.ts';
import { AppError } from '../../ground/errors.ts';
import { predecessorsOf } from '../../people/successors.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { showWhoSees } from './who-sees.tsx';

/** Whose bills somebody sees, and since when. */
export type Bills = { offices: string[]; since: Day };

/**
 * The offices whose amounts somebody sees: those of their roles, of everybody where the operator opens them, and what their offices' predecessors
 * left (`bills.md` 16, 17, 29).
 */
async function billsOf({ web, actor }: CompanyVisit): Promise<Bills> {
  const today = web.clock.today();
  const { everybodySees, keepYears } = web.operators(today).billing;
  const own = officesOf(actor, everybodySees ? 'bill.open' : 'bill.read');
  const left = await predecessorsOf(web.db, own);
  return { offices: [...new Set([...own, ...left])], since: keptSince(today, keepYears) };
}

/** A page of bills; to somebody who sees no amounts at all it says who does. */
export const forBills =
  (show: (visit: CompanyVisit, bills: Bills) => Response | Promise<Response>) =>
  async (visit: CompanyVisit): Promise<Response> => {
    const bills = await billsOf(visit);
    return bills.offices.length > 0 ? show(visit, bills) : showWhoSees(visit);
  };

/** The office that an address names, or the first. @throws AppError `notFound` for one that is not theirs */
export function officeAsked({ c }: CompanyVisit, { offices }: Bills): string {
  const asked = c.req.query('office') ?? offices[0] ?? '';
  if (!offices.includes(asked)) throw new AppError('notFound');
  return asked;
}

/** The invoice that an address names. @throws AppError `notFound` */
export async function invoiceAsked({ c, web }: CompanyVisit, bills: Bills): Promise<FoundInvoice> {
  const found = await findInvoice(web.db, c.req.param('no') ?? '', bills);
  if (!found) throw new AppError('notFound');
  return found;
}
