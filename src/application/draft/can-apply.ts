import { sql } from 'kysely';
import { hasEnded } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { contractsAsOf } from '../../ledger/read.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { listed } from '../move/in-statuses.ts';
import { cameToNothing } from '../move/status.ts';

/** Why an application cannot be begun, and what comes first. */
export type ComesFirst = NonNullable<ReturnType<NonNullable<AnyProcedure['comesAfter']>>>;

/** With more offices than these nobody reads all their contracts to draw a menu: the first page tells then. */
const mostOffices = 5;

/** What has to be there first for each of somebody's offices, as their contracts are on a day; undefined where one of them can begin. */
export async function comesFirst(
  db: Connection,
  procedure: AnyProcedure | undefined,
  offices: readonly string[],
  day: Day,
): Promise<ComesFirst | undefined> {
  if (!procedure?.comesAfter || offices.length === 0 || offices.length > mostOffices) return undefined;
  const contracts = Object.values(await contractsAsOf(db, offices, day)).filter(({ office }) => !hasEnded(office));
  const firsts = contracts.map(({ office }) => procedure.comesAfter?.(office));
  return firsts.every((first) => first !== undefined) ? firsts[0] : undefined;
}

/** The first contract that a newcomer has begun or filed already, until it was refused or taken back: there is one at a time. */
export async function findFirstContractOf(
  db: Connection,
  provisional: string,
): Promise<{ id: string; receptionNo: string | null } | undefined> {
  const { rows } = await sql<{ id: string; receptionNo: string | null }>`
    select id, reception_no as "receptionNo" from application
    where office_code = ${provisional} and settles is null and status not in (${listed(cameToNothing)})
    order by reception_no is null, begun_at desc limit 1`.execute(db);
  return rows[0];
}
