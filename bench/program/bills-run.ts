// Bills a month of a database in a process of its own, which its caller measures and kills: `bills-run.ts URL PHASE LINES`. Prints one line of JSON.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { system } from '../../src/audit/events.ts';
import { beginCalculation, calculate } from '../../src/billing/months/calculate.ts';
import { fixMonth } from '../../src/billing/months/fix.ts';
import { closeMonth } from '../../src/billing/months/months.ts';
import { findMonth } from '../../src/billing/months/read.ts';
import { loadUsage } from '../../src/billing/usage/load.ts';
import { databaseOn, openPool } from '../../src/db/connect.ts';
import { createClock } from '../../src/ground/clock.ts';
import { createOutbox } from '../../src/mails/outbox.ts';
import { changed, loadOperators } from '../../src/operator/operator.ts';
import { loadSchedule } from '../../src/schedule/load.ts';

const [, , url = '', phase = '', lines = '0'] = process.argv;
const month = '2026-11-01';
const pool = openPool(url, { max: 4 });
const db = databaseOn(pool);
const operators = loadOperators('/there/is/none');
const services = {
  db,
  clock: createClock('2026-12-07T10:00:00+09:00'),
  config: { baseUrl: 'https://bench.example', mailFrom: 'counter@bench.example' },
  operators: changed(operators, (profile) => ({ billing: { ...profile.billing, secondPerson: false } })),
  outbox: createOutbox({ mailFrom: 'counter@bench.example', sends: true }),
  schedule: () => loadSchedule(db),
};
const from = performance.now();
await phases()[phase]?.();
console.log(JSON.stringify({ seconds: (performance.now() - from) / 1000, mib: process.resourceUsage().maxRSS / 1024 }));
await db.destroy();

function phases(): Record<string, () => Promise<unknown>> {
  return {
    import: () =>
      loadUsage(services, {
        month,
        part: '',
        name: `${randomUUID()}.csv`,
        open: () => usageOf(Number(lines)),
        by: system,
      }),
    calculate: async () => {
      if (!(await findMonth(db, month))) await closeMonth(services, { month, mover: system });
      const found = await findMonth(db, month);
      if (found?.status === 'closed' && !found.progress)
        await beginCalculation(services, { id: found.id, mover: system });
      await calculate(services, { month });
    },
    fix: async () => {
      const found = await findMonth(db, month);
      if (found?.status === 'calculated') await fixMonth(services, { month, run: found.run, mover: system });
    },
  };
}

/** Lines of a month over all user IDs, made as they are read. */
async function* usageOf(count: number): AsyncGenerator<Uint8Array> {
  const { rows } = await sql<{ id: string }>`
    select u ->> 'id' as id from contract_version v cross join jsonb_array_elements(v.state -> 'userIds') u
    where v.recorded_to is null order by 1`.execute(db);
  const codes = ['EDA', 'IDA', 'BIA', 'BOA', 'SAT', 'IIW', 'IEX', 'PKI'];
  let piece = '';
  for (let index = 0; index < count; index += 1) {
    const id = rows[index % rows.length]?.id;
    const turn = Math.floor(index / rows.length);
    const day = String((turn % 30) + 1).padStart(2, '0');
    piece += `${id},${codes[turn % codes.length]},2026-11-${day},${(index % 9) + 1},\n`;
    if (piece.length > 65_536) {
      yield Buffer.from(piece);
      piece = '';
    }
  }
  yield Buffer.from(piece);
}
