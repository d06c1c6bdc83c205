-- Who of the centre looked at what a customer sees, where the role asks for a record of it (`decisions.md` 25). In real time.
create table access_record (
  id bigint generated always as identity primary key,
  person_id text not null references person (id),
  person_name text not null,
  application_id uuid references application (id),
  office_code text,
  page text not null,
  address text not null,
  viewed_at timestamptz not null default now()
);
create index access_record_of_application on access_record (application_id, id desc);
create index access_record_of_person on access_record (person_id, id desc);
