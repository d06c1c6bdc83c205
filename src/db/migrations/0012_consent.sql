-- Whose joint use rests on an office.
create index contract_version_joint_use on contract_version ((state ->> 'jointUseParent'))
  where recorded_to is null and state ->> 'jointUseParent' <> '';

-- An office that has to agree before an application is reviewed, such as the parent of a joint use. Asked once while it stands; what a
-- correction no longer asks is taken back, and nothing is deleted.
create table consent (
  id bigint generated always as identity primary key,
  application_id uuid not null references application (id),
  office_code text not null references subject (code),
  office_name text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by text references person (id),
  answered_by_name text,
  agreed boolean,
  reason text not null default '',
  taken_back_at timestamptz,
  check ((answered_at is null) = (agreed is null)),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answered_by_name is null)),
  check (agreed is distinct from false or reason <> '')
);
create unique index consent_once on consent (application_id, office_code) where taken_back_at is null;
create index consent_waiting on consent (office_code) where taken_back_at is null and answered_at is null;

-- 利用契約解除通知書, in place of the 承諾書 where a contract ends.
alter table paper drop constraint paper_kind_check;
alter table paper add constraint paper_kind_check check (kind in ('applicationForm', 'acceptanceLetter', 'closureNotice'));
