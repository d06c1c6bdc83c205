// Makes dist/: the program as a bundle, with the files it reads while it runs where their modules look for them, which is
// relative to the bundle. Packages stay in node_modules: some are native, some bring fonts or workers.
// `--if-stale` leaves a dist/ alone that was made of the sources as they are.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Source folder or file, and its place beside the bundle. */
const assets = {
  'src/db/migrations': 'migrations',
  'src/files/templates': 'templates',
  'src/papers/templates': 'papers/templates',
  'src/ui': 'ui',
  // What a text is taken for is said once: the browser's scripts bundle it in.
  'src/ground/text': 'ground/text',
};

const made = fingerprint();
if (!process.argv.includes('--if-stale') || !isFresh('dist')) await make();

/** Aside first, so that a program that starts meanwhile never finds half a bundle. */
async function make() {
  const { build } = await import('esbuild');
  const aside = `dist-${process.pid}`;
  await build({
    entryPoints: {
      main: 'src/main.ts',
      cli: 'src/cli.ts',
      'papers/worker': 'src/papers/worker.ts',
      'files/workbook-worker': 'src/files/survey/worker.ts',
    },
    outdir: aside,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
  for (const [from, to] of Object.entries(assets)) cpSync(from, join(aside, to), { recursive: true, filter: isAsset });
  writeFileSync(join(aside, '.made-of'), made);
  rmSync('dist', { recursive: true, force: true });
  try {
    renameSync(aside, 'dist');
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!isFresh('dist')) throw error;
  }
}

/** The browser's scripts are bundled when the program starts, from their source. */
function isAsset(path) {
  return (
    /(enhance|src\/ground\/text)\/.*(?<!\.test)\.ts$/.test(path) ||
    path.endsWith('enhance') ||
    !/(\.(tsx?|md)|tsconfig\.json)$/.test(path)
  );
}

function isFresh(folder) {
  const stamp = join(folder, '.made-of');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === made;
}

/** Changes with every file below src/, as its size and its time say. */
function fingerprint() {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of [...files, 'scripts/build.mjs', 'package-lock.json']) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
