import { Icon, type IconName } from '../icons/icons.tsx';
import { Link } from '../layout/leave.tsx';
import type { Content } from '../markup.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger';

type Look = {
  variant?: ButtonVariant;
  size?: 'normal' | 'large' | 'small';
  /** Before the words. */
  icon?: IconName;
  /** A forward arrow after the words: this goes on to the next page. */
  forward?: boolean;
  id?: string;
  describedBy?: string;
  children?: Content;
};

export type ButtonProps = Look & {
  name?: string;
  value?: string;
  /** Id of the form, when the button stands outside it. */
  form?: string;
  formaction?: string;
  /** Submits without the browser's own checks; for buttons that are not the page's main step. */
  formnovalidate?: boolean;
  /** Set where a name must say more than the words that are seen; begin with those words. */
  label?: string;
  /** Marks the button that keeps unfinished work: IdleDialog presses it before the session ends. */
  keepsWork?: boolean;
};

/** A submit button. Everything that changes something is one of these; everything that leads somewhere is a ButtonLink. */
export function Button(props: ButtonProps) {
  return (
    <button
      class="button"
      type="submit"
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formaction}
      formnovalidate={props.formnovalidate}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      data-variant={props.variant ?? 'primary'}
      data-size={props.size ?? 'normal'}
      data-keeps-work={props.keepsWork ? '' : undefined}
    >
      <Inside {...props} />
    </button>
  );
}

export type ButtonLinkProps = Look & { href: string; label?: string; download?: boolean };

/** A link that looks like a button: the next page of a journey. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <Link
      class="button"
      href={props.href}
      id={props.id}
      download={props.download ? '' : undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      data-variant={props.variant ?? 'primary'}
      data-size={props.size ?? 'normal'}
    >
      <Inside {...props} />
    </Link>
  );
}

function Inside({ icon, forward, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {forward && <Icon name="forward" />}
    </>
  );
}

export type DefaultButtonProps = Pick<ButtonProps, 'name' | 'value' | 'form' | 'children'>;

/** Put before all other submit buttons of a form: what the Enter key presses. */
export function DefaultButton({ name, value, form, children }: DefaultButtonProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the tab key never reaches it; Enter in a field presses it.
    <button
      class="visually-hidden"
      type="submit"
      form={form}
      name={name}
      value={value}
      tabindex={-1}
      aria-hidden="true"
    >
      {children}
    </button>
  );
}

/** The foot of a page: the next step first and large, then the others. */
export function ActionBar({
  sticky,
  children,
}: {
  /** Stays in sight at the foot of a wide window. */ sticky?: boolean;
  children?: Content;
}) {
  return (
    <div class="actions" data-sticky={sticky ? '' : undefined}>
      {children}
    </div>
  );
}

export type BackLinkProps = { href: string; children?: Content };

/** A named way back. */
export function BackLink({ href, children }: BackLinkProps) {
  return (
    <Link class="back-link" href={href}>
      <Icon name="back" />
      <span>{children}</span>
    </Link>
  );
}
