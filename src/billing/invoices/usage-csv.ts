import type { Cell } from '../../ground/text/csv.ts';
import type { Say } from '../../ground/words.ts';
import type { InvoiceContent } from './content.ts';
import { heads } from './csv-words.ts';
import { lineGroups, sampleMark } from './words.ts';

/**
 * 利用料金請求ファイル (`bills.md` 11): the use of an office in a month per user ID, in the order of the IDs and then of the transaction codes, with
 * the unit price in yen without tax. Yen stand on the invoice alone: a line is rounded once, not per user ID.
 */
export function usageCsv({ month, addressee, lines }: InvoiceContent, say: Say): Cell[][] {
  const rows = lines.flatMap((line) =>
    (line.cause.users ?? []).map(({ userId, count }) => ({ userId, count, line, key: `${userId} ${line.key}` })),
  );
  return [
    heads(say, columns),
    ...rows
      .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
      .map(({ userId, count, line: { key, label, family, plan, unitPrice, sample, cause } }) => [
        month.slice(0, 7),
        addressee.officeCode,
        userId,
        key,
        say(label),
        say(lineGroups.find((group) => group.family === family)?.title ?? { ja: '', en: '' }),
        cause.gateway ?? '',
        plan,
        count,
        unitPrice / 100,
        sample ? say(sampleMark) : '',
      ]),
  ];
}

const columns = [
  ...(['month', 'officeCode', 'userId', 'transaction', 'transactionName', 'connection', 'gateway', 'plan'] as const),
  ...(['count', 'unitPrice', 'sample'] as const),
] as const;
