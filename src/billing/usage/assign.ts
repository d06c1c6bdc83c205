import { sql } from 'kysely';
import { z } from 'zod';
import { NotAcceptable } from '../../application/move/errors.ts';
import type { Services } from '../../application/move/services.ts';
import { type Author, recordEvent } from '../../audit/events.ts';
import type { ConnectionFamily } from '../../contract/masters.ts';
import type { Connection } from '../../db/connect.ts';
import { fault, note } from '../../ground/command.ts';
import { parseOfficeCode } from '../../ground/text/codes.ts';
import type { Month } from '../invoices/content.ts';
import { monthAfter } from '../months/days.ts';
import { requireUnfixed } from './open-month.ts';
import { isUnknown } from './unknown.ts';
import { assignWords as words } from './words.ts';

const families = ['line', 'internet'] as const satisfies readonly ConnectionFamily[];

/** To whom the use of an ID is billed that no contract has, and why. */
export const UsageAssignment = z.object({
  userId: z.string().regex(/^[A-Z0-9]{8}$/),
  officeCode: z.string().transform((typed, context) => {
    const code = parseOfficeCode(typed);
    if (code) return code;
    context.addIssue(fault(words.noOffice));
    return z.NEVER;
  }),
  family: z.string().transform((typed, context) => {
    const family = families.find((each) => each === typed);
    if (family) return family;
    context.addIssue(fault(words.chooseFamily));
    return z.NEVER;
  }),
  why: note({ what: words.why, limit: 240, tooLong: words.whyTooLong, missing: words.noWhy }),
});

type Assigning = z.infer<typeof UsageAssignment> & { month: Month; by: Author & { id: string } };

/**
 * Gives the use of an ID to an office, for the days of a month on which no contract has it (`bills.md` 9).
 * @throws {NotAcceptable} where the month is fixed, the office has no contract in it, or the ID waits for no office any more
 */
export async function assignUsage({ db, clock }: Pick<Services, 'db' | 'clock'>, assigning: Assigning): Promise<void> {
  const { month, userId, officeCode, family, why, by } = assigning;
  await db.transaction().execute(async (trx) => {
    await requireUnfixed(trx, month, { hold: true });
    if (!(await hasContract(trx, officeCode, month)))
      throw new NotAcceptable('officeCode', words.noContract(officeCode));
    if (!(await isUnknown(trx, month, userId))) throw new NotAcceptable('userId', words.notUnknown);
    const { numAffectedRows } = await sql`
      insert into usage_assignment (month, user_id, office_code, family, why, assigned_at, assigned_by)
      values (${month}, ${userId}, ${officeCode}, ${family}, ${why}, ${clock.now()}, ${by.id}) on conflict do nothing`.execute(
      trx,
    );
    if (numAffectedRows === 0n) throw new NotAcceptable('userId', words.notUnknown);
    const what = { userId, officeCode, family };
    await recordEvent(trx, { event: 'usageAssigned', ...ofMonth(month), by, at: clock.now(), what, why });
  });
}

/** Takes back what was assigned by hand. @throws {NotAcceptable} where the month is fixed, or nothing is assigned */
export async function unassignUsage(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { month, userId, by }: Pick<Assigning, 'month' | 'userId' | 'by'>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireUnfixed(trx, month, { hold: true });
    const { rows } = await sql<{ officeCode: string; family: ConnectionFamily }>`
      delete from usage_assignment where month = ${month} and user_id = ${userId}
      returning office_code as "officeCode", family`.execute(trx);
    if (!rows[0]) throw new NotAcceptable('userId', words.notAssigned);
    const what = { userId, ...rows[0] };
    await recordEvent(trx, { event: 'usageUnassigned', ...ofMonth(month), by, at: clock.now(), what });
  });
}

const ofMonth = (month: Month) => ({ kind: 'usageMonth', subjects: [{ id: month }] });

async function hasContract(trx: Connection, officeCode: string, month: Month): Promise<boolean> {
  const { rows } = await sql`
    select from contract_version
    where subject_code = ${officeCode} and recorded_to is null and valid_from < ${monthAfter(month)} and (valid_to is null or valid_to > ${month})
      and (state -> 'inForce')::boolean limit 1`.execute(trx);
  return rows.length > 0;
}
