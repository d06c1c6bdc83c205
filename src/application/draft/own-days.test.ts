import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { acceptanceLetterData, applicationFormData } from '../paper/paper-data.ts';
import { type Application, effectsNow, findFiled, getDetail } from '../record/detail.ts';
import { changedRows } from '../record/effects.ts';

// `decisions.md` 4: what begins on a day of its own says so wherever before and after are shown.

let world: World;
let application: Application;
beforeAll(async () => {
  world = await openWorld();
  const plan: Wish = {
    office: 'NAC001',
    by: 'nac001',
    items: ['price-plan'],
    desiredStart: '2026-12-15',
    answers: { 'price-plan.price-plan': { line: ['B'], internet: ['none'] } },
  };
  const { id } = await world.file(world.at(), plan);
  await world.accept(world.at(), id, { startDate: '2026-12-15' });
  application = (await findFiled(world.db, id)) as Application;
});
afterAll(() => world.close());

test('the stored change keeps the day', async () => {
  const { filings, ...detail } = await getDetail(world.db, application);
  const days = (rows: ReturnType<typeof changedRows>) => rows.map(({ path, startsOn }) => [path, startsOn]);
  expect(days(changedRows(filings[0].effects))).toEqual([['plan.line', '2027-01-01']]);
  expect(days(changedRows(effectsNow({ filings, ...detail })))).toEqual([['plan.line', '2027-01-01']]);
});

test('both papers print it', async () => {
  for (const paper of [applicationFormData, acceptanceLetterData])
    expect((await paper(world.at(), world.db, application, 1)).changes).toMatchObject([{ startsOn: '2027-01-01' }]);
});

test('the mails say it', async () => {
  const mails = await world.db.selectFrom('mail').select(['letter', 'body']).orderBy('written_at').execute();
  for (const letter of ['received', 'confirmed'])
    expect(mails.find((mail) => mail.letter === letter)?.body).toContain('　適用開始日：2027年1月1日（金）');
});
