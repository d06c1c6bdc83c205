import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../test/support/world.ts';
import type { Price } from '../contract/prices.ts';
import { csvFile } from '../ground/text/csv.ts';
import { enterPrices, proposePrices } from './enter.ts';
import { priceCells, readPriceFile } from './file.ts';
import { loadPrices, readPrices } from './load.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const head = '種別,コード,プラン,名称,名称（英語）,適用開始日,適用終了日,単価（円・税抜）,税区分,見本';
const file = (...lines: string[]) => Buffer.from([head, ...lines].join('\r\n'));
const terminals = { kind: 'base', key: 'terminals', plan: 'A' } as const;
const by = () => ({ mover: world.who('billing1'), now: new Date('2026-12-01T10:00:00+09:00') });
const enter = async (rows: readonly Price[]) => enterPrices(world.db, await proposePrices(world.db, rows, by()), by());

describe('a file of prices', () => {
  test('is read as it is written: what is shipped comes back the same', async () => {
    const { rows } = await loadPrices(world.db);
    const read = readPriceFile(Buffer.from(csvFile(priceCells(rows))));
    expect(read.rows).toEqual(rows);
  });

  test('has yen with two decimals, widths and words of either language', () => {
    expect(readPriceFile(file('transaction,ida,ａ,輸入申告,,2027/4/1,,１，２３４．５,standard,')).rows).toEqual([
      {
        ...{ kind: 'transaction', key: 'ida', plan: 'A', label: { ja: '輸入申告', en: '輸入申告' } },
        ...{ from: '2027-04-01', until: null, amount: 123_450, tax: 'standard', sample: false },
      },
    ]);
  });

  test.each([
    ['回線料,L1,,名,,2027-04-01,,1,標準,', '種別'],
    ['従量料金,IDA,,名,,2027-04-01,,1,標準,', 'Aプラン'],
    ['回線,L1,A,名,,2027-04-01,,1,標準,', 'この種別にプランはありません'],
    ['回線,あ,,名,,2027-04-01,,1,標準,', 'コード'],
    ['回線,L1,,,,2027-04-01,,1,標準,', '名称'],
    ['回線,L1,,名,,2027-04-02,,1,標準,', '月の初日'],
    ['回線,L1,,名,,2027-04-01,2027-04-29,1,標準,', '月の末日'],
    ['回線,L1,,名,,2027-04-01,,-1,標準,', '単価'],
    ['回線,L1,,名,,2027-04-01,,1.234,標準,', '単価'],
    ['回線,L1,,名,,2027-04-01,,1,十,', '税区分'],
  ])('names the wrong line and why: %s', (line, why) => {
    const { faults } = readPriceFile(file('回線,L9,,名,,2027-04-01,,1,標準,', line));
    expect(faults).toEqual([{ line: 3, fault: expect.objectContaining({ ja: expect.stringContaining(why) }) }]);
  });

  test('that says two prices for one day, or nothing, is refused', () => {
    const row = '回線,L1,,名,,2027-04-01,,1,標準,';
    expect(readPriceFile(file(row, row)).faults).toMatchObject([{ line: 3 }]);
    expect(readPriceFile(file()).faults).toMatchObject([{ line: 1 }]);
  });
});

describe('prices that are entered', () => {
  test('count from their day on, for their days only, and leave what was known before as it was', async () => {
    const before = new Date();
    const [old] = (await readPrices(world.db)).rows.filter((row) => row.key === 'terminals' && row.plan === 'A');
    const dear = { ...(old as Price), from: '2027-04-01', until: '2027-07-01', amount: 600_000 };
    expect(await enter([dear])).toBe(true);
    const now = await loadPrices(world.db);
    expect(
      ['2027-03-31', '2027-04-01', '2027-06-30', '2027-07-01'].map((day) => now.find(terminals, day)?.amount),
    ).toEqual([500_000, 600_000, 600_000, 500_000]);
    const then = await readPrices(world.db, before);
    expect(then.find(terminals, '2027-05-01')?.amount).toBe(500_000);
  });

  test('are entered once, and can be overwritten in part', async () => {
    const [old] = (await readPrices(world.db)).rows.filter((row) => row.key === 'terminals' && row.plan === 'A');
    const id = await proposePrices(
      world.db,
      [{ ...(old as Price), from: '2027-06-01', until: null, amount: 700_000 }],
      by(),
    );
    expect([await enterPrices(world.db, id, by()), await enterPrices(world.db, id, by())]).toEqual([true, false]);
    const now = await loadPrices(world.db);
    expect(['2027-05-31', '2027-06-01', '2030-01-01'].map((day) => now.find(terminals, day)?.amount)).toEqual([
      600_000, 700_000, 700_000,
    ]);
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from price where recorded_to is null and key = 'terminals' and plan = 'A'`.execute(
      world.db,
    );
    expect(rows[0]?.count).toBe(3);
  });
});
