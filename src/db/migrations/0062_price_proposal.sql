-- Prices that somebody wants to enter: what they would change is looked at before they count.
create table price_proposal (
  id bigint generated always as identity primary key,
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  made_at timestamptz not null,
  made_by text not null references person (id),
  entered_at timestamptz,
  entered_by text references person (id),
  check ((entered_at is null) = (entered_by is null))
);
