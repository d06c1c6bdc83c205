-- Whoever has a company is of that company, everybody else of the centre: nobody is of both sides.
create table person (
  id text primary key,
  login_id text not null unique check (login_id ~ '^[a-z0-9][a-z0-9-]{2,29}$'),
  name text not null check (name <> ''),
  -- People share mailboxes, so `mail` is not unique; the sign-in library wants an address that is.
  mail text not null,
  email text not null unique generated always as (login_id || '@person.invalid') stored,
  email_verified boolean not null default false,
  image text,
  company_code text,
  side text not null generated always as (case when company_code is null then 'centre' else 'company' end) stored,
  lang text not null default 'ja' check (lang in ('ja', 'en')),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, company_code),
  unique (id, side)
);

-- The role that somebody of a company holds in one of its offices.
create table membership (
  person_id text not null,
  office_code text not null,
  company_code text not null generated always as (left(office_code, 3)) stored,
  role text not null check (role in ('manager', 'clerk', 'billing', 'viewer')),
  primary key (person_id, office_code),
  foreign key (person_id, company_code) references person (id, company_code)
);
create index membership_of_office on membership (office_code);

-- 企業の管理者: manager of every office of his company.
create table company_administrator (
  person_id text primary key,
  company_code text not null,
  foreign key (person_id, company_code) references person (id, company_code)
);

create table centre_role (
  person_id text not null,
  role text not null check (role in ('reviewer', 'approver', 'setting', 'cert', 'billing', 'schedule', 'helpDesk', 'auditor',
    'administrator')),
  side text not null generated always as ('centre') stored,
  primary key (person_id, role),
  foreign key (person_id, side) references person (id, side)
);

-- Written by the sign-in library; `updated_at` is the last use and `expires_at` the end of the idle time.
create table session (
  id text primary key,
  token text not null unique,
  person_id text not null references person (id),
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_of_person on session (person_id);

-- How a person proves who he is: a password (`credential`), later also another provider's word.
create table account (
  id text primary key,
  person_id text not null references person (id),
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id),
  check (provider_id <> 'credential' or password is not null)
);
create index account_of_person on account (person_id);

-- One-time links for a password: the hash of the link, and the person.
create table verification (
  id text primary key,
  identifier text not null unique,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_of_person on verification (value);

-- Failed log-ins and asked-for links that still count. The library writes these three columns by their position.
create table attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index attempt_by_expiry on attempt (expire);
