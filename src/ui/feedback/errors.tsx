import { Icon } from '../icons/icons.tsx';
import { Link } from '../layout/leave.tsx';

export type ErrorSummaryProps = {
  title: string;
  /** One per mistake; `href` is `#` + the field's id (`#${id}-3` for the third row of CodeRows). */
  errors: { href?: string; text: string }[];
};

/** All mistakes of a page, first thing in it. Takes the focus: by `autofocus` without script, by script otherwise. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div
      class="error-summary"
      id="errors"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="errors-title"
      data-focus=""
    >
      <Icon name="danger" size="large" />
      <div>
        <h2 class="error-summary-title" id="errors-title">
          {title}
        </h2>
        <ul>
          {errors.map((error) => (
            <li key={error.text}>{error.href ? <Link href={error.href}>{error.text}</Link> : error.text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
