import { type Content, describedBy, idOf } from '../markup.ts';
import { bind, FieldGroup, type FieldProps } from './field.tsx';

export type Choice = {
  value: string;
  label: string;
  hint?: Content;
  checked?: boolean;
  disabled?: boolean;
  /** Shown only while this choice is taken, without script too. */
  more?: Content;
  /** Id of a ChoiceFieldset that cannot be used while this choice is taken (enhancement; the server checks it too). */
  disables?: string;
  /** Accessible name where the visible label does not suffice; begin with the visible words. */
  ariaLabel?: string;
  /** While it is taken, the parts of the form in an `OnlyIf` are not shown; without script too. */
  conceals?: boolean;
};

export type ChoicesProps = FieldProps & {
  choices: Choice[];
  /** Side by side where there is room. */
  inline?: boolean;
  /** Draws something around the boxes, between them and the question. */
  around?: (boxes: Content) => Content;
};

/** One of a few. The first radio carries the field's id, so that the error summary leads to it. */
export function Radios(props: ChoicesProps) {
  return <ChoiceList {...props} type="radio" />;
}

/** Any of several, all under one name. */
export function Checkboxes(props: ChoicesProps) {
  return <ChoiceList {...props} type="checkbox" />;
}

/** A single box with its own label and no group around it, e.g. in a table's row. */
export function Checkbox(props: Choice & { name: string; id?: string; labelHidden?: boolean; error?: string }) {
  const { name, id = idOf(`${name}-${props.value}`), error, labelHidden, ...choice } = props;
  return <ChoiceItem {...choice} type="checkbox" name={name} id={id} labelHidden={labelHidden} invalid={!!error} />;
}

export type ChoiceFieldsetProps = {
  id: string;
  legend: string;
  /** Why it cannot be used; seen only while it is disabled. */
  disabledNote?: string;
  disabled?: boolean;
  children?: Content;
};

/** A titled group that another choice can switch off. */
export function ChoiceFieldset({ id, legend, disabledNote, disabled, children }: ChoiceFieldsetProps) {
  return (
    <div class="choice-fieldset">
      {disabledNote && (
        <p class="choice-off-note" id={`${id}-off`} hidden={!disabled} role="status">
          {disabledNote}
        </p>
      )}
      <fieldset id={id} disabled={disabled} class="choice-set">
        <legend class="choice-set-title">{legend}</legend>
        {children}
      </fieldset>
    </div>
  );
}

function ChoiceList(props: ChoicesProps & { type: 'radio' | 'checkbox' }) {
  const { id, invalid } = bind(props);
  const boxes = (
    <div class="choices" data-inline={props.inline ? '' : undefined}>
      {props.choices.map((choice, index) => (
        <ChoiceItem
          {...choice}
          key={choice.value}
          type={props.type}
          name={props.name}
          id={index === 0 ? id : `${id}-${idOf(choice.value)}`}
          hintId={`${id}-${idOf(choice.value)}-hint`}
          invalid={invalid !== undefined}
        />
      ))}
    </div>
  );
  return <FieldGroup {...props}>{props.around ? props.around(boxes) : boxes}</FieldGroup>;
}

type ItemProps = Choice & {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  /** Not the question's own, which the first box shares its id with. */
  hintId?: string;
  invalid?: boolean;
  labelHidden?: boolean | undefined;
};

function ChoiceItem(props: ItemProps) {
  const { id, hint, hintId = `${id}-hint`, more } = props;
  return (
    <div class="choice-item">
      <label class="choice" for={id}>
        <input
          class="choice-input"
          type={props.type}
          id={id}
          name={props.name}
          value={props.value}
          checked={props.checked}
          disabled={props.disabled}
          aria-label={props.ariaLabel}
          aria-describedby={describedBy(hint !== undefined && hintId)}
          aria-invalid={props.invalid ? 'true' : undefined}
          data-disables={props.disables}
          data-conceals={props.conceals ? '' : undefined}
        />
        <span class={props.labelHidden ? 'visually-hidden' : 'choice-label'}>{props.label}</span>
      </label>
      {hint && (
        <div class="choice-hint" id={hintId}>
          {hint}
        </div>
      )}
      {more && <div class="choice-more">{more}</div>}
    </div>
  );
}
