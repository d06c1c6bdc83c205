import type { Text } from '../../ground/words.ts';

/** Said when certificates are added: nobody is told before one that was not fetched stops (`domain.md` 2.6, 3.8). */
export const fetchCertificates = (form: 'netNACCS' | 'webNACCS', added: number): Text[] =>
  added <= 0
    ? []
    : [
        {
          ja: `利用開始日から2か月以内に、${form}のデジタル証明書${added}枚を取得してください。取得しないと、予告なく停止されます。`,
          en: `Fetch ${added === 1 ? 'the new certificate' : `the ${added} new certificates`} for ${form} within 2 months of the start date; what is not fetched stops without notice.`,
        },
      ];
