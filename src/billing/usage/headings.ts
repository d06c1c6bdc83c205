import { NotAcceptable } from '../../application/move/errors.ts';
import { plain } from '../../ground/text/normalise.ts';
import { type Cells, usageColumns } from './line.ts';
import { fileWords } from './words.ts';

type Column = keyof Cells;

/** How a line of headings may call each column; capitals, spaces and hyphens make no difference. */
const names: Readonly<Record<Column, readonly string[]>> = {
  userId: ['利用者ID', 'ユーザID', 'user ID'],
  transactionCode: ['業務コード', 'transaction code', 'transaction'],
  day: ['利用日', '日付', 'day', 'date', 'used on'],
  count: ['回数', '件数', '利用回数', '利用件数', 'count'],
  gatewayOffice: [
    'ゲートウェイ事業所コード',
    'ゲートウェイ事業所',
    '機器所有事業所コード',
    '機器所有事業所',
    'gateway office',
    'gateway',
  ],
};

/**
 * The columns in the order of a line of headings; undefined where the line is none.
 * @throws {NotAcceptable} where it is one, and not of each column once
 */
export function readHeadings(cells: readonly string[]): readonly Column[] | undefined {
  const found = cells.map((cell) => columnsByName.get(keyOf(cell)));
  const known = found.filter((column) => column !== undefined);
  // A code of the data may be spelt like one name, never like two.
  if (known.length < 2) return undefined;
  if (
    known.length !== cells.length ||
    new Set(known).size !== usageColumns.length ||
    known.length !== usageColumns.length
  )
    throw new NotAcceptable('file', fileWords.header);
  return known;
}

const keyOf = (name: string): string =>
  plain(name)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');

const columnsByName = new Map(
  usageColumns.flatMap((column) => names[column].map((name) => [keyOf(name), column] as const)),
);
