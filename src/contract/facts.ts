import type { Item } from './operation.ts';
import { blankOffice, type Office } from './shape.ts';

/** A value of a contract as it is: a plain one, or an item of a list. */
export type Fact = string | number | boolean | Item;

/** A list of the office whose items have an identity. */
export type ListName = { [K in keyof Office]: Office[K] extends readonly Item[] ? K : never }[keyof Office];

/** What stands at a path of a company or an office (`line.terminals`, `lines.L1`); undefined where there is nothing of that name. */
export function factAt(state: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, part) => {
    if (Array.isArray(at)) return (at as Item[]).find((item) => item.id === part);
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  }, state);
}

/** An item of a list of the office, by its identity. */
export type ItemRef = { list: ListName; id: string };

/** The item that the path of a row leads to; undefined for a value by itself. */
export function itemAt(path: string): ItemRef | undefined {
  const [name = '', ...rest] = path.split('.');
  return Array.isArray(blankOffice[name as keyof Office]) ? { list: name as ListName, id: rest.join('.') } : undefined;
}
