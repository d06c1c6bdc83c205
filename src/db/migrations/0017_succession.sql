-- 地位の承継: which office succeeded which, written when it starts. Whoever acts for the successor reads what the predecessor left.
create table succeeded_office (
  predecessor text primary key references subject (code),
  successor text not null references subject (code),
  check (predecessor <> successor)
);
create index succeeded_office_by_successor on succeeded_office (successor);
