import type { Text } from '../ground/words.ts';

/** What stands at the top of the page: where the application is and what to do now. */
export const standingWords = {
  submitted: {
    title: { ja: '申込を受け付けました', en: 'Your application was received' },
    text: {
      ja: 'センターの審査をお待ちください。回答は翌営業日以降になることがあります。',
      en: 'Please wait for the review. The answer may come on the next business day or later.',
    },
  },
  resubmitted: {
    title: { ja: '修正した申込を受け付けました', en: 'Your correction was received' },
    text: {
      ja: 'センターの審査をお待ちください。回答は翌営業日以降になることがあります。',
      en: 'Please wait for the review. The answer may come on the next business day or later.',
    },
  },
  inReview: {
    title: { ja: 'センターで審査しています', en: 'The centre is reviewing your application' },
    text: {
      ja: '回答は翌営業日以降になることがあります。',
      en: 'The answer may come on the next business day or later.',
    },
  },
  queried: {
    title: { ja: '確認事項があります', en: 'There is a query' },
    text: {
      ja: '確認事項をご確認の上、申込内容の修正、または取下げを行ってください。',
      en: 'Read the query, then correct or withdraw the application.',
    },
  },
  // Of system settings: nothing follows but the start date of the application that waited for them.
  confirmed: {
    title: { ja: 'システム設定の審査を終了しました', en: 'The review of the system settings has ended' },
    text: {
      ja: '対象の利用申込の利用開始日をお待ちください。',
      en: 'The application that waited for them waits for its start date now.',
    },
  },
  settingPending: {
    title: {
      ja: '審査を終了しました。システム設定の申込をお待ちしています',
      en: 'The review has ended. System settings are awaited',
    },
    text: {
      ja: '締切日までに「システム設定の申込」を行ってください。過ぎると申込は無効となります。',
      en: 'Apply for the system settings by the last day, or the application becomes void.',
    },
  },
  scheduled: {
    title: { ja: '審査を終了しました', en: 'The review has ended' },
    text: {
      ja: '確定した申込内容と利用開始日を必ずご確認ください。',
      en: 'Please check what was accepted and the start date.',
    },
  },
  effective: {
    title: { ja: '利用を開始しました', en: 'What you applied for has started' },
    text: {
      ja: '「システムサービス利用承諾書」を印刷の上、記載内容に問題ないことをご確認ください。承諾書は大切に保管してください。',
      en: 'Print the acceptance letter, check what it says and keep it.',
    },
  },
  withdrawn: {
    title: { ja: '申込は取り下げられました', en: 'The application was withdrawn' },
    text: { ja: '契約の内容は変わりません。', en: 'The contract stays as it was.' },
  },
  rejected: {
    title: { ja: '申込は不承諾となりました', en: 'The application was refused' },
    text: {
      ja: '理由をご確認ください。契約の内容は変わりません。',
      en: 'Please read the reason. The contract stays as it was.',
    },
  },
  invalidated: {
    title: { ja: '申込は無効となりました', en: 'The application is void' },
    text: {
      ja: 'システム設定申込締切日までにシステム設定の申込がありませんでした。必要なときは、もう一度お申し込みください。',
      en: 'No system settings were filed in time. Apply again if you still want the change.',
    },
  },
  expired: {
    title: { ja: '申込は期限切れとなりました', en: 'The application has expired' },
    text: {
      ja: '確認事項への回答がありませんでした。必要なときは、もう一度お申し込みください。',
      en: 'The query was not answered. Apply again if you still want the change.',
    },
  },
} as const satisfies Record<string, { title: Text; text: Text }>;

/** The same while it waits for settings that were filed: the centre has them in hand, or they came back (`decisions.md` 43). */
export const settingsStandingWords = {
  atCentre: {
    title: {
      ja: '審査を終了しました。システム設定の申込を審査しています',
      en: 'The review has ended. Your system settings are being reviewed',
    },
    text: {
      ja: 'システム設定の審査中は、締切日を過ぎても申込は有効です。利用開始日に間に合わない場合は、利用開始日を変更してお知らせします。',
      en: 'While they are reviewed the application stays alive, also after the last day. If the start date cannot be kept, it is moved and you are told.',
    },
  },
  cameBack: {
    title: {
      ja: '審査を終了しました。システム設定の申込をあらためてお待ちしています',
      en: 'The review has ended. System settings are awaited anew',
    },
    text: {
      ja: '締切日までに、確認事項に回答するか、システム設定をあらためて申し込んでください。締切日を過ぎると、利用開始日を変更します。',
      en: 'Answer the query, or apply for the settings again, by the last day. After it the start date is moved.',
    },
  },
} as const satisfies Record<string, { title: Text; text: Text }>;

/** The same of an application that ended the contract of its office. */
export const closedWords = {
  title: { ja: '利用契約が解除されました', en: 'The contract has ended' },
  text: {
    ja: '「利用契約解除通知書」を印刷の上、記載内容に問題ないことをご確認ください。通知書は大切に保管してください。',
    en: 'Print the notice of the end of the contract, check what it says and keep it.',
  },
} as const satisfies Record<string, Text>;

/** Words of the page that stands in for a paper that is still being made. */
export const waitingWords = {
  title: { ja: '書類を作成しています', en: 'The paper is being made' },
  text: { ja: '少し待ってから「もう一度開く」を押してください。', en: 'Wait a moment, then press “Open again”.' },
  again: { ja: 'もう一度開く', en: 'Open again' },
} as const satisfies Record<string, Text>;

/** The start date is not the one wished for, said plainly. */
export const startDiffers = (wish: Text, start: Text): Text => ({
  ja: `利用開始日は${start.ja}です。ご希望の${wish.ja}とは異なります。`,
  en: `The start date is ${start.en}, not ${wish.en} as you wished.`,
});

export const startIs = (start: Text): Text => ({
  ja: `利用開始日は${start.ja}です。`,
  en: `The start date is ${start.en}.`,
});

/** 「利用開始日：2027/01/05 → 2027/01/12」; `was` where it took the place of another. */
export const startFixed = (start: string, was: string | null): Text => ({
  ja: `利用開始日：${was ? `${was} → ` : ''}${start}`,
  en: `Start date: ${was ? `${was} → ` : ''}${start}`,
});

/** Why a withdrawal came too late: where the application stands now, and who moved it. */
export const movedOn = (status: Text, by: string): Text => ({
  ja: `申込は「${status.ja}」になっています${by === '' ? '' : `（${by}）`}。現在の内容をご確認ください。`,
  en: `The application is now “${status.en}”${by === '' ? '' : ` (${by})`}. Look at how it stands.`,
});

/** A later accepted change rests on the one that was to be withdrawn. */
export const restsOnIt = (receptionNo: string): Text => ({
  ja: `受付番号 ${receptionNo} の申込がこの申込を前提としています。先にそちらを取り下げるか、利用契約事務課へご連絡ください。`,
  en: `Application ${receptionNo} rests on this one. Withdraw that one first, or call the contract desk.`,
});
