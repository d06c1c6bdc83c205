create sequence reception_serial;

create table application (
  id uuid primary key default gen_random_uuid(),
  reception_no text unique check (reception_no ~ '^[0-9]{7}[A-Z]$'),
  office_code text not null references subject (code),
  company_code text not null references subject (code),
  office_name text not null,
  company_name text not null,
  status text not null check (status in ('draft', 'submitted', 'inReview', 'queried', 'resubmitted', 'confirmed',
    'settingPending', 'scheduled', 'effective', 'withdrawn', 'rejected', 'invalidated', 'expired')),
  procedures text[] not null default '{}',
  revision integer not null default 0,
  lang text not null check (lang in ('ja', 'en')),
  begun_by text not null references person (id),
  begun_at timestamptz not null,
  applied_at timestamptz,
  desired_start date,
  start_date date,
  setting_deadline date,
  taken_by text references person (id),
  changed_at timestamptz not null,
  based_on uuid references application (id),
  check (left(office_code, 3) = company_code),
  check ((status = 'draft') = (reception_no is null)),
  check ((status = 'draft') = (applied_at is null)),
  check (status not in ('confirmed', 'settingPending', 'scheduled', 'effective') or start_date is not null)
);
create index application_of_office on application (office_code, begun_at desc, id desc);
create index application_of_company on application (company_code, begun_at desc, id desc);
-- 審査待ち一覧, whole, by who has it, and by company: what waits for the centre, the oldest first.
create index application_queue on application (applied_at, id) where status in ('submitted', 'inReview', 'resubmitted');
create index application_queue_of_person on application (taken_by, applied_at, id) where status in ('submitted', 'inReview', 'resubmitted');
create index application_queue_of_company on application (company_code, applied_at, id) where status in ('submitted', 'inReview', 'resubmitted');
-- 申込検索, the newest first.
create index application_filed on application (applied_at desc, id desc) where status <> 'draft';
create index application_by_company_name on application (company_name text_pattern_ops, applied_at desc, id desc);
create index application_by_status on application (status, applied_at, id);
create index application_starting on application (start_date, id) where status in ('scheduled', 'confirmed');

-- The working copy: what was typed, page by page, valid or not. Gone once nothing can be typed any more.
create table draft (
  application_id uuid primary key references application (id) on delete cascade,
  pages jsonb not null default '{}',
  shown jsonb not null default '{}',
  pinned jsonb not null default '{}',
  updated_at timestamptz not null,
  updated_by text not null references person (id)
);

-- What was filed, once per revision, in answers and in words; never changed.
create table filing (
  application_id uuid not null references application (id),
  revision integer not null check (revision >= 1),
  filed_at timestamptz not null,
  filed_by text not null references person (id),
  filed_by_name text not null,
  lang text not null check (lang in ('ja', 'en')),
  pages jsonb not null,
  versions jsonb not null,
  record jsonb not null,
  contact jsonb not null,
  reason text not null,
  remarks text not null,
  basis jsonb not null,
  effects jsonb not null,
  files jsonb not null,
  -- How many automatic checks passed, warned and failed when it was filed: `{"pass":9,"warn":1,"fail":0}`.
  checks jsonb not null default '{}',
  primary key (application_id, revision)
);

-- What the end of the review fixed: the change as it entered the ledger, in words and with its issued values.
create table outcome (
  application_id uuid primary key references application (id),
  decided_at timestamptz not null,
  decided_by text not null references person (id),
  effects jsonb not null,
  issued jsonb not null,
  start_date date not null
);

-- One open application per subject and path of the contract (`decisions.md` 10).
create table claim (
  subject_code text not null references subject (code),
  path text not null,
  application_id uuid not null references application (id),
  primary key (subject_code, path)
);
create index claim_of_application on claim (application_id);

-- Values that the centre issues are reserved at the end of the review, and free again when voided.
create table issued_value (
  id bigint generated always as identity primary key,
  kind text not null,
  value text not null,
  slot text not null,
  application_id uuid not null references application (id),
  reserved_at timestamptz not null default now(),
  voided_at timestamptz
);
create unique index issued_value_once on issued_value (kind, value) where voided_at is null;
create index issued_value_of_application on issued_value (application_id);

create table history (
  id bigint generated always as identity primary key,
  application_id uuid not null references application (id),
  move text not null,
  from_status text not null,
  to_status text not null,
  business_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  actor_id text references person (id),
  actor_name text not null,
  actor_side text not null check (actor_side in ('company', 'centre', 'system')),
  address text,
  what jsonb not null default '{}',
  why text not null default ''
);
create index history_of_application on history (application_id, id);

-- A 確認事項, to the whole application or tied to one question of it.
create table review_query (
  id bigint generated always as identity primary key,
  application_id uuid not null references application (id),
  revision integer not null,
  question text,
  text text not null check (text <> ''),
  asked_at timestamptz not null,
  asked_by text not null references person (id)
);
create index review_query_of_application on review_query (application_id, id);

create table message (
  id bigint generated always as identity primary key,
  application_id uuid not null references application (id),
  side text not null check (side in ('company', 'centre')),
  author_id text not null references person (id),
  author_name text not null,
  text text not null check (text <> ''),
  business_at timestamptz not null
);
create index message_of_application on message (application_id, id);

create table news (
  id bigint generated always as identity primary key,
  office_code text not null references subject (code),
  company_code text not null references subject (code),
  application_id uuid references application (id),
  reception_no text,
  category text not null,
  sentence text not null,
  published_at timestamptz not null
);
create index news_of_office on news (office_code, published_at desc, id desc);
create index news_of_company on news (company_code, published_at desc, id desc);
create index news_of_application on news (application_id);

create table news_read (
  news_id bigint not null references news (id),
  person_id text not null references person (id),
  read_at timestamptz not null default now(),
  primary key (news_id, person_id)
);

-- The outbox: written in the move's own transaction, sent by a job.
create table mail (
  id uuid primary key default gen_random_uuid(),
  application_id uuid references application (id),
  letter text not null,
  message_id text not null unique,
  to_address text not null,
  to_name text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused')),
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null))
);
create index mail_of_application on mail (application_id, written_at);
create index mail_by_time on mail (written_at desc, id desc);
create index mail_waiting on mail (written_at) where state = 'waiting';

create table paper (
  application_id uuid not null references application (id),
  revision integer not null,
  kind text not null check (kind in ('applicationForm', 'acceptanceLetter')),
  issued_at timestamptz not null,
  template_version text not null,
  sha256 text not null,
  pdf bytea not null,
  primary key (application_id, revision, kind)
);

create table attachment (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references application (id) on delete cascade,
  question text not null,
  name text not null check (name <> '' and length(name) <= 255),
  type text not null,
  size integer not null check (size > 0 and size <= 10485760),
  sha256 text not null,
  storage_key text not null unique,
  uploaded_at timestamptz not null,
  uploaded_by text not null references person (id),
  removed_at timestamptz
);
create index attachment_of_application on attachment (application_id, uploaded_at);

-- What the contact page is prefilled with until somebody has filed once.
create table person_profile (
  person_id text primary key references person (id),
  kana text not null default '',
  department text not null default '',
  post text not null default '',
  phone text not null default '',
  fax text not null default ''
);
