import type { ApplicationSearch } from '../../application/lists/list.ts';
import { statuses } from '../../application/move/status.ts';
import { typedReceptionNo } from '../../application/record/reception.ts';
import { readOptionalDay } from '../../ground/text/day.ts';
import { isBlank } from '../../ground/text/visible.ts';
import type { Text } from '../../ground/words.ts';
import { listWords } from '../../words/applications.ts';

export const searchFields = ['number', 'status', 'kind', 'from', 'to'] as const;
export type SearchField = (typeof searchFields)[number];

/** What was typed into the search, and what it means. */
export type TypedSearch = {
  typed: Readonly<Record<SearchField, string>>;
  search: ApplicationSearch;
  faults: { field: SearchField; message: Text }[];
  /** Whether anything is searched for. */
  narrowed: boolean;
};

/** Reads a search; numbers and dates in any width (`decisions.md` 18). A field that cannot be read restricts nothing. */
export function readSearch(query: (name: string) => string | undefined, kinds: readonly string[]): TypedSearch {
  const typed = Object.fromEntries(searchFields.map((field) => [field, query(field) ?? ''])) as Record<
    SearchField,
    string
  >;
  const days = { from: readOptionalDay(typed.from, listWords.from), to: readOptionalDay(typed.to, listWords.to) };
  const [from, to] = [days.from.day, days.to.day];
  const turned = from !== undefined && to !== undefined && from > to;
  const number = typedReceptionNo(typed.number);
  return {
    typed,
    search: {
      ...(number && { number }),
      ...(isStatus(typed.status) && { status: typed.status }),
      ...(kinds.includes(typed.kind) && { kind: typed.kind }),
      ...(from && { from }),
      ...(to && !turned && { to }),
    },
    faults: [
      ...(['from', 'to'] as const).flatMap((field) => {
        const { fault } = days[field];
        return fault ? { field, message: fault } : [];
      }),
      ...(turned ? [{ field: 'to' as const, message: listWords.badPeriod }] : []),
    ],
    narrowed: searchFields.some((field) => !isBlank(typed[field])),
  };
}

const isStatus = (text: string): text is keyof typeof statuses => Object.hasOwn(statuses, text);
