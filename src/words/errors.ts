import type { ErrorKind } from '../errors.ts';
import type { Text } from './text.ts';

/** What an error page says: its heading, and what to do now. */
export const errorWords = {
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

export const errorNumber = { ja: 'エラー番号', en: 'Error number' } satisfies Text;
export const toMenu = { ja: 'メニューへ', en: 'To the menu' } satisfies Text;
