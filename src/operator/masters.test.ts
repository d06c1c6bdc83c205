import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOffered, loadMasters } from './masters.ts';

const folder = await mkdtemp(join(tmpdir(), 'masters-'));
const file = join(folder, 'masters.json');
afterAll(() => rm(folder, { recursive: true }));

const courier = {
  from: '2027-04-01',
  label: { ja: '宅配業', en: 'Courier' },
  short: '宅配',
  group: 'I',
  archive: false,
};

async function load(tables: object) {
  await writeFile(file, JSON.stringify(tables));
  return loadMasters(file);
}

test('rows of the file stand in place of those that are shipped, and after them', async () => {
  const { businessKinds, systemAreas } = await load({
    businessKinds: { courier },
    systemAreas: { common: { ja: '共通', en: 'Common' } },
  });
  expect(Object.keys(businessKinds).slice(-2)).toEqual(['tradeControlUser', 'courier']);
  expect(systemAreas.common).toEqual({ ja: '共通', en: 'Common' });
  expect(systemAreas.sea).toEqual({ ja: '海上', en: 'Sea' });
});

test.each([
  [{ businessKinds: { courier: { ...courier, from: '1 April' } } }, /businessKinds\.courier\.from/],
  [{ businessKinds: { courier: { ...courier, until: '2027-03-31' } } }, /before the first day.*courier\.until/s],
  [{ businessKinds: { courier: { ...courier, label: { ja: '宅配業' } } } }, /businessKinds\.courier\.label\.en/],
  [
    { lineTypes: { laser: { from: '2027-04-01', kind: 'laser', speed: '' } } },
    /No kind of line.*lineTypes\.laser\.kind/s,
  ],
  [{ systemAreas: { space: { ja: '宇宙', en: 'Space' } } }, /systemAreas/],
  [{ buisnessKinds: {} }, /buisnessKinds/],
])('%j stops the start with the place', async (tables, place) => {
  await expect(load(tables)).rejects.toThrow(place);
});

test('something is offered from its first to its last day', () => {
  const offered = (row: { from: string; until?: string }) =>
    ['2027-03-31', '2027-04-01', '2027-04-02'].map((day) => isOffered(row, day));
  expect(offered({ from: '2027-04-01' })).toEqual([false, true, true]);
  expect(offered({ from: '2026-04-01', until: '2027-04-01' })).toEqual([true, true, false]);
});

describe('a program with a file of its own', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], { env: { DATA_DIR: folder } });

  beforeAll(() => writeFile(file, JSON.stringify({ businessKinds: { courier } })));

  test('offers a new kind of business for what begins on its first day', async () => {
    const say = (day: string) => `isGiven('courier', { startsOn: '${day}' }), groupsOf(['courier', 'trader'])`;
    const { stdout } = await run(
      '--input-type=module',
      '--eval',
      `import { groupsOf, isGiven } from '${new URL('../procedures/parts/codes.ts', import.meta.url)}';
       console.log(JSON.stringify([${say('2027-03-31')}, ${say('2027-04-01')}]));`,
    );
    expect(JSON.parse(stdout)).toEqual([false, ['I'], true, ['I']]);
  });

  test('does not start with a wrong one, and says where it is wrong', async () => {
    await writeFile(file, '{ "businessKinds": { "courier": 1 } }');
    for (const program of ['main', 'cli']) {
      const started = run(new URL(`../${program}.ts`, import.meta.url).pathname, 'help');
      await expect(started).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^\S+masters\.json is no table of masters: .*businessKinds\.courier\n$/s),
      });
    }
  });
});
