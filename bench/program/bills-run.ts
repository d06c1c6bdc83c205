// Bills a month of a database in a process of its own, which its caller measures and kills: `bills-run.ts URL PHASE LINES`. Prints one line of JSON,
// of which the last phases say how many invoices they made.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { system } from '../../src/audit/events.ts';
import type { InvoiceContent } from '../../src/billing/invoices/content.ts';
import { findContent } from '../../src/billing/invoices/contents.ts';
import { invoicePaper } from '../../src/billing/invoices/paper.ts';
import { beginCalculation, calculate } from '../../src/billing/months/calculate.ts';
import { fixMonth } from '../../src/billing/months/fix.ts';
import { closeMonth } from '../../src/billing/months/months.ts';
import { findMonth } from '../../src/billing/months/read.ts';
import { invoiceUbl } from '../../src/billing/ubl/write.ts';
import { loadUsage } from '../../src/billing/usage/load.ts';
import { databaseOn, openPool } from '../../src/db/connect.ts';
import { createClock } from '../../src/ground/clock.ts';
import { issueInvoicePaper } from '../../src/jobs/issue-invoice-paper.ts';
import { createOutbox } from '../../src/mails/outbox.ts';
import { changed, loadOperators } from '../../src/operator/operator.ts';
import { compileBare } from '../../src/papers/compile.ts';
import { listInvoicesWithout } from '../../src/papers/due.ts';
import { createRenderer } from '../../src/papers/render.ts';
import { findInvoicePaper } from '../../src/papers/stored-invoices.ts';
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
const made = await phases()[phase]?.();
console.log(
  JSON.stringify({ seconds: (performance.now() - from) / 1000, mib: process.resourceUsage().maxRSS / 1024, made }),
);
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
    papers: () => papers(Number(lines)),
    served: () => served(Number(lines)),
    compiler: () => eachContent(Number(lines), async (content) => void compileBare('invoice', invoicePaper(content))),
    ubl: () => eachContent(Number(lines), async (content) => void invoiceUbl(content)),
  };
}

/** Makes the papers that are not made yet by their job, with the compiler in its own process. */
async function papers(most: number): Promise<number> {
  const renderer = createRenderer();
  try {
    const ids = await listInvoicesWithout(db, most);
    const job = issueInvoicePaper({ ...services, renderer });
    for (const invoiceId of ids) await job.run({ invoiceId }, new AbortController().signal);
    return ids.length;
  } finally {
    await renderer.close();
  }
}

/** What an office that asks for the paper gets: the stored bytes. */
async function served(most: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`select invoice_id as id from invoice_paper limit ${most}`.execute(db);
  for (const { id } of rows) await findInvoicePaper(db, id);
  return rows.length;
}

async function eachContent(most: number, take: (content: InvoiceContent) => Promise<void>): Promise<number> {
  const { rows } = await sql<{ id: number }>`select id from invoice order by number limit ${most}`.execute(db);
  for (const { id } of rows) {
    const content = await findContent(db, id);
    if (content) await take(content);
  }
  return rows.length;
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
