import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typedExample } from '../../../test/support/examples.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { procedures } from '../../procedures/index.ts';
import { acceptanceLetterData, applicationFormData } from '../paper/paper-data.ts';
import { classesOf } from '../record/classes.ts';
import { findFiled } from '../record/detail.ts';
import { confirm, pickUp, query } from '../review/decide.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

test('a broker’s ID is issued as one ID number, told in its own words, under its own class', async () => {
  const broker = procedures.find(({ id }) => id === 'broker-id');
  if (!broker) throw new Error('there are no broker IDs');
  const { id } = await world.file(world.at(), {
    office: 'NAC001',
    by: 'nac001',
    items: [broker.id],
    desiredStart: '2026-12-15',
    answers: typedExample(broker, 'a broker on the line').pages,
  });
  const mover = world.who('reviewer1');
  await pickUp(world.at(), { id, mover });
  await query(world.at(), { id, mover, questions: [{ text: '証票番号をご確認ください。' }] });
  await world.submit(world.at(), id, 'nac001');
  await pickUp(world.at(), { id, mover });
  await confirm(world.at(), { id, mover, startDate: '2026-12-15', issued: { 'broker-id-1': 'A09' } });
  const { rows } = await sql<{ sentence: string }>`
    select sentence from news where application_id = ${id} order by id`.execute(world.db);
  expect(rows.map(({ sentence }) => sentence)).toEqual(['brokerQueried', 'brokerConfirmed']);
  const { office } = await world.contract('NAC001', '2026-12-15');
  expect(office.userIds.find((each) => each.id === '1ANACA09')).toMatchObject({
    kind: 'customsBroker',
    number: 'A09',
    broker: { name: '通関 一郎', kana: 'ツウカン　イチロウ', licence: '123456' },
  });
  const application = await findFiled(world.db, id);
  if (!application) throw new Error(`${id} was filed`);
  const holder = '通関 一郎（証票番号 123456）';
  for (const paper of [applicationFormData, acceptanceLetterData]) {
    const { line, changes } = await paper(world.at(), world.db, application, 2);
    expect(line.ids.filter((row) => row.businessKind === '通関士')).toMatchObject([{ holder }]);
    expect(changes?.[0]?.after).toContain(holder);
  }
  expect(classesOf(world.at().catalogue, [broker.id], '2026-12-01').main).toBe('broker');
});

test('is not applied for together with other changes', async () => {
  const id = await world.draft(world.at(), {
    office: 'NAC001',
    by: 'nac001',
    items: ['broker-id', 'id-numbers'],
    desiredStart: '2026-12-15',
    answers: {},
  });
  expect(await world.submit(world.at(), id, 'nac001')).toMatchObject({
    result: 'faults',
    examined: { faults: expect.arrayContaining([expect.objectContaining({ question: 'choice.items' })]) },
  });
});
