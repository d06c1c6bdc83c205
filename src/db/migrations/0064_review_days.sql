-- Business days that an applicant's wish leaves the centre until the end of its review, before settings are asked for (docs/decisions.md 38).
alter table schedule_setting add system_setting_review_business_days smallint not null default 1
  check (system_setting_review_business_days between 0 and 250);
