import type { Text } from '../../ground/words.ts';
import { writeRecord } from './codec.ts';
import { type DataRecord, dataRecord, end, type HeaderRecord, header, type TrailerRecord, trailer } from './records.ts';
import { sumsOf } from './sums.ts';

/** In what the banks differ: whether CR LF follows each record, and whether the 顧客番号 is digits (`N`) or signs (`C`). */
export type DebitSettings = { lineBreaks: boolean; customer: 'N' | 'C' };

/** Whom to debit how much: the bank fills in what came of each. */
export type DebitRequest = { header: HeaderRecord; rows: readonly Omit<DataRecord, 'result'>[] };

/** What the bank answers: the same rows with what came of each. */
export type DebitResult = { header: HeaderRecord; rows: readonly DataRecord[] };

/** What is wrong with a line of a file; the first line is 1. */
export type LineFault = { line: number; fault: Text };

/**
 * The request to the bank for 預金口座振替, byte for byte (`bills.md` 24).
 * @throws {UnwritableDebit} where a value has no place in its record: names are to be looked at before, with `toZengin`
 */
export function writeDebit({ header, rows }: DebitRequest, settings: DebitSettings): Uint8Array {
  const asked = rows.map((row): DataRecord => ({ ...row, result: 'debited' }));
  const { count, sum } = sumsOf(asked);
  const nothing = { debitedCount: 0, debitedSum: 0, failedCount: 0, failedSum: 0 };
  return writeLines(header, asked, { count, sum, ...nothing }, settings);
}

/** The file in which a bank answers, for a counter that is its own bank. @throws {UnwritableDebit} */
export function writeResult({ header, rows }: DebitResult, settings: DebitSettings): Uint8Array {
  return writeLines(header, rows, sumsOf(rows), settings);
}

export class UnwritableDebit extends Error {
  constructor(readonly faults: readonly LineFault[]) {
    super(faults.map(({ line, fault }) => `record ${line}: ${fault.en}`).join('\n'));
  }
}

function writeLines(
  head: HeaderRecord,
  rows: readonly DataRecord[],
  sums: TrailerRecord,
  settings: DebitSettings,
): Uint8Array {
  const layout = dataRecord(settings.customer);
  const lines = [
    writeRecord(header, head),
    ...rows.map((row) => writeRecord(layout, row)),
    writeRecord(trailer, sums),
    writeRecord(end, {}),
  ];
  const faults = lines.flatMap((line, at) =>
    'faults' in line ? line.faults.map((fault) => ({ line: at + 1, fault })) : [],
  );
  if (faults.length > 0) throw new UnwritableDebit(faults);
  const lineBreak = settings.lineBreaks ? crlf : [];
  return Buffer.concat(lines.flatMap((line) => ('bytes' in line ? [line.bytes, Uint8Array.from(lineBreak)] : [])));
}

const crlf = [0x0d, 0x0a];
