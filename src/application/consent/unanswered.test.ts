import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../../test/support/desk.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { reviewWords } from '../../desk/review/words.ts';
import { listNews } from '../../notices/news.ts';
import { remindOfWhatIsDue } from '../due/remind.ts';
import { listQueue, nextInQueue } from '../lists/queue.ts';
import { getDetail } from '../record/detail.ts';
import { pickUp, query, refuse } from '../review/decide.ts';
import { findReviewable } from '../review/review.ts';
import { withdraw } from '../review/withdraw.ts';
import { answerConsent, findAsked } from './answer-consent.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world);
}, 60_000);
afterAll(async () => {
  await desk.close();
  await world.close();
}, 60_000);

const wish: Wish = {
  office: 'NAC003',
  by: 'nac003',
  items: ['joint-use'],
  special: true,
  desiredStart: '2027-01-05',
  answers: { 'joint-use.joint-use': { parent: ['AAA001'], plan: ['B'] } },
};

/** Filed on Tuesday 12-01: 3 business days later is Friday 12-04, 7 are Thursday 12-10. */
let id: string;
let receptionNo: string;
beforeEach(async () => {
  for (const table of ['claim', 'mail', 'news_read', 'news'])
    await sql`delete from ${sql.table(table)}`.execute(world.db);
  await sql`update application set status = 'withdrawn' where status <> 'withdrawn'`.execute(world.db);
  ({ id, receptionNo } = await world.file(world.at(), wish));
});

const mover = () => world.who('reviewer1');
const questions = [{ text: '親の事業所をご確認ください。' }];
const remindersAt = async (time: string) => {
  await remindOfWhatIsDue(world.at(time));
  return world.db
    .deleteFrom('mail')
    .where('letter', '=', 'consentReminder')
    .returning(['to_address', 'subject', 'body'])
    .execute();
};
const newsOf = async (office: string) => {
  const news = await listNews(world.db, { offices: [office], personId: mover().id }, { limit: 50 });
  return news.filter(({ text }) => text.en.includes('still waits')).map(({ asksConsent }) => asksConsent);
};
const answer = async (agreed: boolean) => {
  const asked = await findAsked(world.db, receptionNo, ['AAA001']);
  return answerConsent(world.at(), { consent: asked?.id ?? 0, mover: world.who('aaa001'), agreed, reason: '不要' });
};
const moves = async () => {
  const application = await findReviewable(world.db, receptionNo);
  if (!application) throw new Error(receptionNo);
  return (await getDetail(world.db, application)).history.map(({ move }) => move);
};

describe('a consent that nobody gives or declines', () => {
  test('is recalled on the 3rd and the 7th business day, once each, by mail and by news', async () => {
    expect(await remindersAt('2026-12-03T23:59')).toEqual([]);
    const first = await remindersAt('2026-12-04T00:00');
    expect(first.map(({ to_address }) => to_address)).toEqual(['manager.aaa001@naccs.example']);
    expect(first[0]?.subject).toBe('【NACCS】【再通知】申込への同意の確認のお願い');
    for (const text of [receptionNo, 'AAA001 本店', '共同利用の親', `https://counter.example/consents/${receptionNo}`])
      expect(first[0]?.body).toContain(text);
    expect(await newsOf('AAA001')).toEqual([true]);
    expect(await remindersAt('2026-12-09T23:59')).toEqual([]);
    await Promise.all([1, 2, 3].map(() => remindOfWhatIsDue(world.at('2026-12-10'))));
    expect(await remindersAt('2026-12-10T00:01')).toHaveLength(1);
    expect(await remindersAt('2026-12-28')).toEqual([]);
    expect(await newsOf('AAA001')).toEqual([true, true]);
    expect(await newsOf('NAC003')).toEqual([]);
  });

  test('what was missed while the program was down is one mail', async () => {
    expect(await remindersAt('2026-12-14')).toHaveLength(1);
    expect(await remindersAt('2026-12-15')).toEqual([]);
  });

  test('is not recalled once it was answered, nor when the application has gone', async () => {
    await answer(true);
    expect(await remindersAt('2026-12-04')).toEqual([]);
    await withdraw(world.at('2026-12-04'), id, world.who('nac003'), { reason: '' });
    expect(await remindersAt('2026-12-10')).toEqual([]);
  });
});

describe('meanwhile the centre', () => {
  test('sees in the queue that it waits, and is not led to it', async () => {
    const { rows } = await listQueue(world.db, {}, {});
    expect(rows.map((row) => [row.receptionNo, row.awaitsConsent])).toEqual([[receptionNo, true]]);
    expect(await nextInQueue(world.db, mover().id)).toBeUndefined();
    await answer(true);
    expect((await listQueue(world.db, {}, {})).rows.map(({ awaitsConsent }) => awaitsConsent)).toEqual([false]);
    expect(await nextInQueue(world.db, mover().id)).toMatchObject({ receptionNo });
  });

  test('can refuse it, and nobody is asked any more', async () => {
    await expect(pickUp(world.at(), { id, mover: mover() })).rejects.toMatchObject({ field: 'consent' });
    await refuse(world.at(), { id, mover: mover(), reason: '同意が得られないため。' });
    expect(await moves()).toEqual(['submit', 'pickUp', 'refuse']);
    expect(await answer(true)).toBe(false);
    expect(await remindersAt('2026-12-04')).toEqual([]);
  });

  test('can return it only after it was recalled; corrected, it waits and is recalled again', async () => {
    await expect(query(world.at(), { id, mover: mover(), questions })).rejects.toMatchObject({ name: 'AlreadyMoved' });
    expect(await remindersAt('2026-12-04')).toHaveLength(1);
    await query(world.at('2026-12-04'), { id, mover: mover(), questions });
    expect(await moves()).toEqual(['submit', 'pickUp', 'query']);
    expect(await remindersAt('2026-12-07')).toEqual([]);
    await world.submit(world.at('2026-12-07'), id, 'nac003');
    await expect(pickUp(world.at('2026-12-07'), { id, mover: mover() })).rejects.toMatchObject({ field: 'consent' });
    expect(await remindersAt('2026-12-09')).toEqual([]);
    expect(await remindersAt('2026-12-10')).toHaveLength(1);
  });

  test('finds the mark and the forms on its pages', async () => {
    const reviewer = await desk.logIn('reviewer1');
    expect((await reviewer.get('/desk/queue')).text).toContain(reviewWords.awaitsConsent.ja);
    const address = `/desk/applications/${receptionNo}`;
    const page = await reviewer.get(address);
    expect(page.text).toContain('2026/12/01に依頼：AAA001 本店');
    expect(page.text).not.toContain(reviewWords.take.ja);
    expect(page.text).toContain(reviewWords.refuseTitle.ja);
    expect(page.text).not.toContain(reviewWords.queryTitle.ja);
    expect((await reviewer.post(`${address}/query`, { query: '確認' })).status).toBe(409);
    await remindersAt('2026-12-04');
    expect((await reviewer.get(address)).text).toContain(reviewWords.queryTitle.ja);
    const approver = await desk.logIn('approver1');
    expect((await approver.get(address)).text).not.toContain(reviewWords.refuseTitle.ja);
    expect((await approver.post(`${address}/refuse`, { reason: '不可' })).status).toBe(409);
    expect((await reviewer.post(`${address}/refuse`, { reason: '同意なし' })).status).toBe(303);
    expect(await moves()).toEqual(['submit', 'pickUp', 'refuse']);
  });
});
