import { Button } from '../action/button.tsx';
import { Icon } from '../icons/icons.tsx';
import { type Content, describedBy } from '../markup.ts';
import { bind, FieldGroup, type FieldProps } from './field.tsx';

export type CodeRowsProps = FieldProps & {
  /** One row per value; at least one row is shown. */
  values: { value: string; error?: string | undefined /** Whose it is. */; after?: string | undefined }[];
  /** The label of one row; it gets its number, or `{n}` for the pattern that the script fills in. */
  rowLabel: (n: number | string) => string;
  /** Adds a row through the server where no script runs: the button's name and value. */
  add: { name: string; value?: string; label: string };
  example?: string;
};

/** Several codes under one name, as many as are needed. Empty rows mean nothing. */
export function CodeRows(props: CodeRowsProps) {
  const { id } = bind(props);
  const values = props.values.length > 0 ? props.values : [{ value: '' }];
  return (
    <FieldGroup {...props}>
      <ol class="code-rows" data-rows={id}>
        {values.map((row, index) => (
          <Row {...props} key={index} id={index === 0 ? id : `${id}-${index + 1}`} number={index + 1} row={row} />
        ))}
      </ol>
      <template data-row-pattern={id}>
        <Row {...props} id={`${id}-{n}`} number="{n}" row={{ value: '' }} />
      </template>
      <Button
        variant="secondary"
        size="small"
        icon="plus"
        name={props.add.name}
        value={props.add.value ?? '1'}
        formnovalidate
      >
        <span data-add-row={id}>{props.add.label}</span>
      </Button>
    </FieldGroup>
  );
}

type RowProps = CodeRowsProps & { id: string; number: number | string; row: CodeRowsProps['values'][number] };

function Row({ id, number, row, name, rowLabel, example }: RowProps) {
  return (
    <li class="code-row">
      <label class="code-row-label" for={id}>
        {rowLabel(number)}
      </label>
      <div class="control-line">
        <input
          class="control"
          type="text"
          id={id}
          name={name}
          value={row.value}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={describedBy(row.error && `${id}-row-error`, example && !row.after && `${id}-example`)}
          aria-invalid={row.error ? 'true' : undefined}
          data-width="code"
          data-normalize="code"
        />
        {row.after && <strong class="control-after">{row.after}</strong>}
        {example && !row.after && (
          <span class="control-after" id={`${id}-example`}>
            {example}
          </span>
        )}
      </div>
      {row.error && (
        <p class="field-error" id={`${id}-row-error`}>
          <Icon name="danger" />
          <span>{row.error}</span>
        </p>
      )}
    </li>
  );
}

export type RowCardProps = {
  /** What the row is about. */
  title: string;
  /** How it stands, in a word: 「変更なし」. */
  state?: string;
  /** The word is worth noticing. */
  emphasis?: boolean;
  /** What the row says, or what opening it is for. */
  note?: string;
  open?: boolean;
  /** What can be done without opening it, such as a box that takes it out. */
  beside?: Content;
  children?: Content;
};

/** A record of several questions that is closed to one line until it is wanted. */
export function RowCard({ title, state, emphasis, note, open, beside, children }: RowCardProps) {
  return (
    <div class="row-card">
      <details open={open}>
        <summary class="row-card-summary">
          <span class="row-card-title">{title}</span>
          {state && (
            <span class="row-card-state" data-emphasis={emphasis ? '' : undefined}>
              {state}
            </span>
          )}
          {note && <span class="row-card-note">{note}</span>}
        </summary>
        {children}
      </details>
      {beside && <div class="row-card-beside">{beside}</div>}
    </div>
  );
}

export type PicksProps = {
  label: string;
  id: string;
  /** Of each button; the page is sent with the value of the one that is pressed. */
  name: string;
  picks: { value: string; label: string; note?: string }[];
};

/** Values to take with one press, through the server. */
export function Picks({ label, id, name, picks }: PicksProps) {
  return (
    <ul class="examples" id={id} aria-label={label}>
      {picks.map((pick) => (
        <li key={pick.value}>
          <button class="example" type="submit" name={name} value={pick.value} formnovalidate>
            {pick.label}
            {pick.note && <span class="example-note">{pick.note}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

export type ExamplesProps = {
  /** 「記載例から選ぶ」 */
  title: string;
  /** Id of the field that an example goes into. */
  target: string;
  /** The button's name; its value is the text. Without script the server puts it into the field. */
  name: string;
  texts: string[];
  /** Where the button sends to, when not to the form's own address. */
  action?: string;
};

/** Example texts to pick from, folded away until asked for. */
export function Examples({ title, target, name, texts, action }: ExamplesProps) {
  return (
    <details class="disclosure">
      <summary>{title}</summary>
      <ul class="examples">
        {texts.map((text) => (
          <li key={text}>
            <button
              class="example"
              type="submit"
              name={name}
              value={text}
              formaction={action}
              formnovalidate
              data-fill={target}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
