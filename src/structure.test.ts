import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { procedures } from './procedures/index.ts';

/**
 * Who may import whom: a room may import those above it in this list, and itself. Rooms of one line do not import each other.
 * Files that stand in no room put the rooms together and may import all. Words may name the types that they are complete for.
 */
const storeys: readonly (readonly string[])[] = [
  [
    'words',
    'text',
    'clock.ts',
    'errors.ts',
    'helper.ts',
    'helped.ts',
    'start-error.ts',
    'log.ts',
    'metrics.ts',
    'secret-key.ts',
    'config.ts',
  ],
  ['ui'],
  ['db'],
  ['contract'],
  ['procedure'],
  ['procedures'],
  ['schedule', 'operator', 'people', 'notices'],
  ['ledger'],
  ['papers'],
  ['mails'],
  ['companies'],
  ['application'],
  ['files', 'import'],
  ['jobs', 'web', 'demo'],
  ['portal', 'desk'],
];

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('imports run one way between the rooms', () => {
  const wrong = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter(({ to, typeOnly }) => !(typeOnly && roomOf(file) === 'words') && !mayImport(roomOf(file), roomOf(to)))
      .map(({ to }) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself in a circle', () => {
  expect(files.flatMap((file) => circleFrom(file) ?? [])).toEqual([]);
});

test('nothing outside the folder of procedures, but the demonstration, names a procedure', () => {
  const names = procedures.map(({ id }) => id);
  const naming = files
    .filter((file) => !/^(procedures|demo)\//.test(file))
    .filter((file) =>
      names.some((name) => new RegExp(`['"\`/]${name}['"\`./]`).test(readFileSync(join(root, file), 'utf8'))),
    );
  expect(naming).toEqual([]);
});

test('only the settings read the environment', () => {
  const reading = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
  expect(reading).toEqual(['config.ts']);
});

test('edge A: one reader reads what requests carry', () => {
  const reading = /\.(parseBody|formData|arrayBuffer|blob|json|text)\(\s*\)|\breq\.raw\b|\bincoming\b/;
  const own = files.filter((file) => /^(web|portal|desk|people|files)\//.test(file) || file === 'app.ts');
  expect(own.filter((file) => reading.test(readFileSync(join(root, file), 'utf8')))).toEqual([
    'web/form.ts',
    'web/origin.ts',
  ]);
});

function importsOf(file: string): { to: string; typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '(\.[^']+)';/gms)].map(([, type, path]) => ({
    to: relative(root, resolve(root, dirname(file), path ?? '')),
    typeOnly: type !== undefined,
  }));
}

function roomOf(file: string): string | undefined {
  const [first = ''] = file.split('/');
  return storeys.flat().find((room) => room === first);
}

function mayImport(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || from === to) return true;
  if (to === undefined) return false;
  const storey = (room: string) => storeys.findIndex((rooms) => rooms.includes(room));
  return storey(to) < storey(from) || (storey(to) === 0 && storey(from) === 0);
}

/** Types may refer to each other; values may not. */
function circleFrom(start: string): string | undefined {
  const seen = new Set<string>();
  const walk = (file: string, path: readonly string[]): string | undefined => {
    for (const { to, typeOnly } of imports.get(file) ?? []) {
      if (typeOnly) continue;
      if (to === start) return [...path, to].join(' → ');
      if (seen.has(to)) continue;
      seen.add(to);
      const circle = walk(to, [...path, to]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, [start]);
}
