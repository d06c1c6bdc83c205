-- Real time, beside the business time: what an office sends within an hour or a day is counted by it.
alter table message add column sent_at timestamptz not null default now();
create index message_of_the_hour on message (sent_at) where side = 'company';

alter table attachment add column stored_at timestamptz not null default now();
create index attachment_of_the_day on attachment (stored_at);

create index draft_of_office on application (office_code) where status = 'draft';
