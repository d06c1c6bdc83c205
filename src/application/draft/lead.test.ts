import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { typedOf } from '../../../test/support/examples.ts';
import { presentOf } from '../../../test/support/procedures/present.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { procedures } from '../../procedures/index.ts';
import { getFiling } from '../record/filing.ts';
import { linkDrafts } from '../record/linked-group.ts';
import { propose } from '../review/approval.ts';
import { confirm, pickUp, query } from '../review/decide.ts';
import { postpone } from '../review/postpone.ts';
import { findReviewable, judgeNow, leadOfDecided } from '../review/review.ts';
import { savePage } from './draft.ts';

// Filed on 12-01: a contact (5 business days) can start from 12-08 on, sharing (10) from 12-15, a line (45) from 2027-02-09.

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
beforeEach(() => stage(world.db, presentOf('NAC002', 'NAC001')));
afterAll(() => world.close(), 60_000);

const mover = () => world.who('reviewer1');

const wish = (item: string, answers: Record<string, unknown>, desiredStart: string): Wish => {
  const procedure = procedures.find(({ id }) => id === item);
  if (!procedure) throw new Error(`there is no ${item}`);
  const { pages } = typedOf(procedure, answers);
  return {
    ...{ office: 'NAC002', by: 'nac002-clerk', items: [item], desiredStart, answers: pages },
    ...(procedure.alone && { special: true as const }),
  };
};
const manager = (desiredStart: string, phone = '0312345678') =>
  wish(
    'system-manager',
    {
      ...{ name: '港 次郎', kana: 'ミナト　ジロウ', department: '', post: '', phone, emergencyFax: '' },
      mail: 'minato@naccs.example',
    },
    desiredStart,
  );
const release = (desiredStart: string) =>
  wish('equipment-sharing', { release: ['NAC001'], add: [], diagram: [] }, desiredStart);
const line = (desiredStart: string) =>
  wish(
    'access-lines',
    {
      changed: [],
      added: [{ type: 'dedicated-3', address: '東京都港区1-1', area: 'sea', maintenance: 'weekdays', options: [] }],
      ended: [],
      diagram: [],
    },
    desiredStart,
  );

async function inReview(filed: Wish, at = '2026-12-01'): Promise<string> {
  const { id } = await world.file(world.at(at), filed);
  await pickUp(world.at(at), { id, mover: mover() });
  return id;
}

const end = (id: string, startDate: string, at = '2026-12-01') =>
  confirm(world.at(at), { id, mover: mover(), startDate, issued: {} });

async function judgedOn(id: string, startsOn: string | undefined, at = '2026-12-01') {
  const judgement = await judgeNow(world.at(at), await reviewable(id), await getFiling(world.db, id), {
    startsOn,
    filesProblem: undefined,
  });
  return { ...judgement, lead: judgement.checks.find((check) => check.id === 'lead')?.result };
}

async function reviewable(id: string) {
  const { rows } = await sql<{ no: string }>`select reception_no as no from application where id = ${id}`.execute(
    world.db,
  );
  const found = await findReviewable(world.db, rows[0]?.no ?? '');
  if (!found) throw new Error(`${id} was not filed`);
  return found;
}

describe('right C5: the centre keeps the lead that it asks of applicants', () => {
  test.each([
    ['a contact', () => manager('2026-12-22'), '2026-12-08', undefined],
    ['sharing, a Tuesday too soon', () => release('2026-12-22'), '2026-12-08', '2026年11月24日'],
    ['sharing, on its first day', () => release('2026-12-22'), '2026-12-15', undefined],
  ] as const)('%s: checked, ended and proposed alike', async (_, filed, startDate, refused) => {
    const id = await inReview(filed());
    expect((await judgedOn(id, startDate)).lead).toBe(refused ? 'fail' : 'pass');
    if (!refused) {
      expect((await end(id, startDate)).startDate).toBe(startDate);
      return;
    }
    const refusal = {
      field: 'startDate',
      sentence: {
        ja: expect.stringMatching(`2026年12月1日.*${refused}.*申込の内容に必要な日数がありません.*12月15日`),
      },
    };
    await expect(end(id, startDate)).rejects.toMatchObject(refusal);
    await expect(propose(world.at(), { id, mover: mover(), startDate, issued: {} })).rejects.toMatchObject(refusal);
    expect((await reviewable(id)).status).toBe('inReview');
  });

  test('a line takes its 45 business days, whatever the centre would like', async () => {
    const id = await world.draft(world.at(), line('2027-02-16'));
    await sql`
      insert into attachment (application_id, question, name, type, size, sha256, storage_key, uploaded_at, uploaded_by)
      values (${id}, 'access-lines.diagram', '構成図.pdf', 'pdf', 1, ${'0'.repeat(64)}, ${id}, now(), ${mover().id})`.execute(
      world.db,
    );
    expect((await world.submit(world.at(), id, 'nac002-clerk')).result).toBe('done');
    await pickUp(world.at('2026-12-20'), { id, mover: mover() });
    await expect(end(id, '2027-02-02', '2026-12-20')).rejects.toMatchObject({
      field: 'startDate',
      sentence: { en: expect.stringContaining('Tuesday 1 December 2026') },
    });
    expect((await end(id, '2027-02-09', '2026-12-20')).startDate).toBe('2027-02-09');
  });

  test('the wish was found to leave it when it was filed, and stands when the operator asks for more since', async () => {
    const id = await inReview(manager('2026-12-08'));
    const moreTime = async () => {
      const schedule = await world.at().schedule();
      const leadClasses = schedule.leadClasses.map((each) => ({ ...each, businessDays: 20 }));
      return { ...schedule, leadClasses };
    };
    const later = { ...world.at(), schedule: moreTime };
    await confirm(later, { id, mover: mover(), startDate: '2026-12-08', issued: {} });
    expect((await reviewable(id)).status).toBe('scheduled');
  });

  test('a correction counts from the day on which it was filed', async () => {
    const id = await inReview(release('2026-12-22'));
    await query(world.at('2026-12-02'), { id, mover: mover(), questions: [{ text: '確認願います。' }] });
    const personId = world.who('nac002-clerk').id;
    await savePage(world.at('2026-12-04'), {
      ...{ id, page: 'choice', personId },
      raw: { ...(await world.find(id)).pages.choice, desiredStart: ['2027-01-05'] },
    });
    expect((await world.submit(world.at('2026-12-04'), id, 'nac002-clerk')).result).toBe('done');
    await pickUp(world.at('2026-12-04'), { id, mover: mover() });
    await expect(end(id, '2026-12-15', '2026-12-04')).rejects.toMatchObject({ field: 'startDate' });
    expect((await end(id, '2026-12-22', '2026-12-04')).startDate).toBe('2026-12-22');
  });

  test('a start date that moves: sooner only as far as the lead allows, later as far as one likes', async () => {
    const id = await inReview(release('2026-12-22'));
    await end(id, '2026-12-22');
    const move = (startDate: string, was: string) =>
      postpone(world.at(), { id, mover: mover(), startDate, was, reason: '工事のため' });
    await expect(move('2026-12-08', '2026-12-22')).rejects.toMatchObject({
      field: 'startDate',
      sentence: { en: expect.stringContaining('less time than the application needs') },
    });
    const lead = await leadOfDecided(world.at(), await reviewable(id), await getFiling(world.db, id));
    expect(lead).toEqual({ leadDays: 10, filed: { on: '2026-12-01', wish: '2026-12-22' } });
    expect((await move('2026-12-15', '2026-12-22')).startDate).toBe('2026-12-15');
    expect((await move('2027-01-05', '2026-12-15')).startDate).toBe('2027-01-05');
  });

  test('the slowest of a linked group binds all, whichever is ended', async () => {
    const first = await world.draft(world.at(), manager('2026-12-22'));
    const second = await world.draft(world.at(), release('2026-12-22'));
    await linkDrafts(world.db, first, second, world.at().clock.now());
    const seenBeside = { [second]: await world.seen(world.at(), second) };
    expect((await world.submit(world.at(), first, 'nac002-clerk', { seenBeside })).result).toBe('done');
    await pickUp(world.at(), { id: first, mover: mover() });
    await expect(end(first, '2026-12-08')).rejects.toMatchObject({ field: 'startDate' });
    expect((await end(first, '2026-12-15')).startDate).toBe('2026-12-15');
    expect((await reviewable(second)).startDate).toBe('2026-12-15');
  });

  test('what is offered can be taken', async () => {
    for (const filed of [manager('2026-12-08'), release('2026-12-15')]) {
      const id = await inReview(filed);
      const { dates, lead } = await judgedOn(id, undefined);
      expect([dates[0], lead]).toEqual([filed.desiredStart, 'pass']);
      await end(id, dates[0] ?? '');
    }
  });
});
