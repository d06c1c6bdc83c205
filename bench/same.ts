import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoLogIns, demoPassword } from '../src/demo/people.ts';
import { checkOut } from './beside/sources.ts';
import { build, root, start } from './program/program.ts';
import { crawl, type Seen, type Visitor } from './same/crawl.ts';
import { inOneOrder } from './same/plain.ts';

/**
 * `npm run same -- COMMIT [--keep=folder] [--only=loginId,…]`: opens every page, mail and paper of the demonstration that its people reach by links, here and
 * at another commit, on one day, and prints which are not the same, word for word. Ends with 1 when one is not.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, only: { type: 'string' } },
});
const only = values.only?.split(',');
const visitors: Visitor[] = demoLogIns
  .filter(({ loginId }) => !only || only.includes(loginId))
  .flatMap(({ loginId }) => (['ja', 'en'] as const).map((lang) => ({ loginId, password: demoPassword, lang })));

const sources = await checkOut(positionals[0] ?? 'HEAD');
try {
  const there = await walk(sources.folder, 'there');
  const here = await walk(root, 'here');
  process.exitCode = report(there, here) ? 0 : 1;
} finally {
  await sources.remove();
}

/** What everybody sees of the program as these sources make it. */
async function walk(folder: string, name: string): Promise<Map<string, Seen>> {
  build(folder);
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-same-'));
  await chmod(dataDir, 0o711);
  const env = { NODE_ENV: 'development', DEMO: '1', CLOCK: '2026-12-01T09:00:00+09:00', LOG_LEVEL: 'warn' };
  const program = await start({ dataDir, at: folder, env });
  try {
    const walked = new Map<string, Seen>();
    for (const visitor of visitors) {
      const seen = await crawl(program.url, visitor);
      const key = `${visitor.loginId} ${visitor.lang}`;
      walked.set(key, seen);
      console.log(`${name}: ${key} ${seen.size} pages`);
      if (values.keep) await keep(join(values.keep, name, key.replace(' ', '-')), seen);
    }
    return walked;
  } finally {
    await program.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function keep(folder: string, seen: Seen): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, text] of seen) await writeFile(join(folder, encodeURIComponent(path).slice(0, 200)), text);
}

/** @returns whether everything is the same */
function report(there: Map<string, Seen>, here: Map<string, Seen>): boolean {
  let [same, other] = [0, 0];
  for (const [key, seen] of there)
    for (const path of new Set([...seen.keys(), ...(here.get(key)?.keys() ?? [])])) {
      const [was, is] = [seen.get(path), here.get(key)?.get(path)];
      if (was === is || (was && is && inOneOrder(was) === inOneOrder(is))) same++;
      else {
        other++;
        console.log(
          `${key} ${path}: ${was === undefined ? 'only here' : is === undefined ? 'only there' : firstDifference(was, is)}`,
        );
      }
    }
  console.log(`${same} the same, ${other} not.`);
  return other === 0;
}

function firstDifference(was: string, is: string): string {
  const at = [...was].findIndex((_, index) => was[index] !== is[index]);
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${around(was)} is ${around(is)}`;
}
