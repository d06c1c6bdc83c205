import type { Operation } from '../../contract/operation.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { type Assessment, assess } from '../../procedure/assess.ts';
import type { Services } from '../move/services.ts';
import { undecided } from '../move/status.ts';
import { loadBasis } from '../record/basis.ts';
import { getFiling, judge } from '../record/filing.ts';
import { type Linked, listLinked } from '../record/linked-group.ts';
import { findDraft, proceduresOf } from './draft.ts';

/**
 * What the others of a linked group do to the contracts on the same day: an application that leaves no way in is in order when the one
 * beside it gives another. What was accepted already stands in the ledger and is left out.
 */
export async function besideOf(
  services: Pick<Services, 'catalogue' | 'clock'>,
  db: Connection,
  id: string,
  startsOn: Day,
): Promise<Operation[]> {
  const operations: Operation[] = [];
  for (const linked of await listLinked(db, id))
    operations.push(...(await operationsOf(services, db, linked, startsOn)));
  return operations;
}

async function operationsOf(
  services: Pick<Services, 'catalogue' | 'clock'>,
  db: Connection,
  { id, status, officeCode }: Linked,
  startsOn: Day,
): Promise<Operation[]> {
  if (status === 'draft') return drafted(services, db, id, officeCode, startsOn);
  if (!(undecided as readonly string[]).includes(status)) return [];
  const { assessment } = await judge(services, db, await getFiling(db, id), officeCode, startsOn);
  return givenBy(assessment);
}

/** Without what follows from them: that is told once, from what all of a group do. */
const givenBy = ({ operations, derived }: Assessment): Operation[] =>
  operations.filter((operation) => !derived.includes(operation));

async function drafted(
  services: Pick<Services, 'catalogue' | 'clock'>,
  db: Connection,
  id: string,
  officeCode: string,
  startsOn: Day,
): Promise<Operation[]> {
  const draft = await findDraft(db, id, [officeCode]);
  if (!draft) return [];
  const procedures = proceduresOf(services, draft);
  const { present } = await loadBasis(db, officeCode, startsOn, procedures, draft);
  return givenBy(assess(procedures, draft, present));
}
