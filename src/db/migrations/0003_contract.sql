create extension if not exists btree_gist;

-- A subject of the ledger: a company (企業略称, 3 characters) or an office (事業所コード = abbreviation + serial, 6).
create table subject (
  code text primary key check (code ~ '^[A-Z0-9]{3}([A-Z0-9]{3})?$'),
  company_code text not null references subject (code),
  kind text not null generated always as (case length(code) when 3 then 'company' else 'office' end) stored,
  check (left(code, 3) = company_code)
);
create index subject_by_company on subject (company_code, code);

alter table membership add foreign key (office_code) references subject (code);
alter table company_administrator add foreign key (company_code) references subject (code);

-- The ledger: what was accepted, as operations with their date. Nothing is deleted; a withdrawn change is voided.
create table ledger_change (
  id bigint generated always as identity primary key,
  subject_code text not null references subject (code),
  effective_on date not null,
  reception_no text not null,
  application_id uuid,
  origin text not null check (origin in ('opening', 'application', 'correction')),
  operations jsonb not null check (jsonb_typeof(operations) = 'array'),
  accepted_at timestamptz not null default now(),
  voided_at timestamptz,
  check ((origin = 'application') = (application_id is not null))
);
create unique index ledger_change_once on ledger_change (application_id, subject_code, effective_on) where voided_at is null;
create unique index ledger_change_opened_once on ledger_change (subject_code) where origin = 'opening' and voided_at is null;
create index ledger_change_order on ledger_change (subject_code, effective_on, reception_no, id) where voided_at is null;

-- What the ledger says of a subject from day to day; superseded rows keep their time of record.
create table contract_version (
  id bigint generated always as identity primary key,
  subject_code text not null references subject (code),
  valid_from date not null,
  valid_to date,
  recorded_from timestamptz not null default now(),
  recorded_to timestamptz,
  state jsonb not null,
  sources jsonb not null,
  check (valid_to > valid_from),
  check (recorded_to >= recorded_from),
  exclude using gist (
    subject_code with =,
    daterange(valid_from, valid_to) with &&,
    tstzrange(recorded_from, recorded_to) with &&
  )
);
create unique index contract_version_as_of on contract_version (subject_code, valid_from) where recorded_to is null;
create index contract_version_sharing on contract_version using gin ((state -> 'sharing') jsonb_path_ops) where recorded_to is null;
