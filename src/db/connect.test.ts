import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { json } from './json.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.close());

test('days are read as text, bigint as number, instants as Date', async () => {
  const { rows } = await sql`
    select date '2026-12-01' as day, array[date '2026-12-01'] as days, 9007199254740991::bigint as big,
           array[1::bigint, null] as bigs, timestamptz '2026-12-01T00:00:00+09:00' as instant, null::date as none
  `.execute(own.db);
  expect(rows).toEqual([
    {
      day: '2026-12-01',
      days: ['2026-12-01'],
      big: 9007199254740991,
      bigs: [1, null],
      instant: new Date('2026-11-30T15:00:00Z'),
      none: null,
    },
  ]);
});

test.each([[[1, 'two', { three: '三' }]], [{ list: [] }], ['text'], [null]])(
  'jsonb reads back what was written: %j',
  async (value) => {
    const { rows } = await sql`select ${json(value)}::jsonb as value`.execute(own.db);
    expect(rows).toEqual([{ value }]);
  },
);

test('the built-in database knows Japanese letters, in the order of their code points', async () => {
  const { rows } = await sql<{ encoding: string; letter: boolean; order: string[] }>`
    select current_setting('server_encoding') as encoding, '申' ~ '\\w' as letter,
           array(select x from unnest(array['あ', 'b', 'ア', 'B', '申']) as x order by x) as order
  `.execute(own.db);
  expect(rows).toEqual([{ encoding: 'UTF8', letter: true, order: ['B', 'b', 'あ', 'ア', '申'] }]);
});
