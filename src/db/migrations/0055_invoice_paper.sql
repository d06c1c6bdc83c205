-- The paper of an invoice as it was made once: the bytes that everybody gets from then on, whatever becomes of templates and fonts.
create table invoice_paper (
  invoice_id bigint primary key references invoice (id),
  issued_at timestamptz not null,
  template_version text not null,
  sha256 text not null,
  pdf bytea not null
);
