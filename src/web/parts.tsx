import { BeforeAfter, type BeforeAfterProps, type Content, type Keeping, Pager, Stack } from '../ui/index.ts';
import { partWords, rowsShown, turnWords } from '../words/frame.ts';
import type { C } from './env.ts';
import { useSay } from './say.ts';

/** Which part of a long list is shown, from 1 on; or all of it. */
export type Part = number | 'all';

/** Which part of each long list of a page is asked for, and where the others are. */
export type Parts = {
  of(list: string): Part;
  href(list: string, part: Part): string;
  /** Whether one whose name begins so was turned to another part. */
  turned(beginning: string): boolean;
  /** The form of the page that turning must not lose. */
  keeping?: Pick<Keeping, 'form' | 'name' | 'value'>;
};

/** Rows that a list shows at once (`acceptance.md` 7). */
const mostRows = 50;

/** Reads the parts from the address; `path` is where the page can be opened, whatever address it stands at. */
export function partsOf(c: C, path: string, keeping?: Parts['keeping']): Parts {
  const query = c.req.method === 'GET' ? c.req.query() : {};
  return {
    of: (list) => readPart(query[partName(list)]),
    href: (list, part) => {
      const { saved: _, done: __, ...kept } = query;
      return `${path}?${new URLSearchParams({ ...kept, [partName(list)]: String(part) })}`;
    },
    turned: (beginning) => Object.keys(query).some((name) => name.startsWith(partName(beginning))),
    ...(keeping && { keeping }),
  };
}

/** The part that an address asks for; the first where it asks for none that there can be. */
export const readPart = (asked = ''): Part =>
  asked === 'all' ? 'all' : /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;

/** How an address names the part of a list. */
export const partName = (list: string): string => `part-${list}`;

type PartedProps<T> = {
  /** Of the list on its page. */
  id: string;
  /** Where on the page it begins. */
  anchor: string;
  label: string;
  rows: readonly T[];
  parts: Parts;
  draw(shown: T[]): Content;
  /** How many of the rows changed, where those come first. */
  changed?: number;
};

/** A list of anything. One of more than fifty rows is shown fifty at a time, or whole where that is asked for, such as to print it. */
export function Parted<T>({ id, anchor, label, rows, parts, draw, changed }: PartedProps<T>) {
  if (rows.length <= mostRows) return <>{draw([...rows])}</>;
  const cut = cutOf(rows, parts.of(id));
  return (
    <Stack gap="small">
      {draw(cut.shown)}
      <Turning
        cut={cut}
        label={label}
        href={(part) => `${parts.href(id, part)}#${anchor}`}
        keeping={parts.keeping}
        changed={changed}
        whole
      />
    </Stack>
  );
}

type PartedBeforeAfterProps = BeforeAfterProps & Pick<PartedProps<never>, 'parts'>;

/** A before/after table; a long one shows first what changes. */
export function PartedBeforeAfter({ parts, ...table }: PartedBeforeAfterProps) {
  const { id, caption, rows } = table;
  const changed = rows.filter((row) => row.changed);
  return (
    <Parted
      {...{ id, parts }}
      anchor={`${id}-caption`}
      label={caption}
      rows={rows.length <= mostRows ? rows : [...changed, ...rows.filter((row) => !row.changed)]}
      changed={changed.length}
      draw={(shown) => <BeforeAfter {...table} rows={shown} />}
    />
  );
}

type PartedAnswerProps = Pick<PartedProps<never>, 'id' | 'label' | 'parts'> & {
  answer: string;
  children?: Content;
};

/** An answer; one of more than fifty lines fifty at a time, any other as its `children` draw it. */
export function PartedAnswer({ id: name, label, answer, parts, children }: PartedAnswerProps) {
  const lines = answer.split('\n');
  if (lines.length <= mostRows) return <>{children}</>;
  const id = `answer-${name.replaceAll('.', '-')}`;
  return (
    <div id={id}>
      <Parted {...{ id, label, parts }} anchor={id} rows={lines} draw={(shown) => <LinesOf lines={shown} />} />
    </div>
  );
}

function LinesOf({ lines }: { lines: readonly string[] }) {
  return (
    <div>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </div>
  );
}

/** A part of a list: its rows, its place among the parts (0 where all is shown), and how many rows a part has. */
export type Cut<T> = { shown: T[]; part: number; last: number; from: number; of: number; per: number };

/** The part of a list that is wanted; the last one for a part beyond. */
export function cutOf<T>(all: readonly T[], wanted: Part, per = mostRows): Cut<T> {
  const last = Math.max(1, Math.ceil(all.length / per));
  if (wanted === 'all') return { shown: [...all], part: 0, last, from: 0, of: all.length, per };
  const part = Math.min(wanted, last);
  const from = (part - 1) * per;
  return { shown: all.slice(from, from + per), part, last, from, of: all.length, per };
}

type TurningProps = {
  label: string;
  cut: Cut<unknown>;
  href(part: Part): string;
  keeping?: Parts['keeping'];
  /** Offers all rows on one page. */
  whole?: true;
  changed?: number | undefined;
  /** Further words on what is shown. */
  more?: string | undefined;
};

/** The way to the other parts of a list: links, or buttons of the form that must not be lost. */
export function Turning({ label, cut, href, keeping, whole, changed, more = '' }: TurningProps) {
  const say = useSay();
  const { shown, part, last, from, of, per } = cut;
  const words = turnWords(per);
  return (
    <Pager
      label={`${label} ${say(partWords.parts)}`}
      keeping={keeping}
      {...(part > 1 && { previous: { href: href(part - 1), label: say(words.previous) } })}
      {...(part > 0 && part < last && { next: { href: href(part + 1), label: say(words.next) } })}
      {...(whole && {
        whole: { href: href(part > 0 ? 'all' : 1), label: say(part > 0 ? partWords.whole : words.parts) },
      })}
    >
      {say(rowsShown({ from: from + 1, to: from + shown.length, of, changed }))}
      {more}
    </Pager>
  );
}
