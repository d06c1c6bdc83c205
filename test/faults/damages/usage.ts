import type { Damage } from './damage.ts';

const file = (values: string) => `
  insert into usage_file (month, part, name, sha256, loaded_at, version, line_count, rejected_count, replaced_at)
  values ('2026-11-01', '', 'a.csv', '0', now(), ${values})`;

/** Files of usage. */
export const usageDamages: readonly Damage[] = [
  {
    damage: 'usage file without its lines',
    rule: 'a usage file that has not the lines that it counts',
    by: () => file('1, 1, 0, null'),
  },
  {
    damage: 'usage file without what could not be read',
    rule: 'a usage file that has not the lines that it counts',
    by: () => file('1, 0, 1, null'),
  },
  {
    damage: 'usage replaced by nothing',
    rule: 'usage of which not the last version counts',
    by: () => file('1, 0, 0, now()'),
  },
];
