import type { Text } from '../ground/words.ts';

/** Words of the frame around every page. */
export const frameWords = {
  skip: { ja: '本文へ移動', en: 'Skip to content' },
  language: { ja: '言語', en: 'Language' },
  japanese: { ja: '日本語', en: '日本語' },
  english: { ja: 'English', en: 'English' },
  theme: { ja: '表示', en: 'Appearance' },
  system: { ja: '自動', en: 'Automatic' },
  light: { ja: '明るい', en: 'Light' },
  dark: { ja: '暗い', en: 'Dark' },
  logout: { ja: 'ログアウト', en: 'Log out' },
  navigation: { ja: 'メインナビゲーション', en: 'Main navigation' },
  breadcrumb: { ja: '現在位置', en: 'You are here' },
  centre: { ja: 'センター', en: 'Centre' },
  errorPrefix: { ja: 'エラー: ', en: 'Error: ' },
  errorSummary: { ja: '入力内容に誤りがあります', en: 'There is a problem with what you entered' },
  required: { ja: '必須', en: 'Required' },
  optional: { ja: '任意', en: 'Optional' },
  idleTitle: { ja: 'まもなくログアウトします', en: 'You will soon be logged out' },
  idleLeft: {
    ja: 'あと{n}分でログアウトします。入力した内容は保存されます。',
    en: 'You will be logged out in {n} minutes. What you typed is kept.',
  },
  idleContinue: { ja: '続ける', en: 'Stay logged in' },
  sending: { ja: '送信しています。', en: 'Sending.' },
  none: { ja: 'なし', en: 'None' },
} as const satisfies Record<string, Text>;

/** 「YYYY/MM/DD HH:MMからログイン中」. */
export const loggedInSince = (at: string): Text => ({ ja: `${at}からログイン中`, en: `Logged in since ${at}` });

/** Parts of a table that is too long for one page. */
export const partWords = {
  parts: { ja: 'のページ', en: '– parts' },
  whole: { ja: 'すべて表示（印刷用）', en: 'Show all, to print' },
} as const satisfies Record<string, Text>;

/** Ways to the other parts of a list, of so many rows each. */
export const turnWords = (rows: number) =>
  ({
    previous: { ja: `前の${rows}件`, en: `Previous ${rows}` },
    next: { ja: `次の${rows}件`, en: `Next ${rows}` },
    parts: { ja: `${rows}件ずつ表示`, en: `Show ${rows} at a time` },
  }) as const satisfies Record<string, Text>;

/** 「400件中 1～50件目」, and that what changes comes first. */
export const rowsShown = (rows: { from: number; to: number; of: number; changed?: number | undefined }): Text => {
  const { from, to, of, changed } = rows;
  return {
    ja: `${of}件中 ${from}～${to}件目${changed === undefined ? '' : `（変更 ${changed}件を先に表示）`}`,
    en: `${from}–${to} of ${of}${changed === undefined ? '' : `; the ${changed} changed come first`}`,
  };
};
