import { sql } from 'kysely';
import type { Services } from '../../application/move/services.ts';
import { system } from '../../audit/events.ts';
import { companyOf } from '../../contract/shape.ts';
import { paymentReminder } from '../../mails/letters/payment-reminder.ts';
import { writeNews } from '../../notices/write.ts';
import { businessDaysBefore } from '../../schedule/business-days.ts';
import { moveReceivable } from './receivables.ts';
import { tellOffice } from './tell.ts';

type Due = { id: string; officeCode: string; number: string; left: number; dueOn: string; reference: string };

/**
 * 督促: reminds of each invoice that is unpaid some business days after its due day (`bills.md` 28), once for a due day. Each in a transaction
 * of its own, found again under its lock: run twice, or by two programs, it tells once.
 * @returns how many were told
 */
export async function remindOfUnpaid(services: Services): Promise<number> {
  const { db, clock, operators, schedule } = services;
  const settings = operators(clock.today()).billing;
  const before = businessDaysBefore(clock.today(), settings.remindAfter, (await schedule()).calendar);
  const due = (id?: string) => sql<Due>`
    select r.id::text, i.office_code as "officeCode", i.number, r.owed - r.paid as left, r.due_on as "dueOn",
      i.content #>> '{payment,reference}' as reference
    from receivable r join invoice i on i.id = r.id
    where r.status in ('awaiting', 'underpaid') and r.due_on <= ${before} and (r.reminded_on is null or r.reminded_on <= r.due_on)
      and ${id === undefined ? sql`true` : sql`r.id = ${id}`} order by r.id`;
  const { rows } = await due().execute(db);
  let told = 0;
  for (const { id } of rows)
    await db.transaction().execute(async (trx) => {
      await sql`select from receivable where id = ${id} for update`.execute(trx);
      const [found] = (await due(id).execute(trx)).rows;
      if (!found) return;
      const { officeCode, number, left, dueOn, reference } = found;
      await moveReceivable(trx, 'remind', { id, mover: system, now: clock.now(), set: { remindedOn: clock.today() } });
      await writeNews(
        trx,
        'paymentDue',
        [{ officeCode, companyCode: companyOf(officeCode), invoiceNumber: number }],
        clock.now(),
      );
      await tellOffice(trx, services, officeCode, paymentReminder, (office) => ({
        ...{ office, number, left, dueOn, reference, account: settings.transferAccount },
        link: `${services.config.baseUrl}/bills/${number}`,
      }));
      told += 1;
    });
  return told;
}
