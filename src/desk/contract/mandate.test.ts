import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { moveWhatIsDue } from '../../application/due/due.ts';
import { listMandateSteps } from '../../application/review/mandate.ts';
import { entryRoutes } from '../../portal/entry/routes.ts';
import { deskRoutes } from '../routes.ts';

const account = {
  method: ['directDebit'],
  bank: ['0001'],
  branch: ['001'],
  kind: ['ordinary'],
  number: ['4681357'],
  holder: ['カ）ナックス'],
};

let world: World;
let pages: Pages;
beforeAll(async () => {
  world = await openWorld();
  const { id } = await world.file(world.at(), {
    office: 'NAC001',
    by: 'nac001',
    items: ['payment-method'],
    desiredStart: '2026-12-08',
    answers: { 'payment-method.payment': account },
  });
  await world.accept(world.at(), id, { startDate: '2026-12-08' });
  const onLine = await world.file(world.at(), {
    office: 'NAC003',
    by: 'nac003',
    items: ['payment-method'],
    desiredStart: '2026-12-08',
    answers: { 'payment-method.payment': { ...account, consent: ['agreed'] } },
  });
  await world.accept(world.at(), onLine.id, { startDate: '2026-12-08' });
  await moveWhatIsDue(world.at('2026-12-08'));
  pages = await openPages(world, [...entryRoutes, ...deskRoutes], '2026-12-08');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const mandate = async (day = '2026-12-08') => (await world.contract('NAC001', day)).office.billing.mandate;
const note = (was: string, becomes: string, more = '') => ({ office: 'NAC001', was, becomes, note: more });

describe('right C8: the centre notes how far the form of a direct debit has come', () => {
  test('posted on the start date itself, back, registered: in the contract, in its history, and by mail', async () => {
    expect(await mandate()).toBe('toSend');
    const visitor = await pages.logIn('reviewer1');
    const page = await visitor.get('/desk/contract?office=NAC001');
    expect(page.text).toContain('現在の状態：依頼書郵送前');
    const steps = [
      ['toSend', 'formSent'],
      ['formSent', 'received'],
      ['received', 'active'],
    ] as const;
    for (const [was, becomes] of steps) {
      const answer = await visitor.post('/desk/contract/mandate', note(was, becomes, '書留'));
      expect(answer).toMatchObject({ status: 303, location: '/desk/contract?office=NAC001#mandate' });
      expect(await mandate()).toBe(becomes);
    }
    expect(await mandate('2026-12-07')).toBe('none');
    const noted = await listMandateSteps(world.db, 'NAC001');
    expect(noted.map(({ was, becomes, note: said }) => [was, becomes, said])).toEqual(
      steps.toReversed().map(([was, becomes]) => [was, becomes, '書留']),
    );
    expect(noted[0]).toMatchObject({ by: world.who('reviewer1').name, at: new Date('2026-12-08T10:00:00+09:00') });
    const mails = await world.db
      .selectFrom('mail')
      .select(['to_address', 'body'])
      .where('letter', '=', 'mandate')
      .execute();
    expect(mails).toHaveLength(6);
    expect(mails.map(({ body }) => body).join()).toContain('口座振替の登録が終わりました');
    const news = await world.db
      .selectFrom('news')
      .select('office_code')
      .where('sentence', '=', 'debitFormSent')
      .execute();
    expect(news).toEqual([{ office_code: 'NAC001' }]);
    const after = await visitor.get('/desk/contract?office=NAC001');
    expect(after.text).toContain('登録の履歴');
    expect(after.text).toContain('センターによる登録');
  });

  test('two at once: one is noted, the other is told what is there now, and what was typed stays', async () => {
    const visitor = await pages.logIn('reviewer1');
    const answers = await Promise.all([
      visitor.post('/desk/contract/mandate', note('active', 'received', '一人目')),
      visitor.post('/desk/contract/mandate', note('active', 'formSent', '二人目')),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.text).toContain('表示した後に状態が変わっている');
    expect(refused?.text).toMatch(/value="(一|二)人目"/);
    expect(await listMandateSteps(world.db, 'NAC001')).toHaveLength(4);
  });

  test('nobody else notes it, and nothing is noted where nothing is debited', async () => {
    const approver = await pages.logIn('approver1');
    expect((await approver.post('/desk/contract/mandate', note('received', 'active'))).status).toBe(403);
    const visitor = await pages.logIn('reviewer1');
    const refused = await visitor.post('/desk/contract/mandate', { ...note('none', 'active'), office: 'NAC002' });
    expect(refused.status).toBe(422);
    expect(await listMandateSteps(world.db, 'NAC002')).toEqual([]);
  });
});

test('what was asked for on line is noted as registered, without a form', async () => {
  const visitor = await pages.logIn('reviewer1');
  expect((await visitor.get('/desk/contract?office=NAC003')).text).toContain('現在の状態：オンラインで依頼済');
  const step = { office: 'NAC003', was: 'consented', becomes: 'active', note: '' };
  expect((await visitor.post('/desk/contract/mandate', step)).status).toBe(303);
  expect((await world.contract('NAC003', '2026-12-08')).office.billing.mandate).toBe('active');
  expect((await listMandateSteps(world.db, 'NAC003'))[0]).toMatchObject({ was: 'consented', becomes: 'active' });
});
