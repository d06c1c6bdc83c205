import { issuePaperJob } from '../../../src/papers/stored.ts';
import { issueInvoicePaperJob } from '../../../src/papers/stored-invoices.ts';
import { called, type Rule, rule } from './rule.ts';

/** A job of a key that will still run. */
const hasJob = (key: string) =>
  `exists (select from graphile_worker.jobs j where j.key = ${key} and j.attempts < j.max_attempts)`;

/** What is left to be done has a job, or is done. */
export const jobRules: readonly Rule[] = [
  rule(
    'a paper that is neither made nor has a job',
    `select ${called} from application a join filing f on f.application_id = a.id
     cross join lateral (values ('applicationForm', true), (
       case when f.effects ? 'ends' then 'closureNotice' else 'acceptanceLetter' end,
       a.status = 'effective' and f.revision = a.revision)) p(kind, due)
     where p.due and a.settles is null
       and not exists (select from paper where application_id = a.id and revision = f.revision and kind = p.kind)
       and not ${hasJob(`concat_ws(':', '${issuePaperJob}', a.id, f.revision, p.kind)`)}`,
  ),
  rule(
    'an invoice whose paper is neither made nor has a job',
    `select i.number as example from invoice i where not exists (select from invoice_paper where invoice_id = i.id)
       and not ${hasJob(`concat_ws(':', '${issueInvoicePaperJob}', i.id)`)}`,
  ),
  rule(
    'a mail that waits and has no job',
    `select m.message_id as example from mail m where $1 and m.state = 'waiting' and not ${hasJob('m.id::text')}`,
    ({ sends }) => [sends],
  ),
  rule(
    'a job that was given up',
    `select concat(task_identifier, ' ', key, ': ', left(last_error, 200)) as example from graphile_worker.jobs
     where attempts >= max_attempts and locked_at is null`,
  ),
];
