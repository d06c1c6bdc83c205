-- Wrong passwords that still count, in real time: of a log-in ID from one address (`here`), from one browser that knows its person
-- (`browser`) or in one session, and of a log-in ID or an address altogether. `next_at` is when the next try is looked at.
create table failed_attempt (
  kind text not null check (kind in ('here', 'browser', 'session', 'person', 'address')),
  login_id text not null,
  source text not null,
  count integer not null,
  next_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (kind, login_id, source)
);
create index failed_attempt_by_expiry on failed_attempt (expires_at);
create index failed_attempt_of_person on failed_attempt (login_id);
