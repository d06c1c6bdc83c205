import type { Cast } from '../sound/index.ts';

/** A damage to a sound database: by which rule it must be found, and how it is done. */
export type Damage = { damage: string; rule: string; by(cast: Cast): string };

export const set = (id: string, change: string) => `update application set ${change} where id = '${id}'`;
export const of = (id: string) => `application_id = '${id}'`;
export const without = (table: string, constraint: string) => `alter table ${table} drop constraint ${constraint}`;
export const both = (...statements: string[]) => statements.join('; ');

/** A row of a table once more, but for its identity. */
export const again = (table: string, columns: string, where: string, change: Readonly<Record<string, string>> = {}) =>
  `insert into ${table} (${[columns, ...Object.keys(change)].join(', ')})
   select ${[columns, ...Object.values(change)].join(', ')} from ${table} where ${where} limit 1`;

export const historyColumns =
  'subject_kind, subject_id, event, from_status, to_status, business_at, recorded_at, actor_id, actor_name, actor_side, what, why';
export const mailColumns = 'application_id, letter, to_address, to_name, subject, body, written_at';
export const changeColumns = 'subject_code, reception_no, application_id, origin, operations';
