-- Applications that were begun together: filed, reviewed and ended on one day or not at all (docs/domain.md, linked applications).
create table linked_group (
  id uuid primary key default gen_random_uuid(),
  begun_at timestamptz not null
);
alter table application add group_id uuid references linked_group (id);
create index application_of_group on application (group_id) where group_id is not null;
