import type { Content } from '../markup.ts';

export type PageTitleProps = {
  children?: Content;
  /** One or two sentences: what this page is for and what to do. */
  lead?: Content;
  /** A short line above: the number of an application, a procedure's name. */
  above?: Content;
  /** Beside the heading: a StatusTag. */
  beside?: Content;
};

/** The page's h1. */
export function PageTitle({ children, lead, above, beside }: PageTitleProps) {
  return (
    <div class="page-title">
      {above && <p class="page-title-above">{above}</p>}
      <div class="page-title-line">
        <h1>{children}</h1>
        {beside}
      </div>
      {lead && <p class="page-title-lead">{lead}</p>}
    </div>
  );
}

export type SectionProps = {
  title: Content;
  /** Fragment id of the section; the heading gets `${id}-title`. */
  id: string;
  level?: 2 | 3;
  lead?: Content;
  /** In the heading's line at the end: a quiet link or button. */
  action?: Content;
  /** `plain` draws no card. */
  variant?: 'card' | 'plain';
  children?: Content;
};

/** A titled block of a page; a landmark named by its title. */
export function Section({ title, id, level = 2, lead, action, variant = 'card', children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="section" data-variant={variant} id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <Heading id={`${id}-title`}>{title}</Heading>
        {action}
      </div>
      {lead && <div class="section-lead">{lead}</div>}
      {children}
    </section>
  );
}
