import { sql } from 'kysely';
import { type Company, companyFrom, companyOf, type Office, officeFrom } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import type { Sources } from '../../ledger/read.ts';
import { addDays } from '../../schedule/days.ts';
import { planOf } from '../charges/base.ts';
import { type Change, movementOf, movementsOf } from '../charges/movement.ts';
import type { OfficeMonth, Version } from '../charges/office-month.ts';
import type { Used } from '../charges/usage.ts';
import type { Month } from '../invoices/content.ts';
import { unknownDays } from '../usage/unknown.ts';
import { lastDayOf, monthAfter } from './days.ts';

/** What a calculation reads: contracts as they were known at the close, the month's use, what was assigned by hand. */
export type Reading = { month: Month; knownAt: Date; files: readonly string[] };

/** An office with all that its bill is made of. */
export type Input = OfficeMonth & { company: Company; last: Office; used: Used[] };

/** The current usage files of a month. */
export async function listFiles(db: Connection, month: Month): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id::text from usage_file where month = ${month} and replaced_at is null order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * The next offices in the order of their codes, whole companies of them, so that what a company shares is seen together.
 * @param after the last office of the ones before
 */
export async function nextOffices(db: Connection, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    with next as (select code from subject where kind = 'office' and code > ${after} order by code limit ${limit})
    select code from next union
    select s.code from subject s where s.kind = 'office' and s.company_code = (select left(max(code), 3) from next) and s.code > ${after}
    order by code`.execute(db);
  return rows.map(({ code }) => code);
}

/** How many offices a calculation looks at. */
export async function countOffices(db: Connection): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from subject where kind = 'office'`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Reads whole companies' offices; those without a contract on any day of the month, and without use, are left out. */
export async function readInputs(db: Connection, codes: readonly string[], reading: Reading): Promise<Input[]> {
  const versions = await readVersions(db, codes, reading);
  const [companies, movements] = [await readCompanies(db, codes, reading), await readMovements(db, codes, reading)];
  const used = await readUsed(db, versions, codes, reading);
  return codes.flatMap((officeCode): Input[] => {
    const own = versions.get(officeCode) ?? [];
    const last = own.at(-1)?.office;
    const uses = used.get(officeCode) ?? [];
    if (!last || (!own.some(({ office }) => office.inForce) && uses.length === 0)) return [];
    const company = companies.get(companyOf(officeCode)) ?? companyFrom(undefined);
    return [{ officeCode, versions: own, moved: movementOf(movements, officeCode), company, last, used: uses }];
  });
}

const asKnown = (knownAt: Date) =>
  sql`v.recorded_from <= ${knownAt} and (v.recorded_to is null or v.recorded_to > ${knownAt})`;

async function readVersions(
  db: Connection,
  codes: readonly string[],
  { month, knownAt }: Pick<Reading, 'month' | 'knownAt'>,
): Promise<Map<string, Version[]>> {
  const end = monthAfter(month);
  const { rows } = await sql<{ code: string; from: Day; until: Day; state: unknown; sources: Sources }>`
    select v.subject_code as code, greatest(v.valid_from, ${month}::date) as "from", least(v.valid_to, ${end}::date) as until,
      v.state, v.sources
    from contract_version v
    where v.subject_code = any(${[...codes]}) and ${asKnown(knownAt)}
      and v.valid_from < ${end}::date and (v.valid_to is null or v.valid_to > ${month}::date)
    order by v.subject_code, v.valid_from`.execute(db);
  const versions = rows.map(({ code, state, ...row }) => ({ code, ...row, office: officeFrom(state) }));
  return new Map([...Map.groupBy(versions, ({ code }) => code)]);
}

/** Companies as of the last day of the month (`bills.md` 16). */
async function readCompanies(
  db: Connection,
  codes: readonly string[],
  { month, knownAt }: Reading,
): Promise<Map<string, Company>> {
  const companies = [...new Set(codes.map(companyOf))];
  const last = lastDayOf(month);
  const { rows } = await sql<{ code: string; state: unknown }>`
    select v.subject_code as code, v.state from contract_version v
    where v.subject_code = any(${companies}) and ${asKnown(knownAt)}
      and v.valid_from <= ${last} and (v.valid_to is null or v.valid_to > ${last})`.execute(db);
  return new Map(rows.map(({ code, state }) => [code, companyFrom(state)]));
}

/** What the changes of the month moved; an application's changes of other companies are among them, as a succession makes them. */
async function readMovements(db: Connection, codes: readonly string[], { month, knownAt }: Reading) {
  const end = monthAfter(month);
  const { rows } = await sql<Change>`
    with own as (
      select distinct application_id from ledger_change
      where subject_code = any(${[...codes]}) and effective_on >= ${month}::date and effective_on < ${end}::date and application_id is not null)
    select subject_code as subject, effective_on as "on", reception_no as "receptionNo", application_id as "applicationId", operations
    from ledger_change
    where application_id in (select application_id from own) and effective_on >= ${month}::date and effective_on < ${end}::date
      and accepted_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt})`.execute(db);
  return movementsOf(rows);
}

type Span = { officeCode: string; userId: string; family: string; from: Day; until: Day };

/** What each office's IDs used while they were its own, and what was assigned to it; with the plan of the office whose server it was. */
async function readUsed(
  db: Connection,
  versions: ReadonlyMap<string, Version[]>,
  codes: readonly string[],
  reading: Reading,
): Promise<Map<string, Used[]>> {
  if (reading.files.length === 0) return new Map();
  const held = [...versions].flatMap(([officeCode, own]) => own.flatMap((version) => spansOf(officeCode, version)));
  const spans = [...held, ...(await assignedSpans(db, codes, reading))];
  const { rows } = await sql<Used & { officeCode: string }>`
    with span as (
      select * from jsonb_to_recordset(${json(spans)}::jsonb)
        as s("officeCode" text, "userId" text, family text, "from" date, until date)
    )
    select s."officeCode", s.family, s."userId", l.transaction_code as "transactionCode", l.gateway_office as gateway, '' as "gatewayPlan",
      sum(l.count)::bigint as count
    from span s cross join unnest(${[...reading.files]}::bigint[]) as f(id)
    join usage_line l on l.file_id = f.id and l.user_id = s."userId" and l.used_on >= s."from" and l.used_on < s.until
    group by 1, 2, 3, 4, 5`.execute(db);
  const plans = await gatewayPlans(db, rows, versions, reading);
  const used = rows.map((row) => ({ ...row, gatewayPlan: plans(row) }));
  return Map.groupBy(used, ({ officeCode }) => officeCode);
}

/** What was assigned by hand counts on the days on which no contract has the ID. */
async function assignedSpans(db: Connection, codes: readonly string[], { month }: Reading): Promise<Span[]> {
  const { rows } = await sql<Pick<Span, 'officeCode' | 'userId' | 'family'>>`
    select office_code as "officeCode", user_id as "userId", family from usage_assignment
    where month = ${month} and office_code = any(${[...codes]})`.execute(db);
  const spans: Span[] = [];
  for (const assigned of rows)
    for (const day of await unknownDays(db, month, assigned.userId))
      spans.push({ ...assigned, from: day, until: addDays(day, 1) });
  return spans;
}

const spansOf = (officeCode: string, { from, until, office }: Version): Span[] =>
  office.inForce
    ? office.userIds.map(({ id, connection }) => ({ officeCode, userId: id, family: connection, from, until }))
    : [];

/** A month has one plan per office and connection (`bills.md` 8), also at the office whose server was used. */
async function gatewayPlans(
  db: Connection,
  rows: readonly Used[],
  known: ReadonlyMap<string, Version[]>,
  reading: Reading,
): Promise<(used: Used) => Used['gatewayPlan']> {
  const gateways = [...new Set(rows.map(({ gateway }) => gateway))].filter((code) => code !== '' && !known.has(code));
  const others = gateways.length > 0 ? await readVersions(db, gateways, reading) : new Map<string, Version[]>();
  return ({ gateway, family }) =>
    gateway === '' ? '' : (planOf({ versions: known.get(gateway) ?? others.get(gateway) ?? [] }, family) ?? 'none');
}
