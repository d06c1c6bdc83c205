// biome-ignore-all lint/a11y/noRedundantRoles: drawn as cards, the elements lose the roles that they have as a table.
// biome-ignore-all lint/a11y/useSemanticElements: what scrolls is a region by its role alone.
import { Link } from '../layout/leave.tsx';
import type { Content } from '../markup.ts';

export type Column = {
  label: string;
  align?: 'start' | 'end' /** Never broken over lines: dates, numbers. */;
  nowrap?: boolean;
  /** The list can be sorted by this column, at this address; `now` tells how it is sorted already. */
  sort?: { href: string; now?: 'ascending' | 'descending' };
};

export type TableRow = {
  key: string;
  cells: Content[];
  /** Draws the row in bold: unread. Say it in words in a cell too. */
  strong?: boolean;
};

export type TableProps = {
  /** Unique on the page; the caption gets `${id}-caption`. */
  id: string;
  caption: string;
  captionHidden?: boolean;
  columns: Column[];
  rows: TableRow[];
  /** Index of the cell that names its row; default the first, `null` for none. */
  rowHeader?: number | null;
  /** On a phone each row becomes a card. Without it the table scrolls inside its own region. */
  cards?: boolean;
  /** Columns of equal width, so that tables below each other line up. */
  even?: boolean;
  foot?: Content[];
};

/** A list in columns. */
export function Table({ id, caption, captionHidden, columns, rows, rowHeader = 0, cards, even, foot }: TableProps) {
  return (
    <TableRegion id={id} cards={cards}>
      <table class="table" role="table" data-cards={cards ? '' : undefined} data-even={even ? '' : undefined}>
        <caption id={`${id}-caption`} class={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                role="columnheader"
                data-align={column.align}
                aria-sort={column.sort?.now}
              >
                {column.sort ? <SortLink column={column} sort={column.sort} /> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row" data-strong={row.strong ? '' : undefined}>
              {row.cells.map((cell, index) => (
                <Cell key={index} column={columns[index]} header={index === rowHeader}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot role="rowgroup">
            <tr role="row">
              {foot.map((cell, index) => (
                <Cell key={index} column={columns[index]} header={index === rowHeader}>
                  {cell}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </TableRegion>
  );
}

/** The arrow is an ornament: `aria-sort` of the heading says it. */
function SortLink({ column, sort }: { column: Column; sort: NonNullable<Column['sort']> }) {
  return (
    <Link class="table-sort" href={sort.href}>
      {column.label}
      <span aria-hidden="true">{sort.now ? { ascending: '▲', descending: '▼' }[sort.now] : '⇅'}</span>
    </Link>
  );
}

type CellProps = { column: Column | undefined; header: boolean; children?: Content };

function Cell({ column, header, children }: CellProps) {
  const look = {
    'data-label': column?.label,
    'data-align': column?.align,
    'data-nowrap': column?.nowrap ? '' : undefined,
  };
  return header ? (
    <th scope="row" role="rowheader" {...look}>
      {children}
    </th>
  ) : (
    <td role="cell" {...look}>
      {children}
    </td>
  );
}

/** The region a table scrolls in by keyboard; named by the caption `${id}-caption`. */
export function TableRegion({ id, cards, children }: { id: string; cards?: boolean | undefined; children?: Content }) {
  return (
    <div
      class="table-region"
      role="region"
      aria-labelledby={`${id}-caption`}
      tabindex={0}
      data-cards={cards ? '' : undefined}
    >
      {children}
    </div>
  );
}
