import type { Turn } from '../../application/lists/keyset.ts';
import { type InvoiceSearch, readInvoiceCursor } from '../../billing/invoices/search.ts';
import { readOptionalDay } from '../../ground/text/day.ts';
import { plain, typedLine } from '../../ground/text/normalise.ts';
import { searchKey } from '../../ground/text/search-key.ts';
import { isBlank } from '../../ground/text/visible.ts';
import type { Text } from '../../ground/words.ts';
import type { C } from '../env.ts';
import { amountFault, tooManyFound, searchWords as words } from './search-words.ts';

/** Invoices that one download may hold: those of all offices for a month, and more. */
export const mostAtOnce = 12_000;

export const searchFields = ['from', 'until', 'least', 'most', 'party'] as const;
export type SearchField = (typeof searchFields)[number];

/** What was typed into the search of invoices, and what it means. */
export type TypedSearch = {
  typed: Readonly<Record<SearchField, string>>;
  search: InvoiceSearch;
  faults: { field: SearchField; text: Text }[];
};

/**
 * Reads a search from an address; numbers and days in any width (`decisions.md` 18).
 * @param issuers who issued all that can be found, for whom they are the counterparty: a part of their names restricts nothing
 */
export function readSearch({ req }: C, issuers: readonly string[] = []): TypedSearch {
  const typed = Object.fromEntries(
    searchFields.map((field) => [field, req.query(field) ?? '']),
  ) as TypedSearch['typed'];
  const [from, until] = [readOptionalDay(typed.from, words.from), readOptionalDay(typed.until, words.until)];
  const [least, most] = [readOptionalYen(typed.least, words.least), readOptionalYen(typed.most, words.most)];
  const party = typedLine(typed.party);
  const tooMany = faultAt('until', req.query('many') ? tooManyFound(mostAtOnce) : undefined);
  const read: Record<string, { fault?: Text }> = { from, until, least, most };
  const search: InvoiceSearch = {
    ...(from.day && { from: from.day }),
    ...(until.day && { until: until.day }),
    ...(least.yen !== undefined && { least: least.yen }),
    ...(most.yen !== undefined && { most: most.yen }),
    ...(party && !isOneOf(issuers, party) && { party }),
  };
  return {
    typed,
    search,
    faults: [...searchFields.flatMap((field) => faultAt(field, read[field]?.fault)), ...turned(search), ...tooMany],
  };
}

/** Which page of what was found an address asks for. */
export function turnOf({ req }: C): Turn {
  const [after, before] = [readInvoiceCursor(req.query('after')), readInvoiceCursor(req.query('before'))];
  return after ? { after } : before ? { before } : {};
}

const isOneOf = (names: readonly string[], typed: string): boolean =>
  searchKey(typed) !== '' && names.some((name) => searchKey(name).includes(searchKey(typed)));

const faultAt = (field: SearchField, text: Text | undefined) => (text ? [{ field, text }] : []);

const turned = ({ from, until, least, most }: InvoiceSearch): TypedSearch['faults'] => [
  ...faultAt('until', from && until && from > until ? words.turned : undefined),
  ...faultAt('most', least !== undefined && most !== undefined && least > most ? words.turned : undefined),
];

/** Whole yen as people write them: 10,000円, ▲5,500; below 0 for what was returned. */
function readOptionalYen(raw: string, what: Text): { yen?: number; fault?: Text } {
  if (isBlank(raw)) return {};
  const [, sign, digits] = /^([-−▲△]?)¥?(\d{1,12})円?$/.exec(plain(raw).replaceAll(/[,\s]/g, '')) ?? [];
  if (!digits) return { fault: amountFault(what, typedLine(raw)) };
  return { yen: sign ? -Number(digits) : Number(digits) };
}
