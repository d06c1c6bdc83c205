import type { Text } from '../../ground/words.ts';
import type { Page } from '../../procedure/define.ts';
import type { Field } from '../../procedure/field.ts';

/** A question's place on a sheet. Rows are counted from 1; answers begin in column B. */
export type Block = {
  name: string;
  field: Field<unknown>;
  /** One answer beside its label; answers of one kind below each other; records below the headings of their columns. */
  shape: 'one' | 'list' | 'table';
  /** Row of the label, above the headings; that of the only answer too. */
  top: number;
  columns: readonly Column[];
  /** First row with an answer, and how many there are. */
  first: number;
  rows: number;
};

/** What one column is answered with; of a record, under the name of its part. */
export type Column = { name?: string; field: Field<unknown> };

/** A section of the page as a sheet of the workbook. */
export type FormSheet = { no: number; title: Text; lead?: Text; blocks: readonly Block[] };

/**
 * The sheets that a page of questions is filled in on, the same for writing and reading: they follow from the definition alone. Sections
 * that ask for files only are left out.
 */
export function layoutOf({ sections }: Page): FormSheet[] {
  const asked = sections.map(({ title, lead, ask }) => ({
    title,
    ...(lead && { lead }),
    blocks: blocksOf(Object.entries(ask).filter(([, { control }]) => control.kind !== 'files')),
  }));
  return asked.filter(({ blocks }) => blocks.length > 0).map((sheet, index) => ({ no: index + 1, ...sheet }));
}

/** The name that a cell's answer is posted under on the page. */
export const rawName = ({ name, shape, first }: Block, column: Column, row: number): string =>
  shape === 'table' ? `${name}.${row - first}.${column.name}` : name;

/** 1, 4 is B4. */
export const cellAt = (column: number, row: number): string => `${letterOf(column)}${row}`;

/** 0 is A. No form has more than 26 columns. */
export const letterOf = (column: number): string => String.fromCharCode(65 + column);

/** The column of the first answer. */
export const firstColumn = 1;

/** Below the title and the lead. */
const firstRow = 4;

/** Rows of a question that takes any number of what the contract offers. */
const listRows = 100;

function blocksOf(questions: readonly [string, Field<unknown>][]): Block[] {
  const blocks: Block[] = [];
  let top = firstRow;
  for (const [name, field] of questions) {
    const block = blockOf(name, field, top);
    blocks.push(block);
    top = block.first + block.rows + (block.shape === 'one' ? 0 : 1);
  }
  return blocks;
}

function blockOf(name: string, field: Field<unknown>, top: number): Block {
  const { control } = field;
  const block = { name, field, top, first: top + 2 };
  if (control.kind === 'rows') {
    const columns = Object.entries(control.columns).map(([column, each]) => ({ name: column, field: each }));
    return { ...block, shape: 'table', columns, rows: control.max };
  }
  if (control.kind === 'choices' || control.kind === 'codes')
    return { ...block, shape: 'list', columns: [{ field }], rows: control.kind === 'codes' ? control.max : listRows };
  return { ...block, shape: 'one', columns: [{ field }], first: top, rows: 1 };
}
