import { isBlank } from '../../ground/text/visible.ts';
import { partsOf } from '../../procedure/answers.ts';
import type { Raw } from '../../procedure/field.ts';
import { isLight } from '../../procedure/items.ts';
import { Button, Details, FieldError, FieldGroup, idOf } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { useFieldProps } from './asked.ts';
import { fillIn } from './form-words.ts';
import { LongList } from './long-list.tsx';
import { buttons } from './posted.ts';
import { Row, type RowProps } from './row-card.tsx';
import { applyWords as words } from './words.ts';

type RowsControlProps = Omit<RowProps, 'index'>;

/**
 * Records one below the other, as many as were typed and at least one; an empty one counts for nothing. Where none is needed they are closed
 * until somebody wants one.
 */
export function RowsControl({ asked, control, draw }: RowsControlProps) {
  const say = useSay();
  const { name, values, present, view, field } = asked;
  const count = rowCount(values, name, control.fixed ? mostFixed : control.max);
  const shown = view ? view.cut.shown.map(({ at }) => at) : Array.from({ length: Math.max(1, count) }, (_, at) => at);
  const isSideBySide = control.fixed !== undefined && isLight(control, present);
  const isUnwanted = field.optional === true && !control.fixed && !isAnswered(values, name);
  if (control.fixed && count === 0)
    return (
      <p id={idOf(name)} tabindex={-1}>
        {say(control.fixed.none)}
      </p>
    );
  const rows = (
    <>
      {asked.removal?.error && <FieldError id={idOf(asked.removal.name)}>{asked.removal.error}</FieldError>}
      <LongList asked={asked}>
        <div class="rows" id={idOf(name)} tabindex={-1} data-light={isSideBySide ? '' : undefined}>
          {shown.map((index) => (
            <Row
              key={index}
              asked={asked}
              control={control}
              draw={draw}
              index={index}
              plain={isSideBySide || isUnwanted}
              canDrop={!control.fixed && count > 1}
            />
          ))}
        </div>
      </LongList>
      {!control.fixed && count < control.max && (
        <Button variant="secondary" size="small" icon="plus" name={buttons.add} value={name} formnovalidate>
          {say(words.addRow)}
        </Button>
      )}
    </>
  );
  return (
    <FieldGroup
      {...useFieldProps(asked, [
        ...(field.optional && !control.fixed ? [say(words.rowIfAny)] : []),
        ...(asked.removal?.lead ? [say(asked.removal.lead)] : []),
      ])}
    >
      {isUnwanted ? (
        <Details summary={say(fillIn(field.label))} open={count > 1 || asked.error !== undefined} wide>
          {rows}
        </Details>
      ) : (
        rows
      )}
    </FieldGroup>
  );
}

const isAnswered = (values: Raw, name: string): boolean =>
  partsOf(values, name).some(([, typed]) => !typed.every(isBlank));

/** The contract sets no end to its rows; addresses of them have four digits. */
const mostFixed = 10_000;

/** Rows that were posted, empty ones too: `name.2.column` makes three. Never more than a page shows. */
export function rowCount(values: Raw, name: string, max: number): number {
  const indices = Object.keys(values).flatMap((key) => {
    const found = key.startsWith(`${name}.`) && /^(\d{1,4})\./.exec(key.slice(name.length + 1));
    return found ? [Number(found[1]) + 1] : [];
  });
  return Math.min(max, Math.max(0, ...indices));
}
