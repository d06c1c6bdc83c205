import { readRecord } from './codec.ts';
import type { Layout, ValuesOf } from './fields.ts';
import {
  type DataRecord,
  dataRecord,
  end,
  type HeaderRecord,
  header,
  recordBytes,
  type TrailerRecord,
  trailer,
} from './records.ts';
import { sumsOf } from './sums.ts';
import { debitFaults as say } from './words.ts';
import type { DebitResult, DebitSettings, LineFault } from './write.ts';

/**
 * The file in which the bank answers (`bills.md` 24, 28), with or without line breaks. It is read whole or not at all: a record that is wrong, out
 * of its order, or sums that disagree with the trailer refuse it, each with its line.
 */
export function readResult(
  bytes: Uint8Array,
  { customer }: Pick<DebitSettings, 'customer'>,
): { result: DebitResult } | { faults: readonly LineFault[] } {
  const lines = linesOf(bytes);
  const faults = orderFaults(lines);
  const read = faults.length > 0 ? undefined : readLines(lines, customer, faults);
  if (!read || faults.length > 0) return { faults: faults.slice(0, mostFaults) };
  const disagreeing = sumFaults(read, lines.length - 1);
  return disagreeing.length > 0 ? { faults: disagreeing } : { result: { header: read.header, rows: read.rows } };
}

type ReadLines = { header: HeaderRecord; rows: DataRecord[]; trailer: TrailerRecord };

/** The records of a file in their order, with what is wrong with them added to `faults`. */
function readLines(lines: readonly Uint8Array[], customer: 'N' | 'C', faults: LineFault[]): ReadLines | undefined {
  const read = <L extends Layout>(layout: L, at: number): ValuesOf<L> | undefined => {
    const record = readRecord(layout, lines[at] ?? new Uint8Array());
    if ('values' in record) return record.values;
    faults.push(...record.faults.map((fault) => ({ line: at + 1, fault })));
    return undefined;
  };
  const data = dataRecord(customer);
  const head = read(header, 0);
  const rows = lines.slice(1, -2).flatMap((_, at) => read(data, at + 1) ?? []);
  const sums = read(trailer, lines.length - 2);
  read(end, lines.length - 1);
  return head && sums && { header: head, rows, trailer: sums };
}

/** Whether it is a header, any number of data, a trailer and an end, and each as wide as it has to be. */
function orderFaults(lines: readonly Uint8Array[]): LineFault[] {
  const faults: LineFault[] = [];
  let due = ['1'];
  for (const [at, line] of lines.entries()) {
    const mark = String.fromCharCode(line[0] ?? 0x20);
    if (line.length !== recordBytes) faults.push({ line: at + 1, fault: say.width(line.length) });
    else if (due.length === 0) return [...faults, { line: at + 1, fault: say.behindEnd }];
    else if (!due.includes(mark)) return [...faults, { line: at + 1, fault: say.order(mark, due) }];
    due = after[mark] ?? due;
  }
  return due.length === 0 ? faults : [...faults, { line: lines.length + 1, fault: say.cutOff }];
}

const after: Readonly<Record<string, string[]>> = { 1: ['2', '8'], 2: ['2', '8'], 8: ['9'], 9: [] };

function sumFaults({ rows, trailer: said }: ReadLines, line: number): LineFault[] {
  const found = sumsOf(rows);
  return (Object.keys(found) as (keyof TrailerRecord)[])
    .filter((each) => said[each] !== found[each])
    .map((each) => ({ line, fault: say.sum(trailer[each].label, said[each], found[each]) }));
}

/** The records: what stands between line breaks where there is one, else each 120 bytes. A sign for the end of the file (0x1A) is none. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const file = Buffer.from(bytes.at(-1) === endOfFile ? bytes.subarray(0, -1) : bytes).toString('latin1');
  const lines = file.includes('\n') ? file.replace(/\r?\n$/, '').split(/\r?\n/) : (file.match(eachRecord) ?? []);
  return lines.map((line) => Buffer.from(line, 'latin1'));
}

const endOfFile = 0x1a;
const eachRecord = new RegExp(`[^]{1,${recordBytes}}`, 'g');
/** A file of another kind has a fault in each of its lines: enough of them are told. */
const mostFaults = 100;
