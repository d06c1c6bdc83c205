-- What the jobs should have done to an application and could not: it stands here, for the centre to see, until the application moves.
create table held_up (
  application_id uuid primary key references application (id) on delete cascade,
  move text not null,
  -- What stood in the way at the last try, as facts.
  why jsonb not null,
  -- Business time of the first and the last try.
  since timestamptz not null,
  tried_at timestamptz not null
);
create index held_up_oldest on held_up (since, application_id);
