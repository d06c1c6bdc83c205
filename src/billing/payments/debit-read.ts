import { sql } from 'kysely';
import { officeFrom } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { debtorFault } from '../debit/debtor.ts';
import type { NoDebit } from '../invoices/content.ts';
import type { DebitStatus } from './debit-moves.ts';

/** A file for the bank, with how many rows it has and what they come to in yen. */
export type DebitRun = {
  id: string;
  debitOn: Day;
  status: DebitStatus;
  madeAt: Date;
  madeBy: string;
  count: number;
  amount: number;
  handedOverOn: Day | null;
  /** Of what was answered: how many were debited. */
  debited: number;
};

const columns = sql`
  r.id::text, r.debit_on as "debitOn", r.status, r.made_at as "madeAt", coalesce(p.name, '') as "madeBy", r.entry_count as count, r.amount,
  r.handed_over_on as "handedOverOn", (select count(*)::int from debit_entry e where e.run_id = r.id and e.result = '0') as debited
  from debit_run r left join person p on p.id = r.made_by`;

/** The files for the bank, the newest first. */
export async function listDebitRuns(db: Connection, limit = 36): Promise<DebitRun[]> {
  const { rows } = await sql<DebitRun>`select ${columns} order by r.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function findDebitRun(db: Connection, id: string): Promise<DebitRun | undefined> {
  if (!/^\d{1,18}$/.test(id)) return undefined;
  const { rows } = await sql<DebitRun>`select ${columns} where r.id = ${id}`.execute(db);
  return rows[0];
}

/** The bytes of a file as it was made. */
export async function findDebitFile(db: Connection, id: string): Promise<Buffer | undefined> {
  if (!/^\d{1,18}$/.test(id)) return undefined;
  const { rows } = await sql<{ file: Buffer }>`select file from debit_run where id = ${id}`.execute(db);
  return rows[0]?.file;
}

/** A row of a file, with what came of it. Yen. */
export type DebitEntry = {
  line: number;
  number: string;
  officeCode: string;
  officeName: string;
  amount: number;
  result: string;
};

/** The rows of a file, those that failed first. */
export async function listDebitEntries(db: Connection, id: string, limit = 200): Promise<DebitEntry[]> {
  const { rows } = await sql<DebitEntry>`
    select e.line, i.number, i.office_code as "officeCode", i.content #>> '{addressee,officeName}' as "officeName", e.amount,
      coalesce(e.result, '') as result
    from debit_entry e join invoice i on i.id = e.invoice_id where e.run_id = ${id}
    order by coalesce(e.result, '') in ('', '0'), e.line limit ${limit}`.execute(db);
  return rows;
}

/** What is due for a debit by a day: how many, and what it comes to in yen. */
export async function countDue(db: Connection, debitOn: Day): Promise<{ count: number; amount: number }> {
  const { rows } = await sql<{ count: number; amount: number }>`
    select count(*)::int as count, coalesce(sum(owed - paid), 0)::bigint as amount from receivable
    where status in ('awaiting', 'underpaid') and method = 'directDebit' and due_on <= ${debitOn} and owed > paid`.execute(
    db,
  );
  return rows[0] ?? { count: 0, amount: 0 };
}

/** An office that pays by debit and whose account cannot be debited today (`bills.md` 26, 27). */
export type AccountFault = { officeCode: string; officeName: string; fault: NoDebit; bank: string; holder: string };

/** The accounts that are to be mended, by office. */
export async function listAccountFaults(db: Connection, today: Day, limit = 200): Promise<AccountFault[]> {
  const { rows } = await sql<{ code: string; state: unknown }>`
    select subject_code as code, jsonb_build_object('name', state -> 'name', 'billing', state -> 'billing') as state from contract_version
    where recorded_to is null and valid_from <= ${today} and (valid_to is null or valid_to > ${today})
      and (state ->> 'inForce')::boolean and state #>> '{billing,method}' = 'directDebit' order by 1`.execute(db);
  return rows
    .flatMap(({ code, state }) => {
      const { name, billing } = officeFrom(state);
      const fault = debtorFault(billing);
      const { bank, branch, holder } = billing.account;
      return fault ? [{ officeCode: code, officeName: name, fault, bank: `${bank} ${branch}`.trim(), holder }] : [];
    })
    .slice(0, limit);
}
