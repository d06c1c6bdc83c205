import type { Content } from '../markup.ts';
import type { Keeping } from './header.tsx';
import { Link } from './leave.tsx';

export type NavItem = {
  href: string;
  label: string;
  current?: boolean;
  /** Things that wait there, with words for those who do not see the number's place: `{ count: 3, label: '件' }`. */
  waiting?: { count: number; label: string };
};

/** The main navigation. `label` names the landmark, e.g. 「メインナビゲーション」. */
export function Nav({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav class="nav" aria-label={label}>
      <ul class="nav-list">
        {items.map((item) => (
          <li key={item.href}>
            <Link class="nav-link" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.waiting && item.waiting.count > 0 && (
                <span class="nav-count number">
                  {item.waiting.count}
                  <span class="visually-hidden">{item.waiting.label}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where this page lies. The last crumb is the page itself and carries no link. */
export function Breadcrumb({ label, items }: { label: string; items: { label: string; href?: string }[] }) {
  return (
    <nav class="breadcrumb" aria-label={label}>
      <ol class="breadcrumb-list">
        {items.map((item, index) => (
          <li key={item.label} aria-current={index === items.length - 1 ? 'page' : undefined}>
            {item.href ? <Link href={item.href}>{item.label}</Link> : item.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type TabItem = { href: string; label: string; current?: boolean };

/** Tabs that are links: they work without script and can be bookmarked. */
export function Tabs({ label, items }: { label: string; items: TabItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs-list">
        {items.map((item) => (
          <li key={item.href}>
            <Link class="tab" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type PagerProps = {
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** All of it on one page, or back to the parts. */
  whole?: { href: string; label: string };
  /** A form of the page that is sent along, so that what was typed there is not lost. */
  keeping?: Pick<Keeping, 'form' | 'name' | 'value'> | undefined;
  /** What is shown, in words: 「51～100件目」 */
  children?: Content;
};

/** The way to the page before and after (keyset paging: no page numbers). */
export function Pager({ label, previous, next, whole, keeping, children }: PagerProps) {
  return (
    <nav class="pager" aria-label={label}>
      {previous && (
        <Turn href={previous.href} rel="prev" keeping={keeping}>
          <span aria-hidden="true">←</span> {previous.label}
        </Turn>
      )}
      {children && <span class="pager-note number">{children}</span>}
      {next && (
        <Turn href={next.href} rel="next" keeping={keeping}>
          {next.label} <span aria-hidden="true">→</span>
        </Turn>
      )}
      {whole && (
        <Turn href={whole.href} keeping={keeping}>
          {whole.label}
        </Turn>
      )}
    </nav>
  );
}

type TurnProps = { href: string; rel?: 'prev' | 'next'; keeping: PagerProps['keeping']; children?: Content };

function Turn({ href, rel, keeping, children }: TurnProps) {
  if (!keeping)
    return (
      <Link class="pager-link" href={href} rel={rel}>
        {children}
      </Link>
    );
  return (
    <button class="pager-link" type="submit" {...keeping} formaction={href} formnovalidate>
      {children}
    </button>
  );
}
