-- What was used in a month, as it was read in. A file is the whole of a month, or of a part of it that the operator named; a new version
-- replaces it, and what was replaced stays listed.
create table usage_file (
  id bigint generated always as identity primary key,
  month date not null check (extract(day from month) = 1),
  part text not null,
  version int not null check (version > 0),
  name text not null,
  sha256 text not null,
  line_count int not null check (line_count >= 0),
  rejected_count int not null check (rejected_count >= 0),
  loaded_at timestamptz not null,
  loaded_by text references person (id),
  replaced_at timestamptz,
  unique (month, part, version)
);
create unique index usage_file_current on usage_file (month, part) where replaced_at is null;

create table usage_line (
  file_id bigint not null references usage_file (id),
  user_id text not null check (length(user_id) = 8),
  transaction_code text not null check (transaction_code <> ''),
  used_on date not null,
  count int not null check (count > 0),
  -- The office whose server was used; empty where it was the user's own.
  gateway_office text not null
);
create index usage_line_by_user on usage_line (file_id, user_id);

-- Lines of a file that could not be read, with why.
create table usage_rejected (
  file_id bigint not null references usage_file (id),
  line int not null,
  content text not null,
  fault text not null,
  primary key (file_id, line)
);

-- The use of an ID that no contract has, given to an office by hand.
create table usage_assignment (
  month date not null check (extract(day from month) = 1),
  user_id text not null,
  office_code text not null references subject (code),
  family text not null check (family in ('line', 'internet')),
  why text not null check (why <> ''),
  assigned_at timestamptz not null,
  assigned_by text not null references person (id),
  primary key (month, user_id)
);
