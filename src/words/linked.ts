import { inSentence, listed, type Text } from '../ground/words.ts';

/** Words of linked applications: filed, reviewed and started together. */
export const linkedWords = {
  title: { ja: 'あわせて登録する申込', en: 'Filed together with this' },
  lead: {
    ja: '次の申込は、この申込と同時に登録されます。あわせて審査され、同じ利用開始日に反映されます。',
    en: 'The following is filed together with this application. Both are reviewed together and take effect on the same start date.',
  },
  goOn: { ja: '続きを入力する', en: 'Go on' },
  look: { ja: '内容を確認・修正する', en: 'Look at it or change it' },
  next: { ja: '次の申込の入力へ進む', en: 'Go on to the next application' },
  nothingYet: { ja: 'まだ変更内容が入力されていません。', en: 'No change has been entered yet.' },
  item: { ja: '項目', en: 'Item' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  changed: { ja: '変更', en: 'Changed' },
  none: { ja: 'なし', en: 'None' },
  offer: { ja: 'あわせて必要な申込', en: 'What is needed besides' },
  offerLead: {
    ja: '続けて入力し、この申込と同時に登録できます。利用開始日は同じになります。',
    en: 'You can enter it now and file it together with this application, for the same start date.',
  },
  goesTogether: {
    ja: 'この申込は、次の申込とあわせて審査され、同じ利用開始日に反映されます。どちらかを取り下げると、両方が取り下げられます。',
    en: 'This application is reviewed together with the following and takes effect on the same start date. Withdrawing one withdraws both.',
  },
  wentTogether: {
    ja: 'この申込は、次の申込とあわせて申し込まれました。利用開始日は同じです。',
    en: 'This application was made together with the following. Both have the same start date.',
  },
  withBase: {
    ja: '次の申込とあわせて登録する、2件目の申込です。あわせて審査され、利用開始日は同じになります。',
    en: 'This second application is filed together with the following. Both are reviewed together and have the same start date.',
  },
  withSecond: {
    ja: '次の申込を2件目として、あわせて登録します。あわせて審査され、利用開始日は同じになります。',
    en: 'The following is filed together with this application as the second one. Both are reviewed together and have the same start date.',
  },
  numbers: { ja: 'あわせて登録された申込', en: 'Filed together' },
  together: { ja: 'あわせて審査する申込', en: 'Reviewed together' },
  togetherLead: {
    ja: '同じ利用開始日に反映される申込です。審査の終了は、すべての申込に対して一度に行われます。不承諾にすると、ほかの申込は取り下げとなります。',
    en: 'They take effect on the same start date. Ending the review ends it for all of them. If one is refused, the others are withdrawn.',
  },
} as const satisfies Record<string, Text>;

/** 「機器共用（追加・解除）　審査中」 */
export const titledWith = (titles: readonly Text[], status: Text): Text => ({
  ja: `${listed(titles).ja}　${status.ja}`,
  en: `${listed(titles).en} (${status.en})`,
});

/** What a table of an application's changes is called. */
export const comparedIn = (title: string): Text => ({
  ja: `${title}（変更前・変更後）`,
  en: `${title}: before and after`,
});

/** 「2600055Aを開く」 */
export const openIt = (receptionNo: string): Text => ({ ja: `${receptionNo}を開く`, en: `Open ${receptionNo}` });

export const pairWith = (title: Text): Text => {
  const { ja, en } = inSentence(title);
  return { ja: `「${ja}」をあわせて申し込む`, en: `Apply for “${en}” together with this` };
};

/** 「2600056Bとあわせて審査」, in the list; a draft that goes with it has no number. */
export const together = (receptionNo: string | null, titles: readonly Text[]): Text => {
  const { ja, en } = listed(titles.map(inSentence));
  return receptionNo === null
    ? { ja: `「${ja}」とあわせて登録`, en: `filed together with “${en}”` }
    : { ja: `${receptionNo}（${ja}）とあわせて申込`, en: `together with ${receptionNo} (${en})` };
};
