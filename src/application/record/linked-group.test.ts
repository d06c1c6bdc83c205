import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { presentOf } from '../../../test/support/procedures/present.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import type { Raw } from '../../procedure/field.ts';
import { examineBeside } from '../draft/examine-beside.ts';
import { moveWhatIsDue } from '../due/due.ts';
import { NotAcceptable } from '../move/errors.ts';
import { cancel } from '../review/cancel.ts';
import { confirm, pickUp, query, refuse } from '../review/decide.ts';
import { postpone } from '../review/postpone.ts';
import { reopen } from '../review/reopen.ts';
import { findReviewable, judgeNow } from '../review/review.ts';
import { withdraw } from '../review/withdraw.ts';
import { getFiling } from './filing.ts';
import { linkDrafts } from './linked-group.ts';

// NAC002 ends its sharing and goes on alone, in two applications with one start date (decisions.md 11, 13).

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
beforeEach(() => stage(world.db, presentOf('NAC002', 'NAC001')));
afterAll(() => world.close(), 60_000);

const [filer, start, later] = ['nac002-clerk', '2026-12-15', '2026-12-22'];
const offices = ['NAC002'];
const reviewer = () => world.who('reviewer1');

/** Both drafts, linked; the second one is not complete unless it is. */
async function pair(complete = true, ids: Raw = { moved: ['3ANACA01'] }): Promise<[string, string]> {
  const common = { office: 'NAC002', by: filer, desiredStart: start };
  const release = await world.draft(world.at(), {
    ...common,
    items: ['equipment-sharing'],
    special: true,
    answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
  });
  const terminals = await world.draft(world.at(), {
    ...common,
    items: ['net-terminals'],
    answers: complete ? { 'net-terminals.net-terminals': { terminals: ['2'], ...ids } } : {},
  });
  await linkDrafts(world.db, release, terminals, world.at().clock.now());
  return [release, terminals];
}

async function file([release, terminals]: [string, string]) {
  const seenBeside = {
    [terminals]: (await examineBeside(world.at(), world.db, await world.find(terminals), offices)).seen,
  };
  const { seen } = await examineBeside(world.at(), world.db, await world.find(release), offices);
  return world.submit(world.at(), release, filer, { seen, seenBeside });
}

async function filed(): Promise<[string, string]> {
  const ids = await pair();
  expect(await file(ids)).toMatchObject({ result: 'done' });
  return ids;
}

async function confirmed(): Promise<[string, string]> {
  const ids = await filed();
  await pickUp(world.at(), { id: ids[0], mover: reviewer() });
  await confirm(world.at(), { id: ids[0], mover: reviewer(), startDate: start, issued: {} });
  return ids;
}

/** What the review page of the first carries along. */
async function sealsOf([first, second]: [string, string]) {
  const [fingerprint, beside] = await Promise.all([fingerprintOf(first), fingerprintOf(second)]);
  return { fingerprint, fingerprints: { [second]: beside } };
}

async function fingerprintOf(id: string): Promise<string> {
  const { reception_no } = await world.db
    .selectFrom('application')
    .select('reception_no')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const application = await findReviewable(world.db, reception_no ?? '');
  if (!application) throw new Error(`${id} was not filed`);
  const filing = await getFiling(world.db, id);
  return (await judgeNow(world.at(), application, filing, { startsOn: start, filesProblem: undefined })).fingerprint;
}

async function statusesOf(ids: readonly string[]): Promise<string[]> {
  const rows = await world.db
    .selectFrom('application')
    .select(['id', 'status'])
    .where('id', 'in', [...ids])
    .execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.status ?? 'gone');
}

describe('filing', () => {
  test('both are filed by one 登録, each with its number, the first begun with the lower one', async () => {
    const ids = await filed();
    const rows = await world.db
      .selectFrom('application')
      .select(['id', 'reception_no'])
      .where('id', 'in', ids)
      .execute();
    const [first, second] = ids.map((id) => rows.find((row) => row.id === id)?.reception_no ?? '');
    expect(first).toMatch(/^26\d{5}[A-Z]$/);
    expect(second && first && second > first).toBe(true);
  });

  test.each([
    ['no user ID goes along', { moved: [] }, ['net-terminals.withoutIds']],
    ['that is known', { moved: [], withoutIds: ['yes'] }, []],
    ['a new one will be issued', { moved: [], 'issued.0.code': ['3ANAC'], 'issued.0.wanted': ['1'] }, []],
  ] as const)('right C7: terminals for an office that leaves its line: %s', async (_, typed, questions) => {
    const [release, terminals] = await pair(true, typed);
    const examined = await examineBeside(world.at(), world.db, await world.find(terminals), offices);
    expect(examined.faults.map(({ question }) => question)).toEqual(questions);
    const beside = await examineBeside(world.at(), world.db, await world.find(release), offices);
    expect(beside.faults).toEqual([]);
    expect((await file([release, terminals])).result).toBe(questions.length === 0 ? 'done' : 'beside');
  });

  test('an application that leaves no way in does not warn when the one beside it gives another', async () => {
    const [release] = await pair();
    const { assessment } = await examineBeside(world.at(), world.db, await world.find(release), offices);
    expect([assessment.warnings, assessment.followUps]).toEqual([[], []]);
  });

  test('none is filed while one of them is not complete, and that one is named', async () => {
    const ids = await pair(false);
    expect(await file(ids)).toMatchObject({ result: 'beside', draft: { id: ids[1] } });
    expect(await statusesOf(ids)).toEqual(['draft', 'draft']);
  });

  test('none is filed when the other was changed after it was shown', async () => {
    const ids = await pair();
    const { seen } = await examineBeside(world.at(), world.db, await world.find(ids[0]), offices);
    expect(await world.submit(world.at(), ids[0], filer, { seen })).toMatchObject({ result: 'moved' });
    expect(await statusesOf(ids)).toEqual(['draft', 'draft']);
  });

  test('two people at the two drafts file them once', async () => {
    const ids = await pair();
    const seen = await Promise.all(
      ids.map(async (id) => (await examineBeside(world.at(), world.db, await world.find(id), offices)).seen),
    );
    const results = await Promise.all(
      ids.map((id, index) =>
        world.submit(world.at(), id, filer, {
          seen: seen[index] ?? {},
          seenBeside: { [ids[1 - index] ?? '']: seen[1 - index] ?? {} },
        }),
      ),
    );
    expect(results.map(({ result }) => result)).toEqual(['done', 'done']);
    const numbers = await world.db.selectFrom('application').select('reception_no').where('id', 'in', ids).execute();
    expect(new Set(numbers.map((row) => row.reception_no)).size).toBe(2);
  });
});

describe('the review', () => {
  test('ends for both with one decision, and both start on the day', async () => {
    const ids = await confirmed();
    expect(await statusesOf(ids)).toEqual(['scheduled', 'scheduled']);
    await moveWhatIsDue(world.at(start));
    expect(await statusesOf(ids)).toEqual(['effective', 'effective']);
    const { office } = await world.contract('NAC002', start);
    expect([office.sharing, office.internet.netTerminals]).toEqual([[], 2]);
  });

  test('ends for both as the review page showed them, and not once the contract has moved since', async () => {
    const ids = await filed();
    await pickUp(world.at(), { id: ids[0], mover: reviewer() });
    const looked = await sealsOf(ids);
    const ending = { id: ids[0], mover: reviewer(), startDate: start, issued: {} };
    await expect(
      confirm(world.at(), { ...ending, ...looked, fingerprints: { [ids[1]]: 'another contract' } }),
    ).rejects.toThrow(NotAcceptable);
    await confirm(world.at(), { ...ending, ...looked });
    expect(await statusesOf(ids)).toEqual(['scheduled', 'scheduled']);
  });

  test('cannot end while the other one waits for its applicant', async () => {
    const [release, terminals] = await filed();
    await pickUp(world.at(), { id: release, mover: reviewer() });
    await query(world.at(), { id: terminals, mover: reviewer(), questions: [{ text: '台数を確認してください。' }] });
    await expect(confirm(world.at(), { id: release, mover: reviewer(), startDate: start, issued: {} })).rejects.toThrow(
      NotAcceptable,
    );
    expect(await statusesOf([release, terminals])).toEqual(['inReview', 'queried']);
  });

  test('two reviewers at the two ends: one decides, the other is told', async () => {
    const ids = await filed();
    await pickUp(world.at(), { id: ids[0], mover: reviewer() });
    const results = await Promise.allSettled(
      ids.map((id) => confirm(world.at(), { id, mover: reviewer(), startDate: start, issued: {} })),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await statusesOf(ids)).toEqual(['scheduled', 'scheduled']);
  });
});

describe('the end of one is the end of both', () => {
  test('refusal', async () => {
    const [release, terminals] = await filed();
    await pickUp(world.at(), { id: release, mover: reviewer() });
    await refuse(world.at(), { id: release, mover: reviewer(), reason: '構成が不明のため' });
    expect(await statusesOf([release, terminals])).toEqual(['rejected', 'withdrawn']);
  });

  test('withdrawal', async () => {
    const [release, terminals] = await filed();
    await withdraw(world.at(), terminals, world.who(filer), { reason: '取りやめ' });
    expect(await statusesOf([release, terminals])).toEqual(['withdrawn', 'withdrawn']);
  });

  test('cancelling, which leaves the contract as it was', async () => {
    const [release, terminals] = await confirmed();
    await cancel(world.at(), { id: release, mover: reviewer(), reason: '申込者の希望' });
    expect(await statusesOf([release, terminals])).toEqual(['withdrawn', 'withdrawn']);
    expect((await world.contract('NAC002', start)).office.sharing).toEqual([{ id: 'NAC001' }]);
  });

  test('a query that nobody answers', async () => {
    const [release, terminals] = await filed();
    await pickUp(world.at(), { id: release, mover: reviewer() });
    await query(world.at(), { id: release, mover: reviewer(), questions: [{ text: '確認してください。' }] });
    await moveWhatIsDue(world.at('2027-02-01'));
    expect(await statusesOf([release, terminals])).toEqual(['expired', 'withdrawn']);
  });
});

describe('after the review', () => {
  test('postponing moves both to the new day', async () => {
    const [release, terminals] = await confirmed();
    await postpone(world.at(), {
      id: terminals,
      mover: reviewer(),
      startDate: later,
      was: start,
      reason: '工事のため',
    });
    const { office } = await world.contract('NAC002', start);
    expect([office.sharing, office.internet.netTerminals]).toEqual([[{ id: 'NAC001' }], 0]);
    await moveWhatIsDue(world.at(later));
    expect(await statusesOf([release, terminals])).toEqual(['effective', 'effective']);
  });

  test('reopening takes both back into review', async () => {
    const ids = await confirmed();
    await reopen(world.at(), { id: ids[1], mover: reviewer(), reason: '再確認' });
    expect(await statusesOf(ids)).toEqual(['inReview', 'inReview']);
  });
});
