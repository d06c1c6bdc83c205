import { BeforeAfter, type BeforeAfterProps, type Content, type Keeping, Pager, Stack } from '../ui/index.ts';
import { partWords, rowsShown } from '../words/frame.ts';
import type { Text } from '../words/text.ts';
import type { C } from './env.ts';

/** Which part of each long table of a page is asked for, and where the others are. */
export type Parts = {
  /** From 1 on. */
  of(table: string): number;
  href(table: string, part: number): string;
  /** Whether one whose name begins so was turned to another part. */
  turned(beginning: string): boolean;
  /** The form of the page that turning must not lose. */
  keeping?: Pick<Keeping, 'form' | 'name' | 'value'>;
};

/** Rows that a before/after table shows at once (`acceptance.md` 7). */
const most = 50;

/** Reads the parts from the address; `path` is where the page can be opened, whatever address it stands at. */
export function partsOf(c: C, path: string, keeping?: Parts['keeping']): Parts {
  const query = c.req.method === 'GET' ? c.req.query() : {};
  return {
    of: (table) => (/^[1-9]\d{0,3}$/.test(query[nameOf(table)] ?? '') ? Number(query[nameOf(table)]) : 1),
    href: (table, part) => {
      const { saved: _, done: __, ...kept } = query;
      const wanted = new URLSearchParams({ ...kept, [nameOf(table)]: String(part) });
      return `${path}?${wanted}`;
    },
    turned: (beginning) => Object.keys(query).some((name) => name.startsWith(nameOf(beginning))),
    ...(keeping && { keeping }),
  };
}

const nameOf = (table: string): string => `part-${table}`;

type PartedProps = BeforeAfterProps & { parts: Parts; say(text: Text): string };

/** A before/after table. One of more than fifty rows shows what changes first, and fifty at a time. */
export function PartedBeforeAfter({ parts, say, ...table }: PartedProps) {
  const { id, caption, rows } = table;
  if (rows.length <= most) return <BeforeAfter {...table} />;
  const changed = rows.filter((row) => row.changed);
  const cut = cutOf([...changed, ...rows.filter((row) => !row.changed)], parts.of(id));
  return (
    <Stack gap="small">
      <BeforeAfter {...table} rows={cut.shown} />
      <Turning {...{ id, parts, say, cut }} anchor={`${id}-caption`} label={caption} changed={changed.length} />
    </Stack>
  );
}

type PartedAnswerProps = {
  id: string;
  label: string;
  answer: string;
  parts: Parts;
  say(text: Text): string;
  children?: Content;
};

/** An answer; one of more than fifty lines fifty at a time, any other as its `children` draw it. */
export function PartedAnswer({ id: name, label, answer, parts, say, children }: PartedAnswerProps) {
  const lines = answer.split('\n');
  if (lines.length <= most) return <>{children}</>;
  const id = `answer-${name.replaceAll('.', '-')}`;
  const cut = cutOf(lines, parts.of(id));
  return (
    <div class="stack" data-gap="small" id={id}>
      <div>
        {cut.shown.map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </div>
      <Turning {...{ id, parts, say, cut, label }} anchor={id} />
    </div>
  );
}

type Cut<T> = { shown: T[]; part: number; last: number; from: number; of: number };

function cutOf<T>(all: readonly T[], wanted: number): Cut<T> {
  const last = Math.ceil(all.length / most);
  const part = Math.min(wanted, last);
  const from = (part - 1) * most;
  return { shown: all.slice(from, from + most), part, last, from, of: all.length };
}

type TurningProps = {
  id: string;
  anchor: string;
  label: string;
  parts: Parts;
  say(text: Text): string;
  cut: Cut<unknown>;
  changed?: number;
};

function Turning({ id, anchor, label, parts, say, cut: { shown, part, last, from, of }, changed }: TurningProps) {
  const href = (to: number) => `${parts.href(id, to)}#${anchor}`;
  return (
    <Pager
      label={`${label} ${say(partWords.parts)}`}
      keeping={parts.keeping}
      {...(part > 1 && { previous: { href: href(part - 1), label: say(partWords.previous) } })}
      {...(part < last && { next: { href: href(part + 1), label: say(partWords.next) } })}
    >
      {say(rowsShown({ from: from + 1, to: from + shown.length, of, changed }))}
    </Pager>
  );
}
