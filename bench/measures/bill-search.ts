import { sql } from 'kysely';
import { partyKey } from '../../src/billing/invoices/parties.ts';
import { type InvoiceSearch, searchInvoices } from '../../src/billing/invoices/search.ts';
import { type Database, databaseOn, openPool } from '../../src/db/connect.ts';
import { json } from '../../src/db/json.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openLedgers } from '../../src/ledger/open.ts';
import { temporaryPostgres } from '../../test/support/postgres.ts';
import { contractsOf, listOffices } from '../data/offices.ts';
import { atMost, type Row } from '../result.ts';

/** Companies of ten offices, and months that each office was billed for: 1,200,000 invoices of ten years. */
const companies = 1_000;
const months = 120;
const rounds = 40;
/** Searches at the same time. */
const connections = 2;

/** Searches of ten years of invoices by day, amount and counterparty, singly and together. */
export async function measureBillSearch({ quick }: { quick: boolean }): Promise<Row[]> {
  const server = await temporaryPostgres();
  try {
    await migrate(server.ownerUrl);
    const db = databaseOn(openPool(server.ownerUrl, { max: connections, name: 'bench', limits: 'none' }));
    const made = await make(db, quick ? companies / 10 : companies);
    const rows: Row[] = [];
    for (const [name, search] of Object.entries(searches))
      rows.push(await measured(db, `${made} invoices: ${name}`, search));
    await db.destroy();
    return rows;
  } finally {
    await server.stop();
  }
}

const searches: Record<string, (turn: number) => InvoiceSearch> = {
  'by day, amount and counterparty together': (turn) => ({ ...dayOf(turn), ...amountOf(turn), party: codeOf(turn) }),
  'by day, amount and a name that all have': (turn) => ({ ...dayOf(turn), ...amountOf(turn), party: '試験商事' }),
  'by counterparty': (turn) => ({ party: codeOf(turn) }),
  'by amount': (turn) => amountOf(turn),
  'by day': (turn) => dayOf(turn),
};

const dayOf = (turn: number) => {
  const year = 2017 + (turn % 9);
  return { from: `${year}-02-01`, until: `${year + 1}-01-31` };
};
const amountOf = (turn: number) => ({ least: 10_000 + turn * 1_000, most: 60_000 + turn * 1_000 });
const codeOf = (turn: number) => (Number.parseInt('X00', 36) + turn).toString(36).toUpperCase();

async function measured(db: Database, name: string, search: (turn: number) => InvoiceSearch): Promise<Row> {
  const took: number[] = [];
  const one = async (turn: number) => {
    const from = performance.now();
    await searchInvoices(db, { offices: 'all', since: '1900-01-01' }, search(turn), {});
    took.push(performance.now() - from);
  };
  for (let turn = 0; turn < 4; turn += 1) await one(turn);
  took.length = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, lane) => {
      for (let turn = lane; turn < rounds * connections; turn += connections) await one(turn % 60);
    }),
  );
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, ours: { p50: at(0.5), p99: at(0.99) }, targets: [atMost('p95 in ms', at(0.95), 150)] };
}

async function make(db: Database, count: number): Promise<number> {
  const offices = listOffices(count);
  await openLedgers(
    db,
    contractsOf(offices).map((contract) => ({ ...contract, from: '2010-01-01' })),
  );
  const parties = offices.map(({ code, companyName, name }) => {
    const addressee = `${companyName} ${name}`;
    return { code, companyName, addressee, key: partyKey({ officeCode: code, companyName, addressee }) };
  });
  await sql`
    insert into counterparty (office_code, company_name, addressee, search_key)
    select code, "companyName", addressee, key from jsonb_to_recordset(${json(parties)}::jsonb)
      as p(code text, "companyName" text, addressee text, key text)`.execute(db);
  await sql`
    insert into invoice (year, serial, number, kind, month, office_code, counterparty_id, issued_on, total, content)
    select extract(year from day)::int, n, extract(year from day) || '-' || n, 'invoice', day - interval '1 month', p.office_code, p.id, day + 6,
      (p.id * 7919 + n * 104729) % 900000 + 1000, jsonb_build_object('number', extract(year from day) || '-' || n)
    from (select p.*, (row_number() over (order by id) - 1) * ${months} as base from counterparty p) p
    cross join lateral (select ('2016-02-01'::date + make_interval(months => m))::date as day, p.base + m + 1 as n from generate_series(0, ${months - 1}) m) d`.execute(
    db,
  );
  await sql`
    insert into receivable (id, status, method, due_on, owed, paid) select id, 'paid', 'bankTransfer', issued_on + 30, total, total from invoice`.execute(
    db,
  );
  await sql`vacuum analyze`.execute(db);
  return offices.length * months;
}
