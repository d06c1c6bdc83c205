import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import type { Office } from '../../contract/shape.ts';
import { demoOffices } from '../../demo/contracts.ts';
import { openLedgers } from '../../ledger/open.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { leadClasses } from '../../operator/lead-classes.ts';
import { changed, loadOperators } from '../../operator/operator.ts';
import { findProposal, listProposals } from '../move/end-proposals.ts';
import type { Services } from '../move/services.ts';
import { approve, endReview, sendBack } from './approval.ts';
import { confirm, pickUp, query } from './decide.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'operator-'));
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.close();
}, 60_000);

const start = '2026-12-15';
let opened = 500;

/** Services of an operator who wants approval for changes of contacts from 2026-12-01 on. */
const asking = (time = '2026-12-01'): Services => {
  const services = world.at(time);
  return {
    ...services,
    operators: changed(services.operators, (_, on) => ({ approval: on >= '2026-12-01' ? ['contact'] : [] })),
  };
};

async function inReview(): Promise<string> {
  const office = `NAC${opened++}`;
  await openLedgers(world.db, [{ code: office, from: '2025-01-01', state: demoOffices.NAC004 as Office }]);
  const wish: Wish = {
    office,
    by: 'nac-admin',
    items: ['system-manager'],
    desiredStart: start,
    answers: {
      'system-manager.manager': {
        name: ['港 次郎'],
        kana: ['ミナト　ジロウ'],
        phone: ['0312345678'],
        mail: ['minato@naccs.example'],
      },
    },
  };
  const { id } = await world.file(world.at(), wish);
  await pickUp(world.at(), { id, mover: world.who('reviewer1') });
  return id;
}

const by = (id: string, who: string) => ({ id, mover: world.who(who) });
const end = (id: string, who = 'reviewer1', services = asking()) =>
  endReview(services, { ...by(id, who), startDate: start, issued: {} });
const waiting = async (id: string) => (await findProposal(world.db, id))?.id ?? 0;
const statusOf = async (id: string) =>
  (await world.db.selectFrom('application').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
const mailsOf = async (id: string) =>
  (await world.db.selectFrom('mail').select('letter').where('application_id', '=', id).execute()).map(
    ({ letter }) => letter,
  );

describe('審査を終了する where an approver must agree', () => {
  test('is a proposal: nothing is told, nothing enters the ledger, the status stays', async () => {
    const id = await inReview();
    expect(await end(id)).toBe('proposed');
    expect(await statusOf(id)).toBe('inReview');
    expect(await findProposal(world.db, id)).toMatchObject({ startDate: start, proposedByName: '審査 一子' });
    expect(await mailsOf(id)).not.toContain('confirmed');
    const entered = await world.db.selectFrom('ledger_change').selectAll().where('application_id', '=', id).execute();
    expect(entered).toEqual([]);
  });

  test('an approver ends the review with it; the fact stays', async () => {
    const id = await inReview();
    await end(id);
    const moved = await approve(asking(), { ...by(id, 'approver1'), proposal: await waiting(id) });
    expect(moved).toMatchObject({ to: 'scheduled', startDate: start });
    expect(await listProposals(world.db, id)).toMatchObject([{ closing: 'approved', closedByName: '承認 三枝' }]);
    expect(await mailsOf(id)).toContain('confirmed');
  });

  test('the proposer can neither agree to it nor send it back', async () => {
    const id = await inReview();
    await end(id, 'approver1');
    const own = { ...by(id, 'approver1'), proposal: await waiting(id) };
    await expect(approve(asking(), own)).rejects.toMatchObject({ field: 'approval' });
    await expect(sendBack(asking(), { ...own, reason: '見直し' })).rejects.toMatchObject({ field: 'approval' });
    expect([await statusOf(id), await waiting(id)]).toEqual(['inReview', own.proposal]);
  });

  test('without a proposal the review cannot be ended', async () => {
    const id = await inReview();
    const ending = { ...by(id, 'approver1'), startDate: start, issued: {} };
    await expect(confirm(asking(), ending)).rejects.toMatchObject({ field: 'approval' });
    await expect(approve(asking(), { ...by(id, 'approver1'), proposal: 0 })).rejects.toMatchObject({
      field: 'approval',
    });
    expect(await statusOf(id)).toBe('inReview');
  });

  test('sent back with a reason it can be proposed anew; the old proposal can no longer be agreed to', async () => {
    const id = await inReview();
    await end(id);
    const old = await waiting(id);
    await sendBack(asking(), { ...by(id, 'approver1'), proposal: old, reason: '開始日を見直してください。' });
    expect(await listProposals(world.db, id)).toMatchObject([
      { closing: 'sentBack', why: '開始日を見直してください。' },
    ]);
    await end(id, 'reviewer2');
    await expect(approve(asking(), { ...by(id, 'approver1'), proposal: old })).rejects.toMatchObject({
      field: 'approval',
    });
    await approve(asking(), { ...by(id, 'approver1'), proposal: await waiting(id) });
    expect(await statusOf(id)).toBe('scheduled');
  });

  test('two proposals at once: one waits, the other is told by whom', async () => {
    const id = await inReview();
    const results = await Promise.allSettled([end(id, 'reviewer1'), end(id, 'reviewer2')]);
    const [told] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    const by = (await findProposal(world.db, id))?.proposedByName ?? '?';
    expect(told).toMatchObject({ field: 'approval', sentence: { ja: expect.stringContaining(by) } });
    expect(await listProposals(world.db, id)).toHaveLength(1);
  });

  test('an application that moves otherwise overtakes it', async () => {
    const id = await inReview();
    await end(id);
    const proposal = await waiting(id);
    await query(asking(), { ...by(id, 'reviewer2'), questions: [{ text: '氏名をご確認ください。' }] });
    expect(await listProposals(world.db, id)).toMatchObject([{ closing: 'overtaken', closedByName: '審査 二郎' }]);
    await expect(approve(asking(), { ...by(id, 'approver1'), proposal })).rejects.toThrow(AlreadyMoved);
  });

  test('what would not be accepted is not proposed', async () => {
    const id = await inReview();
    const ending = { ...by(id, 'reviewer1'), issued: {} };
    await expect(endReview(asking(), { ...ending, startDate: '2026-12-16' })).rejects.toMatchObject({
      field: 'startDate',
    });
    await expect(endReview(asking(), { ...ending, startDate: start, fingerprint: 'another' })).rejects.toMatchObject({
      field: 'fingerprint',
    });
    expect(await waiting(id)).toBe(0);
  });
});

test('for other kinds of application, and by default, the review ends at once', async () => {
  const id = await inReview();
  const services = { ...asking(), operators: world.at().operators };
  expect(await end(id, 'reviewer1', services)).toBe('confirmed');
  expect(await statusOf(id)).toBe('scheduled');
});

describe('the operator’s setting', () => {
  test('knows the kinds of the schedule’s table', async () => {
    const { leadClasses: known } = await world.at().schedule();
    expect(known.map(({ id }) => id).toSorted()).toEqual(leadClasses.toSorted());
  });

  test('has a day from which it counts; a kind that there is not stops the start', async () => {
    const profile = world.at().operators(start);
    const file = join(folder, 'operator.json');
    await writeFile(file, JSON.stringify([profile, { ...profile, from: '2027-01-01', approval: ['lines'] }]));
    const operators = loadOperators(file);
    expect([operators('2026-12-31').approval, operators('2027-01-01').approval]).toEqual([[], ['lines']]);
    const { approval: _, ...older } = profile;
    await writeFile(file, JSON.stringify([older]));
    expect(loadOperators(file)(start).approval).toEqual([]);
    await writeFile(file, JSON.stringify([{ ...profile, approval: ['line'] }]));
    expect(() => loadOperators(file)).toThrow('operator.json is no list of operator profiles');
  });
});
