import type { Day } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';
import type { Letter } from '../letter.ts';
import { dayText, same } from '../parts.ts';

/** @property again the debit is tried again on `dueOn`; else it is to be transferred by then. Amount in yen with tax. */
export interface DebitFailedContent {
  office: { code: string; name: string };
  number: string;
  amount: number;
  why: Text;
  again: boolean;
  dueOn: Day;
  account: string;
  reference: string;
  link: string;
}

/** When the bank could not debit an account (`bills.md` 12, 24): when it is tried again, or by when and where to transfer. */
export const debitFailed: Letter<DebitFailedContent> = {
  name: 'debitFailed',
  title: { ja: '口座振替ができなかったことのお知らせ', en: 'Your direct debit has failed' },
  write: ({ content: { office, number, amount, why, again, dueOn, account, reference, link } }) => [
    [
      {
        ja: '下記の請求について、口座振替ができませんでした。',
        en: 'The amount below could not be debited from your account.',
      },
    ],
    [
      { ja: `事業所：${office.code} ${office.name}`, en: `Office: ${office.code} ${office.name}` },
      { ja: `請求書番号：${number}`, en: `Invoice: ${number}` },
      { ja: `金額：${amount.toLocaleString('en')}円`, en: `Amount: ${amount.toLocaleString('en')} yen` },
      { ja: `理由：${why.ja}`, en: `Reason: ${why.en}` },
    ],
    again
      ? [
          {
            ja: `${dayText(dueOn).ja}に、もう一度口座振替を行います。残高をご確認ください。`,
            en: `It will be debited again on ${dayText(dueOn).en}. Please see that there is enough in the account.`,
          },
        ]
      : [
          {
            ja: `${dayText(dueOn).ja}までに、次の口座へお振り込みください。`,
            en: `Please transfer it by ${dayText(dueOn).en} to this account:`,
          },
          same(account),
          {
            ja: `振込の際は、照会番号 ${reference} をお書き添えください。`,
            en: `Please quote the reference ${reference}.`,
          },
        ],
    [{ ja: '請求の内容は、以下のURLからご確認ください。', en: 'The invoice is at this address:' }, same(link)],
  ],
};
