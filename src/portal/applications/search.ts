import { type ApplicationSearch, type View, views } from '../../application/lists/list.ts';
import { isSortKey, type Sort, usualSort } from '../../application/lists/order.ts';
import { statuses } from '../../application/move/status.ts';
import { typedReceptionNo } from '../../application/record/reception.ts';
import { readOptionalDay } from '../../ground/text/day.ts';
import { plain } from '../../ground/text/normalise.ts';
import { isBlank } from '../../ground/text/visible.ts';
import type { Text } from '../../ground/words.ts';
import { listWords } from '../../words/application-list.ts';

/** What is always asked for, and what opens below it. */
const firstFields = ['text', 'number', 'status'] as const;
export const moreFields = ['kind', 'office', 'person', 'from', 'to', 'startFrom', 'startTo'] as const;
export const searchFields = [...firstFields, ...moreFields] as const;
export type SearchField = (typeof searchFields)[number];

/** What was typed into the search, and what it means. */
export type TypedSearch = {
  typed: Readonly<Record<SearchField, string>>;
  search: ApplicationSearch;
  view: View['of'] | 'all';
  sort: Sort;
  faults: { field: SearchField; message: Text }[];
  /** Whether anything is searched for. */
  narrowed: boolean;
};

/** What the selects of the search offer. */
export type Offered = {
  kinds: readonly { value: string; label: Text }[];
  offices: readonly string[];
  people: readonly { id: string; name: string }[];
};

/** Reads a search; numbers and dates in any width (`decisions.md` 18). A field that cannot be read restricts nothing. */
export function readSearch(
  query: (name: string) => string | undefined,
  { kinds, offices, people }: Offered,
  personId: string,
): TypedSearch {
  const typed = Object.fromEntries(searchFields.map((field) => [field, (query(field) ?? '').slice(0, 200)])) as Record<
    SearchField,
    string
  >;
  const applied = readPeriod(typed, ['from', 'to'], listWords.badPeriod);
  const starts = readPeriod(typed, ['startFrom', 'startTo'], listWords.badStartPeriod);
  const number = typedReceptionNo(typed.number);
  const words = plain(typed.text).toLowerCase();
  const view = views.find((each) => each === query('view')) ?? 'all';
  return {
    typed,
    view,
    sort: readSort(query),
    search: {
      ...(number && { number }),
      ...(isStatus(typed.status) && { status: typed.status }),
      ...(kinds.some(({ value }) => value === typed.kind) && { kind: typed.kind }),
      ...(offices.includes(typed.office) && { office: typed.office }),
      ...(people.some(({ id }) => id === typed.person) && { person: typed.person }),
      ...(words && { text: { words, kinds: named(kinds, words) } }),
      ...(view !== 'all' && { view: view === 'mine' ? { of: view, personId } : { of: view } }),
      ...applied.days,
      ...starts.days,
    },
    faults: [...applied.faults, ...starts.faults],
    narrowed: searchFields.some((field) => !isBlank(typed[field])),
  };
}

/** The address of the list with what was typed, and with some of it otherwise. */
export function listHref(
  { typed, view, sort }: TypedSearch,
  other: Readonly<Record<string, string>>,
  path = '/applications',
) {
  const kept = searchFields.filter((field) => typed[field] !== '').map((field) => [field, typed[field]]);
  const usual = sort.by === usualSort.by && sort.descending === usualSort.descending;
  const all: Record<string, string> = {
    ...Object.fromEntries(kept),
    ...(view !== 'all' && { view }),
    ...(!usual && { sort: sort.by, order: sort.descending ? 'desc' : 'asc' }),
    ...other,
  };
  const query = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString();
  return query ? `${path}?${query}` : path;
}

type Period = SearchField & ('from' | 'to' | 'startFrom' | 'startTo');

function readPeriod(typed: TypedSearch['typed'], [from, to]: readonly [Period, Period], turnedText: Text) {
  const [first, last] = [readOptionalDay(typed[from], listWords[from]), readOptionalDay(typed[to], listWords[to])];
  const turned = first.day !== undefined && last.day !== undefined && first.day > last.day;
  return {
    days: { ...(first.day && { [from]: first.day }), ...(last.day && !turned && { [to]: last.day }) },
    faults: [
      ...(first.fault ? [{ field: from, message: first.fault }] : []),
      ...(last.fault ? [{ field: to, message: last.fault }] : []),
      ...(turned ? [{ field: to, message: turnedText }] : []),
    ],
  };
}

function readSort(query: (name: string) => string | undefined): Sort {
  const by = query('sort') ?? '';
  return isSortKey(by) ? { by, descending: query('order') !== 'asc' } : usualSort;
}

const named = (kinds: Offered['kinds'], words: string): string[] =>
  kinds
    .filter(({ label }) => [label.ja, label.en].some((name) => plain(name).toLowerCase().includes(words)))
    .map(({ value }) => value);

const isStatus = (text: string): text is keyof typeof statuses => Object.hasOwn(statuses, text);
