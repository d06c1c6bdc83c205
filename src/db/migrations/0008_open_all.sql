-- The reviewer lets the applicant correct every question, although the 確認事項 are tied to single ones (`decisions.md` 31).
alter table review_query add column opens_all boolean not null default false;
