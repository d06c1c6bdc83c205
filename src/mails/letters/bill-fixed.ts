import type { Day } from '../../ground/clock.ts';
import type { Text } from '../../ground/words.ts';
import type { Letter } from '../letter.ts';
import { dayText, same } from '../parts.ts';

/** @property month first day of the month that was used; amounts in yen with tax */
export interface BillFixedContent {
  office: { code: string; name: string };
  month: Day;
  number: string;
  total: number;
  method: Text;
  dueOn: Day;
  link: string;
}

/** When a month was fixed: to the billing contact, with a copy to the system manager (`bills.md` 13). */
export const billFixed: Letter<BillFixedContent> = {
  name: 'billFixed',
  title: { ja: '利用料金の請求額確定のお知らせ', en: 'Your bill for last month' },
  write: ({ content: { office, month, number, total, method, dueOn, link } }) => [
    [
      {
        ja: '前月分の請求額が確定しました。請求情報の詳細画面から内容を確認してください。',
        en: 'The bill for last month is fixed. Please read it on its page.',
      },
    ],
    [
      { ja: `事業所：${office.code} ${office.name}`, en: `Office: ${office.code} ${office.name}` },
      { ja: `利用月：${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`, en: `Month: ${month.slice(0, 7)}` },
      { ja: `請求書番号：${number}`, en: `Invoice: ${number}` },
      {
        ja: `請求額（税込）：${total.toLocaleString('en')}円`,
        en: `Amount with tax: ${total.toLocaleString('en')} yen`,
      },
      { ja: `支払の方法：${method.ja}`, en: `Payment: ${method.en}` },
      { ja: `支払期日：${dayText(dueOn).ja}`, en: `Due: ${dayText(dueOn).en}` },
    ],
    [{ ja: '以下のURLからご確認ください。', en: 'It is at this address:' }, same(link)],
  ],
};
