-- The operator's calendar. What stands here is the operator's to change; the rows are sensible defaults.

-- システム登録日: the days on which a contract may change, as published in the スケジュール表.
create table registration_date (
  day date primary key,
  note_ja text check (note_ja <> ''),
  note_en text check (note_en <> ''),
  changed_at timestamptz not null default now(),
  check ((note_ja is null) = (note_en is null))
);

-- A day that the operator takes for a holiday or for a business day, whatever the public calendar, the week and the closure say.
create table holiday_override (
  day date primary key,
  kind text not null check (kind in ('holiday', 'businessDay')),
  name_ja text not null check (name_ja <> ''),
  name_en text not null check (name_en <> '')
);

-- The days on which the operator is closed each year, as MM-DD; a closure may run over the end of the year.
create table yearly_closure (
  first_day text primary key check (first_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  last_day text not null check (last_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  name_ja text not null check (name_ja <> ''),
  name_en text not null check (name_en <> '')
);
insert into yearly_closure (first_day, last_day, name_ja, name_en) values ('12-29', '01-03', '年末年始', 'New Year closure');

-- Days on which nothing is loaded, such as around a change of generation: registration dates within are not offered.
create table freeze_window (
  id bigint primary key generated always as identity,
  period daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  reason_ja text not null check (reason_ja <> ''),
  reason_en text not null check (reason_en <> ''),
  changed_at timestamptz not null default now(),
  constraint freeze_windows_do_not_overlap exclude using gist (period with &&)
);

-- How many business days before the start date a kind of application has to be filed at the latest.
create table lead_class (
  id text primary key,
  position smallint not null unique,
  business_days smallint not null check (business_days between 0 and 250),
  label_ja text not null check (label_ja <> ''),
  label_en text not null check (label_en <> '')
);
insert into lead_class (id, position, business_days, label_ja, label_en) values
  ('profile', 1, 5, '企業名・事業所名・所在地等', 'Names and addresses'),
  ('contact', 2, 5, '契約者・システム管理責任者', 'Contractor and system manager'),
  ('billing', 3, 5, '請求書送付先・請求先担当者・支払の方法', 'Billing address, contact and payment'),
  ('plan', 4, 5, '料金プラン', 'Price plan'),
  ('reports', 5, 5, '管理統計資料・保税管理資料保存サービス', 'Statistical reports and bonded archive'),
  ('kinds', 6, 10, '利用業種', 'Lines of business'),
  ('ids', 7, 10, '利用者コード・識別番号', 'User codes and ID numbers'),
  ('terminals', 8, 10, '端末・メールボックス', 'Terminals and mailboxes'),
  ('certificates', 9, 10, '証明書', 'Certificates'),
  ('sharing', 10, 10, '機器共用', 'Equipment sharing'),
  ('jointUse', 11, 10, '共同利用', 'Joint use'),
  ('transfer', 12, 10, '事業所間の登録情報の移動（付替）', 'Transfer between offices'),
  ('succession', 13, 10, '地位の承継', 'Succession'),
  ('closure', 14, 10, '契約解除・事業所廃止', 'End of contract, closing of an office'),
  ('newContract', 15, 10, '新規申込', 'New contract'),
  ('lines', 16, 45, '回線', 'Lines');

-- One row.
create table schedule_setting (
  only_row boolean primary key default true check (only_row),
  -- 1 = Monday … 7 = Sunday.
  registration_weekday smallint not null default 2 check (registration_weekday between 1 and 7),
  system_setting_deadline_business_days smallint not null default 4
    check (system_setting_deadline_business_days between 0 and 250),
  -- Registration dates are proposed up to this day; those that the operator removed before it do not come back.
  proposed_to date
);
insert into schedule_setting default values;
