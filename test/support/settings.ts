import { sql } from 'kysely';
import { beginSettings } from '../../src/application/draft/begin-settings.ts';
import { proceduresOf, savePage } from '../../src/application/draft/draft.ts';
import { getSettled } from '../../src/application/record/settles.ts';
import { confirm, pickUp } from '../../src/application/review/decide.ts';
import type { Day } from '../../src/ground/clock.ts';
import { type AnyProcedure, questionsOf } from '../../src/procedure/define.ts';
import type { FileRef, Raw } from '../../src/procedure/field.ts';
import type { World } from './world.ts';

const contact: Raw = {
  name: ['混載 一郎'],
  kana: ['コンサイ　イチロウ'],
  phone: ['0123456789'],
  mail: ['konsai.ichiro@naccs.example'],
};

const movedTo: Raw = {
  postalCode: ['650-0042'],
  address: ['兵庫県神戸市中央区波止場町4番5号'],
  phone: ['0781234569'],
  fax: [''],
};

const filledSheet = { name: '調査票.xlsx', size: 1, sha256: '' };

/** Applies for the settings that an application waits for, with filled spreadsheets, and ends their review. */
export async function giveSettings(world: World, settles: string, by: string): Promise<void> {
  const services = world.at();
  const settled = await getSettled(world.db, settles);
  const id = await beginSettings(services, {
    settled,
    offices: await officesIn(world),
    person: world.who(by),
    lang: 'ja',
  });
  await savePage(services, { id, page: 'contact', raw: contact, personId: world.who(by).id });
  for (const procedure of proceduresOf(services, await world.find(id)))
    for (const { id: question, field } of questionsOf(procedure))
      if (field.control.kind === 'files') await attach(world, id, question, filledSheet);
  const { officeCode } = await world.find(id);
  const result = await world.submit(services, id, by, { offices: [officeCode] });
  if (result.result !== 'done') throw new Error(`the settings were not filed: ${result.result}`);
  const mover = world.who('reviewer1');
  await pickUp(services, { id, mover });
  await confirm(services, { id, mover, startDate: settled.startDate ?? '', issued: {} });
}

type Survey = { office: string; by: string; procedure: AnyProcedure; start: Day; pages: Readonly<Record<string, Raw>> };

/** A draft of one survey form, for an application of the office that waits for settings. */
export async function draftSurvey(world: World, { office, by, procedure, start, pages }: Survey): Promise<string> {
  const services = world.at();
  const { id: settles } = await world.file(services, {
    office,
    by,
    items: ['head-office'],
    desiredStart: start,
    answers: { 'head-office.head-office': movedTo },
  });
  await world.accept(services, settles, { startDate: start });
  await sql`update application set status = 'settingPending', setting_deadline = start_date - 7 where id = ${settles}`.execute(
    world.db,
  );
  const settled = await getSettled(world.db, settles);
  const id = await beginSettings(services, {
    settled,
    offices: await officesIn(world),
    person: world.who(by),
    lang: 'ja',
  });
  const choice = { ...(await world.find(id)).pages.choice, items: [procedure.id] };
  for (const [page, raw] of Object.entries({ choice, contact, ...pages }))
    await savePage(services, { id, page, raw, personId: world.who(by).id });
  return id;
}

const officesIn = async ({ db }: World) =>
  (await db.selectFrom('subject').select('code').where('kind', '=', 'office').execute()).map(({ code }) => code);

/** Attaches a file to a question without storing its bytes. */
export async function attach(
  world: World,
  id: string,
  question: string,
  { name, size, sha256 }: Omit<FileRef, 'id'>,
): Promise<void> {
  await sql`
    insert into attachment (application_id, question, name, type, size, sha256, storage_key, uploaded_at, uploaded_by)
    values (${id}, ${question}, ${name}, 'application/pdf', ${size}, ${sha256}, gen_random_uuid(), now(), ${world.who('reviewer1').id})`.execute(
    world.db,
  );
}
