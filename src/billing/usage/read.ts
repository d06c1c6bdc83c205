import { NotAcceptable } from '../../application/move/errors.ts';
import { storable } from '../../files/upload.ts';
import type { Month } from '../invoices/content.ts';
import { cellsOf } from './cells.ts';
import { readHeadings } from './headings.ts';
import { type Cells, lineReader, type UsageLine, usageColumns } from './line.ts';
import { type Encoding, linesOf } from './lines.ts';
import { fileWords, type UsageFault } from './words.ts';

/** A line that is not taken: its number from 1 on, what stands there, cut at 500 characters, and why. */
export type Rejected = { line: number; content: string; fault: UsageFault };

/** What one piece of a file holds. */
export type UsagePart = { lines: UsageLine[]; rejected: Rejected[] };

type How = { month: Month; encoding: Encoding };

/** A file with more wrong lines than this is of another kind, or of another month. */
export const mostRejected = 100_000;

const mostContent = 500;

/**
 * Reads a usage file (`bills.md` 9) piece by piece, whatever its size: the memory it takes is that of a few pieces. A line of headings may
 * come first; empty lines count as lines and are nothing else. A wrong line leaves the others alone.
 * @throws {NotAcceptable} for headings that are incomplete, more than 100,000 wrong lines, or none that is right
 */
export async function* readUsage(
  source: AsyncIterable<Uint8Array>,
  { month, encoding }: How,
): AsyncGenerator<UsagePart> {
  const read = lineReader(month);
  const seen = { line: 0, taken: 0, rejected: 0 };
  let places: Places | undefined;
  for await (const lines of linesOf(source, encoding)) {
    const part: UsagePart = { lines: [], rejected: [] };
    for (const text of lines) {
      seen.line += 1;
      if (text.trim() === '') continue;
      const cells = cellsOf(text);
      if (places === undefined) {
        const headings = cells && readHeadings(cells);
        places = placesOf(headings ?? usageColumns);
        if (headings) continue;
      }
      const found = cells ? inOrder(cells, places, read) : 'quotes';
      if (typeof found !== 'string') part.lines.push(found);
      else part.rejected.push({ line: seen.line, content: storable(text.slice(0, mostContent)), fault: found });
    }
    seen.taken += part.lines.length;
    seen.rejected += part.rejected.length;
    if (seen.rejected > mostRejected) throw new NotAcceptable('file', fileWords.tooManyRejected(mostRejected));
    yield part;
  }
  if (seen.taken === 0) throw new NotAcceptable('file', fileWords.noLines);
}

function inOrder(cells: readonly string[], at: Places, read: ReturnType<typeof lineReader>): UsageLine | UsageFault {
  if (cells.length !== usageColumns.length) return 'columns';
  const { userId, transactionCode, day, count, gatewayOffice } = at;
  const cell = (place: number) => cells[place] ?? '';
  return read({
    userId: cell(userId),
    transactionCode: cell(transactionCode),
    day: cell(day),
    count: cell(count),
    gatewayOffice: cell(gatewayOffice),
  });
}

/** Where in a line each column stands. */
type Places = Record<keyof Cells, number>;

const placesOf = (order: readonly (keyof Cells)[]): Places =>
  Object.fromEntries(order.map((column, at) => [column, at])) as Places;
