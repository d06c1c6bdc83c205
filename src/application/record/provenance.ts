import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';

/** Which office filed an application, and for what. */
export type Provenance = { receptionNo: string; officeCode: string; procedures: readonly string[] };

/** Applications by their reception numbers, whoever filed them: what a contract's values and history go back to. */
export async function listProvenance(
  db: Connection,
  receptionNos: readonly string[],
): Promise<Map<string, Provenance>> {
  if (receptionNos.length === 0) return new Map();
  const { rows } = await sql<Provenance>`
    select reception_no as "receptionNo", office_code as "officeCode", procedures from application
    where reception_no = any(${[...receptionNos]})`.execute(db);
  return new Map(rows.map((row) => [row.receptionNo, row]));
}
