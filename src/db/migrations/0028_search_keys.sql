-- Keys under which names are looked for. The program makes them when it writes a row, and those of older rows at its start: how a name is
-- folded is its own table of spellings.
alter table application add column company_key text not null default '';
alter table application add column office_key text not null default '';
alter table contract_version add column name_key text not null default '';

drop index application_by_company_name;
create index application_by_company_key on application (company_key text_pattern_ops);
create index application_by_office_key on application (office_key text_pattern_ops);
create index contract_version_by_name on contract_version (name_key text_pattern_ops) where recorded_to is null;

-- By which version of the spellings the keys of a room's rows are made, and up to which row while they are made anew.
create table search_keys (
  owner text primary key check (owner in ('applications', 'contracts')),
  version text not null,
  done_to text
);
