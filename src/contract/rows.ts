import type { Text } from '../ground/words.ts';
import { type BlockId, companyParts, officeParts, type PartId, parts } from './parts/index.ts';
import type { Row } from './parts/row.ts';
import type { Contract } from './shape.ts';

export type { BlockId } from './parts/index.ts';
export type { Row } from './parts/row.ts';

/** A block of the manual's contract page. */
export type Block = { id: BlockId; title: Text; rows: Row[] };

/** The whole contract in words, block by block in the manual's order. */
export function describe({ company, office }: Contract): Block[] {
  const rows = [
    ...keysOf(companyParts).flatMap((id) => inBlocks(id, companyParts[id].describe(company))),
    ...keysOf(officeParts).flatMap((id) => inBlocks(id, officeParts[id].describe(office))),
  ];
  return blockIds.map((id) => ({
    id,
    title: parts[id].block,
    rows: rows.filter(({ block }) => block === id).map(({ row }) => row),
  }));
}

const inBlocks = (id: PartId, rows: readonly Row[]): { block: BlockId | undefined; row: Row }[] =>
  rows.map((row) => ({ block: isBlock(id) ? id : row.connection, row }));

const isBlock = (id: PartId): id is BlockId => parts[id].block !== 'connection';

const keysOf = <P extends object>(of: P): (keyof P)[] => Object.keys(of) as (keyof P)[];
const blockIds: readonly BlockId[] = keysOf(parts).filter(isBlock);
