import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { moveWhatIsDue } from '../due/due.ts';
import { acceptanceLetterData, applicationFormData } from '../paper/paper-data.ts';
import { findFiled } from '../record/detail.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a contract lasts until the end of its last day, on which its notice is issued in place of the letter', async () => {
  const { id, receptionNo } = await world.file(world.at(), {
    office: 'NAC003',
    by: 'nac003',
    items: ['contract-end'],
    special: true,
    desiredStart: '2026-12-22',
    answers: { 'contract-end.closure': { kind: ['close'], understood: ['yes'] } },
  });
  await world.accept(world.at(), id, { startDate: '2026-12-22' });
  const inForce = async (day: string) => (await world.contract('NAC003', day)).office.inForce;
  expect([await inForce('2026-12-22'), await inForce('2026-12-23')]).toEqual([true, false]);
  await moveWhatIsDue(world.at('2026-12-22'));
  const { rows: letters } = await sql<{ letter: string }>`
    select distinct letter from mail where application_id = ${id} order by letter`.execute(world.db);
  expect(letters.map(({ letter }) => letter)).toEqual(['confirmed', 'ended', 'received']);
  const { rows: news } = await sql<{ sentence: string }>`
    select sentence from news where reception_no = ${receptionNo} order by id`.execute(world.db);
  expect(news.map(({ sentence }) => sentence)).toEqual(['confirmed', 'ended']);
  const { rows: jobs } = await sql<{ key: string }>`
    select key from graphile_worker.jobs where key like ${`issue-paper:${id}:%`} order by key`.execute(world.db);
  expect(jobs.map(({ key }) => key.split(':').at(-1))).toEqual(['applicationForm', 'closureNotice']);
  const application = await findFiled(world.db, id);
  if (!application) throw new Error(receptionNo);
  expect(await acceptanceLetterData(world.at(), world.db, application, 1)).toMatchObject({
    startDate: '2026-12-22',
    contractEnd: '2026-12-22',
    sentence: expect.stringContaining('事業所の廃止に伴う'),
    endings: [
      { label: '契約解除', checked: false },
      { label: '事業所廃止', checked: true },
    ],
  });
});

test('right E: form and notice of an end show the contract as it is until its last day', async () => {
  const { id } = await world.file(world.at(), {
    office: 'AAA002',
    by: 'aaa002',
    items: ['contract-end'],
    special: true,
    desiredStart: '2026-12-22',
    answers: { 'contract-end.closure': { kind: ['terminate'], understood: ['yes'] } },
  });
  await world.accept(world.at(), id, { startDate: '2026-12-22' });
  const application = await findFiled(world.db, id);
  if (!application) throw new Error(id);
  for (const paper of [applicationFormData, acceptanceLetterData])
    expect(await paper(world.at(), world.db, application, 1)).toMatchObject({
      jointUseParent: 'AAA001',
      line: { plan: 'B', ids: [{ userCode: '2BAAA' }] },
      contractEnd: '2026-12-22',
      endings: [
        { label: '契約解除', checked: true },
        { label: '事業所廃止', checked: false },
      ],
    });
});
