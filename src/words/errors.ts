import type { ErrorKind } from '../ground/errors.ts';
import type { Text } from '../ground/words.ts';

/** What an error page says: its heading, and what to do now. */
export const errorWords = {
  malformed: {
    title: { ja: '読み取れない内容です', en: 'This cannot be read' },
    todo: {
      ja: '送信された内容を読み取れませんでした。メニューからもう一度お進みください。',
      en: 'What was sent cannot be read. Start again from the menu.',
    },
  },
  tooLarge: {
    title: { ja: '送信された内容が大きすぎます', en: 'Too much was sent' },
    todo: {
      ja: 'この画面で受け付けられる大きさを超えています。前の画面へ戻り、入力する文字やファイルを減らしてください。',
      en: 'It is more than this page takes. Go back and send fewer words or smaller files.',
    },
  },
  tooSlow: {
    title: { ja: '時間内に受信できませんでした', en: 'It did not arrive in time' },
    todo: {
      ja: '送信に時間がかかりすぎました。通信状況をご確認のうえ、前の画面からもう一度送信してください。',
      en: 'Sending took too long. Check the connection, go back and send it again.',
    },
  },
  notFound: {
    title: { ja: 'ページが見つかりません', en: 'Page not found' },
    todo: {
      ja: 'アドレスをご確認いただくか、メニューからお進みください。',
      en: 'Check the address, or start again from the menu.',
    },
  },
  forbidden: {
    title: { ja: 'この操作はできません', en: 'You cannot do this' },
    todo: {
      ja: 'この操作の権限がありません。貴社の管理責任者へご確認ください。',
      en: 'You do not have permission for this. Ask the manager in your company.',
    },
  },
  conflict: {
    title: { ja: '先に更新されています', en: 'Somebody was first' },
    todo: {
      ja: '他の方が先に処理しました。現在の内容をご確認ください。',
      en: 'Somebody else has already dealt with this. Look at how it stands now.',
    },
  },
  invalid: {
    title: { ja: '受け付けられない内容があります', en: 'Something cannot be accepted' },
    todo: {
      ja: '前の画面へ戻り、内容を直してもう一度送信してください。',
      en: 'Go back, correct it and send it again.',
    },
  },
  expired: {
    title: { ja: '有効期限が切れています', en: 'This has expired' },
    todo: {
      ja: 'もう一度ログインするか、新しいリンクを請求してください。',
      en: 'Log in again, or ask for a new link.',
    },
  },
  tooMany: {
    title: { ja: '操作の回数が多すぎます', en: 'Too many attempts' },
    todo: { ja: 'しばらく待ってから、もう一度お試しください。', en: 'Wait a while, then try again.' },
  },
  unavailable: {
    title: { ja: 'ただいまご利用になれません', en: 'Not available just now' },
    todo: {
      ja: '処理は行われていません。少し待ってから、もう一度お試しください。',
      en: 'Nothing was done. Wait a moment, then try again.',
    },
  },
  unexpected: {
    title: { ja: 'エラーが発生しました', en: 'Something went wrong' },
    todo: {
      ja: 'もう一度お試しください。続くときは、次の番号を添えてセンターへご連絡ください。',
      en: 'Try again. If it happens again, tell the centre this number.',
    },
  },
} satisfies Record<ErrorKind | 'unexpected', { title: Text; todo: Text }>;

/** Why something was refused before any page looked at it. */
export const bodyWords = {
  cutOff: {
    ja: '送信された内容が途中で切れています。前の画面へ戻り、もう一度送信してください。',
    en: 'What was sent ends in the middle. Go back and send it again.',
  },
  noForm: {
    ja: 'この形式の送信は受け付けていません。画面のボタンから送信してください。',
    en: 'This form of sending is not taken. Use the buttons of the page.',
  },
  tooManyAtOnce: {
    ja: '大きな内容が同時に送信されています。少し待ってから、もう一度送信してください。',
    en: 'Too much is being sent at once. Wait a moment, then send it again.',
  },
  badAddress: {
    ja: 'アドレスに使えない文字が含まれているか、長すぎます。メニューからもう一度お進みください。',
    en: 'The address holds characters that cannot be used, or is too long. Start again from the menu.',
  },
  foreign: {
    ja: 'このサービスの画面から送信された内容ではないため、受け付けませんでした。画面を開き直して、もう一度送信してください。',
    en: 'It was not sent from a page of this service and was not taken. Open the page again and send it from there.',
  },
} satisfies Record<string, Text>;

/** Where the database or the storage has no room left. */
export const diskFull: Text = {
  ja: '保存先の空き容量がないため、保存できませんでした。センターへご連絡のうえ、時間をおいてもう一度お試しください。',
  en: 'There is no room left to store it. Tell the centre, and try again later.',
};

export const errorNumber = { ja: 'エラー番号', en: 'Error number' } satisfies Text;
export const toMenu = { ja: 'メニューへ', en: 'To the menu' } satisfies Text;
