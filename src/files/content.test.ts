import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { onDisk } from './content.ts';

const folder = await mkdtemp(join(tmpdir(), 'content-'));
afterAll(() => rm(folder, { recursive: true }));

test('edge D: what was uploaded and has gone fails whoever reads it, and nobody else', async () => {
  const path = join(folder, 'upload');
  await writeFile(path, '構成図');
  const content = onDisk(path, { size: 9, sha256: '' });
  expect(await text(content.stream())).toBe('構成図');
  await rm(path);
  const errors: Error[] = [];
  content.stream().on('error', (error) => errors.push(error));
  await expect(text(content.stream())).rejects.toThrow('ENOENT');
  expect(errors).toEqual([]);
});
