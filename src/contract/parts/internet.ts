import { officePart } from './part.ts';
import { counted } from './row.ts';

/** インターネット接続: netNACCS and webNACCS (`domain.md` 3.6). */
type InternetPart = { internet: { netTerminals: number; webCertificates: number } };

const blank: InternetPart = { internet: { netTerminals: 0, webCertificates: 0 } };

export const internet = officePart({
  block: { ja: 'インターネット接続（netNACCS・webNACCS）', en: 'Internet (netNACCS, webNACCS)' },
  pages: { contract: 'holdings', application: ['net'] },
  connection: 'internet',
  blank,
  rows: {
    internet: {
      netTerminals: counted('netNACCSで利用する端末台数', 'netNACCS terminals', '台'),
      webCertificates: counted('webNACCSで利用するデジタル証明書数', 'webNACCS certificates', '枚'),
    },
  },
  imported: { internet: { netTerminals: 'netTerminals', webCertificates: 'webCertificates' } },
});
