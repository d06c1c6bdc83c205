import { called, type Rule, rule } from './rule.ts';

const reviewed = `('inReview', 'settingPending', 'scheduled', 'effective')`;

/** Offices that have to agree, such as the parent of a joint use. */
export const consentRules: readonly Rule[] = [
  rule(
    'an answer to a consent that the history does not have once',
    `select ${called} from application a join consent k on k.application_id = a.id
     left join lateral (
       select count(*) as total, count(*) filter (where h.event = case when k.agreed then 'agree' else 'decline' end and h.actor_id = k.answered_by) as same
       from audit_event h where h.application_id = k.application_id and h.event in ('agree', 'decline') and (h.what ->> 'consent')::bigint = k.id) h on true
     where h.total <> h.same or h.same <> case when k.answered_at is null then 0 else 1 end`,
  ),
  rule(
    'asked twice for one consent',
    `select ${called} from application a join consent k on k.application_id = a.id where k.taken_back_at is null
     group by a.id, a.reception_no, k.office_code having count(*) > 1`,
  ),
  rule(
    'reviewed before everybody had answered',
    `select distinct ${called} from application a join consent k on k.application_id = a.id
     where k.taken_back_at is null and k.answered_at is null and a.status in ${reviewed}`,
  ),
  rule(
    'accepted although somebody did not agree',
    `select distinct ${called} from application a join consent k on k.application_id = a.id
     where k.taken_back_at is null and k.agreed is not true and a.status in ('settingPending', 'scheduled', 'effective')`,
  ),
  rule(
    'joint use under an office that was not asked',
    `select ${called} from application a join filing f on f.application_id = a.id and f.revision = a.revision,
       jsonb_array_elements_text(f.pages #> '{pages,joint-use.joint-use,parent}') parent
     where parent <> '' and 'joint-use' = any(a.procedures) and not exists (
       select from consent k where k.application_id = a.id and k.office_code = parent and k.taken_back_at is null)`,
  ),
];
