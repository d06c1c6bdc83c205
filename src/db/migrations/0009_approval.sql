-- What a reviewer proposes where an approver must agree to the end of a review: a fact beside the status. It is open until an approver
-- who is not the proposer ends the review with it or sends it back, or until the application moves otherwise.
create table proposal (
  id bigint generated always as identity primary key,
  application_id uuid not null references application (id),
  start_date date not null,
  issued jsonb not null,
  proposed_at timestamptz not null,
  proposed_by text not null references person (id),
  proposed_by_name text not null,
  closed_at timestamptz,
  -- The system has no person.
  closed_by text references person (id),
  closed_by_name text,
  closing text check (closing in ('approved', 'sentBack', 'overtaken')),
  why text not null default '',
  check ((closed_at is null) = (closing is null)),
  check ((closed_at is null) = (closed_by_name is null)),
  check (closing is distinct from 'sentBack' or why <> ''),
  -- Four eyes, whatever the program says.
  check (closing is null or closing = 'overtaken' or (closed_by is not null and closed_by <> proposed_by))
);
create unique index proposal_open_once on proposal (application_id) where closed_at is null;
create index proposal_of_application on proposal (application_id, id);
