import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { called, type Ground, type Rule, rule } from './rule.ts';

/** Files. Bytes without a row are no damage: a kill leaves them behind, and they are swept away after a day. */
export const fileRules: readonly Rule[] = [
  { name: 'a file whose bytes are not there as they came', find: findBroken },
  rule(
    'filed with a file that is not there',
    `select distinct ${called} from application a join filing f on f.application_id = a.id,
       jsonb_path_query(f.files, 'lax $.**.id') file
     where not exists (select from attachment t where t.id::text = file #>> '{}' and t.application_id = a.id)`,
  ),
];

type Stored = { name: string; sha256: string; key: string };

async function findBroken({ pool, files }: Ground): Promise<string[]> {
  const { rows } = await pool.query<Stored>(
    'select name, sha256, storage_key as key from attachment where removed_at is null order by id',
  );
  const broken: string[] = [];
  for (const { name, sha256, key } of rows) {
    const bytes = await readFile(join(files, key)).catch(() => undefined);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) broken.push(name);
  }
  return broken;
}
