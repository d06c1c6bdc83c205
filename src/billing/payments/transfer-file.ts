import type { Day } from '../../ground/clock.ts';
import { type CsvRecord, readRecords } from '../../ground/csv.ts';
import { parseDay } from '../../ground/text/day.ts';
import { plain, typedLine } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import { transferFaults as say } from './transfer-words.ts';

/** A transfer that came in, as the bank's list has it; `line` of the file, from 1 on. Yen. */
export type TransferRow = { line: number; paidOn: Day; amount: number; payer: string; reference: string };
export type TransferFault = { line: number; fault: Text };

/** How the head of a list may call each column. */
const names = {
  paidOn: ['入金日', '日付', '取引日', 'date', 'paid on'],
  amount: ['金額', '入金額', '取引金額', 'amount'],
  payer: ['振込依頼人', '振込人', '摘要', 'payer'],
  reference: ['照会番号', '番号', 'EDI情報', 'reference'],
} as const;
type Column = keyof typeof names;

/**
 * 入金明細 as CSV (UTF-8 or Shift_JIS): day, amount, payer and reference, in the order of its line of headings, in this order where it has none
 * (`bills.md` 28). What is right is read, and each wrong line is named.
 * @throws {BrokenCsv}
 */
export function readTransfers(bytes: Uint8Array): { rows: TransferRow[]; faults: TransferFault[] } {
  const records = readRecords(decoded(bytes).replaceAll('\r\n', '\n'));
  const headed = headingsOf(records[0]);
  const columns = headed ?? (Object.keys(names) as Column[]);
  const read = records.slice(headed ? 1 : 0).map((record) => rowOf(record, columns));
  return {
    rows: read.flatMap((each) => ('row' in each ? [each.row] : [])),
    faults: read.flatMap((each) => ('fault' in each ? [each] : [])),
  };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

function headingsOf(first: CsvRecord | undefined): Column[] | undefined {
  const found = (first?.record ?? []).map((cell) =>
    (Object.keys(names) as Column[]).find((column) =>
      names[column].some((name) => name.toLowerCase() === plain(cell).trim().toLowerCase()),
    ),
  );
  return found.some((column) => column !== undefined) ? (found as Column[]) : undefined;
}

function rowOf(
  { record, line }: CsvRecord,
  columns: readonly (Column | undefined)[],
): { row: TransferRow } | TransferFault {
  const cell = (column: Column) => typedLine(record[columns.indexOf(column)] ?? '');
  const paidOn = parseDay(cell('paidOn'));
  const digits = plain(cell('amount')).replace(/[,円¥\\\s]/g, '');
  const amount = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
  if (!paidOn) return { line, fault: say.day(cell('paidOn')) };
  if (amount === 0) return { line, fault: say.amount(cell('amount')) };
  return {
    row: { line, paidOn, amount, payer: cell('payer').slice(0, 200), reference: cell('reference').slice(0, 100) },
  };
}
