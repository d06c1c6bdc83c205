import type { FC } from 'hono/jsx';
import type { Control, Raw } from '../../procedure/field.ts';
import { Button, FieldGroup, Fields, idOf } from '../../ui/index.ts';
import { applyWords as words } from '../../words/apply.ts';
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
  const { say, name, field, values } = asked;
  const count = rowCount(values, name, control.max);
  if (control.fixed && count === 0)
    return (
      <p id={idOf(name)} tabindex={-1}>
        {say(control.fixed.none)}
      </p>
    );
  return (
    <FieldGroup {...fieldProps(asked)}>
      <div id={idOf(name)} tabindex={-1}>
        {Array.from({ length: Math.max(1, count) }, (_, index) => (
          <FieldGroup key={index} name={`${name}.${index}`} label={`${say(field.label)} ${index + 1}`}>
            <Fields>
              {Object.entries(control.columns).map(([column, cell]) => (
                <Cell
                  {...asked}
                  key={column}
                  name={`${name}.${index}.${column}`}
                  field={cell}
                  error={undefined}
                  remark={undefined}
                />
              ))}
            </Fields>
          </FieldGroup>
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

/** Rows that were posted, empty ones too: `name.2.column` makes three. Never more than a page shows. */
export function rowCount(values: Raw, name: string, max: number): number {
  const indices = Object.keys(values).flatMap((key) => {
    const found = key.startsWith(`${name}.`) && /^(\d{1,4})\./.exec(key.slice(name.length + 1));
    return found ? [Number(found[1]) + 1] : [];
  });
  return Math.min(max, Math.max(0, ...indices));
}
