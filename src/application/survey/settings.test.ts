import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { typedOf } from '../../../test/support/examples.ts';
import { openPages } from '../../../test/support/pages.ts';
import { presentOf } from '../../../test/support/procedures/present.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { settingsWaitWords } from '../../desk/review/words.ts';
import { deskRoutes } from '../../desk/routes.ts';
import { formatDay } from '../../ground/text/day.ts';
import { portalRoutes } from '../../portal/routes.ts';
import type { Raw } from '../../procedure/field.ts';
import { procedures } from '../../procedures/index.ts';
import { beginSettings } from '../draft/begin-settings.ts';
import { savePage } from '../draft/draft.ts';
import { moveWhatIsDue } from '../due/due.ts';
import { remindOfWhatIsDue } from '../due/remind.ts';
import { listQueue } from '../lists/queue.ts';
import { listWaiting } from '../lists/waiting.ts';
import { countHeldUp, listHeldUp } from '../move/held-up.ts';
import { getSettled } from '../record/settles.ts';
import { cancel } from '../review/cancel.ts';
import { confirm, pickUp, query, refuse } from '../review/decide.ts';
import { postpone } from '../review/postpone.ts';
import { withdraw } from '../review/withdraw.ts';
import { formsFor } from './survey-forms.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
beforeEach(() => stage(world.db, presentOf('NAC003')));
afterAll(() => world.close(), 60_000);

const everyPage = [...portalRoutes, ...deskRoutes];
const mover = () => world.who('reviewer1');

const userCodes = procedures.find(({ id }) => id === 'user-codes');
const added = (...kinds: string[]) => ({
  kinds,
  area: 'sea',
  connection: 'internet',
  numbers: 1,
  services: [],
  wish: '',
});
const kept = { code: '4ANAC', renewal: 'keep', area: 'keep', connection: 'keep' };

/** NAC003 gets user codes, for which settings are needed: for 12-15 by 12-09, 4 business days before. */
async function waiting(desiredStart = '2026-12-15', rows = [added('trader')], more: Partial<Wish> = {}) {
  if (!userCodes) throw new Error('there are no user codes');
  const { pages } = typedOf(userCodes, { add: rows, change: [kept], remove: [] });
  const wish = { office: 'NAC003', by: 'nac003', items: ['user-codes'], desiredStart, answers: pages, ...more };
  const { id, receptionNo } = await world.file(world.at(), wish);
  const issued = Object.fromEntries(
    rows.flatMap((_, index) => [
      [`user-codes-${index + 1}`, `${index + 7}ANAC`],
      [`user-codes-${index + 1}-1`, 'A01'],
    ]),
  );
  await world.accept(world.at(), id, { startDate: desiredStart, issued });
  return { id, receptionNo };
}

/** Ends what a test leaves open, so that the next one finds the office and the codes free. */
async function clear() {
  const { rows } = await sql<{ id: string }>`
    select id from application where status in ('settingPending', 'scheduled') and office_code = 'NAC003'`.execute(
    world.db,
  );
  for (const { id } of rows) await cancel(world.at(), { id, mover: mover(), reason: '試験' });
  await sql`delete from mail`.execute(world.db);
}

const begin = async (id: string, at = '2026-12-02') =>
  beginSettings(world.at(at), {
    settled: await getSettled(world.db, id),
    offices: ['NAC003'],
    person: world.who('nac003'),
    lang: 'ja',
  });

const contact: Raw = {
  name: ['難波 京子'],
  kana: ['ナンバ　キョウコ'],
  phone: ['0662345678'],
  mail: ['a@naccs.example'],
};
const answered: Raw = {
  'targets.0.code': ['7ANAC'],
  'targets.0.terminal': ['NAC003T1'],
  'targets.0.output': ['interactive'],
};

async function type(id: string, pages: Record<string, Raw> = { 'setting-trader.survey': answered }) {
  for (const [page, raw] of Object.entries({ contact, ...pages }))
    await savePage(world.at('2026-12-02'), { id, page, raw, personId: world.who('nac003').id });
}

async function filed(id: string, at = '2026-12-02') {
  const setting = await begin(id, at);
  await type(setting);
  const result = await world.submit(world.at(at), setting, 'nac003');
  if (result.result !== 'done') throw new Error(`not filed: ${result.result}`);
  return setting;
}

const end = async (id: string, at: string) => {
  await pickUp(world.at(at), { id, mover: mover() });
  return confirm(world.at(at), { id, mover: mover(), startDate: '2026-12-15', issued: {} });
};

async function daysOf(id: string) {
  const { rows } = await sql<{ status: string; start: string; until: string }>`
    select status, start_date as start, setting_deadline as until from application where id = ${id}`.execute(world.db);
  return rows[0];
}

async function traceOf(id: string) {
  const { rows } = await sql<{ status: string; news: string[]; letters: string[] }>`
    select a.status,
      coalesce((select array_agg(sentence order by id) from news where application_id = a.id), '{}') as news,
      coalesce((select array_agg(distinct letter order by letter) from mail where application_id = a.id), '{}') as letters
    from application a where id = ${id}`.execute(world.db);
  return rows[0];
}

describe('system settings of an application', () => {
  test('their forms follow from the kinds that the change adds', async () => {
    const forms = async (...rows: ReturnType<typeof added>[]) => {
      const { id } = await waiting('2026-12-15', rows);
      const found = await formsFor(world.at(), world.db, await getSettled(world.db, id));
      await clear();
      return found.map((form) => form.id);
    };
    expect(await forms(added('trader'))).toEqual(['setting-trader']);
    expect(await forms(added('customsBrokerage', 'trader'), added('bondedWarehouse'))).toEqual([
      'setting-brokerage',
      'setting-warehouse',
      'setting-trader',
    ]);
    expect(await forms(added('shipAgent'))).toEqual(['setting-others']);
  });

  test('check 3: complete on the deadline day at 23:59 it stays confirmed, and starts on its day', async () => {
    const { id } = await waiting();
    const setting = await filed(id, '2026-12-09T23:00');
    expect((await end(setting, '2026-12-09T23:59')).to).toBe('confirmed');
    expect(await traceOf(id)).toMatchObject({
      status: 'scheduled',
      news: ['confirmed', 'settled'],
      letters: ['confirmed', 'received', 'settled'],
    });
    expect(await traceOf(setting)).toEqual({ status: 'confirmed', news: [], letters: ['settingReceived'] });
    await moveWhatIsDue(world.at('2026-12-10T00:00'));
    expect((await traceOf(id))?.status).toBe('scheduled');
    await clear();
  });

  test('check 3: without them it is void at 00:00 after the deadline, by mail and news, and nothing can be filed any more', async () => {
    const { id } = await waiting();
    const setting = await begin(id);
    await type(setting);
    await moveWhatIsDue(world.at('2026-12-09T23:59'));
    expect((await traceOf(id))?.status).toBe('settingPending');
    await moveWhatIsDue(world.at('2026-12-10T00:00'));
    expect(await traceOf(id)).toMatchObject({
      status: 'invalidated',
      news: ['confirmed', 'invalidated'],
      letters: ['confirmed', 'invalidated', 'received'],
    });
    expect(await world.submit(world.at('2026-12-10T00:00'), setting, 'nac003')).toMatchObject({
      result: 'faults',
      examined: { faults: [{ question: 'check.settles' }] },
    });
    await clear();
  });

  test('right C6: filed in time they keep it alive while the centre reviews them; on the start date that is moved and told', async () => {
    const { id } = await waiting();
    const setting = await filed(id, '2026-12-09T23:59');
    for (const at of ['2026-12-10T00:00', '2026-12-14T23:59']) {
      await moveWhatIsDue(world.at(at));
      expect(await daysOf(id)).toEqual({ status: 'settingPending', start: '2026-12-15', until: '2026-12-09' });
    }
    await moveWhatIsDue(world.at('2026-12-15T00:00'));
    expect(await daysOf(id)).toEqual({ status: 'settingPending', start: '2026-12-22', until: '2026-12-16' });
    expect(await traceOf(id)).toMatchObject({
      news: ['confirmed', 'rescheduled'],
      letters: ['confirmed', 'received', 'rescheduled'],
    });
    await moveWhatIsDue(world.at('2026-12-15T00:01'));
    expect((await traceOf(id))?.news).toHaveLength(2);
    const old = await world.contract('NAC003', '2026-12-21');
    expect(old.office.userCodes.map((code) => code.id)).not.toContain('7ANAC');
    expect((await end(setting, '2026-12-17')).startDate).toBe('2026-12-22');
    await moveWhatIsDue(world.at('2026-12-22T00:00'));
    expect((await daysOf(id))?.status).toBe('effective');
    await clear();
  });

  test.each([
    // The word, the day and the deadline then: 3 business days after the word, or the deadline where that is later.
    ['query', '2026-12-02T10:00', '2026-12-15', '2026-12-09'],
    ['query', '2026-12-04T23:59', '2026-12-15', '2026-12-09'],
    ['query', '2026-12-07T00:00', '2026-12-15', '2026-12-10'],
    ['query', '2026-12-09T23:59', '2026-12-15', '2026-12-14'],
    // The start date cannot be kept any more.
    ['query', '2026-12-10T00:00', '2026-12-22', '2026-12-16'],
    ['query', '2026-12-14T23:59', '2026-12-22', '2026-12-17'],
    ['refuse', '2026-12-07T10:00', '2026-12-15', '2026-12-10'],
    ['refuse', '2026-12-11T10:00', '2026-12-22', '2026-12-16'],
  ] as const)('right C6: a %s at %s: starts on %s, settings by %s', async (word, at, start, until) => {
    const { id } = await waiting();
    const setting = await filed(id, '2026-12-01');
    await pickUp(world.at(at), { id: setting, mover: mover() });
    if (word === 'query')
      await query(world.at(at), { id: setting, mover: mover(), questions: [{ text: '確認願います。' }] });
    else await refuse(world.at(at), { id: setting, mover: mover(), reason: '別の調査票です。' });
    expect(await daysOf(id)).toEqual({ status: 'settingPending', start, until });
    const { rows } = await sql<{ text: string }>`
      select body as text from mail where application_id = ${setting} and letter in ('settingQuery', 'settingRejected') limit 1`.execute(
      world.db,
    );
    expect(rows[0]?.text).toContain(formatDay(until, 'ja'));
    expect((await traceOf(id))?.news.includes('rescheduled')).toBe(start !== '2026-12-15');
    await moveWhatIsDue(world.at(`${until}T23:59`));
    expect((await daysOf(id))?.status).toBe('settingPending');
    const last = world.at(`${until}T23:59`);
    const again = word === 'query' ? setting : await begin(id, `${until}T23:59`);
    if (word === 'refuse') await type(again);
    expect((await world.submit(last, again, 'nac003')).result).toBe('done');
    await clear();
  });

  /** The centre's word on settings that were filed: a query or a refusal. */
  async function sentBack(word: 'query' | 'refuse', setting: string, at: string) {
    await pickUp(world.at(at), { id: setting, mover: mover() });
    if (word === 'query')
      await query(world.at(at), { id: setting, mover: mover(), questions: [{ text: '確認願います。' }] });
    else await refuse(world.at(at), { id: setting, mover: mover(), reason: '別の調査票です。' });
  }

  test.each(['query', 'refuse'] as const)(
    'right C6: after a %s nothing is void: what is not filed anew by its day moves the start date, is told, and can be filed by the new day',
    async (word) => {
      const { id } = await waiting();
      const setting = await filed(id, '2026-12-01');
      await sentBack(word, setting, '2026-12-08');
      await moveWhatIsDue(world.at('2026-12-11T23:59'));
      expect(await daysOf(id)).toEqual({ status: 'settingPending', start: '2026-12-15', until: '2026-12-11' });
      await moveWhatIsDue(world.at('2026-12-12T00:00'));
      expect(await daysOf(id)).toEqual({ status: 'settingPending', start: '2026-12-22', until: '2026-12-16' });
      await moveWhatIsDue(world.at('2026-12-12T00:01'));
      const { rows } = await sql<{ body: string }>`
        select body from mail where application_id = ${id} and letter = 'rescheduled'`.execute(world.db);
      expect(rows).toHaveLength(1);
      for (const { body } of rows)
        expect(body.replaceAll('\n', '')).toMatch(/2026年12月22日[\s\S]*2026年12月16日[\s\S]*あらためて登録されず/);
      expect((await traceOf(id))?.news).toEqual(['confirmed', 'rescheduled']);
      await moveWhatIsDue(world.at('2026-12-17T00:00'));
      expect(await daysOf(id)).toEqual({ status: 'settingPending', start: '2027-01-05', until: '2026-12-24' });
      const last = '2026-12-24T23:59';
      const again = word === 'query' ? setting : await begin(id, last);
      if (word === 'refuse') await type(again);
      expect((await world.submit(world.at(last), again, 'nac003')).result).toBe('done');
      await moveWhatIsDue(world.at('2026-12-25T00:00'));
      expect((await daysOf(id))?.start).toBe('2027-01-05');
      expect((await end(again, '2026-12-25')).startDate).toBe('2027-01-05');
      await clear();
    },
  );

  test('right C6: a query says what follows when it is not answered; a refusal and its reminder too', async () => {
    const { id } = await waiting('2027-01-05');
    await sentBack('query', await filed(id), '2026-12-02');
    await remindOfWhatIsDue(world.at('2026-12-07'));
    const texts = async (letters: readonly string[]) => {
      const { rows } = await sql<{ body: string }>`select body from mail where letter = any(${[...letters]})`.execute(
        world.db,
      );
      return rows.map(({ body }) => body.replaceAll('\n', ''));
    };
    for (const body of await texts(['settingQuery', 'queryReminder'])) {
      expect(body).toContain('対象の利用申込の利用開始日を変更します');
      expect(body).not.toContain('期限切れ');
    }
    await clear();
    const other = await waiting('2027-01-05');
    await sentBack('refuse', await filed(other.id), '2026-12-02');
    await remindOfWhatIsDue(world.at('2026-12-21'));
    const told = await texts(['settingRejected', 'settingReminder']);
    expect(told.length).toBeGreaterThan(1);
    for (const body of told) {
      expect(body).toContain('利用開始日を変更します');
      expect(body).not.toContain('無効');
    }
    await clear();
  });

  test('right C6: what was never filed is void at its deadline, and so is what its customer took back', async () => {
    const { id } = await waiting();
    const setting = await filed(id, '2026-12-02');
    await withdraw(world.at('2026-12-03'), setting, world.who('nac003'), { reason: '見直すため' });
    await moveWhatIsDue(world.at('2026-12-09T23:59'));
    expect((await daysOf(id))?.status).toBe('settingPending');
    await moveWhatIsDue(world.at('2026-12-10T00:00'));
    expect((await daysOf(id))?.status).toBe('invalidated');
    await clear();
  });

  test('right C6: a query on settings does not expire before the day that was told; then it is begun anew', async () => {
    const { id } = await waiting();
    const setting = await filed(id, '2026-12-01');
    await sentBack('query', setting, '2026-12-08');
    for (const day of ['2026-12-12', '2026-12-17', '2026-12-25']) await moveWhatIsDue(world.at(day));
    expect(await daysOf(id)).toEqual({ status: 'settingPending', start: '2027-01-12', until: '2027-01-05' });
    await moveWhatIsDue(world.at('2027-01-06'));
    expect(await daysOf(id)).toEqual({ status: 'settingPending', start: '2027-01-19', until: '2027-01-13' });
    await moveWhatIsDue(world.at('2027-01-13T23:59'));
    expect((await daysOf(setting))?.status).toBe('queried');
    await moveWhatIsDue(world.at('2027-01-14T00:00'));
    expect([(await daysOf(setting))?.status, (await daysOf(id))?.status]).toEqual(['expired', 'settingPending']);
    expect((await daysOf(id))?.until && ((await daysOf(id))?.until ?? '') > '2027-01-14').toBe(true);
    await clear();
  });

  test('right C6: what no date is left for stands at the desk with its reason, until it moves', async () => {
    const { id, receptionNo } = await waiting();
    const setting = await filed(id, '2026-12-02');
    const reports = procedures.find((each) => each.id === 'stat-reports');
    if (!reports) throw new Error('there are no reports');
    const held = (await world.contract('NAC003', '2026-12-15')).office.userIds;
    const ids = held.map(({ id: userId }) => ({ id: userId, reports: userId === '7ANACA01' ? ['free'] : [] }));
    const wish = { office: 'NAC003', by: 'nac003', items: ['stat-reports'], desiredStart: '2026-12-15' };
    const resting = await world.file(world.at(), { ...wish, answers: typedOf(reports, { ids }).pages });
    await world.accept(world.at(), resting.id, { startDate: '2026-12-15' });
    for (const at of ['2026-12-15T00:00', '2026-12-15T00:01'])
      await expect(moveWhatIsDue(world.at(at))).rejects.toThrow('could not be moved');
    expect(await listHeldUp(world.db)).toMatchObject([
      {
        receptionNo,
        move: 'putOff',
        why: { kind: 'conflict', receptionNo: resting.receptionNo },
        since: expect.any(Date),
      },
    ]);
    expect(await countHeldUp(world.db)).toBe(1);
    const pages = await openPages(world, everyPage, '2026-12-15');
    const reviewer = await pages.logIn('reviewer1');
    const why = `承諾済みの申込 ${resting.receptionNo}`;
    for (const page of ['/desk/queue', `/desk/applications/${receptionNo}`])
      expect((await reviewer.get(page)).text).toContain(why);
    await pages.close();
    await end(setting, '2026-12-15');
    await moveWhatIsDue(world.at('2026-12-15T00:02'));
    expect([(await daysOf(id))?.status, await listHeldUp(world.db)]).toEqual(['effective', []]);
    await clear();
  });

  test('right C6: the desk sees whose start date keeps moving, and the pages say who has to do what', async () => {
    const { id, receptionNo } = await waiting();
    const setting = await filed(id, '2026-12-01');
    await sql`insert into membership (person_id, office_code, role) values (${world.who('nac003').id}, 'NAC003', 'manager')`.execute(
      world.db,
    );
    const read = async (day: string) => {
      const pages = await openPages(world, everyPage, day);
      const [clerk, reviewer] = [await pages.logIn('nac003'), await pages.logIn('reviewer1')];
      const texts = {
        own: (await clerk.get(`/applications/${receptionNo}`)).text,
        review: (await reviewer.get(`/desk/applications/${receptionNo}`)).text,
        queue: (await reviewer.get('/desk/queue')).text,
      };
      await pages.close();
      return texts;
    };
    const filedOn = await read('2026-12-02');
    expect(filedOn.own).toContain('システム設定の申込を審査しています');
    expect(filedOn.own).not.toContain('無効となります');
    expect(filedOn.review).toContain(settingsWaitWords.atCentre.ja);
    await sentBack('refuse', setting, '2026-12-08');
    const back = await read('2026-12-08');
    expect(back.own).toContain('システム設定の申込をあらためてお待ちしています');
    expect(back.own).not.toContain('無効となります');
    expect(back.review).toContain(settingsWaitWords.cameBack.ja);
    expect(back.queue).not.toContain(receptionNo);
    for (const day of ['2026-12-12', '2026-12-17']) await moveWhatIsDue(world.at(day));
    const moved = await read('2026-12-17');
    expect(moved.queue).toContain('利用開始日を2回変更しました');
    expect(moved.review).toContain('利用開始日を2回変更しました');
    await filed(id, '2026-12-18');
    expect((await read('2026-12-18')).queue).not.toContain('2回変更しました');
    await clear();
  });

  test('right C6: the menu and the queue count to the new days', async () => {
    const { id } = await waiting();
    const setting = await filed(id, '2026-12-01');
    await pickUp(world.at('2026-12-09'), { id: setting, mover: mover() });
    await query(world.at('2026-12-09'), { id: setting, mover: mover(), questions: [{ text: '確認願います。' }] });
    const [task] = await listWaiting(world.at(), ['NAC003'], 5);
    expect(task).toMatchObject({ id: setting, status: 'queried', until: '2026-12-14' });
    expect((await world.submit(world.at('2026-12-14'), setting, 'nac003')).result).toBe('done');
    await moveWhatIsDue(world.at('2026-12-15'));
    const queued = (await listQueue(world.db, {}, {})).rows.find((row) => row.id === setting);
    expect(queued?.desiredStart).toBe('2026-12-22');
    await clear();
  });

  test('are queried, corrected and told in their own words', async () => {
    const { id } = await waiting();
    const setting = await filed(id);
    await pickUp(world.at('2026-12-03'), { id: setting, mover: mover() });
    const questions = [{ question: 'setting-trader.targets', text: '端末名をご確認ください。' }];
    await query(world.at('2026-12-03'), { id: setting, mover: mover(), questions });
    expect(await traceOf(setting)).toEqual({
      status: 'queried',
      news: ['settingQueried'],
      letters: ['settingQuery', 'settingReceived'],
    });
    expect((await world.submit(world.at('2026-12-04'), setting, 'nac003')).result).toBe('done');
    await end(setting, '2026-12-04');
    expect((await traceOf(id))?.status).toBe('scheduled');
    await clear();
  });

  test('a second filing of the same settings is refused, also of two at once', async () => {
    const { id } = await waiting();
    const first = await begin(id);
    await type(first);
    await sql`update application set settles = null where id = ${first}`.execute(world.db);
    const second = await begin(id);
    await type(second);
    await sql`update application set settles = ${id} where id = ${first}`.execute(world.db);
    const results = await Promise.all(
      [first, second].map((each) => world.submit(world.at('2026-12-02'), each, 'nac003')),
    );
    expect(results.map(({ result }) => result).toSorted()).toEqual(['done', 'faults']);
    await clear();
  });

  test('begun twice they are one draft; refused they are begun anew', async () => {
    const { id } = await waiting();
    const setting = await begin(id);
    expect(await begin(id)).toBe(setting);
    await type(setting);
    await world.submit(world.at('2026-12-02'), setting, 'nac003');
    expect(await begin(id)).toBe(setting);
    await pickUp(world.at('2026-12-03'), { id: setting, mover: mover() });
    await refuse(world.at('2026-12-03'), { id: setting, mover: mover(), reason: '別の調査票です。' });
    expect(await traceOf(setting)).toMatchObject({ status: 'rejected', news: ['settingRejected'] });
    expect((await traceOf(id))?.status).toBe('settingPending');
    expect(await begin(id)).not.toBe(setting);
    await clear();
  });

  test('end with the application that they are for', async () => {
    const { id } = await waiting();
    const setting = await filed(id);
    await withdraw(world.at('2026-12-03'), id, world.who('nac003'), { reason: '見直すため' });
    expect(await traceOf(setting)).toEqual({
      status: 'withdrawn',
      news: ['settingWithdrawn'],
      letters: ['settingReceived', 'settingWithdrawn'],
    });
  });

  test('follow it to another start date', async () => {
    const { id } = await waiting();
    const setting = await filed(id);
    await postpone(world.at('2026-12-03'), {
      id,
      mover: mover(),
      startDate: '2026-12-22',
      was: '2026-12-15',
      reason: '試験',
    });
    const moved = await end(setting, '2026-12-04');
    expect(moved.startDate).toBe('2026-12-22');
    await clear();
  });

  test('cannot be filed as a change of the contract, nor a change as settings', async () => {
    const { id } = await waiting();
    const form = await world.draft(world.at(), {
      office: 'NAC003',
      by: 'nac003',
      items: ['setting-trader'],
      desiredStart: '2026-12-15',
      answers: { 'setting-trader.survey': answered },
    });
    const setting = await begin(id);
    const forged: Raw = { special: ['no'], items: ['head-office'], desiredStart: ['2026-12-15'], reason: ['x'] };
    await type(setting, { choice: forged });
    for (const each of [form, setting])
      expect(await world.submit(world.at('2026-12-02'), each, 'nac003')).toMatchObject({
        result: 'faults',
        examined: { faults: expect.arrayContaining([expect.objectContaining({ question: 'choice.items' })]) },
      });
    await clear();
  });
});

describe('settings that are missing', () => {
  const recalledAt = async (time: string) => {
    await remindOfWhatIsDue(world.at(time));
    const { rows } = await sql<{ to: string }>`
      delete from mail where letter = 'settingReminder' returning to_address as "to"`.execute(world.db);
    return rows.map(({ to }) => to).toSorted();
  };

  test('are recalled 10, 7 and 5 business days before the start date, once each, to the contact and the manager', async () => {
    const { id } = await waiting('2027-01-05');
    expect(await recalledAt('2026-12-15T23:59')).toEqual([]);
    expect(await recalledAt('2026-12-16T00:00')).toEqual(['manager.nac003@naccs.example']);
    expect(await recalledAt('2026-12-18')).toEqual([]);
    expect(await recalledAt('2026-12-21')).toHaveLength(1);
    expect(await recalledAt('2026-12-23')).toHaveLength(1);
    expect(await recalledAt('2026-12-24T23:59')).toEqual([]);
    expect((await traceOf(id))?.news).toEqual(['confirmed', 'settingDue', 'settingDue', 'settingDue']);
    await clear();
  });

  test('are one mail when the program was down, and none once they were filed or the deadline has passed', async () => {
    const { id } = await waiting('2027-01-05');
    expect(await recalledAt('2026-12-23')).toHaveLength(1);
    expect(await recalledAt('2026-12-24')).toEqual([]);
    await clear();
    const other = await waiting('2027-01-05');
    await filed(other.id);
    expect(await recalledAt('2026-12-23')).toEqual([]);
    await clear();
    await waiting('2027-01-05');
    expect(await recalledAt('2026-12-25')).toEqual([]);
    expect((await traceOf(id))?.news).toContain('settingDue');
    await clear();
  });
});
