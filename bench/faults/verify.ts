import type { Pool } from 'pg';
import type { ReadyDraft } from '../data/drafts.ts';
import type { Told } from './clerks.ts';

/** Something that must not be: how often it was found, and one example. */
export type Finding = { what: string; count: number; example?: string };

/**
 * Looks for what a kill may have lost, doubled or left half done. Everything that was tried is looked at, with or without an answer.
 * @param recipients addresses that each of these applications writes to
 */
export async function verify(
  pool: Pool,
  told: readonly Told[],
  tried: Iterable<ReadyDraft>,
  recipients: number,
): Promise<Finding[]> {
  const promised = JSON.stringify(told.map(({ draft, receptionNo }) => ({ id: draft.id, no: receptionNo })));
  const all = [...tried].map(({ id }) => id);
  const findings: Finding[] = [];
  for (const [what, query] of Object.entries(broken)) {
    const { rows } = await pool.query<{ example: string }>(
      query,
      what.startsWith('told') ? [promised] : what === mails ? [all, recipients] : [all],
    );
    findings.push({ what, count: rows.length, ...(rows[0] && { example: rows[0].example }) });
  }
  return findings;
}

/** Whether anything at all was found. */
export const isSound = (findings: readonly Finding[]): boolean => findings.every(({ count }) => count === 0);

const mails = 'filed, and its mails are not each there once';

/** Each gives a row for every application that it is true of; `$1` are those that were tried, or what people were told. */
const broken: Record<string, string> = {
  'told a number that does not exist, or of another draft': `
    select t.no as example from jsonb_to_recordset($1) as t(id uuid, no text)
    left join application a on a.reception_no = t.no where a.id is distinct from t.id`,
  'told two numbers for one draft': `
    select id as example from jsonb_to_recordset($1) as t(id uuid, no text) group by id having count(distinct no) > 1`,
  'told a number that two drafts have': `
    select no as example from jsonb_to_recordset($1) as t(id uuid, no text) group by no having count(distinct id) > 1`,
  'told, and still a draft': `
    select t.no as example from jsonb_to_recordset($1) as t(id uuid, no text) join application a on a.id = t.id
    where a.status <> 'submitted' or a.revision <> 1 or a.applied_at is null or exists (select from draft where application_id = a.id)`,
  'filed, and what was filed is not there once': `
    select a.reception_no as example from application a where a.id = any($1) and a.status <> 'draft'
    and (select count(*) from filing where application_id = a.id) <> 1`,
  'filed, and its history is not one row': `
    select a.reception_no as example from application a where a.id = any($1) and a.status <> 'draft'
    and (select count(*) from history where application_id = a.id and move = 'submit' and to_status = 'submitted') <> 1`,
  'filed, and its claim is not there': `
    select a.reception_no as example from application a where a.id = any($1) and a.status <> 'draft'
    and not exists (select from claim where application_id = a.id)`,
  [mails]: `
    select a.reception_no as example from application a where a.id = any($1) and a.status <> 'draft'
    and (select array[count(*), count(distinct to_address)] from mail where application_id = a.id) <> array[$2::bigint, $2::bigint]`,
  'filed, and a mail is neither sent nor has a job': `
    select m.message_id as example from mail m where m.application_id = any($1) and m.state = 'waiting'
    and not exists (select from graphile_worker.jobs where key = m.id::text and attempts < max_attempts)`,
  'filed, and its 申込書 is neither made nor has a job': `
    select a.reception_no as example from application a where a.id = any($1) and a.status <> 'draft'
    and not exists (select from paper where application_id = a.id and kind = 'applicationForm')
    and not exists (select from graphile_worker.jobs where key like 'issue-paper:' || a.id || ':%' and attempts < max_attempts)`,
  'not filed, and something was left behind': `
    select a.id as example from application a where a.id = any($1) and a.status = 'draft' and (
      not exists (select from draft where application_id = a.id) or exists (select from filing where application_id = a.id)
      or exists (select from history where application_id = a.id) or exists (select from claim where application_id = a.id)
      or exists (select from mail where application_id = a.id) or a.reception_no is not null)`,
};
