import { listed, type Text } from '../../ground/words.ts';

/** Words of the menu. */
export const menuWords = {
  endedTitle: { ja: '契約は終了しています', en: 'The contract has ended' },
  endedText: {
    ja: '契約内容、申込の履歴、請求の内容は、引き続き確認できます。変更の申込はできません。',
    en: 'Contract, applications and bills can still be read. No change can be applied for.',
  },
  title: { ja: 'メニュー', en: 'Menu' },
  waiting: { ja: 'お手続きをお待ちしています', en: 'Waiting for you' },
  nothingWaits: {
    ja: '今お待ちしているお手続きはありません。',
    en: 'Nothing waits for you just now.',
  },
  seeDrafts: { ja: '一覧を見る', en: 'See them' },
  dates: { ja: '次の利用開始日', en: 'Next start dates' },
  noDates: { ja: 'スケジュール表をご確認ください。', en: 'See the schedule.' },
  schedule: { ja: 'スケジュール表', en: 'Schedule' },
  desks: { ja: 'お問い合わせ先', en: 'Where to ask' },
  answer: { ja: '確認事項に回答する', en: 'Answer a query' },
  applyForSettings: { ja: 'システム設定を申し込む', en: 'Apply for the system settings' },
  continueDraft: { ja: '申込を続ける', en: 'Continue an application' },
  nothingChosen: { ja: '変更項目は未選択', en: 'Nothing chosen yet' },
  draft: { ja: '一時保存', en: 'Draft' },
  lastDay: { ja: '本日まで', en: 'Today is the last day' },
  over: { ja: '期限を過ぎました', en: 'Past the last day' },
  news: { ja: '新着情報', en: 'News' },
  newsLead: {
    ja: '新着情報を表示しています。「詳細」から内容をご確認ください。（最新の10件を表示）',
    en: 'The newest ten, one for each application. Open “Details” to see what it is about.',
  },
  allNews: { ja: 'すべての新着情報を見る', en: 'See all news' },
  newsOlder: { ja: '次の50件', en: 'Older' },
  newsNewest: { ja: '最新に戻る', en: 'Newest' },
  newsPages: { ja: '新着情報のページ', en: 'Pages of news' },
  noNews: { ja: '新着情報はありません', en: 'There is no news' },
  noNewsText: {
    ja: '申込の審査が終わったときや、確認事項があるときに、ここに表示されます。',
    en: 'When a review ends or there is a query, it is shown here.',
  },
  date: { ja: '日付', en: 'Date' },
  category: { ja: '種別', en: 'Kind' },
  text: { ja: '内容', en: 'What happened' },
  action: { ja: '操作', en: 'Action' },
  details: { ja: '詳細', en: 'Details' },
  unread: { ja: '未読', en: 'Unread' },
  list: { ja: 'メニュー一覧', en: 'All items' },
  toMenu: { ja: 'メニューに戻る', en: 'Back to the menu' },
} as const satisfies Record<string, Text>;

/** Drafts of others, in one line. */
export const othersDraftsText = (count: number, names: readonly string[]): Text => {
  const who = listed(names.slice(0, 3));
  const more = names.length > 3;
  return {
    ja: `ほかの方の一時保存が${count}件あります（${who.ja}${more ? 'ほか' : ''}）。`,
    en: `${count === 1 ? 'One draft' : `${count} drafts`} of others: ${who.en}${more ? ' and more' : ''}.`,
  };
};

/** 「この申込のお知らせがほかに2件」 */
export const olderNews = (count: number): Text => ({
  ja: `（この申込のお知らせ ほか${count}件）`,
  en: `(${count} more on this application)`,
});

/** 「申込締切 2026年12月8日（火）」: by when to apply at the latest, for what needs least time. */
export const applyBy = (day: string): Text => ({ ja: `申込締切 ${day}`, en: `apply by ${day}` });

/** 「11月30日 10:15に保存」. */
export const savedAt = (at: string): Text => ({ ja: `${at}に保存`, en: `saved ${at}` });
export const daysLeft = (days: number): Text => ({
  ja: `あと${days}日`,
  en: `${days} ${days === 1 ? 'day' : 'days'} left`,
});
export const untilDay = (day: string): Text => ({ ja: `${day}まで`, en: `until ${day}` });

/** The three groups of メニュー一覧 and 「申込実施」, in the manual's words. */
export const groupWords = {
  applyTitle: { ja: '申込実施', en: 'Apply' },
  applyLead: { ja: '行う申込を選択してください。', en: 'Choose what you want to apply for.' },
  apply: { ja: '申込を行う', en: 'Apply' },
  change: { ja: '契約内容の変更', en: 'Change the contract' },
  closure: { ja: '契約の解除・事業所の廃止', en: 'End a contract, close an office' },
  look: { ja: '契約内容を確認する', en: 'See the contract' },
  contract: { ja: '契約内容の確認', en: 'See what the contract holds' },
  applications: { ja: '申込内容の確認', en: 'See your applications' },
  bills: { ja: '請求内容の参照', en: 'See your bills' },
  user: { ja: 'ユーザー情報', en: 'Your account' },
  password: { ja: 'パスワードの変更', en: 'Change your password' },
} as const satisfies Record<string, Text>;

/** Pages that are not built yet, by the end of their address: what is coming, and what to do until then. */
export const comingPages = {
  certificates: {
    title: { ja: '証明書', en: 'Certificates' },
    lead: {
      ja: 'デジタル証明書の取得、更新、再発行を、この画面で行えるようになります。',
      en: 'Here you will fetch, renew and have certificates issued again.',
    },
  },
} as const satisfies Record<string, { title: Text; lead: Text }>;

export const comingWords = {
  preparing: { ja: '準備中です', en: 'In preparation' },
  desks: { ja: 'お問い合わせ先', en: 'Where to ask' },
  until: { ja: 'それまでの間は、次の窓口で承ります。', en: 'Until then, please ask one of these desks.' },
} as const satisfies Record<string, Text>;
