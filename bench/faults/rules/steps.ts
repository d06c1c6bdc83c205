import { type MoveRow, moveTable } from '../../../src/application/move/move-table.ts';
import { undecided } from '../../../src/application/move/status.ts';
import { called, type Rule, rule } from './rule.ts';

/** Every step that the table of moves knows, and the answers to consents, which leave the status as it is. */
const allowed = JSON.stringify([
  ...Object.entries<MoveRow>(moveTable).flatMap(([move, { from }]) =>
    Object.entries(from).flatMap(([was, follow]) => follow.map((becomes) => ({ move, was, becomes }))),
  ),
  ...undecided.flatMap((status) => ['agree', 'decline'].map((move) => ({ move, was: status, becomes: status }))),
]);

/** Status, history and what a step of it writes beside: all of it or nothing. */
export const stepRules: readonly Rule[] = [
  rule(
    'a status that its history does not lead to',
    `select ${called} from application a
     left join lateral (select to_status from audit_event where application_id = a.id and to_status is not null order by id desc limit 1) h on true
     where a.status <> 'draft' and h.to_status is distinct from a.status`,
  ),
  rule(
    'a step of the history that does not follow from the one before',
    `select distinct ${called} from application a join (
       select application_id, from_status, lag(to_status, 1, 'draft') over (partition by application_id order by id) as was
       from audit_event where to_status is not null) h
       on h.application_id = a.id where h.from_status <> h.was`,
  ),
  rule(
    'a step that the table of moves does not have',
    `select ${called} from application a join audit_event h on h.application_id = a.id and h.to_status is not null
     where not exists (select from jsonb_to_recordset($1) as m(move text, was text, becomes text)
       where m.move = h.event and m.was = h.from_status and m.becomes = h.to_status)`,
    () => [allowed],
  ),
  rule(
    'filings that are not one for each 登録',
    `select ${called} from application a where a.status <> 'draft' and (
       (select coalesce(array_agg(revision order by revision), '{}') from filing where application_id = a.id)
         is distinct from (select coalesce(array_agg(n), '{}') from generate_series(1, a.revision) n)
       or (select count(*) from audit_event where application_id = a.id and event = 'submit') <> a.revision)`,
  ),
  rule(
    'a working copy where nothing can be typed, or none where it can',
    `select ${called} from application a
     where (a.status in ('draft', 'queried')) <> exists (select from draft where application_id = a.id)`,
  ),
  rule(
    'never filed, and something was left behind',
    `select ${called} from application a where a.status = 'draft' and (
       a.reception_no is not null or exists (select from filing where application_id = a.id)
       or exists (select from audit_event where application_id = a.id) or exists (select from claim where application_id = a.id)
       or exists (select from mail where application_id = a.id) or exists (select from news where application_id = a.id)
       or exists (select from consent where application_id = a.id))`,
  ),
  rule(
    'decided, and without its outcome, or the other way round',
    `select ${called} from application a
     left join lateral (
       select event from audit_event where application_id = a.id and event in ('confirm', 'reopen') order by id desc limit 1) h on true
     where (h.event is not distinct from 'confirm') <> exists (select from outcome where application_id = a.id)`,
  ),
  rule(
    'an outcome of another start date',
    `select ${called} from application a join outcome o on o.application_id = a.id where o.start_date is distinct from a.start_date`,
  ),
  rule(
    'in review, and by nobody who took it',
    `select ${called} from application a where a.status = 'inReview' and a.taken_by is distinct from (
       select actor_id from audit_event where application_id = a.id and event in ('pickUp', 'reopen') order by id desc limit 1)`,
  ),
  rule(
    '確認事項 that were not asked as the history says',
    `select ${called} from application a
     where (select coalesce(sum(jsonb_array_length(what -> 'questions')), 0) from audit_event where application_id = a.id and event = 'query')
       <> (select count(*) from review_query where application_id = a.id)`,
  ),
];

/** What the day has brought was done: nothing stands still in a status. */
export const dueRules: readonly Rule[] = [
  rule(
    'its day has come, and it has not started',
    `select ${called} from application a where a.status = 'scheduled' and a.start_date <= $1`,
    ({ today }) => [today],
  ),
  rule(
    'its settings are overdue, and it is not void',
    `select ${called} from application a where a.status = 'settingPending' and a.setting_deadline < $1 and not exists (
       select from application s where s.settles = a.id and s.status in ('submitted', 'inReview', 'resubmitted'))`,
    ({ today }) => [today],
  ),
  rule(
    'a query that nobody may answer any more, and it has not ended',
    `select ${called} from application a
     where a.status = 'queried' and (a.changed_at at time zone 'Asia/Tokyo')::date + 30 < $1::date`,
    ({ today }) => [today],
  ),
  rule(
    'started before its day, or more than once',
    `select ${called} from application a join (
       select application_id, count(*), min(business_at) as at from audit_event where event = 'start' group by 1) h on h.application_id = a.id
     where h.count > 1 or a.start_date is null or (h.at at time zone 'Asia/Tokyo')::date < a.start_date`,
  ),
];
