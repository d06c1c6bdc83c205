-- A month on its way to its invoices.
create table billing_month (
  id bigint generated always as identity primary key,
  month date not null unique check (extract(day from month) = 1),
  status text not null default 'open' check (status in ('open', 'closed', 'calculated', 'approved', 'fixed')),
  -- Contracts and prices count as they were known at this time: the close.
  known_at timestamptz,
  -- The calculation that counts, from 1 on; each begins anew.
  run int not null default 0,
  calculated_by text references person (id),
  approved_by text references person (id),
  fixed_on date,
  check ((status = 'open') = (known_at is null)),
  check ((status = 'fixed') = (fixed_on is not null))
);

-- A calculation: how far it has come is what has been drafted of it.
create table billing_run (
  month_id bigint not null references billing_month (id),
  run int not null,
  asked_at timestamptz not null,
  asked_by text references person (id),
  office_count int not null,
  -- How far it has come: the last office that was looked at, in the order of codes, and how many.
  reached text not null default '',
  done_count int not null default 0,
  finished_at timestamptz,
  primary key (month_id, run)
);

-- What an office would be billed: the content of an invoice without its number and day.
create table invoice_draft (
  month_id bigint not null references billing_month (id),
  office_code text not null references subject (code),
  run int not null,
  total bigint not null,
  -- What keeps the month from being fixed: a price that is missing, a sum that cannot be.
  problems jsonb not null default '[]',
  -- Who is told of it: names and addresses.
  recipients jsonb not null default '[]',
  content jsonb not null,
  primary key (month_id, office_code)
);
create index invoice_draft_problem on invoice_draft (month_id) where problems <> '[]';

-- To whom invoices were issued, as they were called then: what a search by name looks through.
create table counterparty (
  id bigint generated always as identity primary key,
  office_code text not null references subject (code),
  company_name text not null,
  addressee text not null,
  search_key text not null,
  unique (office_code, company_name, addressee)
);

create table invoice_counter (
  year int primary key,
  last int not null check (last > 0)
);

-- What was issued. Nobody who speaks through the program can change or remove a row.
create table invoice (
  id bigint generated always as identity primary key,
  year int not null,
  serial int not null check (serial > 0),
  number text not null unique,
  kind text not null check (kind in ('invoice', 'mended', 'return')),
  month date not null check (extract(day from month) = 1),
  office_code text not null references subject (code),
  counterparty_id bigint not null references counterparty (id),
  issued_on date not null,
  -- With tax, in yen; a return is below 0.
  total bigint not null check (abs(total) <= 999999999),
  refers_to bigint references invoice (id),
  content jsonb not null,
  unique (year, serial),
  check ((kind = 'invoice') = (refers_to is null)),
  check ((kind = 'return') = (total < 0)),
  check (content ->> 'number' = number)
);
create unique index invoice_of_month on invoice (office_code, month desc) where kind = 'invoice';
create unique index invoice_mended_once on invoice (refers_to) where kind = 'mended';
create index invoice_refers on invoice (refers_to) where refers_to is not null;
create index invoice_of_office on invoice (office_code, issued_on desc, id desc);
create index invoice_by_day on invoice (issued_on desc, id desc);
create index invoice_by_party on invoice (counterparty_id, issued_on desc, id desc);
create index invoice_by_total on invoice (total, issued_on desc);

-- What is still to be paid of an invoice.
create table receivable (
  id bigint primary key references invoice (id),
  status text not null check (status in ('awaiting', 'handedOver', 'underpaid', 'paid', 'overpaid', 'replaced')),
  method text not null check (method in ('directDebit', 'bankTransfer')),
  -- Why there is no debit although the contract says so.
  no_debit text not null default '',
  due_on date not null,
  -- What is owed now, in yen: less what was returned.
  owed bigint not null check (owed >= 0),
  paid bigint not null default 0 check (paid >= 0),
  tries int not null default 0,
  last_result text not null default '',
  reminded_on date
);
create index receivable_unpaid on receivable (due_on, id) where status in ('awaiting', 'handedOver', 'underpaid');

-- Money that came in, and went back.
create table receipt (
  id bigint generated always as identity primary key,
  invoice_id bigint not null references invoice (id),
  kind text not null check (kind in ('debit', 'transfer', 'hand')),
  amount bigint not null check (amount <> 0 and abs(amount) <= 999999999),
  paid_on date not null,
  -- The entry of a debit or the transfer that it came by; once each.
  source text not null,
  recorded_at timestamptz not null,
  recorded_by text references person (id),
  unique (kind, source)
);
create index receipt_of_invoice on receipt (invoice_id);

-- An invoice that is to be corrected or reduced, until a second person agrees.
create table mending (
  id bigint generated always as identity primary key,
  invoice_id bigint not null references invoice (id),
  kind text not null check (kind in ('mended', 'return')),
  status text not null default 'proposed' check (status in ('proposed', 'issued', 'declined')),
  content jsonb not null,
  reason text not null check (reason <> ''),
  proposed_at timestamptz not null,
  proposed_by text not null references person (id),
  decided_by text references person (id),
  issued_id bigint references invoice (id),
  check ((status = 'issued') = (issued_id is not null))
);
create unique index mending_open on mending (invoice_id) where status = 'proposed';
create index mending_of_invoice on mending (invoice_id);
