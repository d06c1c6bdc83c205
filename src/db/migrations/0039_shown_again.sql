-- What a page is shown with after its form was sent and not taken, for a GET of the same browser: closed with a secret that only that browser has.
create table shown_again (
  id uuid primary key,
  -- The hash of the session's token, or of a stranger's cookie.
  browser text not null,
  -- Of a stranger: the address that he is counted for.
  address text,
  sealed bytea not null,
  bytes integer not null generated always as (octet_length(sealed)) stored,
  -- Real time.
  kept_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > kept_at)
);
create index shown_again_of_browser on shown_again (browser, kept_at);
create index shown_again_of_strangers on shown_again (address) include (bytes) where address is not null;
create index shown_again_by_end on shown_again (expires_at);
