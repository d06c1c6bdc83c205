import type { FC } from 'hono/jsx';
import { type Control, first, type Raw } from '../../procedure/field.ts';
import { Button, FieldGroup, Fields, idOf } from '../../ui/index.ts';
import { applyWords as words } from '../../words/apply.ts';
import type { Text } from '../../words/text.ts';
import { type Asked, fieldProps } from './asked.ts';
import { buttons } from './posted.ts';

type RowsControlProps = {
  asked: Asked;
  control: Extract<Control, { kind: 'rows' }>;
  /** Draws the question of a cell; handed in, because that is where rows are drawn too. */
  draw: FC<Asked>;
};

/** Records one below the other, as many as were typed and at least one; an empty one counts for nothing. */
export function RowsControl({ asked, control, draw: Cell }: RowsControlProps) {
  const { say, name, values } = asked;
  const count = rowCount(values, name, control.max);
  if (control.fixed && count === 0)
    return (
      <p id={idOf(name)} tabindex={-1}>
        {say(control.fixed.none)}
      </p>
    );
  return (
    <FieldGroup {...fieldProps(asked)}>
      <div class="rows" id={idOf(name)} tabindex={-1}>
        {Array.from({ length: Math.max(1, count) }, (_, index) => (
          <Row key={index} asked={asked} control={control} draw={Cell} index={index} />
        ))}
      </div>
      {!control.fixed && count < control.max && (
        <Button variant="secondary" size="small" icon="plus" name={buttons.add} value={name} formnovalidate>
          {say(words.addRow)}
        </Button>
      )}
    </FieldGroup>
  );
}

/** One record, named by the item of the contract that it is about, or by its place. */
function Row({ asked, control, draw: Cell, index }: RowsControlProps & { index: number }) {
  const { say, name, field, values } = asked;
  const row = `${name}.${index}`;
  const title = itemOf(control, values, row) ?? {
    ja: `${field.label.ja} ${index + 1}`,
    en: `${field.label.en} ${index + 1}`,
  };
  return (
    <FieldGroup name={row} label={say(title)}>
      <Fields>
        {Object.entries(control.columns).map(([column, cell]) => (
          <Cell {...asked} key={column} name={`${row}.${column}`} field={cell} error={undefined} remark={undefined} />
        ))}
      </Fields>
      {!control.fixed && rowCount(values, name, control.max) > 1 && (
        <Button
          variant="secondary"
          size="small"
          icon="trash"
          name={buttons.drop}
          value={row}
          label={`${say(title)} ${say(words.dropRow)}`}
          formnovalidate
        >
          {say(words.dropRow)}
        </Button>
      )}
    </FieldGroup>
  );
}

function itemOf(control: RowsControlProps['control'], values: Raw, row: string): Text | undefined {
  for (const [column, cell] of Object.entries(control.columns))
    if (cell.control.kind === 'identity') return cell.control.label(first(values, `${row}.${column}`));
  return undefined;
}

/** Rows that were posted, empty ones too: `name.2.column` makes three. Never more than a page shows. */
export function rowCount(values: Raw, name: string, max: number): number {
  const indices = Object.keys(values).flatMap((key) => {
    const found = key.startsWith(`${name}.`) && /^(\d{1,4})\./.exec(key.slice(name.length + 1));
    return found ? [Number(found[1]) + 1] : [];
  });
  return Math.min(max, Math.max(0, ...indices));
}
