import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { listMoves } from '../../audit/history.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import type { InvoiceContent } from '../invoices/content.ts';
import { beginCalculation, calculate } from './calculate.ts';
import { fixMonth } from './fix.ts';
import { approveMonth, closeMonth, MonthHeld, reopenMonth, sendMonthBack } from './months.ts';
import { findMonth } from './read.ts';

let world: World;
const month = '2026-11-01';
const accountant = () => world.who('billing1');
const other = () => world.who('center-admin');

beforeAll(async () => {
  world = await openWorld();
  await use([
    ['1ANACA01', 'EDA', '2026-11-04', 120, ''],
    ['1ANACA02', 'EDA', '2026-11-05', 30, ''],
    ['3ANACA01', 'EDA', '2026-11-05', 10, 'NAC001'],
    ['9ZZZZA01', 'EDA', '2026-11-05', 7, ''],
  ]);
});
afterAll(() => world.close());

async function use(lines: [string, string, string, number, string][]): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into usage_file (month, part, version, name, sha256, line_count, rejected_count, loaded_at)
    values (${month}, '', 1, 'usage.csv', 'x', ${lines.length}, 0, '2026-11-30T20:00:00+09:00') returning id`.execute(
    world.db,
  );
  for (const [user, code, day, count, gateway] of lines)
    await sql`
      insert into usage_line (file_id, user_id, transaction_code, used_on, count, gateway_office)
      values (${rows[0]?.id}, ${user}, ${code}, ${day}, ${count}, ${gateway})`.execute(world.db);
}

const drafts = async () => {
  const { rows } = await sql<{ code: string; total: number; content: InvoiceContent }>`
    select office_code as code, total, content from invoice_draft order by office_code`.execute(world.db);
  return rows;
};
const run = async () => (await findMonth(world.db, month))?.run ?? 0;
const standing = async () => (await findMonth(world.db, month))?.status;

describe('a month', () => {
  test('is not closed before it is over', async () => {
    const early = closeMonth(world.at('2026-11-30T23:59'), { month, mover: accountant() });
    await expect(early).rejects.toEqual(new MonthHeld('notOver'));
    expect(await standing()).toBeUndefined();
  });

  test('is closed once; who comes second is told who was first', async () => {
    const closed = await closeMonth(world.at(), { month, mover: accountant() });
    expect(closed).toMatchObject({ month, status: 'closed', run: 0 });
    const again = closeMonth(world.at(), { month, mover: other() });
    await expect(again).rejects.toEqual(new AlreadyMoved('2026-11', 'closed', accountant().name));
  });

  test('is calculated step by step: what was done before an end counts once, whoever goes on', async () => {
    const { id = '' } = (await findMonth(world.db, month)) ?? {};
    await beginCalculation(world.at(), { id, mover: accountant() });
    let steps = 0;
    await calculate(world.at(), { month }, { alive: () => ++steps <= 1, step: 1 });
    expect((await findMonth(world.db, month))?.progress).toMatchObject({ finishedAt: null });
    expect((await drafts()).length).toBeGreaterThan(0);
    await Promise.all([calculate(world.at(), { month }, { step: 1 }), calculate(world.at(), { month }, { step: 1 })]);
    const { status, progress } = (await findMonth(world.db, month)) ?? {};
    expect([status, progress?.done]).toEqual(['calculated', progress?.offices]);
    expect(Object.fromEntries((await drafts()).map(({ code, total }) => [code, total]))).toMatchObject({
      // 14 units of 5,000, use of 150 × 86.60, a line of 9,800 with options of 2,300, reports and archive: 97,090 and tax.
      ...{ NAC001: 106_799, NAC002: 952, NAC003: 0, AAA001: 70_950, AAA002: 0 },
    });
  });

  test('prices the use through another office’s server at that office’s plan, and leaves unknown IDs aside', async () => {
    const nac002 = (await drafts()).find(({ code }) => code === 'NAC002')?.content;
    expect(nac002?.lines).toMatchObject([
      { key: 'EDA', plan: 'A', quantity: 10, amount: 866, cause: { gateway: 'NAC001' } },
    ]);
    expect(nac002?.addressee).toMatchObject({ companyName: 'ナックス商事株式会社', officeCode: 'NAC002' });
  });

  test('comes to the same however often it is calculated, and by contracts and prices as they were at the close', async () => {
    const was = await drafts();
    const { id = '' } = (await findMonth(world.db, month)) ?? {};
    await sql`
      with ended as (update price set recorded_to = now() where kind = 'base' and key = 'terminals' returning plan, label_ja, label_en)
      insert into price (kind, key, plan, label_ja, label_en, valid_from, amount, tax, sample)
      select 'base', 'terminals', plan, label_ja, label_en, '2008-10-01', 999900, 'standard', false from ended`.execute(
      world.db,
    );
    await beginCalculation(world.at(), { id, mover: accountant() });
    await calculate(world.at(), { month });
    expect(await drafts()).toEqual(was);
    await reopenMonth(world.at(), { id, mover: accountant(), why: '単価の変更' });
    await closeMonth(world.at(), { month, mover: accountant() });
    await beginCalculation(world.at(), { id, mover: accountant() });
    await calculate(world.at(), { month });
    const [first, now] = [
      was.find(({ code }) => code === 'NAC001'),
      (await drafts()).find(({ code }) => code === 'NAC001'),
    ];
    expect((now?.total ?? 0) - (first?.total ?? 0)).toBe(12 * 4_999 + Math.floor((12 * 4_999) / 10));
  });

  test('is approved by a second person, not by who calculated it, and not when usage came in since', async () => {
    await expect(approveMonth(world.at(), { month, run: await run(), mover: accountant() })).rejects.toEqual(
      new MonthHeld('samePerson'),
    );
    await expect(fixMonth(world.at(), { month, run: await run(), mover: accountant() })).rejects.toEqual(
      new MonthHeld('notApproved'),
    );
    await sql`update usage_file set loaded_at = '2026-12-01T10:30:00+09:00'`.execute(world.db);
    await expect(approveMonth(world.at(), { month, run: await run(), mover: other() })).rejects.toEqual(
      new MonthHeld('usageChanged'),
    );
    expect(await standing()).toBe('calculated');
    await sql`update usage_file set loaded_at = '2026-11-30T20:00:00+09:00'`.execute(world.db);
    await approveMonth(world.at(), { month, run: await run(), mover: other() });
    expect(await standing()).toBe('approved');
  });

  test('that is sent back is calculated and approved anew', async () => {
    const { id = '' } = (await findMonth(world.db, month)) ?? {};
    await sendMonthBack(world.at(), { id, mover: other(), why: '確認が必要' });
    await beginCalculation(world.at(), { id, mover: accountant() });
    await calculate(world.at(), { month });
    expect(await findMonth(world.db, month)).toMatchObject({ status: 'calculated', approvedBy: null });
    await approveMonth(world.at(), { month, run: await run(), mover: other() });
  });

  test('is fixed once: numbers without gaps, news and mails; nothing of 0 yen; nothing can be changed afterwards', async () => {
    const expected = (await drafts()).filter(({ total }) => total > 0);
    const last = await run();
    const early = fixMonth(world.at('2026-12-07'), { month, run: last - 1, mover: accountant() });
    await expect(early).rejects.toEqual(new MonthHeld('otherRun'));
    const both = await Promise.allSettled(
      [accountant(), other()].map((mover) => fixMonth(world.at('2026-12-07'), { month, run: last, mover })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await sql<{ number: string; total: number; content: InvoiceContent }>`
      select number, total, content from invoice order by id`.execute(world.db);
    expect(rows.map(({ number }) => number)).toEqual(
      expected.map((_, index) => `2026-${String(index + 1).padStart(6, '0')}`),
    );
    expect(rows.map(({ total }) => total)).toEqual(expected.map(({ total }) => total));
    expect(rows[0]?.content).toMatchObject({
      issuedOn: '2026-12-07',
      payment: { dueOn: '2026-12-28', reference: '2026000001' },
    });
    const news = await sql`select from news where sentence = 'billFixed' and invoice_number is not null`.execute(
      world.db,
    );
    expect(news.rows).toHaveLength(rows.length);
    const { rows: mails } = await sql<{
      to: string;
    }>`select to_address as "to" from mail where letter = 'billFixed'`.execute(world.db);
    expect(mails.length).toBeGreaterThanOrEqual(rows.length);
    await expect(sql`update invoice set total = 1`.execute(world.db)).rejects.toThrow('permission denied');
    await expect(sql`delete from invoice`.execute(world.db)).rejects.toThrow('permission denied');
  });

  test('that is fixed cannot be opened or calculated', async () => {
    const { id = '' } = (await findMonth(world.db, month)) ?? {};
    await expect(reopenMonth(world.at(), { id, mover: other(), why: '' })).rejects.toBeInstanceOf(AlreadyMoved);
    await expect(beginCalculation(world.at(), { id, mover: other() })).rejects.toBeInstanceOf(AlreadyMoved);
    expect((await listMoves(world.db, { kind: 'billingMonth', id })).map(({ event }) => event)).toEqual([
      'close',
      'begin',
      'finish',
      'begin',
      'finish',
      'reopen',
      'close',
      'begin',
      'finish',
      'approve',
      'sendBack',
      'begin',
      'finish',
      'approve',
      'fix',
    ]);
  });
});
