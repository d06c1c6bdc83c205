-- On which days each user ID of a file was used: what no contract has is found without going through millions of lines.
create table usage_id (
  file_id bigint not null references usage_file (id),
  user_id text not null check (length(user_id) = 8),
  -- A bit for each day of the month, the lowest for the first.
  days int not null check (days > 0),
  line_count int not null check (line_count > 0),
  primary key (file_id, user_id)
);

alter table usage_rejected
  add check (fault in ('quotes', 'columns', 'userId', 'transactionCode', 'day', 'count', 'gatewayOffice')),
  add check (length(content) <= 500);
