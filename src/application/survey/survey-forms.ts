import type { Contract } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { listEntered } from '../../ledger/accept.ts';
import { findContractAsOf } from '../../ledger/read.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import type { Services } from '../move/services.ts';
import { findOutcome } from '../record/detail.ts';
import type { Settled } from '../record/settles.ts';

/**
 * The 調査票 that an accepted change needs, by what each says of itself; where none is needed and yet settings are asked for, the one
 * for that (`domain.md` 2.4, 2.6).
 */
export async function formsFor(
  { catalogue, clock }: Pick<Services, 'catalogue' | 'clock'>,
  db: Connection,
  settled: Settled,
): Promise<AnyProcedure[]> {
  const forms = catalogue.inForce(clock.today()).filter(({ survey }) => survey);
  const operations = (await listEntered(db, settled.id)).flatMap((entry) => entry.operations);
  const after = await contractOf(db, settled);
  const needed = forms.filter(({ survey }) => survey?.needed({ operations, after }));
  return needed.length > 0 ? needed : forms.filter(({ survey }) => survey?.otherwise);
}

/**
 * The contract that settings are made for, as it is on the start date: of the office that the change opens, else of the applicant's.
 * @throws {Error} before the review has ended
 */
export async function contractOf(db: Connection, { id, officeCode, startDate }: Settled): Promise<Contract> {
  const opened = (await findOutcome(db, id))?.effects.opens?.[0];
  const contract = startDate && (await findContractAsOf(db, opened ?? officeCode, startDate));
  if (!contract) throw new Error(`${id} has no contract to make settings for`);
  return contract;
}
