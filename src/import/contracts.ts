import { findBank, findBranch } from '../banks/directory.ts';
import { devicesOf } from '../contract/devices.ts';
import { companyParts, officeParts, type ReadsOf } from '../contract/parts/index.ts';
import type { Company, Office, UserId } from '../contract/shape.ts';
import type { Day } from '../ground/clock.ts';
import { type Row, readOf, type Sheets } from './sheets.ts';
import type { RowOf } from './tables.ts';
import { valuesOf } from './values.ts';

type Main<N extends 'companies' | 'offices'> = Row<RowOf<N>> & { value: RowOf<N> };

/** A company or an office with all rows that it is made of. */
export type Subject =
  | { kind: 'company'; code: string; main: Main<'companies'>; rows: Row[] }
  | { kind: 'office'; code: string; main: Main<'offices'>; rows: Row[]; details: Details };

/** The values that parts of an office have from rows, each with the file that they stand in. */
type Reads = ReadsOf<typeof officeParts>;
/** A file with what belongs to offices beside their own rows. */
export type DetailTable = Exclude<Reads[keyof Reads]['table'], 'offices'>;
export type Details = { [T in DetailTable]: RowOf<T>[] };

/** What stands once only in each of these files. */
export const detailKeys: { readonly [T in DetailTable]: (row: RowOf<T>) => string } = {
  accessLines: ({ office, id }) => `${office} ${id}`,
  devices: ({ office, kind, area }) => `${office} ${kind} ${area}`,
  userCodes: ({ code }) => code,
  userIds: ({ code, number }) => code + number,
  sharing: ({ office, owner }) => `${office} ${owner}`,
};
export const detailTables = Object.keys(detailKeys) as DetailTable[];

/** What the rows of the files are about, companies first; rows whose company or office is not there are left. */
export function subjectsOf(sheets: Sheets): Subject[] {
  const companies = readOf(sheets.companies).map((main) => ({
    kind: 'company' as const,
    code: main.code,
    main,
    rows: [main],
  }));
  const byOffice = detailTables.map((table) => ({
    table,
    rows: Map.groupBy<string, Row>(sheets[table], ({ code }) => code),
  }));
  const offices = readOf(sheets.offices).map((main) => {
    const of = byOffice.map(({ table, rows }) => ({ table, rows: rows.get(main.code) ?? [] }));
    const details = Object.fromEntries(
      of.map(({ table, rows }) => [table, readOf(rows).map(({ value }) => value)]),
    ) as Details;
    return { kind: 'office' as const, code: main.code, main, rows: [main, ...of.flatMap(({ rows }) => rows)], details };
  });
  return [...companies, ...offices];
}

/** The day from which the contract is read; the reader of the rows has seen to it that there is one. */
export const startOf = ({ main }: Subject): Day => main.value.from ?? '';

/** The contract that the rows of a company say. */
export const companyState = (row: RowOf<'companies'>): Company =>
  valuesOf(companyParts, { ...cellsOf(row), read: () => undefined });

/** The contract that the rows of an office say. */
export const officeState = (row: RowOf<'offices'>, details: Details): Office =>
  valuesOf(officeParts, { ...cellsOf(row), read: (path) => readers[path as keyof Reads](row, details) });

const cellsOf = (row: Readonly<Record<string, unknown>>) => ({ cell: (heading: string) => row[heading] });

const readers: { readonly [P in keyof Reads]: (row: RowOf<'offices'>, details: Details) => Reads[P]['value'] } = {
  inForce: () => true,
  lines: (_, { accessLines }) => accessLines.map(({ office: _, ...line }) => line),
  devices: (_, { devices }) => devicesOf(devices),
  userCodes: (_, { userCodes }) =>
    userCodes.map(({ code, kinds }) => ({ id: code, kinds: kinds.map((id) => ({ id })) })),
  userIds: (_, { userIds }) => userIds.map(userIdOf),
  sharing: (_, { sharing }) => sharing.map(({ owner }) => ({ id: owner })),
  'billing.account.bank': ({ bank, bankCode }) => bank || (findBank(bankCode)?.name ?? ''),
  'billing.account.branch': ({ branch, bankCode, branchCode }) =>
    branch || (findBranch(bankCode, branchCode)?.name ?? ''),
  // A debit that is running has had its form.
  'billing.mandate': ({ mandate, paymentMethod }) => mandate || (paymentMethod === 'directDebit' ? 'active' : 'none'),
};

function userIdOf({ office: _, brokerName, brokerKana, brokerLicence, ...id }: RowOf<'userIds'>): UserId {
  const broker = { name: brokerName, kana: brokerKana, licence: brokerLicence };
  return { id: id.code + id.number, ...id, ...(brokerLicence !== '' && { broker }) };
}
