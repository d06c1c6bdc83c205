import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { presentOf } from '../../../test/support/procedures/present.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { change, type Operation } from '../../contract/operation.ts';
import { accept } from '../../ledger/accept.ts';
import { LedgerConflict } from '../../ledger/replay.ts';
import { getFiling } from '../record/filing.ts';
import { propose } from './approval.ts';
import { confirm, pickUp } from './decide.ts';
import { findReviewable, judgeNow } from './review.ts';

// What the review page shows as failing, the end of the review refuses.

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
beforeEach(() => stage(world.db, presentOf('NAC002', 'NAC001')));
afterAll(() => world.close(), 60_000);

const start = '2026-12-15';
const mover = () => world.who('reviewer1');
const release: Wish = {
  ...{ office: 'NAC002', by: 'nac002-clerk', items: ['equipment-sharing'], special: true, desiredStart: start },
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};
const terminals: Wish = {
  ...{ office: 'NAC002', by: 'nac002-clerk', items: ['net-terminals'], desiredStart: start },
  answers: { 'net-terminals.net-terminals': { terminals: ['2'], moved: ['3ANACA01'] } },
};

async function inReview(wish: Wish) {
  const { id, receptionNo } = await world.file(world.at(), wish);
  await pickUp(world.at(), { id, mover: mover() });
  return { id, receptionNo };
}

/** Another accepted change, as a colleague’s decision leaves it. */
let serial = 0;
const meanwhile = (startsOn: string, ...operations: Operation[]) =>
  world.db.transaction().execute((trx) =>
    accept(trx, {
      applicationId: crypto.randomUUID(),
      receptionNo: `26${String(90_000 + serial++)}A`,
      startsOn,
      operations,
    }),
  );

async function failing({ id, receptionNo }: { id: string; receptionNo: string }): Promise<string[]> {
  const application = await findReviewable(world.db, receptionNo);
  if (!application) throw new Error(receptionNo);
  const options = { startsOn: start, filesProblem: undefined };
  const { checks } = await judgeNow(world.at(), application, await getFiling(world.db, id), options);
  return checks.filter(({ result }) => result === 'fail').map((check) => check.id);
}

const end = (id: string) => confirm(world.at(), { id, mover: mover(), startDate: start, issued: {} });
const ask = (id: string) => propose(world.at(), { id, mover: mover(), startDate: start, issued: {} });

async function nothingEntered(id: string) {
  const { rows } = await sql<{ status: string; entered: number; proposals: number }>`
    select status, (select count(*)::int from ledger_change where application_id = a.id) as entered,
      (select count(*)::int from proposal where application_id = a.id) as proposals from application a where id = ${id}`.execute(
    world.db,
  );
  expect(rows).toEqual([{ status: 'inReview', entered: 0, proposals: 0 }]);
}

describe('right F: a review does not end on a failing check', () => {
  test.each([
    [
      'a rule of the procedure, after a colleague’s decision',
      release,
      () => meanwhile('2026-12-08', change('office', 'NAC002').remove('sharing', 'NAC001')),
      'equipment-sharing.relation-exists',
    ],
    [
      'a rule on the outcome',
      terminals,
      () => meanwhile('2026-12-08', change('office', 'NAC002').set('userIds.3ANACA01.connection', 'internet')),
      'net-terminals.ids-on-line',
    ],
    [
      'a rule of the contract itself',
      release,
      () =>
        meanwhile(
          '2026-12-08',
          change('office', 'NAC002').set('plan.line', 'A'),
          change('office', 'NAC002').count('line.mailboxes', 1),
        ),
      'contract.line-for-mail',
    ],
  ] as const)('%s', async (_, wish, happens, check) => {
    const filed = await inReview(wish);
    expect(await failing(filed)).toEqual([]);
    await happens();
    expect(await failing(filed)).toContain(check);
    for (const tries of [end, ask]) await expect(tries(filed.id)).rejects.toMatchObject({ field: 'checks' });
    await nothingEntered(filed.id);
  });

  test('an accepted change of a later day that would no longer apply', async () => {
    const filed = await inReview(release);
    await meanwhile('2026-12-22', change('office', 'NAC002').remove('sharing', 'NAC001'));
    expect(await failing(filed)).toEqual(['later-applies']);
    for (const tries of [end, ask]) await expect(tries(filed.id)).rejects.toThrow(LedgerConflict);
    await nothingEntered(filed.id);
  });

  test('an attached file that is not stored any more', async () => {
    const filed = await inReview(terminals);
    const problem = { ja: '保管されていません。', en: 'It is not stored.' };
    const ending = { id: filed.id, mover: mover(), startDate: start, issued: {}, filesProblem: async () => problem };
    for (const tries of [confirm, propose])
      await expect(tries(world.at(), ending)).rejects.toMatchObject({ field: 'checks', sentence: problem });
    await nothingEntered(filed.id);
    await confirm(world.at(), { ...ending, filesProblem: async () => undefined });
  });
});
