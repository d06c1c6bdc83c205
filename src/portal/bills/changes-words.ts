import type { Change } from '../../billing/invoices/changes.ts';
import { connections } from '../../contract/masters.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';

/** Words of 「何が変わったか」. */
export const changesWords = {
  title: { ja: '何が変わったか（前月との比較）', en: 'What changed against the month before' },
  caption: { ja: '前月との違いとその理由', en: 'Differences and their causes' },
  what: { ja: '変わったこと', en: 'What changed' },
  effect: { ja: '影響額（税抜）', en: 'Effect without tax' },
  tax: { ja: '消費税の違い', en: 'Difference of the tax' },
  sum: { ja: '合計（税込）', en: 'Together, with tax' },
  same: { ja: '前月から変わったことはありません。', en: 'Nothing changed against the month before.' },
  none: { ja: '前月の請求はありません。', en: 'There was no bill for the month before.' },
  more: { ja: 'そのほかの変更', en: 'Further changes' },
} as const satisfies Record<string, Text>;

/** 「前月（2026年10月 97,090円）より 9,709円 多くなりました。」 */
export function changedBy(month: Text, was: number, total: number): Text {
  const [before, by] = [yen(was), yen(Math.abs(total))];
  if (total === 0)
    return { ja: `前月（${month.ja} ${before}円）と同じ額です。`, en: `The same as in ${month.en}: ${before} yen.` };
  return total > 0
    ? {
        ja: `前月（${month.ja} ${before}円）より${by}円多くなりました。`,
        en: `${by} yen more than in ${month.en} (${before} yen).`,
      }
    : {
        ja: `前月（${month.ja} ${before}円）より${by}円少なくなりました。`,
        en: `${by} yen less than in ${month.en} (${before} yen).`,
      };
}

/** +15,000円, −1,000円. */
export const signedYen = (amount: number): Text => {
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '±';
  return { ja: `${sign}${yen(Math.abs(amount))}円`, en: `${sign}${yen(Math.abs(amount))} yen` };
};

/** A change as a sentence, without what it is worth. */
export function changeText(change: Change): Text {
  if (change.what === 'plan') {
    const { ja, en } = connections[change.family];
    return {
      ja: `${ja}の料金プランが${change.was}プランから${change.is}プランに変わりました。`,
      en: `The price plan (${en}) changed from ${change.was} to ${change.is}.`,
    };
  }
  const name = nameOf(change);
  return sentences[change.what](name, change as never);
}

type Of<W extends Change['what']> = Extract<Change, { what: W }>;

const sentences: { [W in Exclude<Change['what'], 'plan'>]: (name: Text, change: Of<W>) => Text } = {
  count: ({ ja, en }, { was, is, kind }) => {
    const use = kind === 'transaction';
    const more = is > was;
    return {
      ja: `${ja}の${use ? '利用' : '数'}が${yen(was)}${use ? '件' : ''}から${yen(is)}${use ? '件' : ''}に${more ? '増え' : '減り'}ました。`,
      en: `${en}: ${more ? 'up' : 'down'} from ${yen(was)} to ${yen(is)}.`,
    };
  },
  price: ({ ja, en }, { was, is }) => ({
    ja: `${ja}の単価が${price(was)}円から${price(is)}円に変わりました。`,
    en: `${en}: the price changed from ${price(was)} to ${price(is)} yen.`,
  }),
  new: ({ ja, en }, { count, kind }) => ({
    ja: `${ja}が新しく加わりました（${yen(count)}${kind === 'transaction' ? '件' : ''}）。`,
    en: `${en} is new (${yen(count)}).`,
  }),
  gone: ({ ja, en }, { count, kind }) => ({
    ja: `${ja}がなくなりました（前月は${yen(count)}${kind === 'transaction' ? '件' : ''}）。`,
    en: `${en} is gone (${yen(count)} in the month before).`,
  }),
  payer: ({ ja, en }, { payer, ends }) =>
    ends
      ? {
          ja: `${ja}は、この事業所への請求に変わりました（前月は${payer}）。`,
          en: `${en} is paid here now (by ${payer} before).`,
        }
      : { ja: `${ja}は、${payer}への請求に変わりました。`, en: `${en} is paid by ${payer} now.` },
};

/** 「輸出申告事項登録（EDA、専用回線接続）」: what a change is of, as exactly as it can be told apart. */
function nameOf({ kind, key, family, label, cause }: Exclude<Change, { what: 'plan' }>): Text {
  const codes = [kind === 'transaction' ? key : '', cause.userCode ?? '', cause.lineId ?? ''].filter(Boolean);
  const through: Text[] = cause.gateway ? [{ ja: `${cause.gateway}のサーバ経由`, en: `through ${cause.gateway}` }] : [];
  const where: Text[] = family ? [connections[family]] : [];
  const beside = [...codes.map((code) => ({ ja: code, en: code })), ...where, ...through];
  if (beside.length === 0) return label;
  return {
    ja: `${label.ja}（${beside.map(({ ja }) => ja).join('、')}）`,
    en: `${label.en} (${beside.map(({ en }) => en).join(', ')})`,
  };
}

export const sinceText = (day: string): Text => ({
  ja: `${formatDaySlashed(day)}から`,
  en: `since ${formatDaySlashed(day)}`,
});
export const byApplication: Text = { ja: '利用申込', en: 'application' };

const yen = (amount: number): string => amount.toLocaleString('ja-JP');
const price = (hundredths: number): string =>
  (hundredths / 100).toLocaleString('ja-JP', hundredths % 100 === 0 ? {} : { minimumFractionDigits: 2 });
