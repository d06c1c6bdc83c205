import { randomUUID } from 'node:crypto';
import { beginDraft, findDraft, savePage } from '../application/draft/draft.ts';
import type { Seen } from '../application/draft/examine.ts';
import { examineBeside } from '../application/draft/examine-beside.ts';
import { submit } from '../application/draft/submit.ts';
import type { Services } from '../application/move/services.ts';
import { listLinked } from '../application/record/linked-group.ts';
import type { Day } from '../ground/clock.ts';
import type { Raw } from '../procedure/field.ts';
import { type Cast, personOf } from './cast.ts';
import type { Story } from './story.ts';

/** Types the application of a story. @returns the id of its draft */
export async function type(services: Services, cast: Cast, story: Story, wish: Day): Promise<string> {
  const id = randomUUID();
  const person = personOf(cast, story.by);
  const names = cast.names[story.office] ?? { company: '', office: '' };
  await beginDraft(services, {
    id,
    officeCode: story.office,
    officeName: names.office,
    companyName: names.company,
    personId: person.id,
    lang: 'ja',
  });
  const choice: Raw = story.special
    ? { special: ['yes'], specialItem: [story.procedure], consulted: ['yes'], consultedOn: [services.clock.today()] }
    : { special: ['no'], items: [story.procedure] };
  await savePage(services, {
    id,
    page: 'choice',
    raw: { ...choice, desiredStart: [wish], reason: [story.reason] },
    personId: person.id,
  });
  await savePage(services, { id, page: 'contact', raw: person.contact, personId: person.id });
  await savePage(services, { id, page: `${story.procedure}.${story.page}`, raw: story.answers, personId: person.id });
  await story.attach?.(services, id, person.id);
  return id;
}

/** 登録, with its linked draft. @throws {Error} when it is not accepted as it is */
export async function file(services: Services, cast: Cast, story: Story, id: string): Promise<void> {
  const person = personOf(cast, story.by);
  const draft = await findDraft(services.db, id, [story.office]);
  if (!draft) throw new Error(`demonstration: no draft for ${story.office}`);
  const { offices } = person;
  const { seen } = await examineBeside(services, services.db, draft, offices);
  const others = await Promise.all(
    (await listLinked(services.db, id)).map((each) => findDraft(services.db, each.id, offices)),
  );
  const beside = others.filter((other) => other !== undefined);
  const seenBeside: Record<string, Seen> = {};
  for (const other of beside) seenBeside[other.id] = (await examineBeside(services, services.db, other, offices)).seen;
  const mover = { id: person.id, name: person.name, side: 'company' as const };
  const result = await submit(services, {
    id,
    offices,
    mover,
    check: { remarks: [''] },
    seen,
    seenBeside,
    filesStored: async () => true,
  });
  if (result.result === 'done') return;
  const faults = 'examined' in result ? result.examined.faults.map(({ message }) => message.ja).join(' ') : '';
  throw new Error(`demonstration: ${story.office} ${story.procedure} was not filed: ${result.result} ${faults}`);
}
