import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownPrices } from '../../test/support/prices.ts';
import { companyName } from '../../test/support/procedures/company-name.ts';
import { idTransfer } from '../../test/support/procedures/id-transfer.ts';
import { lines } from '../../test/support/procedures/lines.ts';
import { newUserCode } from '../../test/support/procedures/new-user-code.ts';
import { plan, planOfBoth } from '../../test/support/procedures/plans.ts';
import { terminals } from '../../test/support/procedures/terminals.ts';
import { openWorld, type Wish, type World } from '../../test/support/world.ts';
import type { Office } from '../contract/shape.ts';
import { candidatesFor } from '../ids/candidates.ts';
import { prefilled } from '../procedure/answers.ts';
import type { IssueSlot, Page } from '../procedure/define.ts';
import { isRenewed, repin, savePage } from './draft/draft.ts';
import { moveWhatIsDue } from './due/due.ts';
import { getFiling } from './record/filing.ts';
import { confirm, pickUp, query } from './review/decide.ts';
import { withdraw } from './review/withdraw.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ procedures: [companyName, idTransfer, newUserCode, lines, terminals, plan] });
}, 60_000);
afterAll(() => world.close(), 60_000);

const [start, before] = ['2026-12-15', '2026-12-14'];
const wish = (more: Partial<Wish> & Pick<Wish, 'office' | 'items' | 'answers'>): Wish => ({
  by: more.office.toLowerCase(),
  desiredStart: start,
  ...more,
});
const officeOn = async (code: string, day: string): Promise<Office> => (await world.contract(code, day)).office;

/** What an application leaves behind. */
async function traceOf(id: string) {
  const { db } = world;
  const application = await db
    .selectFrom('application')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const history = await db
    .selectFrom('audit_event')
    .select(['event', 'actor_name'])
    .where('application_id', '=', id)
    .orderBy('id')
    .execute();
  const news = await db.selectFrom('news').select('sentence').where('application_id', '=', id).orderBy('id').execute();
  const mails = await db
    .selectFrom('mail')
    .select(['letter', 'to_address'])
    .where('application_id', '=', id)
    .orderBy('written_at')
    .execute();
  const claims = await db.selectFrom('claim').select('path').where('application_id', '=', id).orderBy('path').execute();
  return {
    status: application.status,
    history: history.map(({ event, actor_name }) => `${event} ${actor_name}`),
    news: news.map(({ sentence }) => sentence),
    letters: [...new Set(mails.map(({ letter }) => letter))],
    recipients: [...new Set(mails.map(({ to_address }) => to_address))].toSorted(),
    claims: claims.map(({ path }) => path),
  };
}

const usual = (by: string) => ({
  status: 'effective',
  history: [`submit ${by}`, 'pickUp 審査 一子', 'confirm 審査 一子', 'start system'],
  news: ['confirmed', 'started'],
  letters: ['received', 'confirmed', 'started'],
  claims: [],
});

describe('a company-wide effect', () => {
  test('counts for every office of the company from the start date on', async () => {
    const { id } = await world.file(
      world.at(),
      wish({
        office: 'NAC001',
        items: ['company-name'],
        answers: { 'company-name.name': { companyName: ['新ナックス株式会社'] } },
      }),
    );
    expect((await traceOf(id)).claims).toEqual(['name']);
    await world.accept(world.at(), id, { startDate: start });
    const names = async (day: string) =>
      Promise.all(['NAC001', 'NAC003', 'AAA001'].map(async (code) => (await world.contract(code, day)).company.name));
    expect(await names(before)).toEqual(['ナックス商事株式会社', 'ナックス商事株式会社', 'アルファ物流株式会社']);
    expect(await names(start)).toEqual(['新ナックス株式会社', '新ナックス株式会社', 'アルファ物流株式会社']);
    // A rename is set inside NACCS too, and waits for that.
    expect(await traceOf(id)).toMatchObject({ status: 'settingPending', claims: [], news: ['confirmed'] });
  });
});

describe('an effect on two contracts', () => {
  const transfer = wish({
    office: 'NAC002',
    by: 'nac-admin',
    items: ['id-transfer'],
    special: true,
    answers: { 'id-transfer.ids': { moved: ['3ANACA01'], target: ['NAC001'] } },
  });
  const idsOn = async (code: string, day: string) => (await officeOn(code, day)).userIds.map(({ id }) => id);

  test('changes both on one day, is claimed on both, shown for both, and told to both', async () => {
    const { id, receptionNo } = await world.file(world.at(), transfer);
    expect((await traceOf(id)).claims).toEqual(['userIds', 'userIds']);
    const { effects, record } = await getFiling(world.db, id);
    expect(effects.changes.map(({ officeCode }) => officeCode)).toEqual(['NAC002', 'NAC001']);
    expect(record.flatMap(({ rows }) => rows).find(({ question }) => question === 'id-transfer.moved')?.answer.ja).toBe(
      'ID 3ANACA01',
    );
    expect(
      record.flatMap(({ rows }) => rows).find(({ question }) => question === 'id-transfer.target')?.answer.ja,
    ).toBe('NAC001 第一営業所');
    await world.accept(world.at(), id, { startDate: start });
    await moveWhatIsDue(world.at(start));
    expect([await idsOn('NAC002', before), await idsOn('NAC001', before)]).toEqual([
      ['3ANACA01', '3ANACA02'],
      ['1ANACA01', '1ANACA02', '1ANACA03', '2ANACA01'],
    ]);
    expect([await idsOn('NAC002', start), await idsOn('NAC001', start)]).toEqual([
      ['3ANACA02'],
      ['1ANACA01', '1ANACA02', '1ANACA03', '2ANACA01', '3ANACA01'],
    ]);
    const trace = await traceOf(id);
    expect(trace).toMatchObject(usual('統括 明'));
    expect(trace.recipients).toEqual([
      'admin.nac@naccs.example',
      'manager.nac001@naccs.example',
      'manager.nac002@naccs.example',
    ]);
    expect((await world.contract('NAC001', start)).sources.office['userIds.3ANACA01']).toBe(receptionNo);
  });

  test('the other office’s manager gets the letters to the last, also when the day has come', async () => {
    const { rows } = await sql<{ letter: string }>`
      select letter from mail where to_address = 'manager.nac001@naccs.example' and application_id is not null
      and application_id in (select id from application where office_code = 'NAC002') order by written_at`.execute(
      world.db,
    );
    expect(rows.map(({ letter }) => letter)).toEqual(['received', 'confirmed', 'started']);
  });
});

describe('issued values', () => {
  const code = (kind: string, numbers: number): Wish =>
    wish({
      office: 'NAC003',
      items: ['new-user-code'],
      answers: { 'new-user-code.code': { kind: [kind], numbers: [String(numbers)], archive: ['no'] } },
    });
  const issued = { code: '6ANAC', number1: 'A01', number2: 'A02' };
  const decide = async (id: string, values: Record<string, string>) => {
    await pickUp(world.at(), { id, mover: world.who('reviewer1') }).catch(() => undefined);
    return confirm(world.at(), { id, mover: world.who('reviewer1'), startDate: start, issued: values });
  };
  const reserved = async (id: string) =>
    (
      await world.db
        .selectFrom('issued_value')
        .select('value')
        .where('application_id', '=', id)
        .where('voided_at', 'is', null)
        .orderBy('value')
        .execute()
    ).map(({ value }) => value);

  test('the next free ones are proposed: a code that no contract has, a number that its code has not', async () => {
    const slot = { kind: 'idNumber', label: newUserCode.title, pattern: /^[A-Z]\d{2}$/ } as const;
    const [code] = newUserCode.issues?.({ numbers: 0 }, { companyCode: 'NAC' } as never) ?? [];
    const slots = [
      code as IssueSlot,
      { ...slot, id: 'new', within: 'code' },
      { ...slot, id: 'first', within: '4ANAC' },
      { ...slot, id: 'second', within: '4ANAC' },
    ];
    expect(await candidatesFor(world.db, slots, 'NAC003', start)).toEqual({
      code: '6ANAC',
      new: 'A01',
      first: 'A02',
      second: 'A03',
    });
  });

  test('until the end of the review they read 審査終了時に決定; then they are stored with the change', async () => {
    const { id } = await world.file(world.at(), code('nvocc', 2));
    const shown = (await getFiling(world.db, id)).effects.changes.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.filter(({ changed }) => changed)),
    );
    expect(shown.map(({ label }) => label.ja)).toEqual(['審査終了時に決定', '審査終了時に決定', '審査終了時に決定']);
    await expect(decide(id, {})).rejects.toMatchObject({ field: 'issued.code' });
    await expect(decide(id, { ...issued, number2: 'a2' })).rejects.toMatchObject({ field: 'issued.number2' });
    await expect(decide(id, { ...issued, number2: 'A01' })).rejects.toMatchObject({ field: 'issued.number2' });
    await expect(decide(id, { ...issued, code: '4ANAC' })).rejects.toMatchObject({
      field: 'issued.code',
      sentence: { en: '“4ANAC” is issued already. Enter another value.' },
    });
    await decide(id, issued);
    expect(await reserved(id)).toEqual(['6ANAC', '6ANACA01', '6ANACA02']);
    await moveWhatIsDue(world.at(start));
    expect((await officeOn('NAC003', before)).userCodes.map((each) => each.id)).toEqual(['4ANAC']);
    const { userCodes, userIds } = await officeOn('NAC003', start);
    expect(userCodes.at(-1)).toEqual({ id: '6ANAC', kinds: [{ id: 'nvocc' }] });
    expect(userIds.map((each) => each.id)).toEqual(['4ANACA01', '6ANACA01', '6ANACA02']);
    expect(await traceOf(id)).toMatchObject(usual('難波 京子'));
  });

  test('check 13: a user code and an ID number make a user ID of 8 characters', async () => {
    const ids = (await officeOn('NAC003', start)).userIds.filter((each) => each.code === '6ANAC');
    expect(ids.map(({ id, code: of, number }) => [id.length, id === of + number])).toEqual([
      [8, true],
      [8, true],
    ]);
  });

  test('one that another application holds is refused; withdrawn, it is free again', async () => {
    const first = await world.file(world.at(), { ...code('nvocc', 1), office: 'NAC004', by: 'nac004' });
    await decide(first.id, { code: '7ANAC', number1: 'A01' });
    const second = await world.file(world.at(), { ...code('nvocc', 1), office: 'NAC001', by: 'nac001' });
    await expect(decide(second.id, { code: '7ANAC', number1: 'A09' })).rejects.toMatchObject({ field: 'issued.code' });
    await withdraw(world.at(), first.id, world.who('nac004'), { reason: '見直しのため' });
    expect([await reserved(first.id), (await traceOf(first.id)).status]).toEqual([[], 'withdrawn']);
    expect((await officeOn('NAC004', start)).userCodes.map((each) => each.id)).toEqual(['5ANAC']);
    await decide(second.id, { code: '7ANAC', number1: 'A09' });
    expect(await reserved(second.id)).toEqual(['7ANAC', '7ANACA09']);
  });

  test('two reviewers who issue the same values at once: one of them, and the other is told which', async () => {
    const filed = [
      await world.file(world.at(), { ...code('nvocc', 2), office: 'NAC001', by: 'nac001' }),
      await world.file(world.at(), { ...code('nvocc', 2), office: 'NAC004', by: 'nac004' }),
    ];
    const results = await Promise.allSettled(
      filed.map(({ id }) => decide(id, { code: '8ANAC', number1: 'A01', number2: 'A02' })),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { field: 'issued.code' } });
  });

  test('check 3: where settings are needed it waits for them; the day after the deadline it is void, told, and its values are free', async () => {
    const { id } = await world.file(world.at(), { ...code('containerYard', 1), office: 'NAC002', by: 'nac002' });
    await decide(id, { code: '9ANAC', number1: 'A01' });
    expect(
      await world.db
        .selectFrom('application')
        .select(['status', 'setting_deadline'])
        .where('id', '=', id)
        .executeTakeFirst(),
    ).toEqual({
      status: 'settingPending',
      setting_deadline: '2026-12-09',
    });
    await moveWhatIsDue(world.at('2026-12-09T23:59'));
    expect((await traceOf(id)).status).toBe('settingPending');
    await moveWhatIsDue(world.at('2026-12-10T00:00'));
    expect(await traceOf(id)).toMatchObject({
      status: 'invalidated',
      news: ['confirmed', 'invalidated'],
      letters: ['received', 'confirmed', 'invalidated'],
    });
    expect(await reserved(id)).toEqual([]);
    expect((await officeOn('NAC002', start)).userCodes.map((each) => each.id)).toEqual(['3ANAC']);
  });
});

describe('lists, counts, choices and files, two procedures in one application', () => {
  test('with a query and a correction, from the draft to the start', async () => {
    const office = 'NAC001';
    const [services, personId] = [world.at(), world.who('nac001').id];
    const shown = prefilled(pageOf(lines), presentNow(await world.contract(office, start)));
    const typed = {
      ...shown,
      'lines.0.speed': ['10Gbps'],
      'lines.1.line': ['L2'],
      'lines.1.kind': ['dedicated'],
      'lines.1.speed': ['1Mbps'],
    };
    const id = await world.draft(
      services,
      wish({
        office,
        items: ['test-lines', 'test-terminals'],
        answers: { 'test-lines.lines': typed, 'test-terminals.terminals': { more: ['2'] } },
        shown: { 'test-lines.lines': shown },
      }),
    );
    expect(await world.submit(services, id, 'nac001')).toMatchObject({
      result: 'faults',
      examined: { faults: [{ question: 'test-lines.diagram' }] },
    });
    await attach(id, 'test-lines.diagram', personId);
    expect(await world.submit(services, id, 'nac001', { filesStored: async () => false })).toMatchObject({
      result: 'filesMissing',
    });
    const filed = await world.submit(services, id, 'nac001');
    expect(filed.result).toBe('done');
    await pickUp(services, { id, mover: world.who('reviewer1') });
    await query(services, {
      id,
      mover: world.who('reviewer1'),
      questions: [{ question: 'test-terminals.more', text: '台数をご確認ください。' }],
    });
    await savePage(services, { id, page: 'test-terminals.terminals', raw: { more: ['3'] }, personId });
    expect(await world.submit(services, id, 'nac001')).toEqual(filed);
    await world.accept(services, id, { startDate: start });
    await moveWhatIsDue(world.at(start));
    const [was, is] = [await officeOn(office, before), await officeOn(office, start)];
    expect([was.lines.map((line) => line.speed), was.line.terminals]).toEqual([['無制限'], 12]);
    expect([is.lines.map((line) => [line.id, line.kind, line.speed]), is.line.terminals]).toEqual([
      [
        ['L1', 'broadband', '10Gbps'],
        ['L2', 'dedicated', '1Mbps'],
      ],
      15,
    ]);
    expect(await traceOf(id)).toMatchObject({
      status: 'effective',
      history: [
        'submit 海野 花子',
        'pickUp 審査 一子',
        'query 審査 一子',
        'submit 海野 花子',
        'pickUp 審査 一子',
        'confirm 審査 一子',
        'start system',
      ],
      news: ['queried', 'confirmed', 'started'],
      claims: [],
    });
    expect((await getFiling(world.db, id)).files).toMatchObject({ 'test-lines.diagram': [{ name: '構成図.pdf' }] });
  });

  test('items that come and go: the list of the next application begins where the last one ended', async () => {
    const present = presentNow(await world.contract('NAC001', '2026-12-22'));
    const shown = prefilled(pageOf(lines), present);
    expect(Object.keys(shown)).toHaveLength(6);
    const typed = { ...shown, 'lines.0.line': [''], 'lines.0.kind': [], 'lines.0.speed': [''] };
    const { id } = await world.file(
      world.at('2026-12-08'),
      wish({
        office: 'NAC001',
        items: ['test-lines'],
        desiredStart: '2026-12-22',
        answers: { 'test-lines.lines': typed },
        shown: { 'test-lines.lines': shown },
      }),
    );
    await world.accept(world.at('2026-12-08'), id, { startDate: '2026-12-22' });
    const ids = async (day: string) => (await officeOn('NAC001', day)).lines.map((line) => line.id);
    expect([await ids('2026-12-21'), await ids('2026-12-22')]).toEqual([['L1', 'L2'], ['L2']]);
  });
});

describe('two versions of a procedure', () => {
  const newer = () => world.offering([planOfBoth, plan]);
  const toB = (office: string, [shown, typed] = ['A', 'B']): Wish =>
    wish({
      office,
      items: ['test-plan'],
      answers: { 'test-plan.plan': { line: [typed ?? ''] } },
      shown: { 'test-plan.plan': { line: [shown ?? ''] } },
    });

  test('before the newer one begins, the older one is filed', async () => {
    const { id } = await newer().file(newer().at('2026-12-02'), toB('AAA001'));
    expect((await getFiling(world.db, id)).versions).toEqual({ 'test-plan': '2018-01-01' });
  });

  test('a draft begun under the older one is shown again under the newer one, and confirmed', async () => {
    const id = await newer().draft(newer().at('2026-12-02'), toB('NAC001'));
    const later = newer().at('2026-12-03');
    expect(isRenewed(later, await world.find(id))).toBe(true);
    expect(await newer().submit(later, id, 'nac001')).toMatchObject({ result: 'moved', parts: ['versions'] });
    await repin(later, await world.find(id));
    expect(isRenewed(later, await world.find(id))).toBe(false);
    expect(await newer().submit(later, id, 'nac001')).toMatchObject({ result: 'done' });
    expect((await getFiling(world.db, id)).versions).toEqual({ 'test-plan': '2026-12-03' });
    expect((await traceOf(id)).claims).toEqual(['plan.internet', 'plan.line']);
  });

  test('what was filed under the older one is corrected, reviewed and accepted under it; its operation has a date of its own', async () => {
    const { id } = await newer().file(newer().at('2026-12-02'), toB('AAA002', ['B', 'none']));
    const later = newer().at('2026-12-04');
    const mover = world.who('reviewer1');
    await pickUp(later, { id, mover });
    await query(later, { id, mover, questions: [{ text: '料金プランをご確認ください。' }] });
    await savePage(later, { id, page: 'test-plan.plan', raw: { line: ['A'] }, personId: world.who('aaa002').id });
    expect(await newer().submit(later, id, 'aaa002')).toMatchObject({ result: 'done' });
    expect((await getFiling(world.db, id)).versions).toEqual({ 'test-plan': '2018-01-01' });
    await newer().accept(later, id, { startDate: start });
    await moveWhatIsDue(newer().at(start));
    const plans = await Promise.all(
      [before, start, '2026-12-31', '2027-01-01'].map(async (day) => (await officeOn('AAA002', day)).plan.line),
    );
    expect(plans).toEqual(['B', 'B', 'B', 'A']);
    expect(await traceOf(id)).toMatchObject({ status: 'effective', news: ['queried', 'confirmed', 'started'] });
  });
});

const pageOf = (procedure: typeof lines): Page => (procedure.pages as readonly Page[])[0] as Page;

const presentNow = (contract: Awaited<ReturnType<World['contract']>>) => ({
  ...contract,
  startsOn: start,
  prices: knownPrices,
  others: {},
  borrowers: [],
  dependents: [],
});

async function attach(applicationId: string, question: string, personId: string): Promise<void> {
  await sql`
    insert into attachment (application_id, question, name, type, size, sha256, storage_key, uploaded_at, uploaded_by)
    values (${applicationId}, ${question}, '構成図.pdf', 'pdf', 1, ${'0'.repeat(64)}, ${applicationId}, now(), ${personId})`.execute(
    world.db,
  );
}
