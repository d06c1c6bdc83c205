import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import type { Day } from '../ground/clock.ts';
import type { IssueSlot } from '../procedure/define.ts';
import { companyFor, keyOf, type Reserved, reservedAs, type Values } from './slots.ts';
import { resting, takenIn } from './taken.ts';

/** For whom values are issued, and from when they are in use. */
type Issuing = { applicationId: string; officeCode: string; startsOn: Day };

/**
 * Reserves the values of an application under a unique constraint (`decisions.md` 9). In one order for everybody, so that two decisions never
 * wait for each other in a circle. To be called once the values were found free (`takenIn`).
 * @returns the first slot whose value another application holds; the caller's transaction must not stand then
 */
export async function reserve(
  trx: Connection,
  slots: readonly IssueSlot[],
  values: Values,
  { applicationId, officeCode, startsOn }: Issuing,
): Promise<IssueSlot | undefined> {
  for (const [company, mine] of Map.groupBy(slots, (slot) => companyFor(slot, slots, values, officeCode)))
    await freeReleased(
      trx,
      mine.flatMap((slot) => reservedAs(slot, values)),
      { company, startsOn },
    );
  const wanted = slots.flatMap((slot) => reservedAs(slot, values));
  const { rows } = await sql<Reserved>`
    insert into issued_value (kind, value, slot, application_id)
    select kind, value, slot, ${applicationId} from jsonb_to_recordset(${json(wanted)}::jsonb) as w(kind text, value text, slot text)
    order by kind, value on conflict (kind, value) where voided_at is null do nothing returning slot, kind, value`.execute(
    trx,
  );
  const held = new Set(rows.map(keyOf));
  return slots.find((slot) => !reservedAs(slot, values).every((each) => held.has(keyOf(each))));
}

/** Frees what an application had reserved. */
export async function free(trx: Connection, applicationId: string): Promise<void> {
  await sql`
    update issued_value set voided_at = now() where application_id = ${applicationId} and voided_at is null`.execute(
    trx,
  );
}

/** Frees the reservations of values that were given back long enough ago, so that they can be reserved again. */
async function freeReleased(
  trx: Connection,
  wanted: readonly Reserved[],
  { company, startsOn }: { company: string; startsOn: Day },
): Promise<void> {
  const again = wanted.filter(({ kind }) => (resting as readonly string[]).includes(kind));
  const { rows } = await sql<Reserved>`
    select slot, i.kind, i.value from issued_value i
      join jsonb_to_recordset(${json(again)}::jsonb) as w(kind text, value text) on w.kind = i.kind and w.value = i.value
    where voided_at is null`.execute(trx);
  if (rows.length === 0) return;
  const taken = await takenIn(trx, company, startsOn);
  const over = rows.filter((row) => !taken.has(keyOf(row)));
  await sql`
    update issued_value i set voided_at = now() from jsonb_to_recordset(${json(over)}::jsonb) as o(kind text, value text)
    where i.voided_at is null and i.kind = o.kind and i.value = o.value`.execute(trx);
}
