-- Business days that the end of a review leaves the customer until the deadline of the settings (docs/decisions.md 38).
alter table schedule_setting add system_setting_customer_business_days smallint not null default 3
  check (system_setting_customer_business_days between 0 and 250);
