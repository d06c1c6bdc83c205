-- What the bank is asked to collect on a day: one file, as it was handed over.
create table debit_run (
  id bigint generated always as identity primary key,
  debit_on date not null,
  status text not null default 'made' check (status in ('made', 'handedOver', 'resulted', 'dropped')),
  made_at timestamptz not null,
  made_by text references person (id),
  entry_count int not null check (entry_count > 0),
  amount bigint not null check (amount > 0),
  file bytea not null,
  result_sha256 text
);
create unique index debit_run_open on debit_run (debit_on) where status in ('made', 'handedOver');

create table debit_entry (
  run_id bigint not null references debit_run (id),
  line int not null,
  invoice_id bigint not null references invoice (id),
  amount bigint not null check (amount between 1 and 9999999999),
  customer_no text not null,
  -- 0 振替済, 1 資金不足, 2 取引なし, 3 預金者の都合, 4 依頼書なし, 8 委託者の都合, 9 その他.
  result text check (result in ('0', '1', '2', '3', '4', '8', '9')),
  primary key (run_id, line),
  unique (run_id, invoice_id)
);
create index debit_entry_of_invoice on debit_entry (invoice_id);

-- Transfers that came in, as the bank told them.
create table transfer_file (
  id bigint generated always as identity primary key,
  name text not null,
  sha256 text not null unique,
  loaded_at timestamptz not null,
  loaded_by text references person (id)
);

create table transfer (
  id bigint generated always as identity primary key,
  file_id bigint not null references transfer_file (id),
  line int not null,
  paid_on date not null,
  amount bigint not null check (amount between 1 and 999999999),
  payer text not null,
  reference text not null,
  -- Matched to this invoice; by whom, where it was by hand.
  invoice_id bigint references invoice (id),
  matched_by text references person (id),
  unique (file_id, line)
);
create index transfer_unmatched on transfer (paid_on, id) where invoice_id is null;
create index transfer_of_invoice on transfer (invoice_id) where invoice_id is not null;
