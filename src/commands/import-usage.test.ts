import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownDatabase } from '../../test/support/database.ts';
import { createClock } from '../ground/clock.ts';
import { StartError } from '../ground/start-error.ts';
import { loadOperators } from '../operator/operator.ts';
import { importUsage } from './import-usage.ts';

test('a file of usage is loaded, its wrong lines are written beside it, and the same file again changes nothing', async () => {
  const { db } = await ownDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'usage-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'november.csv');
  await writeFile(file, 'NAC01001,IDA,20261105,12,\n@x,IDA,20261105,1,\n');
  const services = { db, clock: createClock(), operators: loadOperators('/there/is/none') };
  const run = async (...args: string[]) => {
    const printed: string[] = [];
    await importUsage(services, args, (line) => void printed.push(line));
    return printed;
  };
  expect(await run('--month', '2026-11', file, '--lang=en')).toEqual([
    'Loaded as version 1: 1 line, and 1 line that cannot be read.',
    `What cannot be read (1 line) stands in ${file}.rejected.csv, with the reason.`,
  ]);
  expect(await readFile(`${file}.rejected.csv`, 'utf8')).toContain(`"'@x,IDA,20261105,1,"`);
  expect(await run('--month=2026/11', file)).toEqual([expect.stringContaining('何も変更していません')]);
  const refused = [
    [file],
    ['--month=2026-13', file],
    ['--month=2026-11'],
    ['--month=2026-11', '--part=sea', file],
    ['--month=2026-12', file],
    ['--month=2026-12', join(folder, 'none.csv')],
    ['--month=2026-11', '--lang=fr', file],
    ['--months=2026-11', file],
  ];
  for (const args of refused) await expect(run(...args), args.join(' ')).rejects.toThrow(StartError);
  expect(await readdir(folder)).toHaveLength(2);
});
