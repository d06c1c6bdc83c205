import type { BusinessKind } from '../../contract/masters.ts';
import type { Office, UserCode, UserId } from '../../contract/shape.ts';
import { exampleOf } from './examples.ts';

/** A user code of the examples with its kinds. */
export const exampleCode = (id: string, ...kinds: BusinessKind[]): UserCode => ({
  id,
  kinds: kinds.map((kind) => ({ id: kind })),
});

/** A user ID of the examples: on a line, for sea and air, with no service booked. */
export const exampleId = (code: string, number: string, kind: BusinessKind, more: Partial<UserId> = {}): UserId => ({
  id: `${code}${number}`,
  code,
  number,
  kind,
  connection: 'line',
  area: 'common',
  paidReports: false,
  freeReports: false,
  archive: false,
  ...more,
});

/** An office with a broker's code of two user IDs and a bonded warehouse's of one. */
export const brokerAndWarehouse: Pick<Office, 'userCodes' | 'userIds' | 'sharing'> = {
  userCodes: [exampleCode('1ANAC', 'customsBrokerage'), exampleCode('2ANAC', 'bondedWarehouse')],
  userIds: [
    exampleId('1ANAC', 'A01', 'customsBrokerage'),
    exampleId('1ANAC', 'A02', 'customsBrokerage'),
    exampleId('2ANAC', 'A01', 'bondedWarehouse'),
  ],
  sharing: [{ id: 'NAC002' }],
};

/** That office as a procedure sees it. */
export const codesNow = exampleOf(brokerAndWarehouse);
