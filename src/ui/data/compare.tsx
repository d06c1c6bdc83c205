// biome-ignore-all lint/a11y/noRedundantRoles: drawn as cards, the elements lose the roles that they have as a table.
import { Icon } from '../icons/icons.tsx';
import type { Content } from '../markup.ts';
import { TableRegion } from './table.tsx';

export type BeforeAfterRow = {
  key: string;
  item: Content;
  before: Content;
  after: Content;
  changed?: boolean;
  /** Below the item: 「審査終了時に決定」 and the like. */
  note?: Content;
};

export type BeforeAfterProps = {
  id: string;
  caption: string;
  captionHidden?: boolean;
  head: { item: string; before: string; after: string };
  /** 「変更」: the word on a changed row. */
  changedLabel: string;
  rows: BeforeAfterRow[];
};

/** What is and what will be. Changed rows carry a word and a shape, not only a colour. */
export function BeforeAfter({ id, caption, captionHidden, head, changedLabel, rows }: BeforeAfterProps) {
  return (
    <TableRegion id={id} cards>
      <table class="compare" role="table">
        <caption id={`${id}-caption`} class={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {head.item}
            </th>
            <th scope="col" role="columnheader">
              {head.before}
            </th>
            <th scope="col" role="columnheader">
              {head.after}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row" data-changed={row.changed ? '' : undefined}>
              <th scope="row" role="rowheader">
                <span class="compare-item">{row.item}</span>
                {row.changed && (
                  <span class="compare-mark">
                    <Icon name="pencil" />
                    {changedLabel}
                  </span>
                )}
                {row.note && <span class="compare-note">{row.note}</span>}
              </th>
              <td role="cell" data-label={head.before}>
                <div>{row.before}</div>
              </td>
              <td role="cell" data-label={head.after}>
                <div class="compare-after">{row.after}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
