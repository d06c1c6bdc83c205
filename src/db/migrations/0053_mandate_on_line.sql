-- A direct debit may have been asked for on line: the centre then notes that the bank has registered it.
alter table mandate_step drop constraint mandate_step_was_check;
alter table mandate_step add constraint mandate_step_was_check
  check (was in ('none', 'toSend', 'formSent', 'received', 'consented', 'active'));
