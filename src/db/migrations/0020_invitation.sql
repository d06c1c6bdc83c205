-- People of companies whom the operator made without a password (`import-contracts`): each is invited by a mail with a one-time link. In
-- real time. `sent_at` is the newest mail, `logged_in_at` the first log-in, after which nobody is invited any more.
create table invitation (
  person_id text primary key references person (id) on delete cascade,
  sent_at timestamptz(3),
  logged_in_at timestamptz
);
-- Who was made before this table was there and has never had a password since.
insert into invitation (person_id)
select p.id from person p join account a on a.person_id = p.id
where p.side = 'company' and a.updated_at = a.created_at
  and not exists (select from session where person_id = p.id)
  and not exists (select from provisional_account where person_id = p.id);
