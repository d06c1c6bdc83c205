import { type Ground, type Rule, rule } from './rule.ts';

const numbers = `jsonb_to_recordset($1) as t(id uuid, no text)`;
const acts = `jsonb_to_recordset($1) as t(id uuid, move text, person text, day date)`;

const numbersOf = ({ told }: Ground) => [
  JSON.stringify(told.numbers.map(({ id, receptionNo }) => ({ id, no: receptionNo }))),
];
const actsOf = ({ told }: Ground) => [
  JSON.stringify(told.acts.map(({ id, move, person, startDate }) => ({ id, move, person, day: startDate ?? null }))),
];

/** What people were told, beside what the database says. */
export const toldRules: readonly Rule[] = [
  rule(
    'told a number that does not exist, or of another draft',
    `select t.no as example from ${numbers} left join application a on a.reception_no = t.no where a.id is distinct from t.id`,
    numbersOf,
  ),
  rule(
    'told two numbers for one draft',
    `select id::text as example from ${numbers} group by id having count(distinct no) > 1`,
    numbersOf,
  ),
  rule(
    'told a number that two drafts have',
    `select no as example from ${numbers} group by no having count(distinct id) > 1`,
    numbersOf,
  ),
  rule(
    'told a number, and still a draft',
    `select t.no as example from ${numbers} join application a on a.id = t.id
     where a.status = 'draft' or a.revision < 1 or a.applied_at is null`,
    numbersOf,
  ),
  rule(
    'told that it is done, and it is not there once',
    `select concat(t.move, ' ', coalesce(a.reception_no, t.id::text), ', told ', t.count, ', there ', h.count) as example
     from (select id, move, person, count(*) from ${acts} group by 1, 2, 3) t left join application a on a.id = t.id
     cross join lateral (select count(*) from audit_event where application_id = t.id and event = t.move and actor_id = t.person) h
     where h.count <> t.count`,
    actsOf,
  ),
  rule(
    'told another start date than the one that was fixed',
    `select a.reception_no as example from ${acts} join application a on a.id = t.id
     where t.day is not null and not exists (
       select from audit_event h where h.application_id = t.id and h.event = t.move and (h.what ->> 'startDate')::date = t.day)`,
    actsOf,
  ),
];
