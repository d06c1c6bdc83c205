-- What was wrong when a page of a draft was last sent, as far as it cannot be read off the draft again: the page shows it when it is asked for next.
alter table draft add refused jsonb;
