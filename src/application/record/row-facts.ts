import type { ComparedRow } from '../../contract/compare.ts';
import { type Fact, type ItemRef, itemAt } from '../../contract/facts.ts';

/** What a row of the comparison is about, and what became of it. */
export type RowFacts = { item?: ItemRef; change: 'kept' | 'added' | 'removed' | 'changed'; was?: Fact; becomes?: Fact };

/**
 * The facts behind a row. Of a filing from before they were kept with it, they are taken from its words once, here: whether an item was
 * there, and how many there were.
 */
export function factsOf(row: ComparedRow): RowFacts {
  const { changed, was, becomes, item } = hasFacts(row) ? row : ofWords(row);
  const change = !changed ? 'kept' : was === undefined ? 'added' : becomes === undefined ? 'removed' : 'changed';
  return {
    change,
    ...(item && { item }),
    ...(was !== undefined && { was }),
    ...(becomes !== undefined && { becomes }),
  };
}

const hasFacts = ({ item, was, becomes }: ComparedRow): boolean =>
  item !== undefined || was !== undefined || becomes !== undefined;

function ofWords(row: ComparedRow): Pick<ComparedRow, 'changed' | 'item' | 'was' | 'becomes'> {
  const item = row.subject === 'office' ? itemAt(row.path) : undefined;
  const [was, becomes] = [row.before.en, row.after.en].map((words) => factOf(words, item));
  return {
    changed: row.changed,
    ...(item && { item }),
    ...(was !== undefined && { was }),
    ...(becomes !== undefined && { becomes }),
  };
}

/** An item that was there had words; a count reads as a number in English. */
function factOf(words: string, item: ItemRef | undefined): Fact | undefined {
  if (item) return words === '' ? undefined : { id: item.id };
  return /^\d+$/.test(words) ? Number(words) : words;
}
