import { afterAll, beforeAll, expect, test } from 'vitest';
import { typedExample } from '../../../test/support/examples.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import type { PaperData } from '../../papers/data.ts';
import { newOffice } from '../../procedures/new/new-office.ts';
import { savePage } from '../draft/draft.ts';
import { type Application, findFiled } from '../record/detail.ts';
import { pickUp, query } from '../review/decide.ts';
import { acceptanceLetterData, applicationFormData } from './paper-data.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const startDate = '2026-12-22';
const wish = (office: string, item: string, answers: Wish['answers'], more: Partial<Wish> = {}): Wish => ({
  office,
  by: 'nac-admin',
  items: [item],
  desiredStart: startDate,
  answers,
  ...more,
});

async function application(id: string): Promise<Application> {
  const found = await findFiled(world.db, id);
  if (!found) throw new Error(`${id} was not filed`);
  return found;
}
const form = async (id: string, revision = 1) =>
  applicationFormData(world.at(), world.db, await application(id), revision);
const letter = async (id: string, revision = 1) =>
  acceptanceLetterData(world.at(), world.db, await application(id), revision);
const checked = (boxes: PaperData['kinds']) => boxes.filter((box) => box.checked).map(({ label }) => label);

test('right F: what an application leaves alone stands on its papers as it is, and what was not said is left out', async () => {
  const answers = { 'mailbox-counts.mailboxes': { boxes: ['1'], addresses: ['0'] } };
  const { id } = await world.file(world.at(), wish('NAC002', 'mailbox-counts', answers));
  await world.accept(world.at(), id, { startDate });
  for (const paper of [await form(id), await letter(id)]) {
    expect(paper.sharing).toEqual([{ officeCode: 'NAC001', officeName: '第一営業所', state: 'kept' }]);
    expect([checked(paper.kinds), checked(paper.specialKinds), paper.contractEnd, paper.jointUseParent]).toEqual([
      ['変更申込'],
      [],
      null,
      null,
    ]);
    expect(paper).not.toHaveProperty('remarks');
    expect(paper).not.toHaveProperty('wording');
  }
  expect((await form(id)).more).toEqual([]);
  expect(await letter(id)).not.toHaveProperty('more');
});

test('right F: rows of another office say whose they are, and only what changes has a row', async () => {
  const answers = { 'registration-transfer.transfer': { target: ['NAC002'], userIds: [], mailboxes: ['2'] } };
  const { id } = await world.file(world.at(), wish('NAC001', 'registration-transfer', answers, { special: true }));
  const { changes, specialKinds } = await form(id);
  expect(checked(specialKinds)).toEqual(['付替']);
  expect(changes?.map(({ item, before, after, subject }) => [item, before, after, subject])).toEqual([
    [expect.stringContaining('メールボックス'), '2個', '0個', undefined],
    [expect.stringContaining('メールボックス'), '1個', '3個', 'NAC002 第二営業所'],
  ]);
});

test('right F: the form of each filing says its own wish, remarks and day', async () => {
  const draft = await world.draft(world.at(), wish('NAC003', 'system-manager', managerOf('港 次郎')));
  await world.submit(world.at(), draft, 'nac-admin', { check: { remarks: ['急ぎます。'] } });
  expect(await form(draft)).toMatchObject({ remarks: '急ぎます。', startDate });
  await expect(form(draft, 2)).rejects.toThrow('has no revision 2');
});

test('right F: a correction with another wish leaves the first form as it was', async () => {
  const { id } = await world.file(world.at(), wish('NAC004', 'system-manager', managerOf('港 次郎')));
  const before = await form(id);
  const mover = world.who('reviewer1');
  await pickUp(world.at(), { id, mover });
  await query(world.at('2026-12-02'), { id, mover, questions: [{ text: 'ご確認ください。' }] });
  const choice = { special: ['no'], items: ['system-manager'], desiredStart: ['2027-01-05'], reason: ['延期のため'] };
  await savePage(world.at(), { id, page: 'choice', raw: choice, personId: world.who('nac-admin').id });
  expect((await world.submit(world.at('2026-12-03'), id, 'nac-admin')).result).toBe('done');
  expect(await form(id)).toEqual(before);
  expect(await form(id, 2)).toMatchObject({ startDate: '2027-01-05', reason: '延期のため', date: '2026-12-01' });
});

test('right F: an office that is opened has its code on the letter, and the company signs', async () => {
  const name = 'a small office';
  const { pages } = typedExample(newOffice, name);
  const { id } = await world.file(world.at(), wish('NAC001', 'new-office', pages));
  const filed = await form(id);
  expect(checked(filed.kinds)).toEqual(['新規申込']);
  expect(filed.wording).toEqual({
    changes: newOffice.wording?.changes.ja,
    before: newOffice.wording?.before.ja,
    after: newOffice.wording?.after.ja,
    reason: newOffice.wording?.reason.ja,
  });
  const issued = Object.fromEntries(
    Object.entries(newOffice.examples.find((example) => example.name === name)?.issued ?? {}).map(([slot, value]) => [
      slot,
      value.replace('5ANAC', '9ANAC'),
    ]),
  );
  await world.accept(world.at(), id, { startDate, issued });
  for (const [paper, code] of [
    [filed, '審査終了時に決定'],
    [await letter(id), 'NAC010'],
  ] as const)
    expect(paper).toMatchObject({
      office: { name: '横浜営業所', code },
      applicant: { company: 'ナックス商事株式会社' },
    });
});

function managerOf(name: string): Wish['answers'] {
  return {
    'system-manager.manager': {
      name: [name],
      kana: ['ミナト　ジロウ'],
      phone: ['0312345678'],
      mail: ['minato@naccs.example'],
    },
  };
}
