import { createContext, useContext } from 'hono/jsx';
import type { Content } from '../markup.ts';
import type { Keeping } from './header.tsx';

/** The form of the page that is saved before it is left; the frame of the page tells it to every link in it. */
export const Leaving = createContext<Keeping | undefined>(undefined);

type LinkProps = {
  href: string;
  class?: string;
  id?: string | undefined;
  rel?: string | undefined;
  download?: string | undefined;
  /** A file, for which the page is not left. */
  stays?: boolean;
  'aria-current'?: 'page' | 'true' | undefined;
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'data-variant'?: string;
  'data-size'?: string;
  children?: Content;
};

/**
 * The way to another page, wherever it stands: a link, or on a page whose text is kept a button that saves it first, right or wrong. Works
 * without script.
 */
export function Link(props: LinkProps) {
  const { href, children, download, stays = download !== undefined, rel, class: look, id, ...own } = props;
  const keeping = useContext(Leaving);
  if (!keeping?.leave || !href.startsWith('/') || stays)
    return (
      <a class={look} id={id} href={href} rel={rel} download={download} {...own}>
        {children}
      </a>
    );
  const { form, action, name, leave } = keeping;
  const address = `${action}${action.includes('?') ? '&' : '?'}to=${encodeURIComponent(href)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it sends the form of the page, and leads elsewhere like any link.
    <button
      type="submit"
      role="link"
      form={form}
      name={name}
      value={leave}
      formaction={address}
      formnovalidate
      class={look ?? 'link'}
      id={id}
      {...own}
    >
      {children}
    </button>
  );
}
