import { typedLine } from '../../ground/text/normalise.ts';
import { searchKey, searchWords } from '../../ground/text/search-key.ts';
import type { Say } from '../../ground/words.ts';
import { prefilled } from '../../procedure/answers.ts';
import { type Field, first, type Raw } from '../../procedure/field.ts';
import { indexesOf } from '../../procedure/fields/rows.ts';
import { countTouched, type Item, identityOf, itemsOf, mostShown } from '../../procedure/items.ts';
import { idOf } from '../../ui/index.ts';
import { type Cut, cutOf, type Part, partName, readPart } from '../../web/parts.tsx';
import { anchorOf, type Journey, linkTo } from './journey.ts';
import { isRefused } from './refused.ts';
import { openNames, questionOf, type Step } from './steps.ts';

/** What a page shows of a question that goes through more items of the contract than a page should hold. */
export type View = {
  cut: Cut<Item>;
  /** What the list is narrowed down to. */
  find: string;
  /** Items that were answered, on whichever part. */
  touched: number;
  /** What the page answers: the items of this part, and what was ticked and is offered no more. */
  offered: readonly string[];
  /** Where another part is, or the whole list again. */
  href(place: Place): string;
};

/** What is asked of a long list. */
type Place = { find: string; part: Part };

/** The long lists of a page, by the question's name. */
export type Views = ReadonlyMap<string, View>;

/** How an address names what a list is narrowed down to. */
export const findName = (name: string): string => `find-${name}`;

/**
 * What a page shows of its long lists: what its address asks for; where an answer was refused, the part that it stands in.
 * @param refused the item of a question at which its answer fails
 */
export function viewsOf(
  journey: Journey,
  step: Step,
  values: Raw,
  refused: (question: string) => string | undefined,
): Views {
  const now = journey.examined.basis.present;
  const shown = step.procedure ? prefilled(step.page, now) : {};
  const long = openNames(journey.open, step).flatMap((name) => {
    const field = fieldsOf(step)[name];
    const items = field ? itemsOf(field, name, values, now) : [];
    if (!field || items.length <= mostShown(field.control, now)) return [];
    const picked = pickOf(journey, name, {
      items,
      per: mostShown(field.control, now),
      item: refused(questionOf(step, name)),
    });
    const gone = (values[name] ?? []).filter((value) => !items.some((item) => item.value === value));
    return [
      {
        name,
        ...picked,
        touched: countTouched(field, name, items, { values, shown }),
        offered: [...picked.cut.shown.map(({ value }) => value), ...gone],
      },
    ];
  });
  const places = Object.fromEntries(long.map(({ name, find, cut }) => [name, { find, part: cut.part }]));
  return new Map(
    long.map(({ name, ...view }) => [
      name,
      { ...view, href: (place) => addressOf(journey, step, { ...places, [name]: place }) },
    ]),
  );
}

/** Where the form of a page is sent to: the page with the same parts of its lists. */
export const actionOf = (journey: Journey, step: Step, views: Views): string =>
  addressOf(
    journey,
    step,
    Object.fromEntries([...views].map(([name, { find, cut }]) => [name, { find, part: cut.part }])),
  );

/** The id of what answers a question; where a fault is about an item, of the row that it has in it. */
export function placeOf(step: Step, question: string, values: Raw, item: string | undefined): string {
  const name = anchorOf(question);
  const control = fieldsOf(step)[name]?.control;
  const identity = control && identityOf(control);
  if (!identity || control.kind !== 'rows') return name;
  const at = indexesOf(values, name).find((index) => first(values, `${name}.${index}.${identity.column}`) === item);
  const column = Object.keys(control.columns).find((each) => each !== identity.column);
  return at === undefined ? name : idOf(`${name}.${at}.${column}`);
}

const fieldsOf = ({ page }: Step): Readonly<Record<string, Field<unknown>>> =>
  Object.assign({}, ...page.sections.map(({ ask }) => ask));

type List = { items: readonly Item[]; per: number; item: string | undefined };

function pickOf({ c, say }: Journey, name: string, { items, per, item }: List): Picked {
  const find = [...typedLine(c.req.query(findName(name)) ?? '')].slice(0, 40).join('');
  const asked = c.req.query(partName(name));
  const found = items.filter(narrowing(find, say));
  const chosen = c.req.method === 'GET' && !isRefused(c) && (asked !== undefined || find !== '');
  if (chosen || !items.some(({ value }) => value === item)) return { find, cut: cutOf(found, partIn(asked), per) };
  const isFound = found.some(({ value }) => value === item);
  const list = isFound ? found : items;
  const part = Math.floor(list.findIndex(({ value }) => value === item) / per) + 1;
  return { find: isFound ? find : '', cut: cutOf(list, part, per) };
}

type Picked = { find: string; cut: Cut<Item> };

/** A form shows no list whole. */
function partIn(asked: string | undefined): number {
  const part = readPart(asked);
  return part === 'all' ? 1 : part;
}

/** Whether an item says all the words that were typed. */
function narrowing(find: string, say: Say): (item: Item) => boolean {
  const words = searchWords(find);
  return ({ value, says }) => {
    const key = searchKey([value, ...says.map(say)].join(' '));
    return words.every((word) => key.includes(word));
  };
}

function addressOf({ returning }: Journey, { href }: Step, places: Readonly<Record<string, Place>>): string {
  const query = new URLSearchParams();
  for (const [name, { find, part }] of Object.entries(places)) {
    if (find !== '') query.set(findName(name), find);
    query.set(partName(name), String(part));
  }
  const page = linkTo(href, { returning });
  return query.size === 0 ? page : `${page}${page.includes('?') ? '&' : '?'}${query}`;
}
