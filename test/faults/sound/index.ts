import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOwner } from '../../../src/application/draft/file-owner.ts';
import { moveWhatIsDue } from '../../../src/application/due/due.ts';
import type { Services } from '../../../src/application/move/services.ts';
import { pickUp, query, refuse } from '../../../src/application/review/decide.ts';
import { withdraw } from '../../../src/application/review/withdraw.ts';
import { inMemory } from '../../../src/files/content.ts';
import { openStorage } from '../../../src/files/storage.ts';
import { storeFile } from '../../../src/files/store.ts';
import { createOutbox } from '../../../src/mails/outbox.ts';
import { pdf } from '../../support/sample-files.ts';
import { openWorld, type Wish, type World } from '../../support/world.ts';
import { answer, filed, fileLinked, fileSettings, openOffices, sendOneBack, waitForSettings } from './parts.ts';
import { headOffice, jointUse, manager, release } from './wishes.ts';

/** Ids of applications by what became of them. */
export type Cast = Record<
  | 'started'
  | 'ended'
  | 'scheduled'
  | 'withdrawn'
  | 'refused'
  | 'submitted'
  | 'corrected'
  | 'queried'
  | 'inReview'
  | 'declined'
  | 'withFile'
  | 'settingPending'
  | 'settings'
  | 'draft',
  string
>;

export type Sound = { world: World; files: string; cast: Cast; today: string; close(): Promise<void> };

/** A database in which everything that can become of an application has, made by the use cases alone. */
export async function openSound(): Promise<Sound> {
  const [world, folder] = [await openWorld(), await mkdtemp(join(tmpdir(), 'sound-'))];
  const close = async () => {
    await world.close();
    await rm(folder, { recursive: true });
  };
  const cast = await play(world, folder);
  return { world, files: join(folder, 'files'), cast, today: '2026-12-15', close };
}

async function play(world: World, folder: string): Promise<Cast> {
  const at = (day?: string): Services => ({
    ...world.at(day),
    outbox: createOutbox({ mailFrom: 'counter@centre.example', sends: true }),
  });
  const reviewer = world.who('reviewer1');
  const file = async (wish: Wish) => (await world.file(at(), wish)).id;
  const accept = async (wish: Wish) => {
    const id = await file(wish);
    await world.accept(at(), id, { startDate: wish.desiredStart });
    return id;
  };
  const take = (id: string) => pickUp(at(), { id, mover: reviewer });
  const ask = async (id: string) => {
    await take(id);
    await query(at(), { id, mover: reviewer, questions: [{ text: '部署は正しいですか。' }, { text: '役職は。' }] });
  };
  await openOffices(world);

  const started = await accept(release('NAC002', 'nac002-clerk', '2026-12-15'));
  const ended = await accept({
    ...{ office: 'AAA002', by: 'aaa002', items: ['contract-end'], special: true, desiredStart: '2026-12-15' },
    answers: { 'contract-end.closure': { kind: ['close'], understood: ['yes'] } },
  });
  const scheduled = await accept(headOffice('AAA001', '2026-12-22'));
  const withdrawn = await accept(headOffice('BBB001', '2026-12-15'));
  await withdraw(at(), withdrawn, world.who('bbb001'), { reason: '' });
  const refused = await file(manager('BBB001'));
  await take(refused);
  await refuse(at(), { id: refused, mover: reviewer, reason: '条件を満たしていないため。' });
  const submitted = await file(manager('NAC001'));
  const corrected = await file(manager('AAA001'));
  await ask(corrected);
  await world.submit(at(), corrected, 'aaa001');
  const queried = await file(manager('NAC004'));
  await ask(queried);

  const inReview = await file(jointUse('NAC003', 'nac003', 'AAA001'));
  await answer(world, at(), inReview, true);
  await take(inReview);
  const declined = await file(jointUse('NAC501', 'nac-admin', 'AAA001'));
  await answer(world, at(), declined, false);

  const withFile = await world.draft(at(), {
    ...{ office: 'NAC502', by: 'nac-admin', items: ['equipment-sharing'], special: true, desiredStart: '2026-12-22' },
    answers: { 'equipment-sharing.sharing': { add: ['NAC001'] } },
  });
  await storeFile(
    world.db,
    { storage: await openStorage({ dataDir: folder }), owner: fileOwner },
    {
      applicationId: withFile,
      question: 'equipment-sharing.diagram',
      file: { name: '構成図.pdf', content: inMemory(pdf) },
      personId: world.who('nac-admin').id,
      now: at().clock.now(),
    },
  );
  await filed(world, at(), withFile, 'nac-admin');

  const settingPending = await waitForSettings(world, at());
  const settings = await fileSettings(world, at('2026-12-02'), settingPending);
  await fileLinked(world, at());
  await sendOneBack(world, at());
  const draft = await world.draft(at(), manager('BBB001'));
  await moveWhatIsDue(at('2026-12-15'));
  return {
    ...{ started, ended, scheduled, withdrawn, refused, submitted, corrected, queried, inReview, declined },
    ...{ withFile, settingPending, settings, draft },
  };
}
