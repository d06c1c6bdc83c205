import type { Day } from '../../ground/clock.ts';
import type { Letter } from '../letter.ts';
import { dayText, same } from '../parts.ts';

/** @property left what is still owed, in yen with tax */
export interface PaymentReminderContent {
  office: { code: string; name: string };
  number: string;
  left: number;
  dueOn: Day;
  account: string;
  reference: string;
  link: string;
}

/** 督促: when an invoice is unpaid some business days after its due day (`bills.md` 28). */
export const paymentReminder: Letter<PaymentReminderContent> = {
  name: 'paymentReminder',
  title: { ja: '利用料金のお支払いのお願い', en: 'A bill is unpaid' },
  write: ({ content: { office, number, left, dueOn, account, reference, link } }) => [
    [
      {
        ja: '下記の請求について、支払期日を過ぎましたが、ご入金の確認ができておりません。',
        en: 'The invoice below is past its due day and we have not seen your payment.',
      },
    ],
    [
      { ja: `事業所：${office.code} ${office.name}`, en: `Office: ${office.code} ${office.name}` },
      { ja: `請求書番号：${number}`, en: `Invoice: ${number}` },
      { ja: `未入金額：${left.toLocaleString('en')}円`, en: `Unpaid: ${left.toLocaleString('en')} yen` },
      { ja: `支払期日：${dayText(dueOn).ja}`, en: `Due: ${dayText(dueOn).en}` },
    ],
    [
      { ja: '次の口座へお振り込みください。', en: 'Please transfer it to this account:' },
      same(account),
      {
        ja: `振込の際は、照会番号 ${reference} をお書き添えください。`,
        en: `Please quote the reference ${reference}.`,
      },
      {
        ja: '行き違いでお振り込みいただいた場合は、ご容赦ください。',
        en: 'If you have paid meanwhile, please accept our apologies.',
      },
    ],
    [{ ja: '請求の内容は、以下のURLからご確認ください。', en: 'The invoice is at this address:' }, same(link)],
  ],
};
