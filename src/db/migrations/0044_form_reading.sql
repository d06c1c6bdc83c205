-- What became of an attached file as a filled form: its answers were read into the page, or why they were not; nothing for other files.
alter table attachment add column reading text
  check (reading in ('read', 'replaced', 'noWorkbook', 'broken', 'unknown', 'elsewhere'));
