// Keeps which statements the tests send and where the code has them, for `npm run sql`.
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kysely, type RawBuilder, sql } from 'kysely';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = `${process.env.RECORD_SQL}/${process.pid}.jsonl`;

type Executes = (this: RawBuilder<unknown>, provider: Kysely<unknown>, options?: unknown) => unknown;
type Recording = { execute: Executes & { records?: Set<string> } };

const builder = Object.getPrototypeOf(sql``) as Recording;
if (!builder.execute.records) {
  const { execute } = builder;
  const records = new Set<string>();
  builder.execute = Object.assign(
    function (this: RawBuilder<unknown>, ...args: Parameters<Executes>) {
      const at = siteOf(new Error().stack ?? '');
      const line = JSON.stringify({ at, text: this.compile(args[0]).sql });
      if (at && !records.has(line)) {
        records.add(line);
        appendFileSync(target, `${line}\n`);
      }
      return execute.apply(this, args);
    },
    { records },
  );
}

/** `src/room/file.ts:12:34` of whoever called, where it is the program's own code. */
function siteOf(stack: string): string | undefined {
  const caller = stack.split('\n')[2] ?? '';
  const [, file = '', place] = /\(?(?:file:\/\/)?(\/[^():]+):(\d+:\d+)\)?$/.exec(caller) ?? [];
  const path = relative(root, file);
  return path.startsWith('src/') && !/\.test\./.test(path) ? `${path}:${place}` : undefined;
}
