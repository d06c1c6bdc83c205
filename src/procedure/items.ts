import type { Text } from '../ground/words.ts';
import { isUntouched, partsOf } from './answers.ts';
import { type Control, type Field, first, type Raw } from './field.ts';
import { indexesOf } from './fields/rows.ts';
import type { Present } from './present.ts';

/** One of the things of the contract that a question goes through: a row about it, or an option. */
export type Item = {
  value: string;
  /** Place among all: the row's index. */
  at: number;
  /** What stands there about it. */
  says: readonly Text[];
};

/** The items that a question goes through, in order; none for a question that asks of no list of the contract. */
export function itemsOf({ control }: Field<unknown>, name: string, values: Raw, now: Present): Item[] {
  if (control.kind === 'choices')
    return control.options(now).map(({ value, label, cells = [] }, at) => ({ value, at, says: [label, ...cells] }));
  const identity = identityOf(control);
  if (!identity) return [];
  return indexesOf(values, name).map((at) => {
    const value = first(values, `${name}.${at}.${identity.column}`);
    return { value, at, says: [identity.label(value, now)] };
  });
}

/** How many of its items a page shows at once: the more boxes each of them takes, the fewer. */
export function mostShown(control: Control, now: Present): number {
  return isLight(control, now) ? 50 : boxesIn(control, now) <= 12 ? 20 : 10;
}

/** Whether each item takes so few boxes that several find room side by side. */
export const isLight = (control: Control, now: Present): boolean => boxesIn(control, now) <= 4;

const boxesIn = (control: Control, now: Present): number =>
  control.kind === 'rows'
    ? Object.values(control.columns).reduce((sum, column) => sum + boxesOf(column.control, now), 0)
    : 0;

const boxesOf = (control: Control, now: Present): number =>
  control.kind === 'choice' || control.kind === 'choices'
    ? control.options(now).length
    : control.kind === 'identity'
      ? 0
      : 1;

/** The items that a page showed, by question; a question that is not named was shown whole. */
export type Offered = Readonly<Record<string, readonly string[]>>;
type Typed = { raw?: Raw | undefined; shown?: Raw | undefined };

/**
 * What was typed on a page that showed only a part of a list, completed with the rest of it: what was typed there before, or what
 * the page opened with.
 * @param saved what the draft holds of the page
 */
export function completed(
  fields: Readonly<Record<string, Field<unknown>>>,
  sent: { raw: Raw; shown?: Raw | undefined },
  offered: Offered,
  saved: Typed,
): Raw {
  return Object.entries(fields).reduce((raw, [name, field]) => {
    const here = Object.hasOwn(offered, name) ? offered[name] : undefined;
    if (!here) return raw;
    const touched = saved.raw && !isUntouched(field, name, saved.raw, saved.shown);
    const before = (touched ? saved.raw : sent.shown) ?? {};
    const others = Object.entries(raw).filter(([key]) => key !== name && !key.startsWith(`${name}.`));
    return { ...Object.fromEntries(others), ...joined(field.control, { name, before, raw, here }) };
  }, sent.raw);
}

type Joining = { name: string; before: Raw; raw: Raw; here: readonly string[] };

function joined(control: Control, joining: Joining): Raw {
  const identity = identityOf(control);
  return identity ? joinedRows(identity.column, joining) : joinedValues(joining);
}

/** In their old order, so that what nobody touched reads as untouched. */
function joinedValues({ name, before, raw, here }: Joining): Raw {
  const ticked = raw[name] ?? [];
  const kept = (before[name] ?? []).filter((value) => !here.includes(value) || ticked.includes(value));
  const values = [...new Set([...kept, ...ticked])];
  return values.length === 0 ? {} : { [name]: values };
}

function joinedRows(column: string, { name, before, raw, here }: Joining): Raw {
  const placed = placesOf(before, name, column);
  const typed = [...placesOf(raw, name, column)];
  const replaced = new Set([...here, ...typed.map(([value]) => value)]);
  const kept = [...placed]
    .filter(([value]) => !replaced.has(value))
    .flatMap(([, at]) => partsOf(before, `${name}.${at}`));
  const free = Math.max(-1, ...placed.values()) + 1;
  const fresh = typed.filter(([value]) => !placed.has(value));
  const rows = typed.flatMap(([value, from]) => {
    const to = placed.get(value) ?? free + fresh.findIndex(([each]) => each === value);
    return partsOf(raw, `${name}.${from}`).map(([key, values]) => [
      `${name}.${to}${key.slice(`${name}.${from}`.length)}`,
      values,
    ]);
  });
  return Object.fromEntries([...kept, ...rows]);
}

/** The row of each item. */
const placesOf = (raw: Raw, name: string, column: string): Map<string, number> =>
  new Map(indexesOf(raw, name).map((at) => [first(raw, `${name}.${at}.${column}`), at]));

/** The column that says what a row of the contract is about. */
export function identityOf(
  control: Control,
): (Extract<Control, { kind: 'identity' }> & { column: string }) | undefined {
  if (control.kind !== 'rows' || !control.fixed) return undefined;
  for (const [column, cell] of Object.entries(control.columns))
    if (cell.control.kind === 'identity') return { ...cell.control, column };
  return undefined;
}

/** How many of the items are answered otherwise than the page opened with. */
export function countTouched(
  { control }: Field<unknown>,
  name: string,
  items: readonly Item[],
  { values, shown }: { values: Raw; shown: Raw },
): number {
  const identity = identityOf(control);
  if (!identity) return items.filter(({ value }) => isTicked(values, value) !== isTicked(shown, value)).length;
  const places = placesOf(shown, name, identity.column);
  return items.filter(({ value, at }) => rowText(values, at) !== rowText(shown, places.get(value))).length;

  function isTicked(raw: Raw, value: string): boolean {
    return raw[name]?.includes(value) ?? false;
  }
  function rowText(raw: Raw, at: number | undefined): string {
    const row = `${name}.${at}`;
    const cells = partsOf(raw, row).filter(([, cell]) => cell.some((value) => value !== ''));
    return JSON.stringify(cells.map(([key, cell]) => [key.slice(row.length), cell]).toSorted());
  }
}
