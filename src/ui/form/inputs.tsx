import { raw } from 'hono/html';
import type { Content } from '../markup.ts';
import { bind, Field, type FieldProps } from './field.tsx';

/** How wide a control is drawn, in full-width characters: about 6, 12, 24, or all the room there is (up to 42). */
export type ControlWidth = 'code' | 'short' | 'medium' | 'full';

export type TextInputProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  width?: ControlWidth;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'search';
  autocomplete?: string;
  /** `code`: full-width letters become half-width capitals on leaving the field. The server does the same without script. */
  normalize?: 'code' | 'digits';
  autofocus?: boolean;
  spellcheck?: boolean;
  /** Texts on offer, picked with one press where the browser shows a list. */
  suggestions?: readonly string[];
  /** After the control, e.g. a unit 「台」. */
  after?: Content;
};

/** One line of text. What was typed is shown again as it was typed. */
export function TextInput(props: TextInputProps) {
  const { id, describedby, invalid } = bind(props);
  return (
    <Field {...props}>
      <div class="control-line">
        <input
          class="control"
          type={props.type ?? 'text'}
          id={id}
          name={props.name}
          value={props.value ?? ''}
          inputmode={props.inputmode}
          autocomplete={props.autocomplete ?? 'off'}
          autofocus={props.autofocus}
          spellcheck={props.spellcheck ?? false}
          list={props.suggestions && `${id}-list`}
          aria-describedby={describedby}
          aria-invalid={invalid}
          aria-required={props.required ? 'true' : undefined}
          data-width={props.width ?? 'medium'}
          data-normalize={props.normalize}
        />
        {props.after && <span class="control-after">{props.after}</span>}
      </div>
      {props.suggestions && <datalist id={`${id}-list`}>{raw(props.suggestions.map(optionOf).join(''))}</datalist>}
    </Field>
  );
}

/** Written as short as HTML allows: there may be a thousand of them. */
const optionOf = (text: string): string => `<option>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`;

export type DateFieldProps = FieldProps & {
  value?: string | undefined;
  /** Days on offer, picked with one press where the browser shows a list. */
  suggestions?: { value: string; label: string }[];
  after?: Content;
};

/** A day, typed in whatever way: 20270105, 2027-01-05, 2027/1/5, full-width digits. The hint says so. */
export function DateField(props: DateFieldProps) {
  const { id, describedby, invalid } = bind(props);
  return (
    <Field {...props}>
      <div class="control-line">
        <input
          class="control number"
          type="text"
          id={id}
          name={props.name}
          value={props.value ?? ''}
          autocomplete="off"
          list={props.suggestions && `${id}-days`}
          aria-describedby={describedby}
          aria-invalid={invalid}
          aria-required={props.required ? 'true' : undefined}
          data-width="short"
          data-normalize="digits"
        />
        {props.after && <span class="control-after">{props.after}</span>}
      </div>
      {props.suggestions && (
        <datalist id={`${id}-days`}>
          {props.suggestions.map((day) => (
            <option key={day.value} value={day.value}>
              {day.label}
            </option>
          ))}
        </datalist>
      )}
    </Field>
  );
}

export type TextareaProps = FieldProps & {
  value?: string | undefined;
  rows?: number;
  /** The limit in characters (code points of what is kept); say it in the hint too. */
  limit?: number;
  /** Live count, `{n}` stands for the number: 「あと{n}文字」 and 「{n}文字超えています」. */
  countText?: { left: string; over: string };
};

/** Several lines of text. Never cut off by the browser: what is too long is kept and explained. */
export function Textarea(props: TextareaProps) {
  const { id, describedby, invalid } = bind(props);
  const counted = props.limit !== undefined && props.countText !== undefined;
  return (
    <Field {...props}>
      <textarea
        class="control"
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        aria-describedby={describedby}
        aria-invalid={invalid}
        aria-required={props.required ? 'true' : undefined}
        data-width="full"
        data-count-limit={counted ? props.limit : undefined}
      >
        {afterSwallowedBreak(props.value ?? '')}
      </textarea>
      {counted && (
        <output
          class="field-count number"
          for={id}
          data-left={props.countText?.left}
          data-over={props.countText?.over}
          hidden
        ></output>
      )}
    </Field>
  );
}

/** The parser of HTML swallows one line break at the beginning of a textarea. */
function afterSwallowedBreak(value: string): string {
  return /^[\r\n]/.test(value) ? `\n${value}` : value;
}

export type SelectOption = { value: string; label: string };

export type SelectProps = FieldProps & {
  value?: string | undefined;
  options: SelectOption[];
  /** The first, empty choice: 「選択してください」. */
  placeholder?: string;
  width?: ControlWidth;
};

/** One of many. For fewer than seven choices take Radios. */
export function Select(props: SelectProps) {
  const { id, describedby, invalid } = bind(props);
  return (
    <Field {...props}>
      <select
        class="control"
        id={id}
        name={props.name}
        aria-describedby={describedby}
        aria-invalid={invalid}
        aria-required={props.required ? 'true' : undefined}
        data-width={props.width ?? 'medium'}
      >
        {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
