import type { Content } from '../markup.ts';
import type { Keeping } from './header.tsx';

type LeaveProps = {
  href: string;
  class: string;
  keeping: Keeping | undefined;
  'aria-current'?: 'page' | undefined;
  children?: Content;
};

/** A way to another page: a link, or on a page whose text is kept a button that saves it first. Works without script. */
export function Leave({ href, keeping, children, ...own }: LeaveProps) {
  if (!keeping?.leave)
    return (
      <a href={href} {...own}>
        {children}
      </a>
    );
  const { form, action, name, leave } = keeping;
  const address = `${action}${action.includes('?') ? '&' : '?'}to=${encodeURIComponent(href)}`;
  return (
    <button type="submit" form={form} name={name} value={leave} formaction={address} formnovalidate {...own}>
      {children}
    </button>
  );
}
