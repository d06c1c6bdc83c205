-- What things cost (`docs/domain.md`, Bills). Nothing is overwritten: a price that is loaded anew closes the record of the one before, so a month
-- that was closed can be read as it was known then.
create table price (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('base', 'reports', 'archive', 'transaction', 'line', 'option', 'initial')),
  -- What is counted: `terminals`, a transaction code, a type of line, an option.
  key text not null check (key <> ''),
  plan text not null check (plan in ('A', 'B', '')),
  label_ja text not null check (label_ja <> ''),
  label_en text not null check (label_en <> ''),
  valid_from date not null,
  valid_to date,
  -- In 1/100 yen without tax.
  amount bigint not null check (amount between 0 and 99999999900),
  tax text not null check (tax in ('standard', 'reduced', 'exempt', 'outside')),
  sample boolean not null,
  loaded_by text references person (id),
  recorded_from timestamptz not null default now(),
  recorded_to timestamptz,
  -- What a month costs has one price.
  check (extract(day from valid_from) = 1 and extract(day from valid_to) = 1),
  check (valid_to > valid_from),
  check (recorded_to >= recorded_from),
  check ((kind in ('base', 'transaction')) = (plan <> '')),
  exclude using gist (
    kind with =,
    key with =,
    plan with =,
    daterange(valid_from, valid_to) with &&,
    tstzrange(recorded_from, recorded_to) with &&
  )
);

create table tax_rate (
  category text not null check (category in ('standard', 'reduced')),
  valid_from date not null,
  percent int not null check (percent between 0 and 99),
  primary key (category, valid_from)
);

insert into tax_rate (category, valid_from, percent) values
  ('standard', '1989-04-01', 3), ('standard', '1997-04-01', 5), ('standard', '2014-04-01', 8), ('standard', '2019-10-01', 10),
  ('reduced', '2019-10-01', 8);

-- Known from public pages.
insert into price (kind, key, plan, label_ja, label_en, valid_from, amount, tax, sample)
select kind, key, plan, ja, en, '2008-10-01', amount, 'standard', false from (values
  ('base', 'terminals', 'A', '論理端末', 'Logical terminals', 500000),
  ('base', 'mailboxes', 'A', 'メールボックス', 'Mailboxes', 500000),
  ('base', 'netTerminals', 'A', 'netNACCS端末', 'netNACCS terminals', 500000),
  ('base', 'webCertificates', 'A', 'webNACCS証明書', 'webNACCS certificates', 0),
  ('base', 'jointUse', 'A', '共同利用（端末・メールボックスなし）', 'Joint use without terminals or mailboxes', 500000),
  ('base', 'terminals', 'B', '論理端末', 'Logical terminals', 0),
  ('base', 'mailboxes', 'B', 'メールボックス', 'Mailboxes', 0),
  ('base', 'netTerminals', 'B', 'netNACCS端末', 'netNACCS terminals', 0),
  ('base', 'webCertificates', 'B', 'webNACCS証明書', 'webNACCS certificates', 0),
  ('reports', 'code', '', '管理統計資料（有料分）', 'Management statistics (paid)', 100000),
  ('archive', 'code', '', '保税管理資料保存サービス', 'Bonded archive', 100000),
  ('transaction', 'DLH01', 'A', '保税管理資料再出力', 'Bonded documents, output again', 400),
  ('transaction', 'DLH01', 'B', '保税管理資料再出力', 'Bonded documents, output again', 500)
) as known (kind, key, plan, ja, en, amount);

-- Invented, until the operator loads its own: they are marked so wherever they show.
insert into price (kind, key, plan, label_ja, label_en, valid_from, amount, tax, sample)
select 'transaction', key, plan, ja, en, '2008-10-01', amount, 'standard', true from (values
  ('IDA', '輸入申告事項登録', 'Import declaration, entry', 10400, 13000),
  ('IDC', '輸入申告', 'Import declaration', 0, 0),
  ('EDA', '輸出申告事項登録', 'Export declaration, entry', 8660, 10000),
  ('EDC', '輸出申告', 'Export declaration', 0, 0),
  ('MIC', 'マニフェスト通関申告', 'Manifest clearance', 5100, 6000),
  ('IVA', 'インボイス・パッキングリスト情報登録', 'Invoice and packing list, entry', 4250, 5000),
  ('OLC', '保税運送申告', 'Bonded transport declaration', 2580, 3000),
  ('BIA', '搬入確認登録', 'Carried-in confirmation', 1290, 1500),
  ('BOA', '搬出確認登録', 'Carried-out confirmation', 1290, 1500),
  ('HCH', '混載貨物確認情報登録', 'House cargo, confirmation', 2080, 2500),
  ('HDM', '混載貨物情報登録', 'House cargo, entry', 2540, 3000),
  ('CDB', '貨物情報登録', 'Cargo information, entry', 1680, 2000),
  ('ACL', '船積確認情報登録', 'ACL information, entry', 2080, 2500),
  ('NVC', '混載貨物情報登録（海上）', 'NVOCC cargo, entry', 2540, 3000),
  ('DMF', '積荷目録提出', 'Manifest submission', 8600, 10000),
  ('CYA', 'CY搬入確認登録', 'Container yard, carried in', 860, 1000),
  ('PKI', '輸入許可通知再出力', 'Import permit, output again', 430, 500),
  ('IIW', '輸入貨物情報照会', 'Import cargo, inquiry', 680, 800),
  ('IEX', '輸出申告等照会', 'Export declaration, inquiry', 680, 800),
  ('SAT', '税関手続状況照会', 'Customs status, inquiry', 500, 600),
  ('JLA', '外為法輸出許可申請', 'Export licence application (trade control)', 0, 0),
  ('JLB', '外為法輸入承認申請', 'Import approval application (trade control)', 0, 0),
  ('URY', '利用者情報登録', 'User information, entry', 0, 0)
) as sample (key, ja, en, a, b) cross join lateral (values ('A', a), ('B', b)) as plans (plan, amount);

insert into price (kind, key, plan, label_ja, label_en, valid_from, amount, tax, sample)
select kind, key, '', ja, en, '2008-10-01', amount, 'standard', true from (values
  ('line', 'dedicated-0.5', '専用線 0.5Mbps', 'Dedicated line 0.5 Mbps', 2800000),
  ('line', 'dedicated-1', '専用線 1Mbps', 'Dedicated line 1 Mbps', 4200000),
  ('line', 'dedicated-3', '専用線 3Mbps', 'Dedicated line 3 Mbps', 6800000),
  ('line', 'dedicated-5', '専用線 5Mbps', 'Dedicated line 5 Mbps', 8900000),
  ('line', 'dedicated-10', '専用線 10Mbps', 'Dedicated line 10 Mbps', 12400000),
  ('line', 'broadband', 'ブロードバンド光', 'Broadband (fibre)', 980000),
  ('option', 'wiringRental', '配線レンタル', 'Wiring rental', 50000),
  ('option', 'redundancy', '冗長化', 'Redundancy', 600000),
  ('option', 'spareRouter', '予備機', 'Spare router', 180000),
  ('option', 'pingMonitoring', 'ping監視', 'Ping monitoring', 80000),
  ('option', 'everyday', '保守時間帯 毎日', 'Maintenance every day', 250000),
  ('initial', 'dedicated-0.5', '初期費用 専用線 0.5Mbps', 'Initial fee, dedicated line 0.5 Mbps', 5000000),
  ('initial', 'dedicated-1', '初期費用 専用線 1Mbps', 'Initial fee, dedicated line 1 Mbps', 5000000),
  ('initial', 'dedicated-3', '初期費用 専用線 3Mbps', 'Initial fee, dedicated line 3 Mbps', 8000000),
  ('initial', 'dedicated-5', '初期費用 専用線 5Mbps', 'Initial fee, dedicated line 5 Mbps', 8000000),
  ('initial', 'dedicated-10', '初期費用 専用線 10Mbps', 'Initial fee, dedicated line 10 Mbps', 12000000),
  ('initial', 'broadband', '初期費用 ブロードバンド光', 'Initial fee, broadband (fibre)', 2000000)
) as sample (kind, key, ja, en, amount);
