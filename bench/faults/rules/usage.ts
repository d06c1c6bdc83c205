import { type Rule, rule } from './rule.ts';

const named = `concat_ws(' ', f.month, nullif(f.part, ''), f.version)`;

/** A file of usage is there whole or not at all, and the last one of a month and part counts. */
export const usageRules: readonly Rule[] = [
  rule(
    'a usage file that has not the lines that it counts',
    `select ${named} as example from usage_file f
     where f.line_count <> (select count(*) from usage_line where file_id = f.id)
       or f.line_count <> (select coalesce(sum(line_count), 0) from usage_id where file_id = f.id)
       or f.rejected_count <> (select count(*) from usage_rejected where file_id = f.id)`,
  ),
  rule(
    'usage of which not the last version counts',
    `select max(${named}) as example from usage_file f group by f.month, f.part
     having max(f.version) filter (where f.replaced_at is null) is distinct from max(f.version)`,
  ),
];
