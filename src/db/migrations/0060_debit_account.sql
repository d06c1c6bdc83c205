-- Which account was asked of the bank: whether it is the first time, or another account, is told to it. And when a file was handed over.
alter table debit_entry add column account text not null;
alter table debit_run add column handed_over_on date;
