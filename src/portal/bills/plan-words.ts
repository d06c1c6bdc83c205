import type { Advice } from '../../billing/adviser.ts';
import { connections } from '../../contract/masters.ts';
import type { Text } from '../../ground/words.ts';
import { monthText } from '../../web/invoice/standing-words.ts';

/** Words of 「料金プランの診断」. */
export const planWords = {
  title: { ja: '料金プランの診断', en: 'Which price plan' },
  lead: {
    ja: '直近12か月までの請求の実際の利用を、AプランとBプランのそれぞれで計算し直して比べます（税抜）。',
    en: 'The real use of the last 12 bills at most, priced under plan A and under plan B (without tax).',
  },
  none: { ja: '比べられる請求がまだありません', en: 'There is no bill to compare yet' },
  noneText: {
    ja: '料金プランのある接続の請求が1か月以上確定すると、診断できます。',
    en: 'It takes one fixed bill of a connection that has a price plan.',
  },
  month: { ja: '利用月', en: 'Month' },
  base: { ja: 'Aプラン 基本料金', en: 'Plan A, base fee' },
  useA: { ja: 'Aプラン 従量料金', en: 'Plan A, use' },
  a: { ja: 'Aプラン 合計', en: 'Plan A' },
  b: { ja: 'Bプラン 合計', en: 'Plan B' },
  saving: { ja: '差額（Bプラン－Aプラン）', en: 'Difference (B less A)' },
  sum: { ja: '合計', en: 'Sum' },
  planA: { ja: 'Aプラン', en: 'Plan A' },
  planB: { ja: 'Bプラン', en: 'Plan B' },
  chartLabel: {
    ja: '月ごとのAプランとBプランの金額の折れ線グラフ。数値は下の表にあります。',
    en: 'Lines of what plan A and plan B would have cost each month. The numbers stand in the table below.',
  },
  meaning: { ja: '損益分岐点と利用の内訳', en: 'Break-even, and what the mix means' },
  apart: {
    ja: 'ほかの事業所のサーバを経由した利用（料金はその事業所のプランによる）と、両方のプランの単価がない業務は、比較に含めていません。',
    en: 'Use through another office’s server, which has that office’s plan, and transactions without a price on both plans are left out.',
  },
  short: {
    ja: '12か月に満たないため、季節による増減は十分に含まれていません。',
    en: 'That is less than a year: it says little of the seasons.',
  },
  sample: {
    ja: '計算には「見本」の単価（料金表が読み込まれるまでの仮の値）が含まれています。',
    en: 'Some of the prices are samples: invented, until the operator loads its own.',
  },
  applyTitle: { ja: 'プランの変更を申し込む', en: 'Apply for the better plan' },
  applyText: {
    ja: '有利なプランを入力した申込を始めます。内容は登録するまで変更できます。新しいプランは、利用開始日の翌月1日から適用されます。',
    en: 'Begins an application with the better plan filled in; it can be changed until it is filed. The plan counts from the first of the month after the start date.',
  },
  apply: { ja: '料金プランの変更を申し込む', en: 'Apply for the change' },
  noRight: {
    ja: '料金プランの変更は、管理責任者または担当者の役割の方が申し込めます。',
    en: 'The manager or a clerk of the office can apply for the change.',
  },
  ended: { ja: 'この接続は、現在は利用していません。', en: 'This connection is not in use now.' },
} as const satisfies Record<string, Text>;

/** What the numbers say, in a sentence. @param present the plan of the contract today */
export function verdictText({ saving, better, months }: Advice, present: string): Text {
  const [sum, each] = [yen(Math.abs(saving)), yen(Math.round(Math.abs(saving) / months.length))];
  if (saving === 0) return { ja: 'どちらのプランでも同じ金額です。', en: 'Both plans cost the same.' };
  if (better === present)
    return {
      ja: `現在の${better}プランが有利です。もう一方のプランより合計${sum}円（1か月あたり約${each}円）安くなっています。`,
      en: `The present plan ${better} is the better one: ${sum} yen less in all, about ${each} yen a month.`,
    };
  return {
    ja: `${better}プランが有利です。この期間の利用では合計${sum}円（1か月あたり約${each}円）安くなる計算です。`,
    en: `Plan ${better} is the better one: on this use it would cost ${sum} yen less in all, about ${each} yen a month.`,
  };
}

/** From how many months it was computed. */
export function monthsText({ months }: Advice): Text {
  const [from, until] = [monthText(months.at(0)?.month ?? ''), monthText(months.at(-1)?.month ?? '')];
  return {
    ja: `${months.length}か月分の請求（${from.ja}～${until.ja}）から計算しました。`,
    en: `Computed from ${months.length === 1 ? 'one bill' : `${months.length} bills`} (${from.en} to ${until.en}).`,
  };
}

/** Where the plans break even, with this mix of transactions and whatever the mix is. */
export function meaningTexts({ months, discount, evenAt, limits }: Advice): Text[] {
  const average = Math.round(months.reduce((sum, { useB }) => sum + useB, 0) / months.length);
  return [
    ...(discount === undefined
      ? [{ ja: '従量料金のかかる利用はありません。', en: 'There is no use that costs anything.' }]
      : [
          {
            ja: `この利用の内訳では、Aプランの従量料金はBプランより${percent(discount)}%安くなります。業務ごとの割引の違いを、実際の件数で平均した値です。`,
            en: `With this mix of transactions the use costs ${percent(discount)} % less under plan A: the discounts of the transactions, weighed by their real counts.`,
          },
        ]),
    ...(evenAt === undefined
      ? []
      : [
          {
            ja: `現在の台数とこの内訳では、Bプランの単価で月額約${yen(evenAt)}円が損益分岐点です。実際の平均は月額${yen(average)}円です。`,
            en: `With the present units and this mix the plans break even at about ${yen(evenAt)} yen of use a month at plan B’s prices. The real average is ${yen(average)} yen.`,
          },
        ]),
    ...(limits
      ? [
          {
            ja: `内訳がどう変わっても、Bプランの単価で月額${yen(limits.certainlyB)}円までの利用ならBプラン、${yen(limits.certainlyA)}円以上ならAプランが有利です。`,
            en: `Whatever the mix, plan B is never dearer up to ${yen(limits.certainlyB)} yen of use a month at its prices, and plan A always cheaper from ${yen(limits.certainlyA)} yen.`,
          },
        ]
      : []),
  ];
}

/** The reason that the application begins with. */
export const reasonText = (advice: readonly Advice[]): Text => ({
  ja: `利用実績に応じた料金プランの見直しのため（${advice.map(({ family, better }) => `${connections[family].ja}：${better}プラン`).join('、')}）`,
  en: `Price plan to fit the real use (${advice.map(({ family, better }) => `${connections[family].en}: plan ${better}`).join(', ')})`,
});

const yen = (amount: number): string => amount.toLocaleString('ja-JP');
const percent = (thousandths: number): string =>
  (thousandths / 10).toLocaleString('ja-JP', { maximumFractionDigits: 1 });
