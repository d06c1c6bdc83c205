import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { StartError } from '../ground/start-error.ts';
import { loadOperators, type Operator } from './operator.ts';

const folder = await mkdtemp(join(tmpdir(), 'operator-'));
const file = join(folder, 'operator.json');
afterAll(() => rm(folder, { recursive: true }));

const shipped = loadOperators(join(folder, 'none.json'))('2026-12-01');

async function load(change: Partial<Operator>, before = ''): Promise<Operator> {
  await writeFile(file, `${before}${JSON.stringify([{ ...shipped, ...change }])}`);
  return loadOperators(file)('2026-12-01');
}

test('right B1: the words of operator.json go on code point for code point', async () => {
  const signatory = { post: '代表取締役', name: '\uFA19戸 \uFA11太郎' };
  const company = { ja: '\uFA10本か\u3099す株式会社', en: 'Tsuka Gas' };
  const loaded = await load({ signatory, company, subjectPrefix: '[\uFA19\u200B] ' }, '\uFEFF');
  expect(loaded.signatory).toEqual(signatory);
  expect(loaded.company).toEqual({ ja: '\uFA10本がす株式会社', en: 'Tsuka Gas' });
  expect(loaded.subjectPrefix).toBe('[\uFA19] ');
});

test.each(['', '\u200B', '\u3000', 'a\nb', '\uE000社', '\uD842'])(
  'right B2: a company called %j stops the start with the reason',
  async (ja) => {
    await expect(load({ company: { ja, en: 'Co' } })).rejects.toThrow(StartError);
    await expect(load({ company: { ja, en: 'Co' } })).rejects.toThrow(/company\.ja/);
  },
);

test('right B2: what is no JSON stops the start with the reason', async () => {
  await writeFile(file, '[{');
  expect(() => loadOperators(file)).toThrow(StartError);
});

test('two profiles of one day stop the start with the reason', async () => {
  await writeFile(file, JSON.stringify([shipped, shipped]));
  expect(() => loadOperators(file)).toThrow(/same day/);
});

test.each([
  ['registration', 'T7000012050003'],
  ['registration', '7000012050002'],
  ['corporateNumber', '7000012050003'],
])('a %s of %s stops the start with the reason', async (field, number) => {
  const billing = { ...shipped.billing, [field]: number };
  await expect(load({ billing })).rejects.toThrow(new RegExp(`billing\\.${field}`));
});
