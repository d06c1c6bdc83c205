-- News of a bill lead to it.
alter table news add column invoice_number text references invoice (number);
