import type { Day } from '../ground/clock.ts';
import type { State, SubjectKind, Subjects } from './shape.ts';

/**
 * One step of a change, stored as it is and replayed as it is (`decisions.md` 2). A path is written with dots; where it
 * meets a list, the next part is the item's identity: `lines.L1.speed`.
 */
export type Operation = { subject: string; startsOn?: Day } & (
  | { op: 'open'; value: State }
  | { op: 'set'; path: string; value: unknown }
  | { op: 'add'; list: string; item: Item }
  | { op: 'remove'; list: string; id: string }
  | { op: 'count'; path: string; by: number }
);
export type Item = { readonly id: string };

type Plain = string | number | boolean;
type ItemOf<T> = T extends readonly (infer I extends Item)[] ? I : never;

/** Names of an item's values of a kind. */
type KeysOf<I, V> = { [K in keyof I & string]: I[K] extends V ? K : never }[keyof I & string];

/** Paths to plain values; a list is entered through the identity of an item. */
export type Paths<T, V = Plain> = {
  [K in keyof T & string]: T[K] extends V
    ? K
    : T[K] extends readonly unknown[]
      ? ItemOf<T[K]> extends never
        ? never
        : `${K}.${string}.${Exclude<KeysOf<ItemOf<T[K]>, V>, 'id'>}`
      : T[K] extends object
        ? `${K}.${Paths<T[K], V>}`
        : never;
}[keyof T & string];

/** The value at a path. */
export type At<T, P> = P extends `${infer K}.${infer R}`
  ? K extends keyof T
    ? T[K] extends readonly unknown[]
      ? R extends `${string}.${infer F}`
        ? At<ItemOf<T[K]>, F>
        : never
      : At<T[K], R>
    : never
  : P extends keyof T
    ? T[P]
    : never;

/** Lists whose items have an identity, at the top or inside an item of another list (`userCodes.1ANAC.kinds`). */
export type Lists<T> = {
  [K in keyof T & string]: T[K] extends readonly Item[]
    ? K | (Lists<ItemOf<T[K]>> extends never ? never : `${K}.${string}.${Lists<ItemOf<T[K]>>}`)
    : never;
}[keyof T & string];
type ListItem<T, L> = L extends `${infer K}.${string}.${infer R}`
  ? K extends keyof T
    ? ListItem<ItemOf<T[K]>, R>
    : never
  : L extends keyof T
    ? ItemOf<T[L]>
    : never;

/** Typed ways to say an operation on one subject; a wrong path, item or value does not compile. */
export function change<S extends SubjectKind>(_kind: S, subject: string, startsOn?: Day) {
  const on = startsOn === undefined ? { subject } : { subject, startsOn };
  return {
    set: <P extends Paths<Subjects[S]>>(path: P, value: At<Subjects[S], P>): Operation => ({
      ...on,
      op: 'set',
      path,
      value,
    }),
    add: <L extends Lists<Subjects[S]>>(list: L, item: ListItem<Subjects[S], L>): Operation => ({
      ...on,
      op: 'add',
      list,
      item: item as Item,
    }),
    remove: (list: Lists<Subjects[S]>, id: string): Operation => ({ ...on, op: 'remove', list, id }),
    count: (path: Paths<Subjects[S], number>, by: number): Operation => ({ ...on, op: 'count', path, by }),
    open: (value: Subjects[S]): Operation => ({ ...on, op: 'open', value }),
  };
}

/** The path that an operation touches: what a claim and a source are kept for. */
export function touchedPath(operation: Operation): string {
  switch (operation.op) {
    case 'open':
      return '';
    case 'add':
      return `${operation.list}.${operation.item.id}`;
    case 'remove':
      return `${operation.list}.${operation.id}`;
    default:
      return operation.path;
  }
}
