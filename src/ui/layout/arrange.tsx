import type { Content } from '../markup.ts';

/** Children one below the other with the house's air between them. */
export function Stack({ gap = 'normal', children }: { gap?: 'normal' | 'small' | 'none'; children?: Content }) {
  return (
    <div class="stack" data-gap={gap}>
      {children}
    </div>
  );
}

/**
 * Children side by side where there is room. With `lead` the first is wide and the second a side column; with `sticky` that column
 * stays in sight while the first is read.
 */
export function Columns({ lead, sticky, children }: { lead?: boolean; sticky?: boolean; children?: Content }) {
  return (
    <div class="columns" data-lead={lead ? '' : undefined} data-sticky={sticky ? '' : undefined}>
      {children}
    </div>
  );
}

/** Running text at a length that reads well in Japanese. */
export function Prose({ children }: { children?: Content }) {
  return <div class="prose">{children}</div>;
}

/** The page's foot: the operator's name, links, a copyright line. */
export function Footer({ children }: { children?: Content }) {
  return (
    <footer class="footer">
      <div class="footer-inner">{children}</div>
    </footer>
  );
}
