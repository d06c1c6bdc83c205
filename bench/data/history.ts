import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { receptionNo } from '../../src/application/record/reception.ts';
import { nameKey } from '../../src/ground/text/search-key.ts';
import { writeRows } from './bulk.ts';
import type { ReadyDraft } from './drafts.ts';

export type Past = { count: number; open: number; reviewer: string; sample: string };

/**
 * Applications of past years, so that their numbers never meet those drawn today; the newest are open. Each has the filing, the
 * history and, once decided, the news and the outcome that an application has.
 * @param past.sample the application whose filing they share
 */
export async function writePast(pool: Pool, authors: readonly ReadyDraft[], past: Past): Promise<void> {
  const rows = Array.from({ length: past.count }, (_, index) => row(index, authors, past));
  await writeRows(pool, applications, rows);
  for (const statement of [filings, outcomes, submits, ends, news]) await pool.query(statement, [past.sample]);
}

/** Turns every decided application into an open one, as after a flood that nobody has worked on. */
export async function openAll(pool: Pool): Promise<void> {
  await pool.query(`update application set status = 'submitted', start_date = null, taken_by = null
    where status in ('effective', 'withdrawn', 'rejected')`);
}

const firstYear = 2021;
const perYear = 20_000;
const minute = 60_000;

function row(index: number, authors: readonly ReadyDraft[], { count, open, reviewer }: Past) {
  const author = authors[index % authors.length];
  const day = `${firstYear + Math.floor(index / perYear)}-07-01`;
  const at = new Date(Date.UTC(2026, 0, 1) - (count - index) * 20 * minute).toISOString();
  const status = index >= count - open ? openStatus(index) : decided[index % decided.length];
  return {
    id: randomUUID(),
    no: receptionNo(day, 1 + (index % perYear)),
    office: author?.office.code,
    company: author?.office.company,
    office_name: author?.office.name,
    company_name: author?.office.companyName,
    office_key: nameKey(author?.office.name ?? ''),
    company_key: nameKey(author?.office.companyName ?? ''),
    status,
    person: author?.person.personId,
    at,
    start: status === 'effective' ? day : null,
    taken: status === 'inReview' ? reviewer : null,
  };
}

const decided = ['effective', 'effective', 'effective', 'effective', 'withdrawn', 'rejected'];
const openStatus = (index: number) => ['submitted', 'submitted', 'inReview', 'resubmitted'][index % 4];

const applications = `
  insert into application (id, reception_no, office_code, company_code, office_name, company_name, office_key, company_key, status, procedures, revision, lang, begun_by,
    begun_at, applied_at, desired_start, start_date, taken_by, changed_at)
  select id, no, office, company, office_name, company_name, office_key, company_key, status, '{equipment-sharing}', 1, 'ja', person, at, at, at::date + 30, start, taken, at
  from json_to_recordset($1) as r(id uuid, no text, office text, company text, office_name text, company_name text, office_key text, company_key text, status text, person text,
    at timestamptz, start date, taken text)`;

const past = `application a where a.reception_no is not null and a.id <> $1`;

const filings = `
  insert into filing (application_id, revision, filed_at, filed_by, filed_by_name, lang, pages, versions, record, contact, reason, remarks, basis,
    effects, files, checks)
  select a.id, 1, a.applied_at, a.begun_by, s.filed_by_name, 'ja', s.pages, s.versions, s.record, s.contact, s.reason, s.remarks, s.basis,
    s.effects, s.files, s.checks
  from filing s, ${past} and s.application_id = $1`;

const outcomes = `
  insert into outcome (application_id, decided_at, decided_by, effects, issued, start_date)
  select a.id, a.applied_at, a.begun_by, s.effects, '{}', a.start_date from filing s, ${past} and s.application_id = $1 and a.status = 'effective'`;

const submits = `
  insert into audit_event (subject_kind, subject_id, event, from_status, to_status, business_at, actor_id, actor_name, actor_side)
  select 'application', a.id, 'submit', 'draft', 'submitted', a.applied_at, a.begun_by, '担当', 'company' from ${past} order by a.applied_at`;

const ends = `
  insert into audit_event (subject_kind, subject_id, event, from_status, to_status, business_at, actor_name, actor_side)
  select 'application', a.id, m.move, m.from_status, a.status, a.applied_at, 'system', 'system'
  from (values ('effective', 'start', 'scheduled'), ('withdrawn', 'withdraw', 'submitted'), ('rejected', 'refuse', 'inReview'))
    as m(status, move, from_status), ${past} and a.status = m.status order by a.applied_at`;

const news = `
  insert into news (office_code, company_code, application_id, reception_no, category, sentence, published_at)
  select a.office_code, a.company_code, a.id, a.reception_no, 'application', m.sentence, a.applied_at
  from (values ('effective', 'started'), ('withdrawn', 'withdrawn'), ('rejected', 'rejected')) as m(status, sentence), ${past} and a.status = m.status
  order by a.applied_at`;
