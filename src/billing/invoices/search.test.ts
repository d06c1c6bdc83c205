import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOwner, type TestDatabase, testDatabase } from '../../../test/support/database.ts';
import type { Turn } from '../../application/lists/keyset.ts';
import { renewSearchKeys } from '../../db/search-keys.ts';
import { partyKeys } from './parties.ts';
import { type InvoiceSearch, readInvoiceCursor, searchInvoices } from './search.ts';

let own: TestDatabase;
const all = { offices: 'all', since: '2000-01-01' } as const;

/** 200 offices of 100 companies over 60 months; the first 30 under another name. 77 yen were billed in the first months only. */
beforeAll(async () => {
  own = await testDatabase();
  await asOwner(own.db, async (owner) => {
    await sql`
      insert into counterparty (office_code, company_name, addressee, search_key)
      select 'A' || lpad((o / 2)::text, 2, '0') || '00' || (1 + o % 2), was || (array['東京', '大阪'])[1 + o / 2 % 2] || '物流㈱', '経理部', ''
      from generate_series(0, 199) o, (values ('旧'), ('')) w(was) order by o, was desc`.execute(owner);
    await sql`
      insert into invoice (year, serial, number, kind, month, office_code, counterparty_id, issued_on, total,
        refers_to, content)
      select extract(year from d)::int, m * 200 + o + 1, no, case when total < 0 then 'return' else 'invoice' end, d - interval '1 month',
        p.office_code, p.id, d + 6, total,
        case when total < 0 then 1 end, jsonb_build_object('number', no)
      from generate_series(0, 59) m cross join generate_series(0, 199) o join counterparty p on p.id = o * 2 + case when m < 30 then 1 else 2 end,
        lateral (select (date '2021-01-01' + m * interval '1 month')::date as d, 'N-' || m || '-' || o as no,
          case when m < 6 and o = 0 then 77 when m = 50 and o = 7 then -500 else 1000 + o * 100 + m end as total) a`.execute(
      owner,
    );
  });
  await renewSearchKeys(own.db, partyKeys);
  await sql`analyze invoice`.execute(own.db);
  await sql`analyze counterparty`.execute(own.db);
}, 60_000);
afterAll(() => own.close());

const search = (wanted: InvoiceSearch, turn: Turn = {}, seen: Parameters<typeof searchInvoices>[1] = all) =>
  searchInvoices(own.db, seen, wanted, turn);

/** The numbers of all pages; each is at most 50 long, and the way back shows the page before. */
async function walk(wanted: InvoiceSearch, seen: Parameters<typeof searchInvoices>[1] = all): Promise<string[]> {
  const numbers: string[] = [];
  let last: string[] | undefined;
  for (let turn: Turn | undefined = {}; turn; ) {
    const page = await search(wanted, turn, seen);
    const shown = page.rows.map(({ number }) => number);
    expect(shown.length).toBeLessThanOrEqual(50);
    if (page.previous)
      expect((await search(wanted, { before: page.previous }, seen)).rows.map(({ number }) => number)).toEqual(last);
    numbers.push(...shown);
    last = shown;
    turn = page.next && { after: page.next };
  }
  return numbers;
}

/** The same by one plain statement. */
async function plainly(condition: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select i.number from invoice i join counterparty p on p.id = i.counterparty_id where ${condition} order by issued_on desc, i.id desc`.execute(
    own.db,
  );
  return rows.map(({ number }) => number);
}

describe('a search of invoices', () => {
  test.each<[string, InvoiceSearch, ReturnType<typeof sql>]>([
    [
      'by days, both included',
      { from: '2023-05-07', until: '2023-06-07' },
      sql`issued_on in ('2023-05-07', '2023-06-07')`,
    ],
    ['by an amount', { least: 1_150, most: 1_160 }, sql`total between 1150 and 1160`],
    ['by a least amount', { least: 20_900 }, sql`total >= 20900`],
    ['by amounts below 0: returns', { most: -1 }, sql`total < 0`],
    ['by amounts that only were long ago', { least: 77, most: 77 }, sql`total = 77`],
    ['by a company code', { party: 'a01' }, sql`p.office_code like 'A01%'`],
    ['by an office code in wide letters', { party: 'Ａ０１００２' }, sql`p.office_code = 'A01002'`],
    [
      'by a part of a name in another spelling',
      { party: '大阪物流 株式会社', from: '2023-12-01' },
      sql`company_name = '大阪物流㈱' and issued_on >= '2023-12-01'`,
    ],
    [
      'by a name of long ago',
      { party: '旧東京', from: '2023-01-01' },
      sql`company_name = '旧東京物流㈱' and issued_on >= '2023-01-01'`,
    ],
    ['by the addressee', { party: '経理', least: 20_950 }, sql`total >= 20950`],
    [
      'by all together',
      { party: '旧', least: 1_000, most: 5_000, from: '2022-01-01', until: '2022-03-31' },
      sql`company_name like '旧%' and total between 1000 and 5000 and issued_on between '2022-01-01' and '2022-03-31'`,
    ],
    ['by a name that nobody has', { party: '名古屋' }, sql`false`],
    ['by a sign of patterns', { party: '%' }, sql`false`],
    ['by nothing that can be seen', { party: '　', from: '2025-12-01' }, sql`issued_on >= '2025-12-01'`],
  ])('%s', async (_, wanted, condition) => {
    const expected = await plainly(condition);
    expect(await walk(wanted)).toEqual(expected);
  });

  test('within offices finds theirs alone, whatever it says', async () => {
    const seen = { offices: ['A01001', 'A01002'], since: '2025-01-01' };
    expect(await walk({}, seen)).toEqual(await plainly(sql`p.office_code like 'A01%' and issued_on >= '2025-01-01'`));
    expect(await walk({ party: 'A02' }, seen)).toEqual([]);
    expect(await walk({}, { ...seen, offices: [] })).toEqual([]);
  });

  test('says whom each went to as they were called then', async () => {
    const { rows } = await search({ party: 'A00001', until: '2021-01-07' });
    expect(rows).toMatchObject([
      {
        number: 'N-0-0',
        kind: 'invoice',
        month: '2020-12-01',
        total: 77,
        officeCode: 'A00001',
        companyName: '旧東京物流㈱',
        addressee: '経理部',
      },
    ]);
  });
});

test('a cursor is read from an address; nonsense is none', () => {
  expect(readInvoiceCursor('2026-12-07~123')).toEqual({ at: '2026-12-07', id: '123' });
  for (const text of [undefined, '', '2026-02-30~1', '2026-12-07~', '2026-12-07~x', '2026-13-01~1', "2026-12-07'~1"])
    expect(readInvoiceCursor(text)).toBeUndefined();
});

describe('the plan of a page', () => {
  const middle = { at: '2023-06-07', id: '6000' };
  const turns: Turn[] = [{}, { after: middle }, { before: middle }];

  test.each<[string, InvoiceSearch, string]>([
    ['of everybody', {}, 'invoice_by_day'],
    ['of some days', { from: '2022-01-01', until: '2024-12-31' }, 'invoice_by_day'],
    ['of an amount', { least: 1_150, most: 1_150 }, 'invoice_by_day_and_total'],
  ])('%s goes along an index in the order of the list and ends with the page', async (_, wanted, index) => {
    for (const turn of turns) {
      const [plan = ''] = await plansOf(wanted, turn);
      expect(plan).toMatch(new RegExp(`Index (Only )?Scan (Backward )?using ${index} on`));
      expect(plan).not.toContain('Seq Scan');
      expect(plan.replaceAll('Incremental Sort', '')).not.toMatch(/Sort {2}.*\n.*Sort Key: i_1\.issued_on/);
    }
  });

  test('of a party reads the newest of each party from its index', async () => {
    for (const turn of turns) {
      const plans = await plansOf({ party: '旧' }, turn);
      expect(plans.at(-1)).toMatch(/Index Only Scan (Backward )?using invoice_by_party/);
      for (const plan of plans) expect(plan).not.toContain('Seq Scan on invoice');
    }
  });
});

/** The plans of the statements of a search, none of which finds anything. */
async function plansOf(wanted: InvoiceSearch, turn: Turn): Promise<string[]> {
  const plans: string[] = [];
  const planning = own.db.withPlugin({
    transformQuery: ({ node }) =>
      node.kind === 'RawNode'
        ? { ...node, sqlFragments: [`explain ${node.sqlFragments[0]}`, ...node.sqlFragments.slice(1)] }
        : node,
    transformResult: async ({ result }) => {
      plans.push(result.rows.map((row) => String(row['QUERY PLAN'])).join('\n'));
      // What is looked through first decides nothing, so that the parties are looked through too.
      return { ...result, rows: plans.length === 2 ? [{}] : [] };
    },
  });
  await searchInvoices(planning, all, wanted, turn);
  return plans;
}
