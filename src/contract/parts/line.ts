import { officePart } from './part.ts';
import { counted } from './row.ts';

/** 専用回線: logical terminals, servers and mailboxes of the office's own, and mail addresses: of the mailboxes, and those of SMTP双方向. */
type LinePart = {
  line: { terminals: number; servers: number; mailboxes: number; mailboxAddresses: number; mailAddresses: number };
};

const blank: LinePart = { line: { terminals: 0, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 } };

export const line = officePart({
  block: { ja: '専用回線接続（一般NACCS）', en: 'Leased line (general NACCS)' },
  pages: { contract: 'holdings', application: ['general'] },
  connection: 'line',
  blank,
  rows: {
    line: {
      terminals: counted('論理端末数', 'Logical terminals', '台'),
      servers: counted('サーバ台数', 'Servers', '台'),
      mailboxes: counted('メールボックス数', 'Mailboxes', '個'),
      mailboxAddresses: counted('メールアドレス数', 'Mail addresses', '個'),
      mailAddresses: counted('メールアドレス数（SMTP双方向）', 'Mail addresses (two-way SMTP)', '個'),
    },
  },
  imported: {
    line: {
      terminals: 'terminals',
      servers: 'servers',
      mailboxes: 'mailboxes',
      mailboxAddresses: 'mailboxAddresses',
      mailAddresses: 'mailAddresses',
    },
  },
});
