-- Invoices are looked for by day, amount and counterparty, singly and together. Days are few and an amount may be of any of them: day by day,
-- each from the index, a page is found whatever the amounts are.
drop index invoice_by_total;
create index invoice_by_day_and_total on invoice (issued_on desc, total, id);
drop index invoice_by_party;
create index invoice_by_party on invoice (counterparty_id, issued_on desc, id desc) include (total);

-- The keys of counterparties are made anew with those of applications and contracts.
alter table search_keys drop constraint search_keys_owner_check;
alter table search_keys add check (owner in ('applications', 'contracts', 'counterparties'));
