-- Whether a mail goes to the company that applied. Only those are listed on its pages: names and addresses of another company, and what
-- the centre's people write to each other, are the centre's to see.
alter table mail add column to_applicant boolean not null default false;
-- Written before: to the applicant, but for the question to the parent of a joint use and for onlookers, whom the letter told why.
update mail set to_applicant = true
where application_id is not null and letter <> 'consentAsked' and body not like '%貴事業所に関わる申込のため%';
