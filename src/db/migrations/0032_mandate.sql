-- How far the paper form of a direct debit has come: each step that the centre noted, with who and when. The newest stands in the contract.
create table mandate_step (
  id bigint generated always as identity primary key,
  office_code text not null references subject (code),
  was text not null check (was in ('none', 'toSend', 'formSent', 'received', 'active')),
  becomes text not null check (becomes in ('formSent', 'received', 'active') and becomes <> was),
  note text not null check (char_length(note) <= 240),
  noted_by text not null references person (id),
  noted_by_name text not null,
  noted_at timestamptz not null
);
create index mandate_step_of_office on mandate_step (office_code, id desc);
