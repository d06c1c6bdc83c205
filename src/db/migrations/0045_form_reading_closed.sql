-- A form that was attached to a correction is read as far as its questions can be changed.
alter table attachment drop constraint attachment_reading_check;
alter table attachment add constraint attachment_reading_check
  check (reading in ('read', 'replaced', 'noWorkbook', 'broken', 'unknown', 'elsewhere', 'closed'));
