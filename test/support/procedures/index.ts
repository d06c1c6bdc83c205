import type { AnyProcedure } from '../../../src/procedure/define.ts';
import { companyName } from './company-name.ts';
import { idTransfer } from './id-transfer.ts';
import { lines } from './lines.ts';
import { newUserCode } from './new-user-code.ts';
import { plan, planOfBoth } from './plans.ts';
import { terminals } from './terminals.ts';

/** One procedure for each thing that the engine carries; none of them is offered. */
export const testProcedures: readonly AnyProcedure[] = [
  companyName,
  idTransfer,
  newUserCode,
  lines,
  terminals,
  plan,
  planOfBoth,
];
