import { sql } from 'kysely';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import { paymentMethods } from '../../contract/masters.ts';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { billFixed } from '../../mails/letters/bill-fixed.ts';
import { writeNews } from '../../notices/write.ts';
import type { Operator } from '../../operator/operator.ts';
import type { Month } from '../invoices/content.ts';
import { type Issued, issueInvoices } from '../invoices/issue.ts';
import { type BillDays, lastDayOf, paymentDaysOf } from './days.ts';
import type { DraftContent, Told } from './draft.ts';
import { checkSound, lockMonth, MonthHeld } from './months.ts';
import { moveMonth } from './moves.ts';

type Fixing = Pick<Services, 'db' | 'clock' | 'operators' | 'outbox' | 'schedule' | 'config'>;

/**
 * Fixes a month: numbers and issues its invoices, writes their news and their mails, in one transaction (`bills.md` 13, 15). An office that has
 * nothing to pay gets none, unless the operator wants invoices of 0 yen (`bills.md` 17).
 * @throws {MonthHeld} while a second person has not agreed, or something has changed since
 * @throws {AlreadyMoved}
 * @returns how many invoices were issued
 */
export async function fixMonth(
  services: Fixing,
  { month, run, mover }: { month: Month; run: number; mover: Author },
): Promise<number> {
  const { db, clock, operators, schedule } = services;
  const { calendar } = await schedule();
  const today = clock.today();
  const settings = operators(lastDayOf(month)).billing;
  const days = paymentDaysOf(today, settings, calendar);
  return db.transaction().execute(async (trx) => {
    const found = await lockMonth(trx, month, run);
    if (found.status === 'calculated' && settings.secondPerson) throw new MonthHeld('notApproved');
    await moveMonth(trx, 'fix', { id: found.id, mover, now: clock.now(), set: { fixedOn: today } });
    await checkSound(trx, found);
    let count = 0;
    for (let after = ''; ; ) {
      const drafts = await nextDrafts(trx, found.id, { after, zero: settings.zeroInvoices });
      const last = drafts.at(-1);
      if (!last) return count;
      count += await issueAll(trx, services, drafts, days);
      after = last.officeCode;
    }
  });
}

type Drafted = { officeCode: string; content: DraftContent; recipients: Told[] };

async function nextDrafts(
  trx: Connection,
  monthId: string,
  { after, zero }: { after: string; zero: boolean },
): Promise<Drafted[]> {
  const { rows } = await sql<Drafted>`
    select office_code as "officeCode", content, recipients from invoice_draft
    where month_id = ${monthId} and office_code > ${after} and (total > 0 or ${zero})
    order by office_code limit ${batch}`.execute(trx);
  return rows;
}

/** Invoices that one statement issues. */
const batch = 500;

async function issueAll(
  trx: Connection,
  services: Fixing,
  drafts: readonly Drafted[],
  days: BillDaysOfPayment,
): Promise<number> {
  const { clock } = services;
  const issued = await issueInvoices(
    trx,
    clock.today(),
    days,
    drafts.map(({ content }) => ({ content })),
  );
  const told = issued.map(({ content: { addressee, number } }) => ({
    officeCode: addressee.officeCode,
    companyCode: companyOf(addressee.officeCode),
    invoiceNumber: number,
  }));
  await writeNews(trx, 'billFixed', told, clock.now());
  const recipients = new Map(drafts.map((draft) => [draft.officeCode, draft.recipients]));
  await tell(trx, services, issued, recipients);
  return issued.length;
}

type BillDaysOfPayment = Pick<BillDays, 'debitOn' | 'transferBy'>;

async function tell(
  trx: Connection,
  { outbox, operators, clock, config }: Fixing,
  issued: readonly Issued[],
  recipients: ReadonlyMap<string, readonly Told[]>,
): Promise<void> {
  const operator: Operator = operators(clock.today());
  const letters = issued.map(({ content: { addressee, month, number, total, payment } }) => ({
    letter: billFixed,
    operator,
    lang: 'ja' as const,
    recipients: (recipients.get(addressee.officeCode) ?? []).map((to) => ({
      ...to,
      company: addressee.companyName,
      office: addressee.officeName,
    })),
    at: clock.now(),
    content: {
      office: { code: addressee.officeCode, name: addressee.officeName },
      ...{ month, number, total, dueOn: payment.dueOn },
      method: paymentMethods[payment.method],
      link: `${config.baseUrl}/bills/${number}`,
    },
  }));
  await outbox.writeAll(trx, letters);
}
