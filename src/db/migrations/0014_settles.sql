-- システム設定の申込: an application of its own, about the settings that another one waits for (docs/domain.md, system settings).
alter table application add column settles uuid references application (id);
alter table application add check (settles <> id);
create index application_settles on application (settles) where settles is not null;
-- At most one of them is before the centre or with the applicant to be corrected.
create unique index application_settles_once on application (settles) where status in ('submitted', 'inReview', 'queried', 'resubmitted');

-- The settings that are still missing are recalled so many business days before the start date, which `since` stands for.
alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('query', 'draft', 'setting'));
