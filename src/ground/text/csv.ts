import { stringify } from 'csv-stringify/sync';
import { inertCell } from './cell.ts';

/** A text, made inert, or a number, which stands as it is. */
export type Cell = string | number;

/** Rows as CSV without what a file begins with: no text of them is taken for a formula (`decisions.md` 20). */
export const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : inertCell(cell)))),
    { record_delimiter: 'windows' },
  );

/** A whole file that spreadsheet programs open in Japanese. */
export const csvFile = (rows: readonly (readonly Cell[])[]): string => `${byteOrderMark}${csvRows(rows)}`;

/** What tells spreadsheet programs that a file is UTF-8. */
export const byteOrderMark = '\ufeff';
