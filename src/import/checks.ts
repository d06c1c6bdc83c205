import { findBranch } from '../banks/directory.ts';
import { deviceTotalNames, sumOf } from '../contract/devices.ts';
import { type BusinessKind, businessKinds, type ConnectionFamily, deviceKinds } from '../contract/masters.ts';
import { companyOf } from '../contract/shape.ts';
import type { Day } from '../ground/clock.ts';
import { type DetailTable, detailKeys, detailTables, type Subject, startOf } from './contracts.ts';
import { say } from './say.ts';
import { placeOf, type Row, readOf, type Sheets, withoutCode } from './sheets.ts';
import type { Held } from './stored.ts';
import type { RowOf } from './tables.ts';

/** What is on record of what the files name. */
export type OnRecord = { held: ReadonlyMap<string, Held>; taken: ReadonlyMap<string, string> };

type OfficeRows = Subject & { kind: 'office' };

/** Adds to the rows what is wrong between them, and with what is on record. */
export function checkRows(sheets: Sheets, subjects: readonly Subject[], onRecord: OnRecord): void {
  checkTwice(sheets);
  checkCompanies(sheets);
  checkOffices(sheets);
  checkCodes(sheets, onRecord);
  checkRelations(sheets, onRecord);
  const starts = new Map(subjects.filter(({ kind }) => kind === 'company').map((each) => [each.code, startOf(each)]));
  const companies = new Map(sheets.companies.map((row) => [row.code, placeOf(row)]));
  const unread = withoutCode(sheets.companies);
  for (const subject of subjects)
    if (subject.kind === 'office') {
      checkStart(subject, { starts, companies, unread }, onRecord);
      checkUse(subject, sheets);
      checkDevices(subject);
    }
}

function checkTwice(sheets: Sheets): void {
  once(sheets.companies, ({ code }) => code);
  once(sheets.offices, ({ code }) => code);
  for (const table of detailTables) onceIn(sheets, table);
}

const onceIn = <T extends DetailTable>(sheets: Sheets, table: T): void =>
  once<RowOf<T>>(sheets[table], detailKeys[table]);

function once<T>(rows: readonly Row<T>[], keyOf: (value: T) => string): void {
  const first = new Map<string, Row<T>>();
  for (const row of readOf(rows)) {
    const key = keyOf(row.value);
    const before = first.get(key);
    if (before) row.problems.push(say.twice(key, placeOf(before)));
    else first.set(key, row);
  }
}

/** A paper names the representative with the post (`decisions.md` 22). */
function checkCompanies(sheets: Sheets): void {
  for (const { value, problems } of readOf(sheets.companies))
    if ((value.representativeName === '') !== (value.representativePost === '')) problems.push(say.representativeHalf);
}

/** Every row of an office needs the row of the office itself, be that right or wrong. */
function checkOffices(sheets: Sheets): void {
  const offices = new Set(sheets.offices.map(({ code }) => code));
  const unread = withoutCode(sheets.offices);
  for (const table of detailTables)
    for (const row of sheets[table] as Row[])
      if (row.value !== undefined && !offices.has(row.code)) row.problems.push(say.noOffice(row.code, unread));
}

function checkCodes(sheets: Sheets, { taken }: OnRecord): void {
  const rows = new Map(readOf(sheets.userCodes).map((row) => [`${row.value.office} ${row.value.code}`, row]));
  const unread = new Set(sheets.userCodes.filter(({ value }) => !value).map(({ code }) => code));
  for (const { value, problems } of readOf(sheets.userCodes)) {
    const company = companyOf(value.office);
    if (!value.code.endsWith(company)) problems.push(say.codeOfCompany(value.code, company));
    const holder = taken.get(value.code);
    if (holder !== undefined && holder !== value.office) problems.push(say.taken(value.code, holder));
  }
  for (const { value, problems } of readOf(sheets.userIds)) {
    const row = rows.get(`${value.office} ${value.code}`);
    const ofCode = row?.value.kinds;
    const holder = taken.get(value.code + value.number);
    if (!ofCode && !unread.has(value.office)) problems.push(say.noCode(value.code));
    if (row && ofCode && !ofCode.includes(value.kind) && !isBrokerOf(value.kind, ofCode))
      problems.push(say.notOfCode(value.code, placeOf(row)));
    if ((value.brokerName === '') !== (value.brokerLicence === '')) problems.push(say.brokerHalf);
    else if (value.brokerName !== '' && value.kind !== 'customsBroker') problems.push(say.noBroker);
    if (value.archive && !businessKinds[value.kind].archive) problems.push(say.noArchive);
    if (holder !== undefined && holder !== value.office) problems.push(say.taken(value.code + value.number, holder));
  }
}

/** A broker has an ID under a code of customs brokerage (`domain.md` 2.5). */
const isBrokerOf = (kind: BusinessKind, ofCode: readonly BusinessKind[]): boolean =>
  kind === 'customsBroker' && ofCode.includes('customsBrokerage');

/** Equipment sharing and joint use (`domain.md` 2.3). */
function checkRelations(sheets: Sheets, { held }: OnRecord): void {
  const known = new Set(sheets.offices.map(({ code }) => code));
  const unread = withoutCode(sheets.offices);
  const borrowers = new Map(sheets.sharing.map((row) => [row.code, placeOf(row)]));
  const isKnown = (code: string) => known.has(code) || held.has(code);
  const borrows = (code: string) => borrowers.has(code) || (!known.has(code) && held.get(code)?.borrows === true);
  for (const { value, problems } of readOf(sheets.sharing)) {
    if (value.owner === value.office) problems.push(say.itself);
    else if (companyOf(value.owner) !== companyOf(value.office)) problems.push(say.otherCompany(value.owner));
    else if (!isKnown(value.owner)) problems.push(say.unknownOffice(value.owner, unread));
    else if (borrows(value.owner)) problems.push(say.chain(value.owner, borrowers.get(value.owner)));
  }
  for (const { value, problems } of readOf(sheets.offices)) {
    if (value.jointUseParent === '') continue;
    if (value.jointUseParent === value.code) problems.push(say.itself);
    else if (!isKnown(value.jointUseParent)) problems.push(say.unknownOffice(value.jointUseParent, unread));
  }
}

/** The companies of the files: from when on, in which rows, and the rows that do not tell their company. */
type Companies = {
  starts: ReadonlyMap<string, Day>;
  companies: ReadonlyMap<string, string>;
  unread: readonly string[];
};

/** A company that is on record by an application counts from any day on. */
function checkStart(office: OfficeRows, { starts, companies, unread }: Companies, { held }: OnRecord): void {
  const company = companyOf(office.code);
  const kept = held.get(company);
  const from = starts.get(company) ?? (kept && (kept.opening?.from ?? ''));
  const place = companies.get(company);
  if (from === undefined)
    office.main.problems.push(place === undefined ? say.noCompany(company, unread) : say.wrongRow(company, place));
  else if (startOf(office) < from) office.main.problems.push(say.beforeCompany(from, place));
}

/** What is in use needs its plan, and a direct debit its account. */
function checkUse({ code, main: { value, problems }, details }: OfficeRows, sheets: Sheets): void {
  const user = (connection: string) =>
    readOf(sheets.userIds).find((row) => row.code === code && row.value.connection === connection);
  const usedBy = (connection: ConnectionFamily, own: number): string | undefined => {
    const row =
      user(connection) ?? (connection === 'line' ? sheets.accessLines.find((each) => each.code === code) : undefined);
    return row ? placeOf(row) : own > 0 ? '' : undefined;
  };
  const line = usedBy('line', details.accessLines.length + value.terminals + value.mailboxes);
  const internet = usedBy('internet', value.netTerminals + value.webCertificates);
  if (value.planLine === 'none' && line !== undefined) problems.push(say.noPlan('planLine', line));
  if (value.planInternet === 'none' && internet !== undefined) problems.push(say.noPlan('planInternet', internet));
  if (value.branchCode !== '' && !findBranch(value.bankCode, value.branchCode))
    problems.push(say.noBranch(value.bankCode, value.branchCode));
  const named = [value.bank || value.bankCode, value.branch || value.branchCode];
  const account = [...named, value.accountKind, value.accountNumber, value.accountHolder];
  if (value.paymentMethod === 'directDebit' && account.includes('')) problems.push(say.noAccount);
}

/** Kinds and areas are those of the numbers of their office, all of a number or none. */
function checkDevices({ main: { value, problems }, details: { devices } }: OfficeRows): void {
  for (const total of deviceTotalNames) {
    const sum = sumOf(devices.filter(({ kind }) => deviceKinds[kind].of === total));
    if (sum > 0 && sum !== value[total]) problems.push(say.devicesDiffer(total, value[total], sum));
  }
}
