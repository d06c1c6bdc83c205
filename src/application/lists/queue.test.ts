import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { renewSearchKeys } from '../../db/search-keys.ts';
import { receptionNo } from '../record/reception.ts';
import { applicationKeys } from '../record/search-keys.ts';
import type { Turn } from './keyset.ts';
import { readCursor, writeCursor } from './keyset.ts';
import { countQueue, listQueue, nextInQueue, type QueueFilter } from './queue.ts';
import { searchApplications } from './search.ts';

let world: World;
let mine: string;

/** 20,000 applications of the last years, every tenth still open; of those every fourth in the hands of `reviewer1`. */
beforeAll(async () => {
  world = await openWorld();
  mine = world.who('reviewer1').id;
  const numbers = Array.from({ length: 20_000 }, (_, index) => receptionNo('2026-01-01', index + 1));
  await sql`
    insert into application (reception_no, office_code, company_code, office_name, company_name, status, procedures, revision, lang, begun_by,
      begun_at, applied_at, desired_start, start_date, taken_by, changed_at)
    select no, case n % 3 when 0 then 'NAC001' when 1 then 'AAA001' else 'BBB001' end, case n % 3 when 0 then 'NAC' when 1 then 'AAA' else 'BBB' end,
      '営業所', case n % 3 when 0 then 'ナックス商事株式会社' when 1 then 'アルファ物流株式会社' else 'ベータ倉庫株式会社' end,
      case when n % 10 > 0 then 'effective' when n % 40 = 0 then 'inReview' when n % 50 = 0 then 'queried' else 'submitted' end,
      array[case when n % 20 = 0 then 'head-office' else 'equipment-sharing' end], 1, 'ja', ${mine},
      t.at, t.at, '2026-12-15', case when n % 10 > 0 then '2026-12-15'::date end, case when n % 40 = 0 then ${mine} end, t.at
    from unnest(${numbers}::text[]) with ordinality as u(no, n), lateral (select timestamptz '2024-01-01' + n * interval '1 hour' as at) t`.execute(
    world.db,
  );
  await renewSearchKeys(world.db, applicationKeys);
  await sql`analyze application`.execute(world.db);
}, 60_000);
afterAll(() => world.close());

/** All pages one after the other, to the end. */
async function walk(filter: QueueFilter): Promise<string[]> {
  const all: string[] = [];
  for (let turn: Turn | undefined = {}; turn; ) {
    const { rows, next } = await listQueue(world.db, filter, turn);
    expect(rows.length).toBeLessThanOrEqual(50);
    all.push(...rows.map((row) => row.receptionNo));
    turn = next && { after: next };
  }
  return all;
}

const open = async (condition = sql`true`): Promise<string[]> => {
  const { rows } = await sql<{ no: string }>`
    select reception_no as no from application where status in ('submitted', 'inReview', 'resubmitted') and ${condition} order by applied_at, id`.execute(
    world.db,
  );
  return rows.map(({ no }) => no);
};

describe('審査待ち一覧', () => {
  test('its pages together are all that waits, the oldest first, each once', async () => {
    expect(await walk({})).toEqual(await open());
  });

  test('the page before is the page that one came from', async () => {
    const first = await listQueue(world.db, {}, {});
    const second = await listQueue(world.db, {}, { after: first.next ?? never() });
    const back = await listQueue(world.db, {}, { before: second.previous ?? never() });
    expect(back.rows).toEqual(first.rows);
    expect(first.previous).toBeUndefined();
    expect(back.previous).toBeUndefined();
    expect(second.rows).toHaveLength(50);
  });

  test.each<[string, QueueFilter, () => Promise<string[]>]>([
    ['a status', { status: 'inReview' }, () => open(sql`status = 'inReview'`)],
    ['a kind', { kind: 'head-office' }, () => open(sql`'head-office' = any(procedures)`)],
    ['nobody’s', { holder: 'nobody' }, () => open(sql`taken_by is null`)],
    ['a company’s 3 characters', { company: 'nac' }, () => open(sql`company_code = 'NAC'`)],
    ['an office code', { company: 'AAA001' }, () => open(sql`office_code = 'AAA001'`)],
    ['the beginning of a name', { company: 'ベータ' }, () => open(sql`company_code = 'BBB'`)],
    ['right B3: a name in another spelling', { company: '㈱ べｰﾀ倉庫' }, () => open(sql`company_code = 'BBB'`)],
    ['right B3: the name of an office', { company: '營業所' }, () => open()],
    ['right B3: a name with another form of company', { company: '(有)ベータ' }, async () => []],
    [
      'several',
      { company: 'BBB', kind: 'head-office', status: 'submitted' },
      () => open(sql`company_code = 'BBB' and 'head-office' = any(procedures) and status = 'submitted'`),
    ],
    ['a name with a sign of patterns', { company: '%' }, async () => []],
  ])('filtered by %s', async (_, filter, expected) => {
    expect(await walk(filter)).toEqual(await expected());
  });

  test('mine, and what the applicant has to answer', async () => {
    expect(await walk({ holder: mine })).toEqual(await open(sql`taken_by = ${mine}`));
    const { rows } = await listQueue(world.db, { status: 'queried' }, {});
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['queried']));
  });

  test('counts by status', async () => {
    const counts = await countQueue(world.db);
    expect((counts.submitted ?? 0) + (counts.inReview ?? 0)).toBe((await open()).length);
  });

  test('the next is the oldest in hand, then the oldest that nobody has', async () => {
    expect((await nextInQueue(world.db, mine))?.receptionNo).toBe((await open(sql`taken_by = ${mine}`))[0]);
    const other = world.who('reviewer2').id;
    expect((await nextInQueue(world.db, other))?.receptionNo).toBe((await open(sql`taken_by is null`))[0]);
  });
});

describe('the plan of a page', () => {
  test.each<[string, QueueFilter]>([
    ['of the whole queue', {}],
    ['of one person', { holder: 'somebody' }],
    ['of nobody', { holder: 'nobody' }],
    ['of a company', { company: 'NAC' }],
  ])('%s walks an index in the order of the list and ends with the page', async (_, filter) => {
    const middle = { at: '2025-01-01 00:00:00+00', id: '00000000-0000-4000-8000-000000000000' };
    for (const turn of [{}, { after: middle }, { before: middle }]) {
      const plan = await planOf(() => listQueue(planning(), filter, turn));
      const page = plan.slice(plan.indexOf('Limit'));
      expect(page).toMatch(/Index Scan (Backward )?using application_queue\w* on application/);
      expect(page).not.toContain('Sort');
    }
  });
});

test('the page of what was queried reads by index', async () => {
  const plan = await planOf(() => listQueue(planning(), { status: 'queried' }, {}));
  expect(plan).not.toContain('Seq Scan on application');
  expect(plan).toMatch(/Index Scan .*application_/);
});

describe('申込検索', () => {
  test.each([
    ['by number', { receptionNo: receptionNo('2026-01-01', 77) }, 1],
    ['by period, both days included', { from: '2024-01-02', to: '2024-01-03' }, 48],
    ['by status and office', { status: 'queried', company: 'NAC001' } as const, 50],
  ])('%s', async (_, search, found) => {
    expect((await searchApplications(world.db, search, {})).rows).toHaveLength(found);
  });

  test('the newest first, page by page', async () => {
    const first = await searchApplications(world.db, {}, {});
    const second = await searchApplications(world.db, {}, { after: first.next ?? never() });
    const all = [...first.rows, ...second.rows].map(({ appliedAt }) => appliedAt.getTime());
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    expect(new Set(all).size).toBe(100);
  });
});

test('a cursor survives its address; nonsense is none', () => {
  const cursor = { at: '2025-01-01 09:00:00.123456+09', id: '00000000-0000-4000-8000-000000000000' };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  for (const text of [undefined, '', 'x', "2025'~1", `${cursor.at}~`]) expect(readCursor(text)).toBeUndefined();
});

/** The database as `listQueue` takes it, whose statements are explained instead of run. */
function planning() {
  return world.db.withPlugin({
    transformQuery: ({ node }) =>
      node.kind === 'RawNode'
        ? { ...node, sqlFragments: [`explain ${node.sqlFragments[0]}`, ...node.sqlFragments.slice(1)] }
        : node,
    transformResult: async ({ result }) => {
      plans.push(result.rows.map((row) => String(row['QUERY PLAN'])).join('\n'));
      return { ...result, rows: [] };
    },
  });
}

const plans: string[] = [];

async function planOf(run: () => Promise<unknown>): Promise<string> {
  await run();
  return plans.at(-1) ?? '';
}

function never(): never {
  throw new Error('there is no such page');
}
