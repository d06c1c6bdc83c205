import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lines } from '../../../test/support/procedures/lines.ts';
import { newUserCode } from '../../../test/support/procedures/new-user-code.ts';
import { plan } from '../../../test/support/procedures/plans.ts';
import { terminals } from '../../../test/support/procedures/terminals.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import type { Office } from '../../contract/shape.ts';
import { demoOffices } from '../../demo/contracts.ts';
import { openLedgers } from '../../ledger/open.ts';
import { LedgerConflict } from '../../ledger/replay.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { procedures as offered } from '../../procedures/index.ts';
import { moveWhatIsDue } from '../due/due.ts';
import { ClaimedElsewhere } from '../move/errors.ts';
import { cancel } from './cancel.ts';
import { confirm, pickUp, query, refuse } from './decide.ts';
import { postpone } from './postpone.ts';
import { reopen } from './reopen.ts';
import { withdraw } from './withdraw.ts';

let world: World;
beforeAll(async () => {
  const own = [newUserCode, plan, lines, terminals];
  world = await openWorld({ procedures: [...offered.filter(({ id }) => !own.some((each) => each.id === id)), ...own] });
}, 60_000);
afterAll(() => world.close(), 60_000);

const [start, later, latest] = ['2026-12-15', '2026-12-22', '2027-01-05'];
const reason = '工事の日程が変わったため。';
let opened = 300;

/** A new office of NAC, so that no test stands in another's way. */
async function newOffice(more: Partial<Office> = {}): Promise<string> {
  const code = `NAC${opened++}`;
  await openLedgers(world.db, [
    { code, from: '2025-01-01', state: { ...(demoOffices.NAC004 as Office), sharing: [], ...more } },
  ]);
  return code;
}

const wish = (office: string, item: string, answers: Wish['answers'], desiredStart = start): Wish => ({
  office,
  by: 'nac-admin',
  items: [item],
  desiredStart,
  answers,
});
const newManager = (office: string, name = '港 次郎', on = start) =>
  wish(
    office,
    'system-manager',
    {
      'system-manager.manager': {
        name: [name],
        kana: ['ミナト　ジロウ'],
        phone: ['0312345678'],
        mail: ['minato@naccs.example'],
      },
    },
    on,
  );
const newCode = (office: string, kind: string) =>
  wish(office, 'new-user-code', { 'new-user-code.code': { kind: [kind], numbers: ['1'], archive: ['no'] } });
const sharing = (office: string, raw: Record<string, string[]>, on = start): Wish => ({
  ...wish(office, 'equipment-sharing', { 'equipment-sharing.sharing': raw }, on),
  special: true,
});

const one = () => world.who('reviewer1');
const decision = (id: string, by = 'reviewer1') => ({ id, mover: world.who(by), reason });

/** Files and accepts. */
async function accepted(filed: Wish, startDate = filed.desiredStart, issued: Record<string, string> = {}) {
  const application = await world.file(world.at(), filed);
  await world.accept(world.at(), application.id, { startDate, issued });
  return application;
}

/** Two accepted changes, the later one resting on the sooner one: sharing that begins, then ends. */
async function twoThatRest(begins = start, ends = later) {
  const office = await newOffice();
  const id = await world.draft(world.at(), sharing(office, { add: ['NAC001'] }, begins));
  await sql`
    insert into attachment (application_id, question, name, type, size, sha256, storage_key, uploaded_at, uploaded_by)
    values (${id}, 'equipment-sharing.diagram', '構成図.pdf', 'pdf', 1, ${'0'.repeat(64)}, ${id}, now(), ${one().id})`.execute(
    world.db,
  );
  expect(await world.submit(world.at(), id, 'nac-admin')).toMatchObject({ result: 'done' });
  await world.accept(world.at(), id, { startDate: begins });
  const { receptionNo } = await accepted(sharing(office, { release: ['NAC001'] }, ends));
  return { office, id, later: receptionNo };
}

const row = (id: string) =>
  world.db
    .selectFrom('application')
    .select(['status', 'start_date', 'setting_deadline', 'taken_by'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
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
const outcomeOf = (id: string) =>
  world.db.selectFrom('outcome').select('start_date').where('application_id', '=', id).executeTakeFirst();

/** The last of what a move leaves behind. */
async function traceOf(id: string) {
  const { db } = world;
  const history = await db
    .selectFrom('audit_event')
    .select(['event as move', 'actor_name', 'why'])
    .where('application_id', '=', id)
    .orderBy('id')
    .execute();
  const news = await db.selectFrom('news').select('sentence').where('application_id', '=', id).orderBy('id').execute();
  const letters = await db
    .selectFrom('mail')
    .select(['letter', 'to_address', 'body'])
    .where('application_id', '=', id)
    .execute();
  return { last: history.at(-1), news: news.at(-1)?.sentence, letters };
}

/** Everything that a move writes. */
async function everything() {
  const tables = 'application audit_event claim outcome news mail ledger_change issued_value contract_version'.split(
    ' ',
  );
  const rowsOf = (table: string) =>
    sql`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(world.db);
  return (await Promise.all(tables.map(rowsOf))).map(({ rows }) => rows);
}

const managerOn = async (office: string, day: string) => (await world.contract(office, day)).office.manager.name;

describe('申込を取り消す', () => {
  test('voids the change and frees the values; reason, news and letters tell of it', async () => {
    const office = await newOffice();
    const { id } = await accepted(newCode(office, 'nvocc'), start, { code: '6ANAC', number1: 'A01' });
    expect(await cancel(world.at(), decision(id))).toMatchObject({ from: 'scheduled', to: 'withdrawn' });
    expect((await world.contract(office, start)).office.userCodes.map((code) => code.id)).toEqual(['5ANAC']);
    expect(await reserved(id)).toEqual([]);
    const { last, news, letters } = await traceOf(id);
    expect([last, news]).toEqual([{ move: 'cancel', actor_name: '審査 一子', why: reason }, 'cancelled']);
    const withdrawn = letters.filter(({ letter }) => letter === 'withdrawn');
    expect(withdrawn).toHaveLength(2);
    for (const { body } of withdrawn) expect(body).toContain(reason);
  });

  test('also while settings are awaited', async () => {
    const { id } = await accepted(newCode(await newOffice(), 'containerYard'), start, {
      code: '7ANAC',
      number1: 'A01',
    });
    expect(await cancel(world.at(), decision(id))).toMatchObject({ from: 'settingPending', to: 'withdrawn' });
    await moveWhatIsDue(world.at('2026-12-10'));
    expect((await row(id)).status).toBe('withdrawn');
  });

  test('two at once: one of them, and the other is told by whom', async () => {
    const { id, receptionNo } = await accepted(newManager(await newOffice()));
    const results = await Promise.allSettled(
      ['reviewer1', 'reviewer2'].map((by) => cancel(world.at(), decision(id, by))),
    );
    const [told] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(told).toBeInstanceOf(AlreadyMoved);
    expect(told).toMatchObject({ called: receptionNo, status: 'withdrawn', by: (await traceOf(id)).last?.actor_name });
  });

  test('what a later change rests on is neither cancelled nor sent back; the later one is named', async () => {
    const rest = await twoThatRest();
    await expect(cancel(world.at(), decision(rest.id))).rejects.toMatchObject({ receptionNo: rest.later });
    await expect(cancel(world.at(), decision(rest.id))).rejects.toThrow(LedgerConflict);
    await expect(reopen(world.at(), decision(rest.id))).rejects.toMatchObject({ receptionNo: rest.later });
    expect((await row(rest.id)).status).toBe('scheduled');
    expect((await world.contract(rest.office, start)).office.sharing).toEqual([{ id: 'NAC001' }]);
  });
});

describe('利用開始日を変更する', () => {
  test('the change counts from the new day; values stay reserved, and the deadline of the settings moves along', async () => {
    const office = await newOffice();
    const { id } = await accepted(newCode(office, 'containerYard'), start, { code: '8ANAC', number1: 'A01' });
    expect(await row(id)).toMatchObject({ status: 'settingPending', setting_deadline: '2026-12-09' });
    await postpone(world.at(), { ...decision(id), startDate: later, was: start });
    expect(await row(id)).toMatchObject({
      status: 'settingPending',
      start_date: later,
      setting_deadline: '2026-12-16',
    });
    expect(await outcomeOf(id)).toEqual({ start_date: later });
    expect(await reserved(id)).toEqual(['8ANAC', '8ANACA01']);
    const codes = async (day: string) => (await world.contract(office, day)).office.userCodes.map((code) => code.id);
    expect([await codes(start), await codes('2026-12-21'), await codes(later)]).toEqual([
      ['5ANAC'],
      ['5ANAC'],
      ['5ANAC', '8ANAC'],
    ]);
    const { last, news, letters } = await traceOf(id);
    expect([last, news]).toEqual([{ move: 'postpone', actor_name: '審査 一子', why: reason }, 'rescheduled']);
    const rescheduled = letters.filter(({ letter }) => letter === 'rescheduled');
    expect(rescheduled).toHaveLength(2);
    for (const { body } of rescheduled) {
      expect(body).toContain('利用開始日：2026年12月22日（火）\nシステム設定申込締切日：2026年12月16日（水）');
      expect(body).toContain(reason);
    }
  });

  test('it starts on the new day and not on the old one', async () => {
    const office = await newOffice();
    const { id } = await accepted(newManager(office));
    await postpone(world.at(), { ...decision(id), startDate: later, was: start });
    await moveWhatIsDue(world.at('2026-12-21T23:59'));
    expect((await row(id)).status).toBe('scheduled');
    await moveWhatIsDue(world.at(`${later}T00:00`));
    expect((await row(id)).status).toBe('effective');
    expect([await managerOn(office, '2026-12-21'), await managerOn(office, later)]).toEqual(['成瀬 空', '港 次郎']);
  });

  test('an operation with a day of its own gets the one of the new start date', async () => {
    const office = await newOffice({ plan: { ...(demoOffices.NAC004 as Office).plan, line: 'A' } });
    const { id } = await accepted(wish(office, 'test-plan', { 'test-plan.plan': { line: ['B'] } }));
    await postpone(world.at(), { ...decision(id), startDate: latest, was: start });
    const plans = await Promise.all(
      ['2027-01-01', '2027-01-31', '2027-02-01'].map(
        async (day) => (await world.contract(office, day)).office.plan.line,
      ),
    );
    expect(plans).toEqual(['A', 'A', 'B']);
  });

  test('a sooner day, and a later change that rests on it: no conflict while the order stays', async () => {
    const { office, id } = await twoThatRest(later, latest);
    await postpone(world.at(), { ...decision(id), startDate: start, was: later });
    const shared = async (day: string) => (await world.contract(office, day)).office.sharing;
    expect([await shared(start), await shared(latest)]).toEqual([[{ id: 'NAC001' }], []]);
  });

  test('behind a change that rests on it: refused, naming that one, and everything stays', async () => {
    const rest = await twoThatRest();
    const before = await everything();
    const moved = postpone(world.at(), { ...decision(rest.id), startDate: latest, was: start });
    await expect(moved).rejects.toThrow(LedgerConflict);
    await expect(moved).rejects.toMatchObject({ receptionNo: rest.later, effectiveOn: later });
    expect(await everything()).toEqual(before);
  });

  test('a day on which a rule would be broken is refused with the rule', async () => {
    const office = await newOffice({ lines: (demoOffices.NAC001 as Office).lines });
    const { id } = await accepted(wish(office, 'test-terminals', { 'test-terminals.terminals': { more: ['2'] } }));
    const end = { 'contract-end.closure': { kind: ['close'], understood: ['yes'] } };
    await accepted({ ...wish(office, 'contract-end', end, later), special: true });
    await expect(postpone(world.at(), { ...decision(id), startDate: latest, was: start })).rejects.toMatchObject({
      field: 'startDate',
      sentence: { en: expect.stringContaining('has ended') },
    });
    expect((await row(id)).start_date).toBe(start);
  });

  test('right C1: what a later accepted change needs is neither taken away before it nor put behind it', async () => {
    const noLine = { 'test-lines.lines': { 'lines.0.line': [''], 'lines.0.kind': [], 'lines.0.speed': [''] } };
    const terminals = { 'test-terminals.terminals': { more: ['2'] } };
    const equipped = await newOffice({ lines: (demoOffices.NAC001 as Office).lines });
    const { receptionNo } = await accepted(wish(equipped, 'test-terminals', terminals, later));
    const taken = accepted(wish(equipped, 'test-lines', noLine));
    await expect(taken).rejects.toThrow(LedgerConflict);
    await expect(taken).rejects.toMatchObject({ receptionNo, effectiveOn: later });
    expect((await world.contract(equipped, later)).office.line.terminals).toBe(2);
  });

  test.each(['2026-12-01', '2026-12-09', '2026-12-29', start])('%s is no new start date', async (startDate) => {
    const { id } = await accepted(newManager(await newOffice()));
    await expect(postpone(world.at(), { ...decision(id), startDate, was: start })).rejects.toMatchObject({
      field: 'startDate',
    });
  });

  test('a day whose deadline of the settings has passed is none either', async () => {
    const { id } = await accepted(newCode(await newOffice(), 'containerYard'), latest, {
      code: '9ANAC',
      number1: 'A01',
    });
    const asked = { ...decision(id), startDate: '2026-12-08', was: latest };
    await expect(postpone(world.at('2026-12-03'), asked)).rejects.toMatchObject({
      field: 'startDate',
      sentence: { ja: expect.stringContaining('2026年12月2日') },
    });
  });

  test('two at once with different days: one of them, and the other is told', async () => {
    const { id, receptionNo } = await accepted(newManager(await newOffice()));
    const results = await Promise.allSettled(
      [later, latest].map((startDate) => postpone(world.at(), { ...decision(id), startDate, was: start })),
    );
    const [told] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(told).toBeInstanceOf(AlreadyMoved);
    expect(told).toMatchObject({ called: receptionNo, status: 'scheduled', by: '審査 一子' });
  });
});

describe('審査に戻す', () => {
  test('takes back outcome, values and ledger, holds the claims again, and can be ended anew', async () => {
    const office = await newOffice();
    const { id } = await accepted(newCode(office, 'containerYard'), start, { code: '6BNAC', number1: 'A01' });
    expect(await reopen(world.at(), decision(id, 'reviewer2'))).toMatchObject({
      from: 'settingPending',
      to: 'inReview',
    });
    expect(await row(id)).toEqual({
      status: 'inReview',
      start_date: null,
      setting_deadline: null,
      taken_by: world.who('reviewer2').id,
    });
    expect([await outcomeOf(id), await reserved(id)]).toEqual([undefined, []]);
    expect((await world.contract(office, start)).office.userCodes.map((code) => code.id)).toEqual(['5ANAC']);
    const claims = await world.db.selectFrom('claim').select('path').where('application_id', '=', id).execute();
    expect(claims.map(({ path }) => path).toSorted()).toEqual(['userCodes', 'userIds']);
    const { last, news, letters } = await traceOf(id);
    expect([last, news]).toEqual([{ move: 'reopen', actor_name: '審査 二郎', why: reason }, 'reopened']);
    expect(letters.filter(({ letter }) => letter === 'reopened')).toHaveLength(2);

    await confirm(world.at(), { id, mover: one(), startDate: later, issued: { code: '6BNAC', number1: 'A02' } });
    expect(await row(id)).toMatchObject({ status: 'settingPending', start_date: later });
    expect([await outcomeOf(id), await reserved(id)]).toEqual([{ start_date: later }, ['6BNAC', '6BNACA02']]);
  });

  test('the applicant can then be asked, and withdraw', async () => {
    const { id } = await accepted(newManager(await newOffice()));
    await reopen(world.at('2026-12-11'), decision(id));
    await query(world.at('2026-12-11'), { id, mover: one(), questions: [{ text: '氏名をご確認ください。' }] });
    expect(
      await withdraw(world.at('2026-12-11'), id, world.who('nac-admin'), { reason: '見直しのため' }),
    ).toMatchObject({
      to: 'withdrawn',
    });
  });

  test('another open application on the same items is named, and everything stays', async () => {
    const office = await newOffice();
    const { id } = await accepted(newManager(office));
    const other = await world.file(world.at(), newManager(office, '港 三郎', later));
    const before = await everything();
    const back = reopen(world.at(), decision(id));
    await expect(back).rejects.toThrow(ClaimedElsewhere);
    await expect(back).rejects.toMatchObject({ receptionNos: [other.receptionNo] });
    expect(await everything()).toEqual(before);
  });

  test('the second of two is told by whom', async () => {
    const { id } = await accepted(newManager(await newOffice()));
    await reopen(world.at(), decision(id, 'reviewer2'));
    await expect(reopen(world.at(), decision(id))).rejects.toMatchObject({ status: 'inReview', by: '審査 二郎' });
  });
});

const all = {
  cancel: (services: ReturnType<World['at']>, id: string) => cancel(services, decision(id)),
  postpone: (services: ReturnType<World['at']>, id: string) =>
    postpone(services, { ...decision(id), startDate: latest, was: start }),
  reopen: (services: ReturnType<World['at']>, id: string) => reopen(services, decision(id)),
};

describe.each(['cancel', 'postpone', 'reopen'] as const)('%s', (name) => {
  test('does not start from any other status', async () => {
    const filed = async () => (await world.file(world.at(), newManager(await newOffice()))).id;
    const inReview = async () => {
      const id = await filed();
      await pickUp(world.at(), { id, mover: one() });
      return id;
    };
    const [queried, rejected, withdrawn] = [await inReview(), await inReview(), await filed()];
    await query(world.at(), { id: queried, mover: one(), questions: [{ text: 'ご確認ください。' }] });
    await refuse(world.at(), { id: rejected, mover: one(), reason });
    await withdraw(world.at(), withdrawn, world.who('nac-admin'), { reason });
    const draft = await world.draft(world.at(), newManager(await newOffice()));
    for (const id of [draft, await filed(), await inReview(), queried, rejected, withdrawn]) {
      const before = (await row(id)).status;
      await expect(all[name](world.at(), id)).rejects.toThrow(AlreadyMoved);
      expect((await row(id)).status).toBe(before);
    }
  });

  test('is too late on the start date, before and after the job has run', async () => {
    const { id } = await accepted(newManager(await newOffice()));
    await expect(all[name](world.at(start), id)).rejects.toMatchObject({ field: 'decision' });
    await moveWhatIsDue(world.at(start));
    await expect(all[name](world.at(start), id)).rejects.toMatchObject({ status: 'effective' });
  });

  test('stopped in the middle it leaves everything as it was', async () => {
    const { id } = await accepted(newManager(await newOffice()));
    const before = await everything();
    const broken = { ...world.at(), outbox: { write: stopped, writeAll: stopped } };
    await expect(all[name](broken, id)).rejects.toThrow('stopped');
    expect(await everything()).toEqual(before);
  });
});

const stopped = () => Promise.reject(new Error('stopped'));
