import type { FC } from 'hono/jsx';
import type { Text } from '../../ground/words.ts';
import { type Control, first, type Raw } from '../../procedure/field.ts';
import { identityOf, isLight } from '../../procedure/items.ts';
import type { Present } from '../../procedure/present.ts';
import { Button, FieldGroup, Fields, idOf } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { type Asked, useFieldProps } from './asked.ts';
import { LongList } from './long-list.tsx';
import { buttons } from './posted.ts';
import { applyWords as words } from './words.ts';

type RowsControlProps = {
  asked: Asked;
  control: Extract<Control, { kind: 'rows' }>;
  /** Draws the question of a cell; handed in, because that is where rows are drawn too. */
  draw: FC<Asked>;
};

/** Records one below the other, as many as were typed and at least one; an empty one counts for nothing. */
export function RowsControl({ asked, control, draw: Cell }: RowsControlProps) {
  const say = useSay();
  const { name, values, present, view, field } = asked;
  const count = rowCount(values, name, control.fixed ? mostFixed : control.max);
  const shown = view ? view.cut.shown.map(({ at }) => at) : Array.from({ length: Math.max(1, count) }, (_, at) => at);
  const isSideBySide = control.fixed !== undefined && isLight(control, present);
  if (control.fixed && count === 0)
    return (
      <p id={idOf(name)} tabindex={-1}>
        {say(control.fixed.none)}
      </p>
    );
  return (
    <FieldGroup {...useFieldProps(asked, field.optional && !control.fixed ? [say(words.rowIfAny)] : [])}>
      <LongList asked={asked}>
        <div class="rows" id={idOf(name)} tabindex={-1} data-light={isSideBySide ? '' : undefined}>
          {shown.map((index) => (
            <Row key={index} asked={asked} control={control} draw={Cell} index={index} />
          ))}
        </div>
      </LongList>
      {!control.fixed && count < control.max && (
        <Button variant="secondary" size="small" icon="plus" name={buttons.add} value={name} formnovalidate>
          {say(words.addRow)}
        </Button>
      )}
    </FieldGroup>
  );
}

/** The contract sets no end to its rows; addresses of them have four digits. */
const mostFixed = 10_000;

/** One record, named by the item of the contract that it is about, or by its place. */
function Row({ asked, control, draw: Cell, index }: RowsControlProps & { index: number }) {
  const say = useSay();
  const { name, field, values, present } = asked;
  const row = `${name}.${index}`;
  const title = itemOf(control, values, row, present) ?? {
    ja: `${field.label.ja} ${index + 1}`,
    en: `${field.label.en} ${index + 1}`,
  };
  return (
    <FieldGroup name={row} label={say(title)}>
      <Fields>
        {Object.entries(control.columns).map(([column, cell]) => (
          <Cell
            {...asked}
            key={column}
            name={`${row}.${column}`}
            field={cell}
            view={undefined}
            error={undefined}
            remark={undefined}
            inOptionalRow={field.optional === true && !control.fixed}
          />
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

function itemOf(control: RowsControlProps['control'], values: Raw, row: string, now: Present): Text | undefined {
  const identity = identityOf(control);
  return identity?.label(first(values, `${row}.${identity.column}`), now);
}

/** Rows that were posted, empty ones too: `name.2.column` makes three. Never more than a page shows. */
export function rowCount(values: Raw, name: string, max: number): number {
  const indices = Object.keys(values).flatMap((key) => {
    const found = key.startsWith(`${name}.`) && /^(\d{1,4})\./.exec(key.slice(name.length + 1));
    return found ? [Number(found[1]) + 1] : [];
  });
  return Math.min(max, Math.max(0, ...indices));
}
