// Installs what is missing, and says so. Runs on any Node from 18 on, before the project's own Node is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.installed');

if (read(stamp) !== wanted()) {
  console.log('Installing what is missing; the first time takes a minute or two …');
  const { status } = install();
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted());
  console.log('Everything is installed.');
}

/** Changes with what is to be installed, and with the kind of machine it was installed on. */
function wanted() {
  const files = ['package.json', 'package-lock.json'].map((name) => read(join(root, name)));
  const [manifest, lock] = files;
  const { dependencies, devDependencies } = JSON.parse(manifest);
  const parts = [JSON.stringify({ dependencies, devDependencies }), lock, process.platform, process.arch];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** `npm install`, because `npm ci` takes everything away before it begins, also where one package is missing. */
function install() {
  const npm = process.env.npm_execpath;
  const options = ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, ...args] = npm ? [process.execPath, npm, ...options] : ['npm', ...options];
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
