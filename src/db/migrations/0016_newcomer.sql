-- 仮アカウント: a newcomer acts for an office code of his own, in small letters, until one is issued. No contract has such a code, and
-- nobody else acts for it.
alter table subject drop constraint subject_code_check;
alter table subject add constraint subject_code_check
  check (code ~ '^[A-Z0-9]{3}([A-Z0-9]{3})?$' or code ~ '^[a-z][a-z0-9]{2}(000)?$');
alter table ledger_change add check (subject_code ~ '^[A-Z0-9]');
alter table contract_version add check (subject_code ~ '^[A-Z0-9]');
alter table company_administrator add check (company_code ~ '^[A-Z0-9]');

alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
  check (role in ('manager', 'clerk', 'billing', 'viewer', 'newcomer'));
alter table membership add check ((role = 'newcomer') = (office_code ~ '^[a-z]'));
create unique index membership_of_newcomer on membership (office_code) where role = 'newcomer';

-- `mail` is what the link was sent to; `made_at` is business time.
create table provisional_account (
  office_code text primary key references subject (code) check (office_code ~ '^[a-z]'),
  person_id text not null unique references person (id),
  mail text not null,
  made_at timestamptz not null
);
create index provisional_account_by_mail on provisional_account (mail);

-- One-time links with which a provisional account is made: the hash of the link. In real time.
create table provisional_link (
  identifier text primary key,
  login_id text not null unique,
  mail text not null,
  lang text not null check (lang in ('ja', 'en')),
  expires_at timestamptz not null
);

-- The provisional code under which an application was filed that has gone over to the office it opened.
alter table application add column opened_from text references subject (code)
  check (opened_from is null or (opened_from ~ '^[a-z]' and office_code ~ '^[A-Z0-9]'));
