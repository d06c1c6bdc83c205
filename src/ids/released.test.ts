import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../test/support/world.ts';
import { getFiling } from '../application/record/filing.ts';
import { cancel } from '../application/review/cancel.ts';
import { confirm } from '../application/review/decide.ts';
import { findReviewable, judgeNow } from '../application/review/review.ts';
import type { IssueSlot } from '../procedure/define.ts';
import { candidatesFor } from './candidates.ts';

// `domain.md` 8.17: an ID number that was given back is issued to nobody for a year.

const added = '2026-12-15';
const removed = '2026-12-22';
const withinYear = '2027-12-21';
const yearLater = '2027-12-28';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const first = await world.file(world.at(), add(added));
  await world.accept(world.at(), first.id, { startDate: added, issued: { 'id-numbers-1-1': 'A02' } });
  const last = await world.file(world.at('2026-12-08'), { ...add(removed), answers: page({ remove: ['4ANACA02'] }) });
  await world.accept(world.at('2026-12-08'), last.id, { startDate: removed });
});
afterAll(() => world.close());

const page = (answers: Wish['answers'][string]) => ({ 'id-numbers.id-numbers': answers });
const row = { area: 'common', connection: 'internet', numbers: '1' };
const add = (desiredStart: string, code = '4ANAC.airConsolidator'): Wish => ({
  office: 'NAC003',
  by: 'nac003',
  items: ['id-numbers'],
  desiredStart,
  answers: page(
    Object.fromEntries(Object.entries({ ...row, code }).map(([name, value]) => [`add.0.${name}`, [value]])),
  ),
});

test('neither proposed nor taken from the reviewer within the year, but for a start date after it', async () => {
  const services = world.at('2027-11-01');
  const { id, receptionNo } = await world.file(services, add(withinYear));
  const candidates = async (startsOn: string) => {
    const application = await findReviewable(world.db, receptionNo);
    if (!application) throw new Error(`${receptionNo} was filed`);
    const judged = await judgeNow(services, application, await getFiling(world.db, id), {
      startsOn,
      filesProblem: undefined,
    });
    return judged.candidates;
  };
  expect(await candidates(withinYear)).toEqual({ 'id-numbers-1-1': 'A03' });
  expect(await candidates(yearLater)).toEqual({ 'id-numbers-1-1': 'A02' });

  const issued = { 'id-numbers-1-1': 'A02' };
  await expect(world.accept(services, id, { startDate: withinYear, issued })).rejects.toMatchObject({
    field: 'issued.id-numbers-1-1',
    sentence: { en: expect.stringContaining('only for a start date from 2027/12/22 on') },
  });
  await confirm(services, { id, mover: world.who('reviewer1'), startDate: yearLater, issued });
  const { office } = await world.contract('NAC003', yearLater);
  expect(office.userIds.map((each) => each.id)).toEqual(['4ANACA01', '4ANACA02']);
});

test('a number that never came into use is free at once', async () => {
  const services = world.at('2027-11-02');
  const { id } = await world.file(services, {
    ...add(withinYear, '1ANAC.customsBrokerage'),
    office: 'NAC001',
    by: 'nac001',
  });
  await world.accept(services, id, { startDate: withinYear, issued: { 'id-numbers-1-1': 'A09' } });
  const propose = () => candidatesFor(world.db, [wishing('A09')], 'NAC001', withinYear);
  expect(await propose()).toEqual({ number: 'A04' });
  await cancel(services, { id, mover: world.who('reviewer1'), reason: '取消' });
  expect(await propose()).toEqual({ number: 'A09' });
});

const wishing = (wished: string): IssueSlot => ({
  id: 'number',
  kind: 'idNumber',
  label: { ja: '識別番号', en: 'ID number' },
  within: '1ANAC',
  pattern: /^[A-Z]\d{2}$/,
  wished,
});
