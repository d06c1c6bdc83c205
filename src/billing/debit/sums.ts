import type { DataRecord, TrailerRecord } from './records.ts';

/** What a trailer says of its rows: how many and how much in yen, in all, debited, and not. */
export function sumsOf(rows: readonly Pick<DataRecord, 'amount' | 'result'>[]): TrailerRecord {
  const [debited, failed] = [
    rows.filter(({ result }) => result === 'debited'),
    rows.filter(({ result }) => result !== 'debited'),
  ];
  return {
    count: rows.length,
    sum: total(rows),
    debitedCount: debited.length,
    debitedSum: total(debited),
    failedCount: failed.length,
    failedSum: total(failed),
  };
}

const total = (rows: readonly { amount: number }[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);
