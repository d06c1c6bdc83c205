-- That somebody was reminded, once: of a query so many business days after it was asked, of a draft so many days before it is deleted.
-- `since` is what the days are counted from: the next query, or a draft that was typed on since, is another occasion.
create table reminder (
  application_id uuid not null references application (id) on delete cascade,
  kind text not null check (kind in ('query', 'draft')),
  days smallint not null check (days > 0),
  since timestamptz not null,
  reminded_at timestamptz not null,
  primary key (application_id, kind, days, since)
);
