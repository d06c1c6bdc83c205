import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, root, secretKey } from '../program/program.ts';
import { atMost, type Row } from '../result.ts';

/** `npm start` until the first page was answered: the first time with demonstration data, and again on the same data. */
export async function measureStarts(): Promise<Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  await chmod(dataDir, 0o711);
  try {
    const first = await startOnce(dataDir);
    const second = await startOnce(dataDir);
    return [
      {
        name: 'first `npm start` with demonstration data',
        unit: 's',
        ours: { value: first },
        targets: [atMost('seconds', first, 15)],
      },
      { name: 'second `npm start`', unit: 's', ours: { value: second }, targets: [atMost('seconds', second, 5)] },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(dataDir: string): Promise<number> {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '/',
    DATA_DIR: dataDir,
    PORT: String(port),
    SECRET_KEY: secretKey,
    LOG_LEVEL: 'warn',
  };
  const from = performance.now();
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: 'ignore' });
  const exited = once(child, 'exit');
  try {
    while ((await fetch(`http://127.0.0.1:${port}/login`).catch(() => undefined))?.status !== 200) {
      if (child.exitCode !== null || performance.now() - from > 60_000) throw new Error('npm start did not open');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return (performance.now() - from) / 1000;
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
}
