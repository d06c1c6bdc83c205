-- What waits for somebody of an office: the menu asks for it on every visit.
create index application_waiting on application (office_code) where status in ('draft', 'queried', 'settingPending');
