import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { AppError } from '../../ground/errors.ts';
import { changed } from '../../operator/operator.ts';
import { beginDraft } from '../draft/draft.ts';
import { writeMessage } from './messages.ts';
import { tooManyBytes } from './quotas.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The services of an operator who allows little. */
function frugal() {
  const services = world.at();
  const little = { openDrafts: 3, megabytesADay: 1, messagesAnHour: 4 };
  const operators = changed(services.operators, () => ({ quotas: little }));
  return { ...services, operators };
}

const begun = (officeCode: string, id = randomUUID()) => ({
  id,
  officeCode,
  officeName: '',
  companyName: '',
  personId: world.who('nac002-clerk').id,
  lang: 'ja' as const,
});

test('edge B: an office has a bounded number of open drafts, also when they are begun at once', async () => {
  const drafts = Array.from({ length: 8 }, () => begun('NAC004'));
  const results = await Promise.allSettled(drafts.map((each) => beginDraft(frugal(), each)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(5);
  for (const { reason } of refused)
    expect(reason).toSatisfy((error) => error instanceof AppError && error.kind === 'tooMany');
  const [known] = drafts.filter((_, at) => results[at]?.status === 'fulfilled');
  await beginDraft(frugal(), begun('NAC004', known?.id));
  await beginDraft(frugal(), begun('NAC001'));
});

test('edge B: an office sends a bounded number of messages an hour, also when they are sent at once', async () => {
  const services = frugal();
  const wish = { office: 'NAC002', by: 'nac002-clerk', items: ['equipment-sharing'], special: true } as const;
  const answers = { 'equipment-sharing.sharing': { release: ['NAC001'] } };
  const { id } = await world.file(services, { ...wish, desiredStart: '2026-12-15', answers });
  const { id: personId, name } = world.who('nac002-clerk');
  const message = { applicationId: id, author: { id: personId, name }, now: services.clock.now() };
  const send = (at: number) => writeMessage(services, { ...message, side: 'company', text: `第${at}通` });
  const said = await Promise.all(Array.from({ length: 9 }, (_, at) => send(at)));
  expect(said.filter((each) => each?.ja.includes('1時間に4件'))).toHaveLength(5);
  expect(await writeMessage(services, { ...message, side: 'centre', text: '回答' })).toBeUndefined();
  const kept = await world.db.selectFrom('message').select('id').where('side', '=', 'company').execute();
  expect(kept).toHaveLength(4);
});

test('edge B: an office attaches a bounded number of bytes a day', async () => {
  const draft = begun('NAC003');
  await beginDraft(frugal(), draft);
  const ask = (size: number) => tooManyBytes(world.db, frugal(), { applicationId: draft.id, size });
  await world.db
    .insertInto('attachment')
    .values({
      application_id: draft.id,
      question: 'check.files',
      name: 'a.pdf',
      type: 'application/pdf',
      size: 900_000,
      sha256: '',
      storage_key: 'aa/a',
      uploaded_at: new Date(),
      uploaded_by: draft.personId,
    })
    .execute();
  expect(await ask(100_000)).toBeUndefined();
  expect((await ask(100_001))?.ja).toContain('1日に合計1 MB');
  await world.db
    .updateTable('attachment')
    .set({ stored_at: new Date(Date.now() - 25 * 3_600_000) })
    .execute();
  expect(await ask(1_000_000)).toBeUndefined();
});
