-- The address of the connection itself, beside the one that a trusted proxy named for the visitor: where both are kept, neither can be
-- made up unseen.
alter table history add column socket_address text;
alter table access_record add column socket_address text;
alter table session add column socket_address text;
