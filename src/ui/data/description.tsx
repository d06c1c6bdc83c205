import { Details } from '../feedback/notice.tsx';
import { Link } from '../layout/leave.tsx';
import type { Content } from '../markup.ts';

export type Description = { term: Content; value: Content; note?: Content };

/** Terms and their values. An empty value is the caller's 「—」 or 「なし」. */
export function DescriptionList({ items, dense }: { items: Description[]; dense?: boolean }) {
  return (
    <dl class="descriptions" data-dense={dense ? '' : undefined}>
      {items.map((item, index) => (
        <div key={index} class="description">
          <dt>{item.term}</dt>
          <dd>
            {item.value}
            {item.note && <div class="description-note">{item.note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type SummaryCardProps = {
  id: string;
  title: string;
  level?: 2 | 3;
  /** 「入力に戻る」: changes these answers and comes back here. */
  edit?: { href: string; label: string };
  items: Description[];
  /** The answers are folded under these words. */
  folded?: { summary: string; open: boolean };
  children?: Content;
};

/** One page's answers on the check page. */
export function SummaryCard({ id, title, level = 2, edit, items, folded, children }: SummaryCardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      class="section summary-card"
      data-variant="card"
      data-folded={folded ? '' : undefined}
      id={id}
      aria-labelledby={`${id}-title`}
    >
      <div class="section-head">
        <Heading id={`${id}-title`}>{title}</Heading>
        {edit && (
          <Link
            class="button"
            data-variant="secondary"
            data-size="small"
            href={edit.href}
            aria-describedby={`${id}-title`}
          >
            {edit.label}
          </Link>
        )}
      </div>
      {items.length > 0 &&
        (folded ? (
          <Details summary={folded.summary} open={folded.open}>
            <DescriptionList dense items={items} />
          </Details>
        ) : (
          <DescriptionList items={items} />
        ))}
      {children}
    </section>
  );
}
