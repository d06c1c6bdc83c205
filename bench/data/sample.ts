import { findDraft } from '../../src/application/draft/draft.ts';
import { examine } from '../../src/application/draft/examine.ts';
import { submit } from '../../src/application/draft/submit.ts';
import type { Services } from '../../src/application/move/services.ts';
import type { ReadyDraft } from './drafts.ts';

/** Files one draft through the product's own use case: past applications get copies of what it wrote. */
export async function fileSample(services: Services, { id, office, person }: ReadyDraft): Promise<string> {
  const offices = [office.code];
  const draft = await findDraft(services.db, id, offices);
  if (!draft) throw new Error(`there is no draft ${id}`);
  const { seen } = await examine(services, services.db, draft);
  const mover = { id: person.personId, name: person.name, side: 'company' as const };
  const filed = await submit(services, {
    id,
    offices,
    mover,
    check: { remarks: [''] },
    seen,
    filesStored: async () => true,
  });
  if (filed.result === 'done') return id;
  const faults = 'examined' in filed ? filed.examined.faults.map(({ message }) => message.en).join(' ') : '';
  throw new Error(`the sample was not filed: ${filed.result} ${faults}`);
}
