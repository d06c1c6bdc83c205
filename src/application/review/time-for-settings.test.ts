import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asOwner } from '../../../test/support/database.ts';
import { typedOf } from '../../../test/support/examples.ts';
import { presentOf } from '../../../test/support/procedures/present.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { changed } from '../../operator/operator.ts';
import { procedures } from '../../procedures/index.ts';
import { examine } from '../draft/examine.ts';
import { examineBeside } from '../draft/examine-beside.ts';
import { moveWhatIsDue } from '../due/due.ts';
import { listQueue } from '../lists/queue.ts';
import { findProposal } from '../move/end-proposals.ts';
import { NotAcceptable } from '../move/errors.ts';
import { findApplication } from '../record/detail.ts';
import { getFiling } from '../record/filing.ts';
import { linkDrafts } from '../record/linked-group.ts';
import { approve, propose } from './approval.ts';
import { confirm, pickUp, query } from './decide.ts';
import { postpone } from './postpone.ts';
import { reopen } from './reopen.ts';
import { findReviewable, judgeNow } from './review.ts';

// Settings are due 4 business days before the start date, and the end of a review leaves 3 more to the customer (decisions.md 38):
// for 12-22 it ends by 12-11, for 2027-01-05, behind the closure, by 12-21.

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
beforeEach(() => stage(world.db, presentOf('NAC003')));
afterAll(() => world.close(), 60_000);

const mover = () => world.who('reviewer1');
const [wished, next] = ['2026-12-22', '2027-01-05'];

/** NAC003 adds a kind to its user code: settings are needed. */
const kinds = (extra: string[] = ['airline']) => {
  const { userCodes } = presentOf('NAC003').office;
  const codes = userCodes.map(({ id, kinds: held }, index) => ({
    code: id,
    kinds: [...held.map((kind) => kind.id), ...(index === 0 ? extra : [])],
  }));
  return answersOf('business-kinds', { codes });
};

/** Another contact person: none are. */
const contactOnly = () => ({
  'system-manager.manager': {
    name: ['港 次郎'],
    kana: ['ミナト　ジロウ'],
    phone: ['0312345678'],
    mail: ['minato@naccs.example'],
  },
});

function answersOf(id: string, answers: Record<string, unknown>) {
  const procedure = procedures.find((each) => each.id === id);
  if (!procedure) throw new Error(`there is no ${id}`);
  return typedOf(procedure, answers).pages;
}

const wish = (item: string, answers: ReturnType<typeof kinds>, desiredStart = wished) => ({
  office: 'NAC003',
  by: 'nac003',
  items: [item],
  desiredStart,
  answers,
});

async function inReview(item = 'business-kinds', answers = kinds(), desiredStart = wished): Promise<string> {
  const { id } = await world.file(world.at(), wish(item, answers, desiredStart));
  await pickUp(world.at(), { id, mover: mover() });
  return id;
}

const end = (id: string, startDate: string, at: string) =>
  confirm(world.at(at), { id, mover: mover(), startDate, issued: {} });

async function judgedAt(id: string, at: string, startsOn?: string) {
  const receptionNo = (await rowOf(id)).reception_no ?? '';
  const [application, filing] = [await findReviewable(world.db, receptionNo), await getFiling(world.db, id)];
  if (!application) throw new Error(`${id} was not filed`);
  const judgement = await judgeNow(world.at(at), application, filing, { startsOn, filesProblem: undefined });
  return { ...judgement, date: judgement.checks.find((check) => check.id === 'date') };
}

const rowOf = (id: string) =>
  world.db
    .selectFrom('application')
    .select(['status', 'start_date', 'setting_deadline', 'reception_no'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('the end of a review that asks for settings', () => {
  test('right A: reviewed on 12-18 a wish of 12-22 is refused, 2027-01-05 proposed and kept a minute later', async () => {
    const id = await inReview();
    const at = '2026-12-18';
    expect(await judgedAt(id, at)).toMatchObject({
      startsOn: next,
      dates: expect.arrayContaining([next]),
      settings: true,
      date: { result: 'fail', evidence: { ja: expect.stringContaining('2026年12月16日') } },
    });
    await expect(end(id, wished, at)).rejects.toMatchObject({
      field: 'startDate',
      sentence: { ja: expect.stringMatching(/2026年12月16日（水）.*3営業日.*2027年1月5日/) },
    });
    expect(await rowOf(id)).toMatchObject({ status: 'inReview', start_date: null, setting_deadline: null });
    await end(id, next, at);
    await moveWhatIsDue(world.at('2026-12-18T10:01'));
    expect(await rowOf(id)).toMatchObject({
      status: 'settingPending',
      start_date: next,
      setting_deadline: '2026-12-24',
    });
  });

  test.each([
    ['2026-12-11T00:00', wished, true],
    ['2026-12-11T23:59', wished, true],
    ['2026-12-14T00:00', wished, false],
    ['2026-12-14T10:00', wished, false],
    ['2026-12-16T23:59', wished, false],
    ['2026-12-21T23:59', next, true],
    ['2026-12-22T00:00', next, false],
    ['2026-12-29T12:00', next, false],
    ['2026-12-25T23:59', '2027-01-12', true],
    ['2026-12-28T00:00', '2027-01-12', false],
    ['2027-01-03T12:00', '2027-01-12', false],
    ['2026-12-31T23:59', '2027-01-19', true],
  ])('right A: at %s for %s: %s, offered and accepted alike', async (at, day, works) => {
    const id = await inReview('business-kinds', kinds(), day);
    const { startsOn, dates, date } = await judgedAt(id, at);
    expect([startsOn === day, dates[0] === day, date?.result]).toEqual([works, works, works ? 'pass' : 'fail']);
    if (works) expect((await end(id, day, at)).to).toBe('settingPending');
    else await expect(end(id, day, at)).rejects.toBeInstanceOf(NotAcceptable);
  });

  test('right A: each date that is offered can be accepted, and leaves its customer three business days', async () => {
    const id = await inReview();
    const { dates } = await judgedAt(id, '2026-12-18T23:59');
    expect(dates).toEqual(['2027-01-05', '2027-01-12', '2027-01-19', '2027-01-26', '2027-02-02', '2027-02-09']);
  });

  test('right A: what needs no settings can still start on the next day', async () => {
    const id = await inReview('system-manager', contactOnly());
    expect(await judgedAt(id, '2026-12-21T23:59')).toMatchObject({ startsOn: wished, date: { result: 'pass' } });
    expect((await end(id, wished, '2026-12-21T23:59')).to).toBe('scheduled');
  });

  test('right A: a kind that is only taken away needs none; a contract that says otherwise by then is judged anew', async () => {
    const { office } = presentOf('NAC003');
    const [code] = office.userCodes;
    if (!code) throw new Error('NAC003 has no user code');
    await stage(world.db, {
      ...presentOf('NAC003'),
      office: { ...office, userCodes: [{ ...code, kinds: [...code.kinds, { id: 'airline' }] }] },
    });
    const id = await inReview(
      'business-kinds',
      answersOf('business-kinds', { codes: [{ code: code.id, kinds: code.kinds.map((kind) => kind.id) }] }),
    );
    expect(await judgedAt(id, '2026-12-18')).toMatchObject({ startsOn: wished, settings: false });
  });

  test('right A: an approver who comes days after the proposal finds the date gone', async () => {
    const id = await inReview();
    const approval = (time: string) => {
      const services = world.at(time);
      return { ...services, operators: changed(services.operators, () => ({ approval: ['kinds'] })) };
    };
    const ending = { id, mover: mover(), startDate: wished, issued: {} };
    await expect(propose(approval('2026-12-14'), ending)).rejects.toMatchObject({ field: 'startDate' });
    await propose(approval('2026-12-11T23:59'), ending);
    const proposal = (await findProposal(world.db, id))?.id ?? 0;
    const approved = { id, mover: world.who('approver1'), proposal };
    await expect(approve(approval('2026-12-14T00:00'), approved)).rejects.toMatchObject({ field: 'startDate' });
    expect(await findProposal(world.db, id)).toMatchObject({ id: proposal });
    expect((await rowOf(id)).status).toBe('inReview');
    expect((await judgedAt(id, '2026-12-14', wished)).date?.result).toBe('fail');
  });

  test('right A: midnight between the page and the post counts', async () => {
    const id = await inReview('business-kinds', kinds(), '2026-12-15');
    const { fingerprint, startsOn } = await judgedAt(id, '2026-12-04T23:59');
    expect(startsOn).toBe('2026-12-15');
    await expect(
      confirm(world.at('2026-12-07T00:00'), { id, mover: mover(), startDate: startsOn, issued: {}, fingerprint }),
    ).rejects.toMatchObject({ field: 'startDate' });
  });

  test('right A: a correction that comes late is judged by the day of its review', async () => {
    const id = await inReview();
    await query(world.at('2026-12-03'), { id, mover: mover(), questions: [{ text: '業種をご確認ください。' }] });
    expect((await world.submit(world.at('2026-12-08'), id, 'nac003')).result).toBe('done');
    await pickUp(world.at('2026-12-14'), { id, mover: mover() });
    expect((await judgedAt(id, '2026-12-14')).startsOn).toBe(next);
    await expect(end(id, wished, '2026-12-14')).rejects.toMatchObject({ field: 'startDate' });
  });

  test('right A: sent back to review it ends only on a day that leaves time again', async () => {
    const id = await inReview();
    await end(id, wished, '2026-12-10');
    await reopen(world.at('2026-12-15'), { id, mover: mover(), reason: '業種を確認するため' });
    await expect(end(id, wished, '2026-12-15')).rejects.toMatchObject({ field: 'startDate' });
    expect((await end(id, next, '2026-12-15')).settingDeadline).toBe('2026-12-24');
  });
});

describe('a start date that moves', () => {
  test.each([
    ['2026-12-10T23:59', '2026-12-22', true],
    ['2026-12-14T00:00', '2026-12-22', false],
    ['2026-12-21T23:59', '2027-01-05', true],
    ['2026-12-22T00:00', '2027-01-05', false],
  ])('right A: at %s to %s while settings are owed: %s', async (at, startDate, works) => {
    const id = await inReview('business-kinds', kinds(), '2027-01-12');
    await end(id, '2027-01-12', '2026-12-10');
    const moved = postpone(world.at(at), { id, mover: mover(), startDate, was: '2027-01-12', reason: '準備のため' });
    if (works) expect((await moved).startDate).toBe(startDate);
    else
      await expect(moved).rejects.toMatchObject({
        field: 'startDate',
        sentence: { ja: expect.stringContaining('システム設定申込締切日') },
      });
  });
});

describe('a linked group', () => {
  test('right A: one that needs settings holds the day of all, whichever is looked at', async () => {
    const first = await world.draft(world.at(), wish('system-manager', contactOnly()));
    const second = await world.draft(world.at(), wish('business-kinds', kinds()));
    await linkDrafts(world.db, first, second, world.at().clock.now());
    const seenOf = async (id: string) =>
      (await examineBeside(world.at(), world.db, await world.find(id), ['NAC003'])).seen;
    const filed = await world.submit(world.at(), first, 'nac003', {
      seen: await seenOf(first),
      seenBeside: { [second]: await seenOf(second) },
    });
    expect(filed.result).toBe('done');
    await pickUp(world.at(), { id: first, mover: mover() });
    for (const id of [first, second]) {
      expect(await judgedAt(id, '2026-12-14')).toMatchObject({ startsOn: next, settings: true });
      await expect(end(id, wished, '2026-12-14')).rejects.toMatchObject({ field: 'startDate' });
    }
    const { rows } = await listQueue(world.db, {}, {});
    expect(rows.map(({ needsSetting }) => needsSetting)).toEqual([true, true]);
    await end(first, next, '2026-12-14');
    expect([(await rowOf(first)).status, (await rowOf(second)).status]).toEqual(['scheduled', 'settingPending']);
  });
});

describe('what an applicant is promised', () => {
  test.each([
    ['2026-12-10T23:59', true],
    ['2026-12-11T00:00', false],
  ])('right A: a rename, whose lead is shorter than its settings take, filed at %s: %s', async (at, works) => {
    const { name: officeName, postalCode, address, fax } = presentOf('NAC003').office;
    const profile = { companyName: '難波物流株式会社', officeName, postalCode, address, phone: '0661234567', fax };
    const renamed = wish('office-profile', answersOf('office-profile', profile));
    const id = await world.draft(world.at(at), renamed);
    const { assessment, faults } = await examine(world.at(at), world.db, await world.find(id));
    expect(assessment.needsSetting).toBe(true);
    expect(faults.map(({ question }) => question)).toEqual(works ? [] : ['choice.desiredStart']);
  });
});

describe('a filing that is refused', () => {
  const serial = () =>
    asOwner(world.db, async (owner) => {
      const { rows } = await sql<{
        next: string;
      }>`select last_value + is_called::int as next from reception_serial`.execute(owner);
      return rows[0]?.next;
    });

  test('right A: uses up no reception number, whatever refuses it; the next one takes the next', async () => {
    await world.file(world.at(), wish('business-kinds', kinds()));
    const before = await serial();
    const other = await world.draft(world.at(), wish('business-kinds', kinds(['nvocc', 'airline'])));
    expect((await world.submit(world.at(), other, 'nac003')).result).toBe('claimed');
    const free = await world.draft(world.at(), wish('system-manager', contactOnly()));
    for (const more of [{ seen: { answers: 'other' } }, { filesStored: async () => false }])
      expect((await world.submit(world.at(), free, 'nac003', more)).result).not.toBe('done');
    await linkDrafts(world.db, free, other, world.at().clock.now());
    const seen = await world.seen(world.at(), free);
    const seenBeside = { [other]: await world.seen(world.at(), other) };
    expect((await world.submit(world.at(), free, 'nac003', { seen, seenBeside })).result).toBe('claimed');
    expect(await serial()).toBe(before);
  });

  test('right A: two at once of the same items: one number is used', async () => {
    const drafts = await Promise.all(
      [kinds(), kinds(['nvocc'])].map((answers) => world.draft(world.at(), wish('business-kinds', answers))),
    );
    const before = Number(await serial());
    const results = await Promise.all(drafts.map((id) => world.submit(world.at(), id, 'nac003')));
    expect(results.map(({ result }) => result).toSorted()).toEqual(['claimed', 'done']);
    expect(Number(await serial())).toBe(before + 1);
    const done = results.flatMap((each) => (each.result === 'done' ? [each.receptionNo] : []));
    expect(await findApplication(world.db, done[0] ?? '', 'everyOffice')).toBeDefined();
  });
});
