import { makeZip } from 'client-zip';
import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { beginOf, type Day } from '../../ground/clock.ts';
import { byteOrderMark, type Cell, csvRows } from '../../ground/text/csv.ts';
import type { Say } from '../../ground/words.ts';
import { findInvoicePdfs } from '../../papers/stored-invoices.ts';
import type { InvoiceKind } from './content.ts';
import { heads, csvWords as words } from './csv-words.ts';
import { invoiceKindNames, sampleMark } from './words.ts';

/** Who downloads: the counterparty of a company is who issued the invoice, that of the centre whom it was issued to. */
export type Side = 'company' | 'centre';

/**
 * The papers of invoices and `index.csv` with the three keys (date, amount, counterparty) as a ZIP, in the given order (`bills.md` 21). It is made
 * while it is read: what it holds in memory does not grow with the papers. A paper that is still being made is missing, and the index says so.
 * @param ids of invoices that the caller may see
 */
export const invoicesZip = (
  db: Connection,
  ids: readonly number[],
  { side, say }: { side: Side; say: Say },
): ReadableStream<Uint8Array> => leavable(makeZip(entriesOf(db, ids, { side, say })));

/** The library's stream answers whoever leaves with an error, and one that nobody hears would end the program. */
function leavable(zip: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = zip.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason).catch(() => undefined),
  });
}

async function* entriesOf(db: Connection, ids: readonly number[], { side, say }: { side: Side; say: Say }) {
  const missing = new Set<number>();
  for (const part of partsOf(ids, papersAtOnce)) {
    const papers = await findInvoicePdfs(db, part);
    for (const { id, ...invoice } of await namesOf(db, part)) {
      const input = papers.get(id);
      if (input) yield { name: fileOf(invoice), lastModified: beginOf(invoice.issuedOn), input };
      else missing.add(id);
    }
  }
  yield { name: 'index.csv', lastModified: new Date(0), input: indexOf(db, ids, { side, say, missing }) };
}

/** Papers, of some 100 KB each, and rows of the index that are read by one statement. */
const papersAtOnce = 20;
const rowsAtOnce = 1000;

type Named = { number: string; issuedOn: Day; officeCode: string };

/** Sorted by name is sorted by day; nothing in it is what somebody typed. */
const fileOf = ({ number, issuedOn, officeCode }: Named): string => `${issuedOn}_${number}_${officeCode}.pdf`;

async function namesOf(db: Connection, ids: readonly number[]) {
  const { rows } = await sql<Named & { id: number }>`
    select i.id, i.number, i.issued_on as "issuedOn", i.office_code as "officeCode"
    from unnest(${ids}::bigint[]) with ordinality as wanted(id, at) join invoice i using (id)
    order by wanted.at`.execute(db);
  return rows;
}

type Indexed = Named & {
  id: number;
  kind: InvoiceKind;
  total: number;
  company: string;
  issuer: string;
  registration: string;
  first: string | null;
  sample: boolean;
};

async function* indexOf(
  db: Connection,
  ids: readonly number[],
  { side, say, missing }: { side: Side; say: Say; missing: ReadonlySet<number> },
): AsyncGenerator<string> {
  yield byteOrderMark + csvRows([heads(say, columns)]);
  for (const part of partsOf(ids, rowsAtOnce))
    yield csvRows((await indexed(db, part)).map((row) => rowOf(row, side, say, missing.has(row.id))));
}

const columns = [
  ...([
    'tradedOn',
    'tradedFor',
    'counterparty',
    'officeCode',
    'number',
    'kind',
    'firstNumber',
    'registration',
  ] as const),
  ...(['sample', 'file'] as const),
];

const rowOf = (row: Indexed, side: Side, say: Say, missing: boolean): Cell[] => [
  row.issuedOn,
  row.total,
  side === 'company' ? row.issuer : row.company,
  row.officeCode,
  row.number,
  say(invoiceKindNames[row.kind]),
  row.first ?? '',
  row.registration,
  row.sample ? say(sampleMark) : '',
  missing ? say(words.beingMade) : fileOf(row),
];

async function indexed(db: Connection, ids: readonly number[]): Promise<Indexed[]> {
  const { rows } = await sql<Indexed>`
    select i.id, i.number, i.issued_on as "issuedOn", i.office_code as "officeCode", i.kind, i.total,
      i.content #>> '{addressee,companyName}' as company, i.content #>> '{issuer,name}' as issuer,
      i.content #>> '{issuer,registration}' as registration, i.content #>> '{refersTo,number}' as first, (i.content -> 'sample')::boolean as sample
    from unnest(${ids}::bigint[]) with ordinality as wanted(id, at) join invoice i using (id)
    order by wanted.at`.execute(db);
  return rows;
}

function* partsOf(ids: readonly number[], size: number): Generator<number[]> {
  for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size);
}
