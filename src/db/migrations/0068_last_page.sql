-- The page of a draft that was saved last, for the list of applications; empty where it is not known.
alter table draft add column last_page text not null default '';
