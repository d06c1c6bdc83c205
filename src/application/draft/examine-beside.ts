import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { parseDay } from '../../ground/text/day.ts';
import { first } from '../../procedure/field.ts';
import type { Services } from '../move/services.ts';
import { listLinked } from '../record/linked-group.ts';
import { besideOf } from './beside.ts';
import type { Draft } from './draft.ts';
import { type Examined, examine } from './examine.ts';

/** Reads and judges a draft with what its linked applications do on the same day. */
export async function examineBeside(
  services: Services,
  db: Connection,
  draft: Draft,
  offices: readonly string[],
): Promise<Examined> {
  if (draft.groupId === null) return examine(services, db, draft, { offices });
  const wished: Day = parseDay(first(draft.pages.choice ?? {}, 'desiredStart')) ?? services.clock.today();
  return examine(services, db, draft, { offices, beside: await besideOf(services, db, draft.id, wished) });
}

/** Ids of the other drafts that are filed together with this one; none for an application that was filed before. */
export async function draftsBeside(db: Connection, { id, groupId, status }: Draft): Promise<string[]> {
  if (groupId === null || status !== 'draft') return [];
  return (await listLinked(db, id)).filter((linked) => linked.status === 'draft').map((linked) => linked.id);
}
