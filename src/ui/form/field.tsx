import { Icon } from '../icons/icons.tsx';
import { Link } from '../layout/leave.tsx';
import { type Content, describedBy, idOf } from '../markup.ts';

/** What every question has. All texts are passed in; the component knows no words. */
export type FieldProps = {
  name: string;
  label: string;
  /** The control's id and the target of the error summary's link; default: the name made safe (`idOf`). */
  id?: string;
  /** 「必須」 or 「任意」 */
  mark?: string;
  /** Announces the answer as required and colours the mark. Never blocks the browser's submit. */
  required?: boolean;
  hint?: Content;
  /** More about the question, folded away: what a word in its label means. */
  help?: Content;
  /** The mistake and what to do about it, in one sentence. */
  error?: string | undefined;
  /** A remark of the reviewer on this very question. */
  remark?: Content;
};

type Bound = { id: string; describedby: string | undefined; invalid: 'true' | undefined };

/** Ids and states by which a control is bound to its label, hint, remark and error. */
export function bind(props: FieldProps): Bound {
  const id = props.id ?? idOf(props.name);
  return {
    id,
    describedby: describedBy(
      props.error ? `${id}-error` : undefined,
      props.remark ? `${id}-remark` : undefined,
      props.hint ? `${id}-hint` : undefined,
    ),
    invalid: props.error ? 'true' : undefined,
  };
}

/** A question with one control: label, hint, error, then the control given as children. */
export function Field({ children, ...props }: FieldProps & { children?: Content }) {
  const { id } = bind(props);
  return (
    <div class="field" data-invalid={props.error ? '' : undefined}>
      <div class="field-head">
        <label class="field-label" for={id}>
          {props.label}
        </label>
        <FieldMark mark={props.mark} required={props.required} />
      </div>
      <FieldNotes {...props} id={id} />
      {children}
    </div>
  );
}

/** A question with several controls: a fieldset whose legend is the label. */
export function FieldGroup({ children, ...props }: FieldProps & { children?: Content }) {
  const { id, describedby } = bind(props);
  return (
    <fieldset
      class="field"
      id={`${id}-group`}
      aria-describedby={describedby}
      data-invalid={props.error ? '' : undefined}
    >
      <legend class="field-head">
        <span class="field-label">{props.label}</span>
        <FieldMark mark={props.mark} required={props.required} />
      </legend>
      <FieldNotes {...props} id={id} />
      {children}
    </fieldset>
  );
}

export type TermHelpProps = {
  /** 「識別番号とは」 */
  summary: string;
  /** Where all terms are explained. */
  more: { href: string; label: string };
  children?: Content;
};

/** What a word of a label means, one line until it is asked for. */
export function TermHelp({ summary, more, children }: TermHelpProps) {
  return (
    <details class="term-help">
      <summary>
        <Icon name="question" />
        {summary}
      </summary>
      <div class="term-help-body">
        <p>{children}</p>
        <Link href={more.href}>{more.label}</Link>
      </div>
    </details>
  );
}

/** 「必須」 or 「任意」 beside a label. */
function FieldMark({ mark, required }: { mark?: string | undefined; required?: boolean | undefined }) {
  return mark ? (
    <span class="field-mark" data-required={required ? '' : undefined}>
      {mark}
    </span>
  ) : null;
}

/** Hint, remark and error under a label, each with the id that `bind` names. */
function FieldNotes(props: FieldProps & { id: string }) {
  const { id, hint, help, remark, error } = props;
  return (
    <>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {help}
      {remark && (
        <div class="field-remark" id={`${id}-remark`}>
          <Icon name="question" />
          <div>{remark}</div>
        </div>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
    </>
  );
}

/** The mistake of a question, at it. */
export function FieldError({ id, children }: { id: string; children?: Content }) {
  return (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="danger" />
      <span>{children}</span>
    </p>
  );
}
