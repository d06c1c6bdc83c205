import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstDay, openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { listNews } from '../../notices/news.ts';
import { savePage } from '../draft/draft.ts';
import { revise } from '../draft/revise.ts';
import { listWaiting } from '../lists/waiting.ts';
import { getDetail } from '../record/detail.ts';
import { confirm, pickUp, query, refuse } from '../review/decide.ts';
import { findReviewable, judgeNow } from '../review/review.ts';
import { withdraw } from '../review/withdraw.ts';
import { answerConsent, findAsked, listAsked } from './answer-consent.ts';
import { listConsents } from './consents.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const startDate = '2026-12-22';
const wish: Wish = {
  office: 'NAC003',
  by: 'nac003',
  items: ['joint-use'],
  special: true,
  desiredStart: startDate,
  answers: { 'joint-use.joint-use': { parent: ['AAA001'], plan: ['B'] } },
};

let id: string;
let receptionNo: string;
beforeEach(async () => {
  await sql`delete from claim`.execute(world.db);
  ({ id, receptionNo } = await world.file(world.at(), wish));
});

const answerAs = async (loginId: string, agreed: boolean, reason = '') => {
  const asked = await findAsked(world.db, receptionNo, ['AAA001', 'NAC001']);
  return answerConsent(world.at(), { consent: asked?.id ?? 0, mover: world.who(loginId), agreed, reason });
};
const take = () => pickUp(world.at(), { id, mover: world.who('reviewer1') });
const end = () => confirm(world.at(), { id, mover: world.who('reviewer1'), startDate, issued: {} });
const moves = async () => {
  const application = await findReviewable(world.db, receptionNo);
  if (!application) throw new Error(receptionNo);
  return (await getDetail(world.db, application)).history.map(({ move }) => move);
};
const check = async () => {
  const application = await findReviewable(world.db, receptionNo);
  if (!application) throw new Error(receptionNo);
  const { filings } = await getDetail(world.db, application);
  const { checks } = await judgeNow(world.at(), application, filings[0], { filesProblem: undefined });
  return checks.find((each) => each.id === 'consent-AAA001');
};
const newsOf = async (office: string) =>
  (await listNews(world.db, { offices: [office], personId: world.who('reviewer1').id }, { limit: 50 })).filter(
    (news) => news.receptionNo === receptionNo,
  );

test('on filing, the parent’s manager gets a mail and news, and the review cannot begin', async () => {
  const { rows } = await sql<{ letter: string; to: string; body: string }>`
    select letter, to_address as "to", body from mail where application_id = ${id} and letter = 'consentAsked'`.execute(
    world.db,
  );
  expect(rows.map(({ to }) => to)).toEqual(['manager.aaa001@naccs.example']);
  expect(rows[0]?.body).toContain('貴事業所（AAA001 本店）を共同利用の親とする申込');
  expect(rows[0]?.body).toContain(`https://counter.example/consents/${receptionNo}`);
  expect((await newsOf('AAA001')).map(({ asksConsent }) => asksConsent)).toEqual([true]);
  expect((await listAsked(world.db, ['AAA001'], 50)).map((asked) => asked.receptionNo)).toContain(receptionNo);
  expect(await check()).toMatchObject({ result: 'warn' });
  await expect(take()).rejects.toMatchObject({
    name: 'NotAcceptable',
    sentence: { ja: 'AAA001 本店の同意を待っています。回答があるまで審査を進められません。' },
  });
  expect(await moves()).toEqual(['submit']);
});

test('right F: an office whose manager has no mail address is asked by its news', async () => {
  const mail = (address: string) =>
    sql`update contract_version set state = jsonb_set(state, '{manager,mail}', ${JSON.stringify(address)}::jsonb) where subject_code = 'NAC001'`.execute(
      world.db,
    );
  const { mail: was } = (await world.contract('NAC001', firstDay)).office.manager;
  await mail('');
  await sql`delete from claim`.execute(world.db);
  const { id: other, receptionNo: no } = await world.file(world.at(), {
    ...wish,
    answers: { 'joint-use.joint-use': { parent: ['NAC001'], plan: ['B'] } },
  });
  await mail(was);
  const { rows } = await sql`select 1 from mail where application_id = ${other} and letter = 'consentAsked'`.execute(
    world.db,
  );
  expect(rows).toEqual([]);
  expect((await listAsked(world.db, ['NAC001'], 50)).map((asked) => asked.receptionNo)).toContain(no);
});

test('right F: the history says which office answered, who, from where and why; what is answered too late leaves nothing', async () => {
  const asked = await findAsked(world.db, receptionNo, ['AAA001']);
  const mover = { ...world.who('aaa001'), address: '192.0.2.7', socketAddress: '192.0.2.1' };
  const decline = { consent: asked?.id ?? 0, mover, agreed: false, reason: '不要のため。' };
  expect([await answerConsent(world.at(), decline), await answerConsent(world.at(), decline)]).toEqual([true, false]);
  const answer = async (application: string) =>
    (
      await sql`
        select event as move, from_status, to_status, actor_name, address, socket_address, what, why from audit_event
        where application_id = ${application} and event <> 'submit' order by id`.execute(world.db)
    ).rows;
  const row = { from_status: 'submitted', to_status: 'submitted', actor_name: 'AAA001 神戸 亮' };
  expect(await answer(id)).toEqual([
    {
      ...row,
      move: 'decline',
      address: '192.0.2.7',
      socket_address: '192.0.2.1',
      what: { consent: asked?.id },
      why: '不要のため。',
    },
  ]);
  const { id: other, receptionNo: no } = await fileAnother();
  const again = await findAsked(world.db, no, ['AAA001']);
  await answerConsent(world.at(), { consent: again?.id ?? 0, mover: world.who('aaa001'), agreed: true, reason: '' });
  const agreed = { ...row, move: 'agree', what: { consent: again?.id }, why: '' };
  expect(await answer(other)).toEqual([{ ...agreed, address: null, socket_address: null }]);
  expect((await newsOf('NAC003')).length).toBe(1);
});

test('right F: of two offices that are asked the one that declines is named, with its reason', async () => {
  await sql`
    insert into consent (application_id, office_code, office_name, asked_at) values (${id}, 'NAC001', '第一営業所', now())`.execute(
    world.db,
  );
  const asked = await findAsked(world.db, receptionNo, ['NAC001']);
  const decline = { consent: asked?.id ?? 0, mover: world.who('nac001'), agreed: false, reason: '不要のため。' };
  expect(await answerConsent(world.at(), decline)).toBe(true);
  const { rows } = await sql<{ body: string }>`
    select body from mail where application_id = ${id} and letter = 'consentDeclined'`.execute(world.db);
  for (const { body } of rows) expect(body).toContain('NAC001 第一営業所：不要のため。');
  expect(rows.length).toBeGreaterThan(0);
  expect((await listConsents(world.db, id)).map(({ agreed }) => agreed)).toEqual([null, false]);
});

test('agreed, the review goes its way to the contract', async () => {
  expect(await answerAs('aaa001', true)).toBe(true);
  expect(await check()).toMatchObject({ result: 'pass', evidence: { ja: '2026/12/01 神戸 亮 が同意' } });
  expect((await newsOf('NAC003')).map(({ text }) => text.en)).toEqual([
    'The office that was asked has agreed to your application. Please wait for the review.',
  ]);
  await take();
  await end();
  expect(await moves()).toEqual(['submit', 'agree', 'pickUp', 'confirm']);
  expect((await world.contract('NAC003', startDate)).office.jointUseParent).toBe('AAA001');
  await withdraw(world.at(), id, world.who('nac003'), { reason: '' });
});

test('declined, the reason stands in the review, which cannot end', async () => {
  expect(await answerAs('aaa001', false, '契約の予定がないため。')).toBe(true);
  expect(await check()).toMatchObject({
    result: 'fail',
    evidence: { ja: '2026/12/01 神戸 亮 が不同意。理由：契約の予定がないため。' },
  });
  await take();
  await expect(end()).rejects.toMatchObject({ name: 'NotAcceptable', field: 'consent' });
  await refuse(world.at(), { id, mover: world.who('reviewer1'), reason: '親の同意がないため。' });
  expect(await moves()).toEqual(['submit', 'decline', 'pickUp', 'refuse']);
});

test('of two answers at once one counts, and none after the application has gone', async () => {
  const both = await Promise.all([answerAs('aaa001', true), answerAs('aaa001', false, '不要のため。')]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await answerAs('aaa001', true)).toBe(false);
  const { receptionNo: gone, id: other } = await fileAnother();
  await withdraw(world.at(), other, world.who('nac001'), { reason: '' });
  const asked = await findAsked(world.db, gone, ['AAA001']);
  const answer = { consent: asked?.id ?? 0, mover: world.who('aaa001'), agreed: true, reason: '' };
  expect(await answerConsent(world.at(), answer)).toBe(false);
  expect((await listAsked(world.db, ['AAA001'], 50)).map((each) => each.receptionNo)).not.toContain(gone);
});

test('a correction keeps an agreement, and takes back what is no longer asked', async () => {
  await answerAs('aaa001', true);
  await correct({});
  expect(await listConsents(world.db, id)).toMatchObject([{ officeCode: 'AAA001', agreed: true }]);
  await correct({ 'joint-use.joint-use': { parent: ['NAC001'], plan: ['B'] } });
  expect(await listConsents(world.db, id)).toMatchObject([{ officeCode: 'NAC001', agreed: null }]);
  expect(await findAsked(world.db, receptionNo, ['AAA001'])).toBeUndefined();
  await expect(take()).rejects.toMatchObject({ field: 'consent' });
});

test('right F: a consent that was taken back is nobody’s: no task, no answer, no word in the review, and none that holds it', async () => {
  const asked = await findAsked(world.db, receptionNo, ['AAA001']);
  expect((await listAsked(world.db, ['AAA001'], 50)).map((each) => each.receptionNo)).toContain(receptionNo);
  await answerAs('aaa001', false, '予定がないため。');
  await correct({ 'joint-use.joint-use': { parent: ['NAC001'], plan: ['B'] } });
  expect((await listAsked(world.db, ['AAA001'], 50)).map((each) => each.receptionNo)).not.toContain(receptionNo);
  expect(await findAsked(world.db, receptionNo, ['AAA001'])).toBeUndefined();
  const late = { consent: asked?.id ?? 0, mover: world.who('aaa001'), agreed: false, reason: '遅れました。' };
  expect(await answerConsent(world.at(), late)).toBe(false);
  expect(await check()).toBeUndefined();
  expect((await moves()).filter((move) => move === 'decline')).toHaveLength(1);
  await answerAs('nac001', true);
  await take();
  expect((await end()).to).toBe('scheduled');
  const { rows } = await sql<{ office: string; taken: boolean }>`
    select office_code as office, taken_back_at is not null as taken from consent where application_id = ${id} order by id`.execute(
    world.db,
  );
  expect(rows).toEqual([
    { office: 'AAA001', taken: true },
    { office: 'NAC001', taken: false },
  ]);
  await withdraw(world.at(), id, world.who('nac003'), { reason: '' });
});

test('right F: a consent that was given and taken back is asked for anew when it is wanted again', async () => {
  await answerAs('aaa001', true);
  await correct({ 'joint-use.joint-use': { parent: ['NAC001'], plan: ['B'] } });
  await answerAs('nac001', true);
  await correct({ 'joint-use.joint-use': { parent: ['AAA001'], plan: ['B'] } });
  expect(await listConsents(world.db, id)).toMatchObject([{ officeCode: 'AAA001', agreed: null }]);
  await expect(take()).rejects.toMatchObject({ field: 'consent' });
  expect(await answerAs('aaa001', true)).toBe(true);
  await take();
});

test('a correction after a refusal is asked about again', async () => {
  await answerAs('aaa001', false, '開始日が早すぎるため。');
  await correct({});
  expect(await listConsents(world.db, id)).toMatchObject([{ officeCode: 'AAA001', agreed: null }]);
});

test('right C7: either answer is told by mail and news; a refusal is a task until it is corrected or withdrawn', async () => {
  const mails = async () => {
    const { rows } = await sql<{ letter: string; to: string; body: string }>`
      select letter, to_address as "to", body from mail where application_id = ${id} and letter in ('consentGiven', 'consentDeclined') order by id`.execute(
      world.db,
    );
    return rows;
  };
  const tasks = async () =>
    (await listWaiting(world.at(), ['NAC003'], 50)).filter((task) => task.id === id).map(({ status }) => status);
  expect(await tasks()).toEqual([]);
  await answerAs('aaa001', false, '契約の予定がないため。');
  const declined = await mails();
  expect(declined.every(({ letter }) => letter === 'consentDeclined')).toBe(true);
  expect(declined.map(({ to }) => to)).toContain('manager.nac003@naccs.example');
  expect(declined[0]?.body).toContain('AAA001 本店：契約の予定がないため。');
  expect(await tasks()).toEqual(['declined']);
  await revise(world.at(), id, world.who('nac003'));
  await expect(revise(world.at(), id, world.who('nac003'))).rejects.toMatchObject({ name: 'AlreadyMoved' });
  expect(await tasks()).toEqual(['declined']);
  const answers = { parent: ['NAC001'], plan: ['B'] };
  await savePage(world.at(), { id, page: 'joint-use.joint-use', raw: answers, personId: world.who('nac003').id });
  expect((await world.submit(world.at(), id, 'nac003')).result).toBe('done');
  expect(await tasks()).toEqual([]);
  expect(await listConsents(world.db, id)).toMatchObject([{ officeCode: 'NAC001', agreed: null }]);
  await expect(revise(world.at(), id, world.who('nac003'))).rejects.toMatchObject({ name: 'NotAcceptable' });
  expect(await answerAs('nac001', true)).toBe(true);
  expect((await mails()).at(-1)?.letter).toBe('consentGiven');
  expect(await moves()).toEqual(['submit', 'decline', 'revise', 'submit', 'agree']);
});

test('right C7: a refusal can be corrected or withdrawn while the centre has it in hand, and not after its decision', async () => {
  await answerAs('aaa001', false, '不要のため。');
  await take();
  await revise(world.at(), id, world.who('nac003'));
  await withdraw(world.at(), id, world.who('nac003'), { reason: '' });
  expect((await listWaiting(world.at(), ['NAC003'], 50)).map((task) => task.id)).not.toContain(id);
  await expect(revise(world.at(), id, world.who('nac003'))).rejects.toMatchObject({ name: 'AlreadyMoved' });
});

const fileAnother = () =>
  world.file(world.at(), {
    ...wish,
    office: 'NAC001',
    by: 'nac001',
    answers: {
      'joint-use.joint-use': { parent: ['AAA001'], plan: ['B'] },
    },
  });

/** 確認事項, then the correction, with other answers on some pages. */
async function correct(pages: Wish['answers']): Promise<void> {
  const services = world.at(firstDay);
  await take();
  await query(services, { id, mover: world.who('reviewer1'), questions: [{ text: 'ご確認ください。' }] });
  for (const [page, raw] of Object.entries(pages))
    await savePage(services, { id, page, raw, personId: world.who('nac003').id });
  const { result } = await world.submit(services, id, 'nac003');
  expect(result).toBe('done');
}
