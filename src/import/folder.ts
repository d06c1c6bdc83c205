import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { StartError } from '../ground/start-error.ts';
import { searchKey } from '../ground/text/search-key.ts';
import type { Text } from '../ground/words.ts';
import { decode } from './decode.ts';
import { type CheckHeadings, type Content, FileFault, readCsv, readJson } from './entries.ts';
import { say } from './say.ts';
import { fileOf, type TableName, tableNames, tables } from './tables.ts';

/** A row of a file: its cells by the name of their column, as typed, '' for what is not there. */
export type SourceRow = { table: TableName; file: string; line: number; cells: Readonly<Record<string, string>> };

/** What a folder holds: its rows, what is wrong with whole files (then nothing can be said of their rows), and what was not read, with why. */
export type FolderContent = { rows: SourceRow[]; faults: FileFault[]; skipped: { file: string; text: Text }[] };

/**
 * Reads the files of a folder that are named after a table, as CSV or JSON; whatever else is there is named.
 * @throws {StartError} when there is no such folder or nothing to read in it
 */
export async function readFolder(folder: string): Promise<FolderContent> {
  const names = (await readdir(folder).catch(() => undefined))?.toSorted();
  if (!names) throw new StartError(`There is no folder ${folder} that can be read.`);
  const files = names.filter((name) => !isSystem(name) && isData(name));
  if (files.length === 0) throw new StartError(`No CSV or JSON file is in ${folder}.`);
  const read = await Promise.all(files.map((file) => readOne(folder, file).catch(asFault)));
  const named = read.flatMap((each) => (each instanceof FileFault ? [] : [each]));
  const twice = named.filter(({ table }, index) => named.findIndex((other) => other.table === table) < index);
  return {
    rows: tableNames.flatMap((table) => named.find((each) => each.table === table)?.rows ?? []),
    faults: [
      ...read.filter((each) => each instanceof FileFault),
      ...twice.map(({ file, table }) => new FileFault(file, 0, say.fileTwice(fileOf(table)))),
    ],
    skipped: names
      .filter((name) => !files.includes(name))
      .map((file) => ({ file, text: isSystem(file) ? say.skippedSystem : say.skippedOther })),
  };
}

const isData = (name: string): boolean => /\.(csv|json)$/i.test(name);

/** What computers put beside files: a Mac's `._companies.csv`, a spreadsheet's `~$companies.xlsx`, and hidden files. */
const isSystem = (name: string): boolean => /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|__MACOSX)$/i.test(name);

type OneFile = { table: TableName; file: string; rows: SourceRow[] };

async function readOne(folder: string, file: string): Promise<OneFile> {
  const ending = extname(file).toLowerCase();
  const table = tableNames.find((name) => `${fileOf(name)}${ending}` === file.toLowerCase());
  if (!table) throw new FileFault(file, 0, say.fileUnknown(tableNames.map(fileOf)));
  const content = decode(await bytesOf(folder, file));
  if (content === undefined) throw new FileFault(file, 0, say.encoding);
  const check: CheckHeadings = (headings, line) => checkHeadings({ table, file, line }, headings);
  const read = ending === '.csv' ? readCsv(file, content, check) : readJson(file, content, check);
  return { table, file, rows: rowsOf(table, file, read) };
}

/** A folder may be called like a file, and a file may be nobody's to read. */
async function bytesOf(folder: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new FileFault(file, 0, say.unreadable(code));
  }
}

function rowsOf(table: TableName, file: string, { headings, entries }: Content): SourceRow[] {
  const names = namesOf(table);
  const named = headings.map((heading) => names.get(searchKey(heading)));
  const blank = Object.fromEntries(Object.keys(tables[table]).map((name) => [name, '']));
  return entries.map(({ line, cells }) => {
    const given = headings.map((heading, index) => [named[index], cells[heading] ?? '']);
    return { table, file, line, cells: { ...blank, ...Object.fromEntries(given) } };
  });
}

/** A column that is not read, or read twice, would lose what stands in it. */
function checkHeadings(
  { table, file, line }: { table: TableName; file: string; line: number },
  headings: readonly string[],
): void {
  const names = namesOf(table);
  const named = headings.map((heading) => names.get(searchKey(heading)));
  const unknown = headings.filter((_, index) => named[index] === undefined);
  if (unknown.length > 0) throw new FileFault(file, line, say.columnsUnknown(unknown));
  const twice = named.filter((name, index) => named.indexOf(name) < index);
  if (twice.length > 0) throw new FileFault(file, line, say.columnsTwice(twice.map(String)));
  const missing = Object.entries(tables[table]).filter(([name, { required }]) => required && !named.includes(name));
  if (headings.length > 0 && missing.length > 0)
    throw new FileFault(file, line, say.columnsMissing(missing.map(([name, { label }]) => `${name}（${label.ja}）`)));
}

/** The headings that name a column: its name in the code, and its Japanese label. */
const namesOf = (table: TableName): Map<string, string> =>
  new Map(
    Object.entries(tables[table]).flatMap(([name, { label }]) => [
      [searchKey(name), name],
      [searchKey(label.ja), name],
    ]),
  );

function asFault(error: unknown): FileFault {
  if (error instanceof FileFault) return error;
  throw error;
}
