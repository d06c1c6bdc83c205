import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { loadOperators } from '../../operator/operator.ts';
import { listWaiting } from '../lists/waiting.ts';
import type { Services } from '../move/services.ts';
import { findFiled } from '../record/detail.ts';
import { pickUp, query } from '../review/decide.ts';
import { moveWhatIsDue } from './due.ts';
import { remindOfWhatIsDue } from './remind.ts';

const folder = await mkdtemp(join(tmpdir(), 'operator-'));
const file = join(folder, 'operator.json');
let world: World;

/** From 10 December on a query may stay unanswered for ten days. */
beforeAll(async () => {
  world = await openWorld();
  const shipped = loadOperators(join(folder, 'none.json'))('2026-12-01');
  const later = { ...shipped, from: '2026-12-10', terms: { ...shipped.terms, queryDays: 10 } };
  await writeFile(file, JSON.stringify([later, shipped]));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const services = (time: string): Services => ({ ...world.at(time), operators: loadOperators(file) });

test('a query is held to the terms of the day on which it was asked', async () => {
  const [before, after] = [await asked('NAC002', '2026-12-01'), await asked('AAA001', '2026-12-11')];
  const waiting = await listWaiting(services('2026-12-12'), ['NAC002', 'AAA001'], 10);
  const until = (id: string) => waiting.flatMap((each) => (each.id === id && 'until' in each ? each.until : []));
  expect([until(before), until(after)]).toEqual([['2026-12-31'], ['2026-12-21']]);
  expect(await standing('2026-12-21', [before, after])).toEqual(['queried', 'queried']);
  expect(await standing('2026-12-22', [before, after])).toEqual(['queried', 'expired']);
  expect(await standing('2027-01-01', [before, after])).toEqual(['expired', 'expired']);
});

test.each([14, 3])(
  'a draft is warned of once and goes on the day that it was told; later warnings come %d days before',
  async (days) => {
    const shipped = loadOperators(join(folder, 'none.json'))('2026-12-01');
    const later = { ...shipped, from: '2027-02-25', terms: { ...shipped.terms, draftWarningDays: days } };
    const own = join(folder, `${days}.json`);
    await writeFile(own, JSON.stringify([later, shipped]));
    const at = (time: string): Services => ({ ...world.at(time), operators: loadOperators(own) });
    const id = await world.draft(at('2026-12-01'), manager(days === 14 ? 'NAC003' : 'NAC004'));
    const told: string[] = [];
    for (const day of ['2027-02-22', '2027-02-23', '2027-02-25', '2027-02-26', '2027-03-01']) {
      await remindOfWhatIsDue(at(day));
      const mails = await world.db.deleteFrom('mail').where('letter', '=', 'draftWarning').returning('body').execute();
      told.push(...mails.map(({ body }) => `${day} ${body.includes('2027年3月1日') ? 'until 1 March' : body}`));
      await moveWhatIsDue(at(day));
    }
    expect(told).toEqual(['2027-02-23 until 1 March']);
    await moveWhatIsDue(at('2027-03-02'));
    expect(await world.db.selectFrom('application').select('id').where('id', '=', id).execute()).toEqual([]);
  },
);

async function standing(day: string, ids: readonly string[]): Promise<string[]> {
  await moveWhatIsDue(services(day));
  const found = await Promise.all(ids.map((id) => findFiled(world.db, id)));
  return found.map((each) => each?.status ?? '');
}

/** An application that was sent back with a query on a day. */
async function asked(office: string, day: string): Promise<string> {
  const { id } = await world.file(services(day), manager(office));
  const mover = world.who('reviewer1');
  await pickUp(services(day), { id, mover });
  await query(services(day), { id, mover, questions: [{ text: '電話番号をご確認ください。' }] });
  return id;
}

/** Another system manager of an office. */
const manager = (office: string): Wish => ({
  office,
  by: office.toLowerCase(),
  items: ['system-manager'],
  desiredStart: '2027-02-02',
  answers: {
    'system-manager.manager': {
      name: ['港 次郎'],
      kana: ['ミナト　ジロウ'],
      phone: ['0312345678'],
      mail: ['minato@naccs.example'],
    },
  },
});
