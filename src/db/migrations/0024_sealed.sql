-- The secret of a one-time link, closed with a key that is not in the database, and until when the link is valid (real time). Gone once
-- nobody needs it any more: when the mail was sent or refused, or came too late (`expired`).
alter table mail add column sealed text;
alter table mail add column sealed_until timestamptz;
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check check (state in ('waiting', 'sent', 'refused', 'expired'));
alter table mail add constraint mail_sealed_while_waiting check (sealed is null or (state = 'waiting' and sealed_until is not null));
create index mail_sealed on mail (sealed_until) where sealed is not null;
-- Links that stood there for everybody to read: they are erased, and whoever waited asks for another.
update mail set state = 'expired', last_error = 'The link in it was erased when links began to be sealed: ask for another.'
where state = 'waiting' and letter in ('passwordReset', 'newcomerLink', 'invitation');
update mail set body = regexp_replace(body, '[?]token=[A-Za-z0-9_-]+', '?token=********', 'g')
where letter in ('passwordReset', 'newcomerLink', 'invitation');
