import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, judgeExample, mendedAt, typedOf } from '../../test/support/examples.ts';
import { attach, draftSurvey, giveSettings } from '../../test/support/settings.ts';
import { stage } from '../../test/support/stage.ts';
import { openWorld, type Wish, type World } from '../../test/support/world.ts';
import { isProvisional } from '../contract/pending.ts';
import type { AnyProcedure, Example } from '../procedure/define.ts';
import type { Raw } from '../procedure/field.ts';
import type { Present } from '../procedure/present.ts';
import { procedures } from '../procedures/index.ts';
import { addDays } from '../schedule/days.ts';
import { firstFeasibleAtOrAfter } from '../schedule/feasible.ts';
import { answerConsent } from './consent/answer-consent.ts';
import { listConsents } from './consent/consents.ts';
import { askedFor } from './draft/examine.ts';
import { moveWhatIsDue } from './due/due.ts';
import { acceptanceLetterData, applicationFormData } from './paper/paper-data.ts';
import { findApplication } from './record/detail.ts';
import { confirm, pickUp, query } from './review/decide.ts';

// Every procedure of the catalogue walks through its whole life, from its own examples: a new file is covered as it is.

type AnyExample = Example<Record<string, unknown>>;

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

const examplesOf = (procedure: AnyProcedure) => procedure.examples as readonly AnyExample[];

describe.each(procedures.map((procedure) => ({ id: procedure.id, procedure })))('$id', ({ procedure }) => {
  test.each(examplesOf(procedure).filter(({ breaks }) => breaks === undefined))(
    'lives from the draft to the contract that has changed: $name',
    (example) => (procedure.records ? liveOnRecord(procedure, example) : live(procedure, example)),
  );

  test.each(examplesOf(procedure).filter(({ breaks }) => breaks !== undefined))(
    'is not filed, and nothing typed is lost: $name',
    (example) => isRefused(procedure, example),
  );

  test('is not filed with nothing entered', () => isMissing(procedure));
});

async function live(procedure: AnyProcedure, example: AnyExample): Promise<void> {
  const { id, start } = await begin(procedure, example);
  const here = Object.keys(contractsIn(example.now));
  const before = await contractsOn(here, addDays(start, -1));
  const mend = (how: string) => `${fileOf(procedure)}, example “${example.name}”: ${how}`;
  expect(
    await submit(id, example),
    mend('it is not filed on the contracts that it says. Let reads name every office that it looks at.'),
  ).toMatchObject({ result: 'done' });
  await correct(id, example);
  const { receptionNo } = await finish(procedure, example, id, start);
  expect(await contractsOn(here, addDays(start, -1))).toEqual(before);
  const last = await lastDayOf(id, start);
  await moveWhatIsDue(world.at(start));
  const status = await world.db.selectFrom('application').select('status').where('id', '=', id).executeTakeFirst();
  expect(status).toEqual({ status: 'effective' });
  const after = expected(procedure, example, start);
  expect(
    await contractsOn(Object.keys(after), last),
    mend('the contract becomes another than by its effect alone. Let touches and opens name all that it changes.'),
  ).toEqual(after);
  await papersSayIt(receptionNo);
}

/** What changes nothing of the contract: it ends with its review, and the application that waited for it waits no more. */
async function liveOnRecord(procedure: AnyProcedure, example: AnyExample): Promise<void> {
  const { id, start } = await begin(procedure, example);
  const { settles } = await world.find(id);
  expect(await submit(id, example)).toMatchObject({ result: 'done' });
  await correct(id, example);
  await pickUp(world.at(), { id, mover: reviewer() });
  const moved = await confirm(world.at(), { id, mover: reviewer(), startDate: start, issued: {} });
  expect([moved.to, moved.startDate]).toEqual(['confirmed', start]);
  const { rows } = await sql<{ status: string }>`
    select status from application where id = ${settles} and not exists (
      select from ledger_change where application_id = ${id})`.execute(world.db);
  expect(rows).toEqual([{ status: 'scheduled' }]);
}

async function isRefused(procedure: AnyProcedure, example: AnyExample): Promise<void> {
  const { id } = await begin(procedure, example);
  const typed = (await world.find(id)).pages;
  const result = await submit(id, example);
  const faults = 'examined' in result ? result.examined.faults : [];
  expect(result.result).toBe('faults');
  expect(faults.map(({ question }) => question)).toEqual(expect.arrayContaining([mendedAt(procedure, example)]));
  expect((await world.find(id)).pages).toMatchObject(typed);
}

/** Each question left blank: what is missing, or that nothing would change, is told at a page of the procedure. */
async function isMissing(procedure: AnyProcedure): Promise<void> {
  const [example] = examplesOf(procedure);
  if (!example) throw new Error(`${procedure.id} has no example`);
  await stage(world.db, example.now);
  const blank = Object.fromEntries(Object.keys(typedOf(procedure, example.answers).pages).map((page) => [page, {}]));
  const id = await draft(procedure, await wishOf(procedure, example, blank));
  const result = await submit(id, example);
  const faults = 'examined' in result ? result.examined.faults : [];
  expect(faults.map(({ page }) => page.split('.')[0])).toContain(procedure.id);
}

const filer = 'nac-admin';

/** An administrator files for every office of the company; a newcomer for the code in place of one. */
const filersOf = async ({ officeCode }: Present): Promise<string[]> =>
  isProvisional(officeCode) ? [officeCode] : world.offices(filer);
const submit = async (id: string, { now }: AnyExample) =>
  world.submit(world.at(), id, filer, { offices: await filersOf(now) });

const reviewer = () => world.who('reviewer1');

/** Puts the example's contracts in force, types its answers and attaches its files. */
async function begin(procedure: AnyProcedure, example: AnyExample): Promise<{ id: string; start: string }> {
  await stage(world.db, example.now);
  const { pages, files } = typedOf(procedure, example.answers);
  const wish = await wishOf(procedure, example, pages);
  const id = await draft(procedure, wish);
  for (const [question, refs] of Object.entries(files)) for (const ref of refs) await attach(world, id, question, ref);
  return { id, start: wish.desiredStart };
}

/** A survey form is drafted for an application that waits for settings. */
const draft = (procedure: AnyProcedure, wish: Wish): Promise<string> =>
  procedure.survey
    ? draftSurvey(world, { office: wish.office, by: filer, procedure, start: wish.desiredStart, pages: wish.answers })
    : world.draft(world.at(), wish);

async function wishOf(procedure: AnyProcedure, example: AnyExample, answers: Record<string, Raw>): Promise<Wish> {
  const { now } = example;
  const services = world.at();
  const schedule = await services.schedule();
  const answered = { [procedure.id]: example.answers };
  const asked = { ...askedFor(schedule, [procedure], { answers: answered }), today: services.clock.today() };
  const desiredStart = firstFeasibleAtOrAfter(schedule, { ...asked, wish: now.startsOn });
  return {
    office: now.officeCode,
    by: filer,
    items: [procedure.id],
    ...(procedure.alone && { special: true }),
    desiredStart: desiredStart ?? '',
    answers,
  };
}

/** The centre asks, the applicant files again as it was. */
async function correct(id: string, example: AnyExample): Promise<void> {
  await agree(id);
  await pickUp(world.at(), { id, mover: reviewer() });
  await query(world.at(), { id, mover: reviewer(), questions: [{ text: '確認してください。' }] });
  expect(await submit(id, example)).toMatchObject({ result: 'done' });
}

async function finish(procedure: AnyProcedure, example: AnyExample, id: string, startDate: string) {
  await agree(id);
  await pickUp(world.at(), { id, mover: reviewer() });
  const moved = await confirm(world.at(), { id, mover: reviewer(), startDate, issued: example.issued ?? {} });
  expect(moved.to).toBe(judgeExample(procedure, example).needsSetting ? 'settingPending' : 'scheduled');
  if (moved.to === 'settingPending') await giveSettings(world, id, filer);
  return moved;
}

/** Every office that was asked for its consent gives it. */
async function agree(id: string): Promise<void> {
  for (const consent of await listConsents(world.db, id))
    if (consent.agreed === null)
      await answerConsent(world.at(), { consent: consent.id, mover: world.who('aaa001'), agreed: true, reason: '' });
}

/** The day from which the last of an application's changes counts. */
async function lastDayOf(id: string, start: string): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select max(effective_on) as day from ledger_change where application_id = ${id}`.execute(world.db);
  return rows[0]?.day ?? start;
}

async function contractsOn(codes: readonly string[], day: string) {
  const contracts = await Promise.all(codes.map((code) => world.contract(code, day)));
  return Object.fromEntries(contracts.map(({ officeCode, company, office }) => [officeCode, { company, office }]));
}

/** What the procedure alone makes of the example's contracts, with those that it opens. */
function expected(procedure: AnyProcedure, example: AnyExample, startsOn: string) {
  return contractsIn(judgeExample(procedure, { ...example, now: { ...example.now, startsOn } }).after);
}

/** By office code; a newcomer has none. */
const contractsIn = ({ officeCode, company, office, others }: Present) => ({
  ...(isProvisional(officeCode) ? {} : { [officeCode]: { company, office } }),
  ...others,
});

/** Both papers carry the rows that change. */
async function papersSayIt(receptionNo: string): Promise<void> {
  const application = await findApplication(world.db, receptionNo, 'everyOffice');
  if (!application) throw new Error(`${receptionNo} is not there`);
  const { catalogue, operators } = world.at();
  for (const make of [applicationFormData, acceptanceLetterData]) {
    const data = await make({ catalogue, operators }, world.db, application, application.revision);
    expect(data.changes).not.toEqual([]);
  }
}
