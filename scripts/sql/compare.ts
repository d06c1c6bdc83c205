import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Column } from './describe.ts';
import type { Site } from './sites.ts';

/** A site with what its statements give back; several where it is put together in several ways. */
export type Found = { site: Site; results: Column[][] };

/**
 * Lets the compiler compare the row types of the code with the columns that the database gives.
 * @param folder an empty folder for a copy of the sources, in which each row type is held against its columns
 * @returns what the compiler says, by line; empty where all fit
 */
export function compareTypes(root: string, folder: string, found: readonly Found[]): string[] {
  mkdirSync(folder, { recursive: true });
  for (const part of ['src', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'src/fitting.d.ts'), fitting);
  for (const [file, sites] of Map.groupBy(found, ({ site }) => site.file)) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(folder, file), held(text, sites));
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(onlySources(join(root, 'tsconfig.json'))));
  return errorsOf(folder);
}

/** The last first, so that the places of the others stay true. */
const held = (text: string, sites: readonly Found[]): string =>
  sites
    .toSorted((a, b) => (b.site.row?.start ?? 0) - (a.site.row?.start ?? 0))
    .reduce((changed, { site: { row }, results }) => {
      if (!row) return changed;
      const type = results.reduce(
        (inner, columns) => `Fitting<${inner}, ${shapeOf(columns)}>`,
        changed.slice(row.start, row.end),
      );
      return changed.slice(0, row.start) + type + changed.slice(row.end);
    }, text);

const shapeOf = (columns: readonly Column[]): string =>
  `{ ${columns.map(({ name, type }) => `${JSON.stringify(name)}: ${type}`).join('; ')} }`;

/**
 * A row type has each column that the statement gives, of its type or null, and needs none besides. Whether a value can be null is
 * left to the code: the conditions of a statement often say that it is not.
 */
const fitting = `
type Needed<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];
type Columns<T, C> = { [K in keyof C & keyof T]?: C[K] | null } & { [K in Exclude<keyof C, keyof T>]: 'missing in the row type' } & {
  [K in Exclude<Needed<T>, keyof C>]: 'no column of the statement';
};
declare type Fitting<T extends Columns<T, C>, C> = T;
`;

function onlySources(path: string): unknown {
  const config = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return { ...config, include: ['src'], exclude: ['src/ui/enhance', 'src/**/*.test.*'] };
}

function errorsOf(folder: string): string[] {
  try {
    execFileSync(join(folder, 'node_modules/.bin/tsc'), ['--noEmit', '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return [];
  } catch (error) {
    return (error as { stdout: string }).stdout.split('\n').filter((line) => line !== '');
  }
}
