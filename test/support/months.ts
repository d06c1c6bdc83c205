import { sql } from 'kysely';
import { beginCalculation, calculate } from '../../src/billing/months/calculate.ts';
import { fixMonth } from '../../src/billing/months/fix.ts';
import { approveMonth, closeMonth } from '../../src/billing/months/months.ts';
import type { World } from './world.ts';

/** Bills November 2026 of a world on 7 December, with use of NAC001. @returns the numbers of the invoices by office, with their ids */
export async function billNovember(
  world: World,
): Promise<Record<string, { id: string; number: string; total: number }>> {
  const month = '2026-11-01';
  const at = world.at('2026-12-07');
  const [mover, second] = [world.who('billing1'), world.who('center-admin')];
  const { rows } = await sql<{ id: number }>`
    insert into usage_file (month, part, version, name, sha256, line_count, rejected_count, loaded_at)
    values (${month}, '', 1, 'usage.csv', 'x', 1, 0, '2026-11-30T20:00:00+09:00') returning id`.execute(world.db);
  await sql`
    insert into usage_line (file_id, user_id, transaction_code, used_on, count, gateway_office)
    values (${rows[0]?.id}, '1ANACA01', 'EDA', '2026-11-04', 150, '')`.execute(world.db);
  const { id } = await closeMonth(at, { month, mover });
  await beginCalculation(at, { id, mover });
  await calculate(at, { month });
  await approveMonth(at, { month, run: 1, mover: second });
  await fixMonth(at, { month, run: 1, mover });
  const { rows: issued } = await sql<{ office: string; id: string; number: string; total: number }>`
    select office_code as office, id::text, number, total from invoice order by id`.execute(world.db);
  return Object.fromEntries(issued.map(({ office, ...each }) => [office, each]));
}
