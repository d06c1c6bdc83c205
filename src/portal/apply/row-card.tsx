import type { FC } from 'hono/jsx';
import type { Text } from '../../ground/words.ts';
import { type Control, type Field, first, isProblem, type Raw } from '../../procedure/field.ts';
import { indexesOf } from '../../procedure/fields/rows.ts';
import { identityOf } from '../../procedure/items.ts';
import type { Present } from '../../procedure/present.ts';
import { Button, Checkbox, FieldGroup, Fields, idOf, RowCard } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { Asked } from './asked.ts';
import { rowWords } from './form-words.ts';
import { buttons } from './posted.ts';
import { applyWords as words } from './words.ts';

export type RowProps = {
  asked: Asked;
  control: Extract<Control, { kind: 'rows' }>;
  /** Draws the question of a cell; handed in, because that is where rows are drawn too. */
  draw: FC<Asked>;
  index: number;
};

/**
 * One record, named by the item of the contract that it is about, or by its place: a card that is closed while it is as the contract has it or
 * filled in rightly, and open where it changes, is empty or has a mistake. It opens without script.
 * @param plain it stands open, for there is little in it
 */
export function Row({ plain, canDrop, ...row }: RowProps & { plain: boolean; canDrop: boolean }) {
  const say = useSay();
  const title = say(titleOf(row));
  const cells = (
    <>
      <Cells {...row} />
      {canDrop && <Drop row={nameOf(row)} title={title} />}
    </>
  );
  if (plain)
    return (
      <FieldGroup name={nameOf(row)} label={title}>
        {cells}
      </FieldGroup>
    );
  const said = saidIn(row);
  const state = row.control.fixed ? stateOf(row) : undefined;
  return (
    <RowCard
      title={title}
      {...(state && { state: say(rowWords[state]), emphasis: state !== 'kept' })}
      note={say(state === 'kept' ? rowWords.change : said)}
      open={isOpen(row, state, said)}
      {...(row.asked.removal && { beside: <Remove {...row} /> })}
    >
      <FieldGroup name={nameOf(row)} label={title}>
        {cells}
      </FieldGroup>
    </RowCard>
  );
}

const nameOf = ({ asked, index }: RowProps): string => `${asked.name}.${index}`;

function Cells({ asked, control, draw: Cell, index }: RowProps) {
  const say = useSay();
  const row = `${asked.name}.${index}`;
  return (
    <Fields>
      {Object.entries(control.columns).map(([column, cell]) => {
        const wrong = asked.cells?.[`${index}.${column}`];
        return (
          <Cell
            {...asked}
            key={column}
            name={`${row}.${column}`}
            field={cell}
            view={undefined}
            cells={undefined}
            removal={undefined}
            error={wrong && say(wrong)}
            remark={undefined}
            inOptionalRow={asked.field.optional === true && !control.fixed}
          />
        );
      })}
    </Fields>
  );
}

function Drop({ row, title }: { row: string; title: string }) {
  const say = useSay();
  return (
    <Button
      variant="secondary"
      size="small"
      icon="trash"
      name={buttons.drop}
      value={row}
      label={`${title} ${say(words.dropRow)}`}
      formnovalidate
    >
      {say(words.dropRow)}
    </Button>
  );
}

/** The box of another question that takes out what the row is about. */
function Remove(row: RowProps) {
  const say = useSay();
  const { removal } = row.asked;
  const option = removal?.options.find(({ value }) => value === itemIn(row));
  if (!removal || !option) return null;
  const mark = say(removal.mark);
  return (
    <Checkbox
      name={removal.name}
      value={option.value}
      id={option === removal.options[0] ? idOf(removal.name) : idOf(`${removal.name}-${option.value}`)}
      label={mark}
      ariaLabel={`${mark} ${say(option.label)}`}
      checked={removal.taken.includes(option.value)}
      {...(removal.error && { error: removal.error })}
    />
  );
}

function titleOf({ asked: { name, field, values, present }, control, index }: RowProps): Text {
  const identity = identityOf(control);
  return (
    identity?.label(first(values, `${name}.${index}.${identity.column}`), present) ?? {
      ja: `${field.label.ja} ${index + 1}`,
      en: `${field.label.en} ${index + 1}`,
    }
  );
}

function itemIn({ asked: { name, values }, control, index }: RowProps): string | undefined {
  const identity = identityOf(control);
  return identity && first(values, `${name}.${index}.${identity.column}`);
}

type State = 'kept' | 'changed' | 'removed';

function stateOf(row: RowProps): State {
  const item = itemIn(row);
  if (item !== undefined && row.asked.removal?.taken.includes(item)) return 'removed';
  return changedColumns(row).length > 0 ? 'changed' : 'kept';
}

function isOpen({ asked, index }: RowProps, state: State | undefined, said: Text): boolean {
  const isWrong = Object.keys(asked.cells ?? {}).some((at) => at.startsWith(`${index}.`));
  return isWrong || (state === undefined ? said.ja === '' : state === 'changed');
}

/** The columns that say something else than the page opened with. */
function changedColumns({ asked: { name, field, values, present }, control, index }: RowProps): string[] {
  const identity = identityOf(control);
  const shown = openedWith(field, name, present);
  const value = identity && first(values, `${name}.${index}.${identity.column}`);
  const was = indexesOf(shown, name).find((at) => first(shown, `${name}.${at}.${identity?.column}`) === value);
  const typed = (raw: Raw, at: number | undefined, column: string) =>
    JSON.stringify((raw[`${name}.${at}.${column}`] ?? []).filter((each) => each !== ''));
  return Object.keys(control.columns).filter((column) => typed(values, index, column) !== typed(shown, was, column));
}

const openedWith = (field: Field<unknown>, name: string, now: Present): Raw =>
  field.from ? field.write(field.from(now), name) : {};

/** What the row says, each answer with its name; of a row of the contract what changes. Blank where nothing was typed. */
function saidIn(row: RowProps): Text {
  const { asked, control } = row;
  const told = control.fixed ? changedColumns(row) : Object.keys(control.columns);
  const said = (lang: 'ja' | 'en') =>
    told
      .flatMap((column) => {
        const cell = control.columns[column];
        const value = cell?.read({ raw: asked.values, files: {} }, `${nameOf(row)}.${column}`);
        if (!cell || isProblem(value)) return [];
        const answer = cell.show(value, lang, asked.present).join(lang === 'ja' ? '、' : ', ');
        return answer === '' ? [] : [lang === 'ja' ? `${cell.label.ja}：${answer}` : `${cell.label.en}: ${answer}`];
      })
      .join(lang === 'ja' ? '／' : '; ');
  return { ja: said('ja'), en: said('en') };
}
