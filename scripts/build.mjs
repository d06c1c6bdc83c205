// Makes dist/: the program as a bundle, with the files it reads while it runs where their modules look for them, which is
// relative to the bundle. Packages stay in node_modules: some are native, some bring fonts or workers.
import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** Source folder or file, and its place beside the bundle. */
const assets = {
  'src/db/migrations': 'dist/migrations',
  'src/papers/templates': 'dist/papers/templates',
  'src/ui': 'dist/ui',
};

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts', 'papers/worker': 'src/papers/worker.ts' },
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: true,
  logLevel: 'warning',
});
for (const [from, to] of Object.entries(assets)) cpSync(from, to, { recursive: true, filter: isAsset });

/** The browser's scripts are bundled when the program starts, from their source. */
function isAsset(path) {
  return /enhance\/.*\.ts$/.test(path) || path.endsWith('enhance') || !/(\.(tsx?|md)|tsconfig\.json)$/.test(path);
}
