import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contact, hidden, newId, seenOf } from '../../../test/support/apply.ts';
import { typedOf } from '../../../test/support/examples.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { password } from '../../../test/support/people.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { NotAcceptable } from '../../application/move/errors.ts';
import { findApplication } from '../../application/record/detail.ts';
import { getFiling, judge } from '../../application/record/filing.ts';
import { confirm, pickUp } from '../../application/review/decide.ts';
import { reopen } from '../../application/review/reopen.ts';
import { withdraw } from '../../application/review/withdraw.ts';
import { candidatesFor } from '../../ids/candidates.ts';
import { sweepNewcomers } from '../../people/provisional.ts';
import { questionsOf } from '../../procedure/define.ts';
import { newContract } from '../../procedures/new/new-contract.ts';
import { portalRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const startDate = '2027-01-05';
const [example] = newContract.examples;
if (!example) throw new Error('a new contract has no example');
const { pages: typed } = typedOf(newContract, example.answers);

/** The path of the link that was mailed last. */
function linkOf(mail: string): string {
  const sent = pages.newcomerMails.findLast((each) => each.mail === mail);
  return sent ? sent.url.replace(/^https?:\/\/[^/]+/, '') : '';
}

/** Asks for a provisional account and makes it. @returns the newcomer, logged in */
async function come(mail: string): Promise<Visitor> {
  // All of them come from one address here.
  await sql`delete from attempt`.execute(world.db);
  const visitor = pages.visitor();
  await visitor.post('/newcomer', { mail });
  const token = new URL(`http://x${linkOf(mail)}`).searchParams.get('token') ?? '';
  const made = await visitor.post('/newcomer/start', { token, name: '新港 太郎', next: password, again: password });
  expect(made).toMatchObject({ status: 303, location: '/menu' });
  return visitor;
}

/** Types and files the first contract. @returns the reception number */
async function file(visitor: Visitor, abbreviation: string): Promise<string> {
  const id = newId((await visitor.get('/apply/new?item=new-contract')).location ?? '');
  const opened = await visitor.get(`/apply/${id}/choice?begin=new-contract`);
  expect(opened.text).toContain('value="new-contract"');
  expect(opened.text).toContain('申し込む理由');
  expect(opened.text).toContain('ステップ 1／10');
  expect(opened.text).not.toContain('変更する理由');
  const blank = await visitor.post(`/apply/${id}/choice`, { special: 'no', items: 'new-contract', reason: '' });
  expect(blank.text).toContain('申し込む理由を入力してください。');
  const choice = { special: 'no', items: 'new-contract', desiredStart: startDate, reason: '通関業務を始めるため' };
  expect(await visitor.post(`/apply/${id}/choice`, choice)).toMatchObject({ location: `/apply/${id}/contact` });
  await visitor.post(`/apply/${id}/contact`, contact);
  for (const [page, raw] of Object.entries(typed)) {
    const path = `/apply/${id}/p/${page.replace('.', '/')}`;
    const shown = hidden((await visitor.get(path)).text, '_shown');
    const fields = Object.fromEntries(Object.entries(raw).map(([name, values]) => [name, [...values]]));
    const wish: Record<string, string> = page.endsWith('.company') ? { abbreviation } : {};
    expect(await visitor.post(path, { ...fields, ...wish, _shown: shown })).toMatchObject({ status: 303 });
  }
  const check = await visitor.get(`/apply/${id}/check`);
  expect(check.text).toContain('審査終了時に決定');
  expect(check.text).not.toMatch(/>[^<]*pending:/);
  for (const words of ['変更する理由', '変更申込', '変更前']) expect(check.text).not.toContain(words);
  expect(check.text).toContain('新しい契約の内容');
  const filed = await visitor.post(`/apply/${id}/check`, { remarks: '', _seen: await seenOf(visitor, id) });
  expect(filed.status).toBe(303);
  const done = await visitor.get(filed.location ?? '');
  expect(done.text).toContain('審査の終了後、「システム設定の申込」を行ってください。');
  expect(done.text).not.toContain('href="/apply/new"');
  return /\/applications\/(\w+)\/done/.exec(filed.location ?? '')?.[1] ?? '';
}

/** Ends the review with what is proposed. @returns the issued values */
async function accept(receptionNo: string, otherwise: Record<string, string> = {}): Promise<Record<string, string>> {
  const [services, mover] = [world.at(), world.who('reviewer1')];
  const application = await findApplication(world.db, receptionNo, 'everyOffice');
  if (!application) throw new Error(`${receptionNo} is not there`);
  const { id, officeCode } = application;
  if (application.status === 'submitted') await pickUp(services, { id, mover });
  const { assessment } = await judge(services, world.db, await getFiling(world.db, id), officeCode, startDate);
  const issued = { ...(await candidatesFor(world.db, assessment.slots, officeCode, startDate)), ...otherwise };
  await confirm(services, { id, mover, startDate, issued });
  return issued;
}

async function subjectOf(receptionNo: string): Promise<string | undefined> {
  return (await findApplication(world.db, receptionNo, 'everyOffice'))?.officeCode;
}

describe('a provisional account', () => {
  test('is asked for by mail address, and the answer is the same whoever it is', async () => {
    const visitor = pages.visitor();
    expect((await visitor.get('/login')).text).toContain('はじめて利用される方（仮アカウントの発行）');
    expect((await visitor.post('/newcomer', { mail: 'no address' })).status).toBe(422);
    const { mail } = pages.web.demoPeople ? { mail: 'konsai.ichiro@naccs.example' } : { mail: '' };
    for (const address of [mail, 'nobody@naccs.example'])
      expect(await visitor.post('/newcomer', { mail: address })).toMatchObject({ location: '/newcomer?sent=1' });
    expect(linkOf('nobody@naccs.example')).toContain('/newcomer/start?token=');
  });

  test('is asked for a few times an hour only, and nobody is told', async () => {
    const visitor = pages.visitor();
    const sent = () => pages.newcomerMails.filter(({ mail }) => mail === 'often@naccs.example').length;
    for (let time = 0; time < 5; time++)
      expect(await visitor.post('/newcomer', { mail: 'often@naccs.example' })).toMatchObject({
        location: '/newcomer?sent=1',
      });
    expect(sent()).toBe(pages.web.people.limits.linksAnHour);
  });

  test('is made once by its link, with a name and a good password', async () => {
    const visitor = pages.visitor();
    await visitor.post('/newcomer', { mail: 'once@naccs.example' });
    const path = linkOf('once@naccs.example');
    const token = new URL(`http://x${path}`).searchParams.get('token') ?? '';
    expect((await visitor.get(path)).text).toContain('kari-');
    const attempt = (name: string, next: string) => visitor.post('/newcomer/start', { token, name, next, again: next });
    expect((await attempt('', password)).status).toBe(422);
    expect((await attempt('新港 太郎', 'short')).status).toBe(422);
    expect((await attempt('新港 太郎', password)).status).toBe(303);
    expect(await attempt('新港 太郎', password)).toMatchObject({ status: 303, location: path });
    expect((await visitor.get(path)).status).toBe(410);
  });

  test('does not come of a link that has expired', async () => {
    const visitor = pages.visitor();
    await visitor.post('/newcomer', { mail: 'late@naccs.example' });
    await sql`update provisional_link set expires_at = now() - interval '1 second' where mail = 'late@naccs.example'`.execute(
      world.db,
    );
    expect((await visitor.get(linkOf('late@naccs.example'))).status).toBe(410);
  });

  test('opens the guidance, the drafts and the application, and nothing else', async () => {
    const visitor = await come('fence@naccs.example');
    const menu = await visitor.get('/menu');
    expect(menu.text).toContain('新規利用申込ガイダンス');
    expect(menu.text).not.toContain('請求内容参照');
    expect((await visitor.get('/newcomer/guidance')).text).toContain('STEP5');
    for (const path of ['/applications', '/schedule', '/password'])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
    for (const path of ['/contract', '/bills', '/guidance', '/menu/apply', '/desk/queue'])
      expect([path, (await visitor.get(path)).status]).not.toEqual([path, 200]);
    const id = newId((await visitor.get('/apply/new')).location ?? '');
    const other = { special: 'no', items: 'head-office', desiredStart: startDate, reason: '移転のため' };
    expect((await visitor.post(`/apply/${id}/choice`, other)).status).toBe(422);
  });

  test('is deleted when nothing was begun with it for its days', async () => {
    await come('unused@naccs.example');
    const begun = await come('begun@naccs.example');
    const id = newId((await begun.get('/apply/new?item=new-contract')).location ?? '');
    await begun.post(`/apply/${id}/choice`, {
      special: 'no',
      items: 'new-contract',
      desiredStart: startDate,
      reason: '開始',
    });
    const left = async () => {
      const { rows } = await sql<{ mail: string }>`select mail from person where company_code ~ '^[a-z]'`.execute(
        world.db,
      );
      return rows.map(({ mail }) => mail);
    };
    await sweepNewcomers(world.db, new Date('2026-11-30T00:00:00+09:00'));
    expect(await left()).toContain('unused@naccs.example');
    await sweepNewcomers(world.db, new Date('2027-03-31T00:00:00+09:00'));
    expect(await left()).not.toContain('unused@naccs.example');
    expect(await left()).toContain('begun@naccs.example');
  });
});

describe('a first contract', () => {
  test('leads from a mail address to the office’s first log-in', async () => {
    const visitor = await come('first@naccs.example');
    const receptionNo = await file(visitor, 'SKB');
    expect((await visitor.get(`/applications/${receptionNo}`)).status).toBe(200);
    expect((await visitor.get('/menu')).text).toContain('仮アカウント');
    const issued = await accept(receptionNo);
    expect(issued['new-contract-office']).toBe('SKB001');
    expect(issued['new-contract-1']).toMatch(/^[1-9][A-Z]SKB$/);

    const menu = await visitor.get('/menu');
    expect(menu.text).toContain('契約内容の変更');
    expect((await visitor.get(`/applications/${receptionNo}`)).text).toContain('SKB001');
    const ids = await visitor.get(`/applications/${receptionNo}/ids`);
    expect(ids.text).toContain('1ASKBA01');
    expect(ids.text).not.toContain('変更なし');
    const contract = await world.contract('SKB001', startDate);
    expect(contract.company.name).toBe('新港物流株式会社');
    expect(contract.office.userIds.map(({ id }) => id)).toEqual(['1ASKBA01', '1ASKBA02']);

    expect(menu.text).toContain('横浜営業所');
    const ahead = await visitor.get('/contract');
    expect(ahead.text).toContain('2027/01/05から契約が始まります');
    expect(ahead.text).toContain(`on=${startDate}`);
    for (const path of ['/contract', '/bills', '/settings', '/applications', '/guidance'])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);

    const { loginId } = pages.newcomerMails.findLast(({ mail }) => mail === 'first@naccs.example') ?? { loginId: '' };
    const later = pages.visitor();
    expect(await later.post('/login', { loginId, password })).toMatchObject({ status: 303 });
    expect((await later.get(`/contract?office=SKB001&on=${startDate}`)).text).toContain('横浜営業所');
  });

  test('that is taken back leaves an office that is never in force, and its newcomer one', async () => {
    const visitor = await come('back@naccs.example');
    const receptionNo = await file(visitor, 'TKB');
    const provisional = await subjectOf(receptionNo);
    await accept(receptionNo);
    expect(await subjectOf(receptionNo)).toBe('TKB001');
    const { id } = (await findApplication(world.db, receptionNo, 'everyOffice')) ?? { id: '' };
    await reopen(world.at(), { id, mover: world.who('reviewer1'), reason: '確認のため' });
    expect(await subjectOf(receptionNo)).toBe(provisional);
    await expect(world.contract('TKB001', '2028-01-01')).rejects.toThrow();
    expect((await visitor.get('/menu')).text).toContain('新規利用申込ガイダンス');

    expect((await accept(receptionNo))['new-contract-office']).toBe('TKB001');
    expect((await world.contract('TKB001', startDate)).office.inForce).toBe(true);
    await withdraw(world.at(), id, world.who('reviewer1'), { reason: '取りやめ' });
    await expect(world.contract('TKB001', '2028-01-01')).rejects.toThrow();
    expect(await subjectOf(receptionNo)).toBe(provisional);
  });

  test('gets another abbreviation where the wished one is somebody’s', async () => {
    const receptionNo = await file(await come('taken@naccs.example'), 'NAC');
    for (const code of ['NAC001', 'NAC099'])
      await expect(accept(receptionNo, { 'new-contract-office': code, 'new-contract-1': '8ANAC' })).rejects.toThrow(
        NotAcceptable,
      );
    const { 'new-contract-office': code } = await accept(receptionNo);
    expect(code).not.toMatch(/^NAC/);
    expect(code).toMatch(/001$/);
  });

  test('is asked for once at a time', async () => {
    const visitor = await come('twice@naccs.example');
    await file(visitor, 'TWA');
    await expect(file(visitor, 'TWB')).rejects.toThrow();
  });

  test('asks questions with names of their own', () => {
    const names = questionsOf(newContract).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
