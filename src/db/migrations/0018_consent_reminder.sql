-- A consent that was asked for and not answered is recalled so many business days after the application was filed, which `since` stands for.
alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('query', 'draft', 'setting', 'consent'));
