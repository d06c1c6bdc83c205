import type { Lang, Text } from '../../ground/words.ts';
import type { ConnectionFamily } from '../masters.ts';

/** One value of the contract in words. */
export type Row = ValueRow & { subject: 'company' | 'office' };

export type ValueRow = {
  /** The place it is changed at and its source is kept for. */
  path: string;
  label: Text;
  value: Text;
  /** What is compared where `value` shows only a part. */
  exact?: string;
  /** The connection that it is of; left out where it is of none, or of both. */
  connection?: ConnectionFamily;
};

/** A row that is of one connection. */
export type ConnectionRow = ValueRow & { connection: ConnectionFamily };

/** How a value reads: as one row or more, or none while there is nothing to say. @param whole the part that the value is in */
export type Shown<V, T = unknown, R extends ValueRow = ValueRow> = (value: V, path: string, whole: T) => R[];

/** Every value of a part, or a group of them together, with how it reads. */
export type RowsOf<V, T = unknown, R extends ValueRow = ValueRow> = {
  readonly [K in keyof V]:
    | Shown<V[K], T, R>
    | (V[K] extends readonly unknown[] ? never : V[K] extends object ? RowsOf<V[K], T, R> : never);
};

/** The rows of a part, or of a group of values within it. @param above the path of the group with a dot at its end */
export function shown<V extends object, T>(rows: RowsOf<V, T>, values: V, whole: T, above = ''): ValueRow[] {
  return Object.entries<unknown>(rows).flatMap(([key, node]) => {
    const [value, path] = [values[key as keyof V], `${above}${key}`];
    return isShown(node) ? node(value, path, whole) : shown(node as RowsOf<object>, value as object, whole, `${path}.`);
  });
}

const isShown = (node: unknown): node is Shown<unknown> => typeof node === 'function';

/** A text as it is. */
export const plain =
  (ja: string, en: string): Shown<string> =>
  (value, path) => [{ path, label: { ja, en }, value: same(value) }];

/** A value by a word of its own. */
export const worded =
  <V>(ja: string, en: string, say: (value: V) => Text): Shown<V> =>
  (value, path) => [{ path, label: { ja, en }, value: say(value) }];

/** One of a fixed set; nothing where it is not known. */
export const oneOf = <V extends string>(ja: string, en: string, labels: Readonly<Record<V, Text>>): Shown<V | ''> =>
  worded(ja, en, (value) => (value === '' ? same('') : labels[value]));

/** How many; in Japanese with the unit. */
export const counted = (ja: string, en: string, unit: string): Shown<number> => worded(ja, en, inUnits(unit));

export const inUnits =
  (unit: string) =>
  (count: number): Text => ({ ja: `${count}${unit}`, en: String(count) });

/**
 * A list: a row for each of its items, at the item's own place, that says what the item has, in order; so an attribute of which nothing is said
 * does not compile. What the label says needs not be said again: `inLabel`.
 */
export const each =
  <I extends { readonly id: string }>(
    label: (item: I) => Text,
    says: Says<I>,
    connection?: (item: I) => ConnectionFamily,
  ): Shown<readonly I[]> =>
  (items, path) =>
    items.map((item) => ({
      path: `${path}.${item.id}`,
      label: label(item),
      value: listed(keysOf(says).map((key) => says[key](item[key]))),
      ...(connection && { connection: connection(item) }),
    }));

type Says<I> = { readonly [K in keyof I]-?: (value: I[K]) => Text | undefined };

export const inLabel = (): undefined => undefined;

/** What is said where it is so. */
export const ifSo =
  (ja: string, en: string) =>
  (is: boolean): Text | undefined =>
    is ? { ja, en } : undefined;

/** A row that is of a connection. */
export const on =
  <V, T>(connection: ConnectionFamily, shown: Shown<V, T>): Shown<V, T> =>
  (...value) =>
    shown(...value).map((row) => ({ ...row, connection }));

/** No row while there is nothing to say. */
export const ifAny =
  <V, T>(shown: Shown<V, T>): Shown<V, T> =>
  (...value) =>
    shown(...value).filter((row) => row.value.ja !== '');

/** One beside the other. */
export const listed = (texts: readonly (Text | undefined)[]): Text => {
  const say = (lang: Lang) => texts.flatMap((text) => text?.[lang] || []);
  return { ja: say('ja').join('・'), en: say('en').join(', ') };
};

export const same = (text: string): Text => ({ ja: text, en: text });

const keysOf = <T extends object>(of: T): (keyof T)[] => Object.keys(of) as (keyof T)[];
