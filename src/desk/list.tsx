import { type Cursor, type Listed, readCursor, type Turn, writeCursor } from '../application/lists/keyset.ts';
import { inSentence, type Lang } from '../ground/words.ts';
import { menu, menuTitle } from '../procedures/menu.ts';
import { Link, Pager } from '../ui/index.ts';
import type { C, Web } from '../web/env.ts';
import { useSay } from '../web/say.ts';
import { deskWords } from './words.ts';

/** Which page of a list an address names. */
export function turnOf(c: C): Turn {
  const [after, before] = [readCursor(c.req.query('after')), readCursor(c.req.query('before'))];
  return after ? { after } : before ? { before } : {};
}

/** An address with its conditions; empty ones are left out. */
function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

/** Links to the pages before and after, with the conditions kept. */
export function ListPager({
  path,
  query,
  listed,
}: {
  path: string;
  query: Record<string, string | undefined>;
  listed: Listed<{ cursor: Cursor }>;
}) {
  const say = useSay();
  const to = (turn: Record<string, string>) => withQuery(path, { ...query, ...turn });
  if (!listed.previous && !listed.next) return null;
  return (
    <Pager
      label={say(deskWords.pages)}
      {...(listed.previous && {
        previous: { href: to({ before: writeCursor(listed.previous) }), label: say(deskWords.previous) },
      })}
      {...(listed.next && { next: { href: to({ after: writeCursor(listed.next) }), label: say(deskWords.next) } })}
    >
      {listed.previous && <Link href={to({})}>{say(deskWords.firstPage)}</Link>}
    </Pager>
  );
}

/** The kinds of application that can have been filed, in the order of the menu. */
export function kindOptions({ catalogue, clock }: Web, lang: Lang): { value: string; label: string }[] {
  const inForce = catalogue.inForce(clock.today()).map(({ id }) => id);
  return menu.flatMap(({ items }) =>
    items
      .filter(({ procedure }) => inForce.includes(procedure))
      .map(({ procedure, title }) => ({ value: procedure, label: title[lang] })),
  );
}

/** The kinds of an application, each without what stands in brackets behind it: a list has little room. */
export const kindsIn = (procedures: readonly string[], lang: Lang): string =>
  procedures.map((id) => inSentence(menuTitle(id))[lang]).join(lang === 'ja' ? '、' : ', ');
