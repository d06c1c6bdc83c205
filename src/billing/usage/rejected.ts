import { stringify } from 'csv-stringify/sync';
import type { Connection } from '../../db/connect.ts';
import { inertCell } from '../../ground/text/cell.ts';
import type { Lang } from '../../ground/words.ts';
import { listRejected } from './files.ts';
import { rejectedWords, usageFaults } from './words.ts';

/**
 * The lines of a file that could not be read, as CSV that spreadsheet programs open in Japanese, its cells inert (`decisions.md` 20): line
 * number, reason, and what stands there.
 */
export async function* rejectedCsv(db: Connection, fileId: string, lang: Lang): AsyncGenerator<string> {
  const { line, reason, content } = rejectedWords;
  yield `\u{feff}${rowsOf([[line[lang], reason[lang], content[lang]]])}`;
  for await (const rejected of listRejected(db, fileId))
    yield rowsOf(rejected.map((each) => [String(each.line), usageFaults[each.fault][lang], inertCell(each.content)]));
}

const rowsOf = (rows: readonly (readonly string[])[]): string => stringify([...rows], { record_delimiter: 'windows' });
