-- What happens is kept in one table, whatever it happens to: what moved an application (so far `history`) and who of the centre looked at
-- something (so far `access_record`) are events about a subject, which has a kind and an id.
create table audit_event (
  id bigint generated always as identity primary key,
  subject_kind text not null check (subject_kind <> ''),
  subject_id text not null check (subject_id <> ''),
  event text not null,
  -- Of a move only: from where to where.
  from_status text,
  to_status text,
  business_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  actor_id text references person (id),
  actor_name text not null,
  actor_side text not null check (actor_side in ('company', 'centre', 'system')),
  address text,
  socket_address text,
  what jsonb not null default '{}',
  why text not null default '',
  -- So that no application goes that something happened to.
  application_id uuid references application (id)
    generated always as (case when subject_kind = 'application' then subject_id::uuid end) stored,
  check ((from_status is null) = (to_status is null))
);

insert into audit_event (id, subject_kind, subject_id, event, from_status, to_status, business_at, recorded_at, actor_id, actor_name, actor_side,
  address, socket_address, what, why)
overriding system value
select id, 'application', application_id, move, from_status, to_status, business_at, recorded_at, actor_id, actor_name, actor_side,
  address, socket_address, what, why
from history order by id;

select setval(pg_get_serial_sequence('audit_event', 'id'), max(id)) from audit_event having max(id) is not null;

-- Views were kept in real time only. One of neither an application nor an office is kept under its page.
insert into audit_event (subject_kind, subject_id, event, business_at, recorded_at, actor_id, actor_name, actor_side, address, socket_address, what)
select
  case when application_id is not null then 'application' when office_code is not null then 'office' else 'page' end,
  coalesce(application_id::text, office_code, page),
  'view', viewed_at, viewed_at, person_id, person_name, 'centre', address, socket_address, jsonb_build_object('page', page)
from access_record order by id;

drop table history;
drop table access_record;

create index audit_event_of_subject on audit_event (subject_id, subject_kind, id);
create index audit_event_of_application on audit_event (application_id) where application_id is not null;
create index audit_event_view_of_person on audit_event (actor_id, id desc) where event = 'view';
