import type { Content } from '../markup.ts';

export type FormProps = {
  action: string;
  method?: 'post' | 'get';
  id?: string;
  /** Accessible name, where a page has several forms. */
  label?: string;
  /** For forms with a FileField. */
  multipart?: boolean;
  /** Said aloud while the answer is awaited: 「送信しています。しばらくお待ちください。」 Also marks the button as busy. */
  busyText?: string;
  /** Less air: much is looked over at once. */
  dense?: boolean;
  children?: Content;
};

/** A form that the server checks (`novalidate`): errors come back beside the fields with everything typed. */
export function Form({ action, method = 'post', id, label, multipart, busyText, dense, children }: FormProps) {
  return (
    <form
      class="form"
      action={action}
      method={method}
      id={id}
      aria-label={label}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
      data-dense={dense ? '' : undefined}
      data-busy-text={busyText}
    >
      {children}
      {busyText && <p class="visually-hidden" role="status" data-busy-status=""></p>}
    </form>
  );
}

/** Questions one below the other. */
export function Fields({ children }: { children?: Content }) {
  return <div class="fields">{children}</div>;
}

/** A part of a form that another question's answer rules out: not shown while a choice that `conceals` is taken. What is typed in it stays. */
export function OnlyIf({ children }: { children?: Content }) {
  return <div data-only="">{children}</div>;
}

/** A filter above a list within a form: a field and the buttons that send the form along. */
export function Finder({ label, children }: { label: string; children?: Content }) {
  return (
    <search class="finder" aria-label={label}>
      {children}
    </search>
  );
}

export type SearchFormProps = { action: string; label: string; children?: Content; submit: Content };

/** A filter above a list: fields in a row, sent by GET so that the result can be bookmarked. */
export function SearchForm({ action, label, children, submit }: SearchFormProps) {
  return (
    <search>
      <form class="search-form" action={action} method="get" aria-label={label}>
        {children}
        <div class="search-form-submit">{submit}</div>
      </form>
    </search>
  );
}
