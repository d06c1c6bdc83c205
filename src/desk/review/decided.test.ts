import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, fieldValue, openDesk } from '../../../test/support/desk.ts';
import type { Visitor } from '../../../test/support/pages.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import type { Office } from '../../contract/shape.ts';
import { demoOffices } from '../../demo/contracts.ts';
import { openLedgers } from '../../ledger/open.ts';
import { changed } from '../../operator/operator.ts';

let world: World;
let desk: Desk;
let asking: Desk;
let visitors: Record<'one' | 'two' | 'helpDesk', Visitor>;

beforeAll(async () => {
  world = await openWorld({ max: 20 });
  desk = await openDesk(world);
  asking = await openDesk({
    ...world,
    at: (time) => {
      const services = world.at(time);
      return { ...services, operators: changed(services.operators, () => ({ approval: ['contact'] })) };
    },
  });
  const [one, two, helpDesk] = await Promise.all(['reviewer1', 'reviewer2', 'helpdesk1'].map((id) => desk.logIn(id)));
  visitors = { one, two, helpDesk } as typeof visitors;
}, 60_000);
afterAll(async () => {
  await desk.close();
  await asking.close();
  await world.close();
});

const [start, later] = ['2026-12-15', '2026-12-22'];
let opened = 700;

const newManager = (office: string, desiredStart = start, name = '港 次郎'): Wish => ({
  office,
  by: 'nac-admin',
  items: ['system-manager'],
  desiredStart,
  answers: {
    'system-manager.manager': {
      name: [name],
      kana: ['ミナト　ジロウ'],
      phone: ['0312345678'],
      mail: ['minato@naccs.example'],
    },
  },
});

async function newOffice(): Promise<string> {
  const code = `NAC${opened++}`;
  await openLedgers(world.db, [
    { code, from: '2025-01-01', state: { ...(demoOffices.NAC004 as Office), sharing: [] } },
  ]);
  return code;
}

async function scheduled(office?: string): Promise<string> {
  const { id, receptionNo } = await world.file(world.at(), newManager(office ?? (await newOffice())));
  await world.accept(world.at(), id, { startDate: start });
  return `/desk/applications/${receptionNo}`;
}

const texts = ['利用開始日を変更する', '審査に戻す', '申込を取り消す'];

describe('after the review', () => {
  test('the three forms stand there for whoever decides, and only then', async () => {
    const page = await scheduled();
    const shown = await visitors.one.get(page);
    for (const text of texts) expect(shown.text).toContain(`<summary>${text}</summary>`);
    for (const text of texts) expect((await visitors.helpDesk.get(page)).text).not.toContain(text);
    const { receptionNo } = await world.file(world.at(), newManager(await newOffice()));
    for (const text of texts)
      expect((await visitors.one.get(`/desk/applications/${receptionNo}`)).text).not.toContain(text);
  });

  test('in English too', async () => {
    const page = await scheduled();
    const english = await desk.logIn('reviewer1');
    await english.post('/language', { lang: 'en', back: page });
    const { text } = await english.get(page);
    for (const words of ['Change the start date', 'Send back to review', 'Cancel the application'])
      expect(text).toContain(words);
  });

  test('利用開始日を変更する: needs a date and a reason, keeps both; then the page says so', async () => {
    const page = await scheduled();
    const was = fieldValue((await visitors.one.get(page)).text, 'was');
    expect(was).toBe(start);
    const bad = await visitors.one.post(`${page}/postpone`, {
      was,
      newStart: '20261216',
      postponeReason: '工事のため',
    });
    expect(bad.status).toBe(422);
    expect(bad.text).toMatch(/id="newStart"[^>]*aria-invalid="true"/);
    expect(fieldValue(bad.text, 'newStart')).toBe('20261216');
    expect(bad.text).toContain('工事のため</textarea>');
    expect(bad.text).toMatch(/<details[^>]*open[^>]*>\s*<summary>利用開始日を変更する/);
    const empty = await visitors.one.post(`${page}/postpone`, { was, newStart: '', postponeReason: ' ' });
    expect(empty.text).toContain('利用開始日は日付を8桁の数字で入力してください');
    expect(empty.text).toContain('理由を入力してください。');
    const moved = await visitors.one.post(`${page}/postpone`, {
      was,
      newStart: '20261222',
      postponeReason: '工事のため',
    });
    expect(moved).toMatchObject({ status: 303, location: `${page}?done=postpone` });
    const after = await visitors.one.get(`${page}?done=postpone`);
    expect(after.text).toContain('利用開始日を変更しました。申込者に通知しました。');
    expect(after.text).toContain('<strong>2026/12/22</strong>');
    expect(after.text).toContain('利用開始日：2026/12/15 → 2026/12/22　工事のため');
    const late = await visitors.two.post(`${page}/postpone`, { was, newStart: '20270105', postponeReason: '別の理由' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('審査 一子 さんが「利用開始日を変更」としました。');
    expect(late.text).toContain('別の理由');
  });

  test('審査に戻す: the application is in the reviewer’s hands; what stands in the way is named', async () => {
    const office = await newOffice();
    const page = await scheduled(office);
    const other = await world.file(world.at(), newManager(office, later, '港 三郎'));
    const refused = await visitors.one.post(`${page}/reopen`, { reopenReason: '確認のため' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(
      `同じ項目について審査中などの申込（${other.receptionNo}）があるため、審査に戻せません。`,
    );
    expect(refused.text).toContain('確認のため</textarea>');
    await visitors.one.post(`/desk/applications/${other.receptionNo}/take`, {});
    await visitors.one.post(`/desk/applications/${other.receptionNo}/refuse`, { reason: '重複のため' });
    expect((await visitors.one.post(`${page}/reopen`, { reopenReason: '' })).status).toBe(422);
    const back = await visitors.one.post(`${page}/reopen`, { reopenReason: '確認のため' });
    expect(back).toMatchObject({ status: 303, location: `${page}?done=reopen` });
    const after = await visitors.one.get(`${page}?done=reopen`);
    expect(after.text).toContain('審査に戻しました。担当はあなたです。');
    expect(after.text).toContain('審査を終了する');
  });

  test('申込を取り消す: needs a reason; the second is told by whom', async () => {
    const page = await scheduled();
    expect((await visitors.one.post(`${page}/cancel`, { cancelReason: '' })).text).toContain(
      '理由を入力してください。',
    );
    const cancelled = await visitors.one.post(`${page}/cancel`, { cancelReason: '申込者の希望' });
    expect(cancelled).toMatchObject({ status: 303, location: `${page}?done=cancel` });
    const after = await visitors.one.get(`${page}?done=cancel`);
    expect(after.text).toContain('申込を取り消しました。申込者に通知しました。');
    for (const text of texts) expect(after.text).not.toContain(`<summary>${text}</summary>`);
    const late = await visitors.two.post(`${page}/cancel`, { cancelReason: '同じく' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('審査 一子 さんが「取消し」としました。');
  });

  test('a later change that rests on it is named; the summary leads to the forms', async () => {
    const office = await newOffice();
    const sharing = (raw: Record<string, string[]>, desiredStart: string): Wish => ({
      ...newManager(office, desiredStart),
      items: ['equipment-sharing'],
      special: true,
      answers: { 'equipment-sharing.sharing': raw },
    });
    const id = await world.draft(world.at(), sharing({ add: ['NAC001'] }, start));
    await sql`
      insert into attachment (application_id, question, name, type, size, sha256, storage_key, uploaded_at, uploaded_by)
      values (${id}, 'equipment-sharing.diagram', '構成図.pdf', 'pdf', 1, ${'0'.repeat(64)}, ${id}, now(), ${world.who('nac-admin').id})`.execute(
      world.db,
    );
    const filed = await world.submit(world.at(), id, 'nac-admin');
    if (filed.result !== 'done') throw new Error(filed.result);
    await world.accept(world.at(), id, { startDate: start });
    const ending = await world.file(world.at(), sharing({ release: ['NAC001'] }, later));
    await world.accept(world.at(), ending.id, { startDate: later });
    const page = `/desk/applications/${filed.receptionNo}`;
    const answers = await Promise.all([
      visitors.one.post(`${page}/cancel`, { cancelReason: '申込者の希望' }),
      visitors.one.post(`${page}/reopen`, { reopenReason: '確認のため' }),
      visitors.one.post(`${page}/postpone`, { was: start, newStart: '20270105', postponeReason: '工事のため' }),
    ]);
    for (const { status, text } of answers) {
      expect(status).toBe(422);
      expect(text).toContain(
        `承諾済みの申込 ${ending.receptionNo}（2026/12/22 開始、${office}）が適用できなくなるため`,
      );
      expect(text).toContain('href="#decided"');
      expect(text).toContain('id="decided"');
    }
  });
});

describe('where an approver must agree', () => {
  test('proposed, sent back, proposed anew, approved; the queue shows that it waits', async () => {
    const [reviewer, approver] = await Promise.all(['reviewer1', 'approver1'].map((id) => asking.logIn(id)));
    if (!reviewer || !approver) throw new Error('nobody');
    const { receptionNo } = await world.file(world.at(), newManager(await newOffice()));
    const page = `/desk/applications/${receptionNo}`;
    await reviewer.post(`${page}/take`, {});
    expect((await reviewer.get(page)).text).toContain('承認が必要な申込です。');
    const proposed = await reviewer.post(`${page}/end`, { startDate: '20261222' });
    expect(proposed).toMatchObject({ status: 303, location: `${page}?done=propose` });
    const own = await reviewer.get(`${page}?done=propose`);
    expect(own.text).toContain('承認を依頼しました。');
    expect(own.text).toContain('あなたが承認を依頼しました。');
    expect(own.text).not.toContain(`action="${page}/end"`);
    expect((await reviewer.get('/desk/queue')).text).toContain('承認待ち');
    expect((await reviewer.post(`${page}/end`, { startDate: '20261215' })).text).toContain(
      'さんが既に承認を依頼しています。',
    );
    expect((await reviewer.post(`${page}/approve`, {})).status).toBe(403);

    const seen = await approver.get(page);
    expect(seen.text).toContain('利用開始日 2026年12月22日（火） の契約で計算しています。');
    const proposal = fieldValue(seen.text, 'proposal');
    const missing = await approver.post(`${page}/return`, { proposal, returnReason: '' });
    expect(missing.text).toContain('差し戻す理由を入力してください。');
    const returned = await approver.post(`${page}/return`, { proposal, returnReason: '15日にしてください。' });
    expect(returned).toMatchObject({ status: 303, location: `${page}?done=sendBack` });
    const back = await reviewer.get(page);
    expect(back.text).toContain('承認担当者から差し戻されました');
    expect(back.text).toContain('15日にしてください。');
    expect((await reviewer.get('/desk/queue')).text).not.toContain('承認待ち');
    const told = await world.db
      .selectFrom('mail')
      .select(['to_name', 'body', 'to_applicant'])
      .where('letter', '=', 'sentBack')
      .execute();
    expect(told).toEqual([
      { to_name: '審査 一子', to_applicant: false, body: expect.stringContaining('15日にしてください。') },
    ]);
    expect(told[0]?.body).toContain(`/desk/applications/${receptionNo}\n`);
    expect(told[0]?.body).toContain('承認 三枝 さんが、下記の申込の承認依頼を差し戻しました。');
    expect(back.text).toContain('承認依頼の差し戻しのお知らせ');

    await reviewer.post(`${page}/end`, { startDate: '20261215' });
    const stale = await approver.post(`${page}/approve`, { proposal });
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('承認の依頼が新しくなりました。');
    const { text } = await approver.get(page);
    const [next, fingerprint] = [fieldValue(text, 'proposal'), fieldValue(text, 'fingerprint')];
    const approved = await approver.post(`${page}/approve`, { proposal: next, fingerprint });
    expect(approved).toMatchObject({ status: 303, location: `${page}?done=confirm` });
    const after = await approver.get(page);
    expect(after.text).toContain('利用開始待ち');
    expect(after.text).toContain('承認の記録');
  });
});
