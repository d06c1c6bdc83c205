import type { Office } from '../../src/contract/shape.ts';
import { demoOffices } from '../../src/demo/contracts.ts';

/** User codes of the large office: 2 characters and the company's code. */
export const largeCodes = Array.from({ length: 50 }, (_, index) => `${(index % 9) + 1}${letterOf(index)}NAC`);

/** Its 400 user IDs: eight of each code, half of them on the leased line. */
export const largeIds = largeCodes.flatMap((code) =>
  Array.from({ length: 8 }, (_, index) => ({ code, number: `A0${index + 1}`, id: `${code}A0${index + 1}` })),
);

/** An office like NAC001 of the demonstration, with 50 user codes and 400 user IDs. */
export function largeOffice(): Office {
  const like = demoOffices.NAC001 as Office;
  const [held] = like.userIds;
  if (!held) throw new Error('NAC001 has no user ID');
  return {
    ...like,
    name: '全国通関センター',
    userCodes: largeCodes.map((id) => ({ id, kinds: [{ id: 'bondedWarehouse' }] })),
    userIds: largeIds.map(({ id, code, number }, index) => ({
      ...held,
      id,
      code,
      number,
      kind: 'bondedWarehouse',
      connection: index % 2 === 0 ? 'line' : 'internet',
      paidReports: false,
      freeReports: false,
      archive: false,
    })),
  } as Office;
}

function letterOf(index: number): string {
  return 'ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt(Math.floor(index / 9));
}
