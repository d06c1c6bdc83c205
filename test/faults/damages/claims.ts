import { again, type Damage, of } from './damage.ts';

/** Claims. */
export const claimDamages: readonly Damage[] = [
  {
    damage: 'claim left behind',
    rule: 'a claim of one that need not or must not hold it',
    by: ({ refused, submitted }) =>
      again('claim', 'path', of(submitted), { subject_code: `'BBB001'`, application_id: `'${refused}'::uuid` }),
  },
  {
    damage: 'claim missing',
    rule: 'open, and a claim of it is not there',
    by: ({ submitted }) =>
      `delete from claim where ${of(submitted)} and path = (select min(path) from claim where ${of(submitted)})`,
  },
  {
    damage: 'claim that another one holds',
    rule: 'open, and a claim of it is not there',
    by: ({ submitted, scheduled }) => `update claim set application_id = '${scheduled}' where ${of(submitted)}`,
  },
];
