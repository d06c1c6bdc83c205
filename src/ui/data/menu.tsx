import { Tag } from '../feedback/status.tsx';
import { Icon, type IconName } from '../icons/icons.tsx';
import { Link } from '../layout/leave.tsx';
import type { Content } from '../markup.ts';

export type MenuItem = { href: string; label: string; note?: string; icon?: IconName };

/** MenuGroups side by side where there is room. */
export function MenuGroups({ children }: { children?: Content }) {
  return <div class="menu-groups">{children}</div>;
}

/** A titled group of places to go to. */
export function MenuGroup({ id, title, items }: { id: string; title: string; items: MenuItem[] }) {
  return (
    <section class="menu-group" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <MenuList id={`${id}-list`} items={items} />
    </section>
  );
}

/** Places to go to, as large cards; alone where the page's heading names them already. */
export function MenuList({ id, items }: { id: string; items: MenuItem[] }) {
  return (
    <ul class="menu" id={id}>
      {items.map((item, index) => (
        <li key={item.href}>
          <Link class="tile" href={item.href} aria-describedby={item.note ? `${id}-${index}-note` : undefined}>
            {item.icon && <Icon name={item.icon} size="large" />}
            <span class="tile-label">{item.label}</span>
            <Icon name="forward" />
          </Link>
          {item.note && (
            <p class="tile-note" id={`${id}-${index}-note`}>
              {item.note}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export type TaskItem = {
  href: string;
  /** What to do: 「確認事項に回答する」 */
  label: string;
  /** For which application; read out with the link, so that two of one label are told apart. */
  about?: Content;
  /** A StatusTag or Deadline. */
  beside?: Content;
};

/** What waits for this person; the first is drawn as the next step. */
export function TaskList({ id, items }: { id: string; items: TaskItem[] }) {
  return (
    <ul class="tasks">
      {items.map((item, index) => (
        <li key={item.href} class="task">
          <div>
            <Link
              id={`${id}-${index}`}
              href={item.href}
              aria-labelledby={item.about ? `${id}-${index} ${id}-${index}-about` : undefined}
            >
              {item.label}
            </Link>
            {item.about && (
              <p class="task-about" id={`${id}-${index}-about`}>
                {item.about}
              </p>
            )}
          </div>
          {item.beside}
        </li>
      ))}
    </ul>
  );
}

export type NewsItem = {
  key: string;
  /** 「2026/12/01」 */
  date: string;
  datetime?: string;
  category: string;
  /** Reception number, put in 【】 before the text. */
  number?: string;
  text: string;
  href?: string;
  /** 「未読」 where it has not been read. */
  unread?: string;
};

export type NewsTableProps = {
  id: string;
  caption: string;
  captionHidden?: boolean;
  head: { date: string; category: string; text: string; action: string };
  /** 「詳細」 */
  linkLabel: string;
  items: NewsItem[];
};

/** 「新着情報」: date, category, what happened, and the link to it. */
export function NewsTable({ id, caption, captionHidden = true, head, linkLabel, items }: NewsTableProps) {
  return (
    <table class="news">
      <caption id={`${id}-caption`} class={captionHidden ? 'visually-hidden' : undefined}>
        {caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">{head.date}</th>
          <th scope="col">{head.category}</th>
          <th scope="col">{head.text}</th>
          <th scope="col">{head.action}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key} data-unread={item.unread ? '' : undefined}>
            <td class="news-date number">
              <time datetime={item.datetime}>{item.date}</time>
            </td>
            <td class="news-category">
              <Tag>{item.category}</Tag>
            </td>
            <td class="news-text" id={`${id}-${item.key}`}>
              {item.unread && (
                <span class="news-unread">
                  <Icon name="dot" />
                  {item.unread}
                </span>
              )}
              {item.number && <span class="number">【{item.number}】</span>}
              {item.text}
            </td>
            <td class="news-action">
              {item.href && (
                <Link href={item.href} aria-describedby={`${id}-${item.key}`}>
                  {linkLabel}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
