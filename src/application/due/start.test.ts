import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { startTogether } from './start.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

const start = '2026-12-15';

test('all that are due start in one transaction, each with its history, news, letters and paper, and once', async () => {
  const offices = ['NAC001', 'AAA001', 'BBB001'] as const;
  const ids: string[] = [];
  for (const office of offices) {
    const filed = await world.file(world.at(), {
      office,
      by: office.toLowerCase(),
      items: ['system-manager'],
      desiredStart: start,
      answers: {
        'system-manager.manager': {
          name: ['横浜 花子'],
          kana: ['ヨコハマ　ハナコ'],
          phone: ['0451234567'],
          mail: [`new.${office.toLowerCase()}@naccs.example`],
        },
      },
    });
    await world.accept(world.at(), filed.id, { startDate: start });
    ids.push(filed.id);
  }
  const due = sql`a.start_date <= ${start}::date`;
  expect(await startTogether(world.at('2026-12-14'), ids, sql`a.start_date <= '2026-12-14'`)).toBe(0);
  const started = await Promise.all([
    startTogether(world.at(start), ids, due),
    startTogether(world.at(start), ids, due),
  ]);
  expect(started.reduce((sum, count) => sum + count)).toBe(3);
  const { rows } = await sql<{ status: string; starts: number; news: number; letters: number }>`
    select a.status,
      (select count(*)::int from audit_event h where h.application_id = a.id and h.event = 'start') as starts,
      (select count(*)::int from news n where n.application_id = a.id and n.sentence = 'started') as news,
      (select count(distinct to_address)::int from mail m where m.application_id = a.id and m.letter = 'started') as letters
    from application a where a.id = any(${ids})`.execute(world.db);
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ status: 'effective', starts: 1, news: 1, letters: 2 })));
});
