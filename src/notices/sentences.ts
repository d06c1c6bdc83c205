import type { Text } from '../ground/words.ts';

/** Categories of the menu's news (`domain.md` 5.2). */
export const newsCategories = {
  application: { ja: '利用申込', en: 'Application' },
  setting: { ja: 'システム設定', en: 'System settings' },
  billing: { ja: '利用料金', en: 'Charges' },
  certificate: { ja: '証明書再発行', en: 'Certificates' },
} as const satisfies Record<string, Text>;
export type NewsCategory = keyof typeof newsCategories;

/** The sentences of the news: the manual's own where it has one. */
export const newsSentences = {
  queried: {
    category: 'application',
    text: {
      ja: '利用申込内容に確認事項があります。通知内容をご確認の上、申込内容の修正、または取下げを行ってください。',
      en: 'There is a query about your application. Read it, then correct or withdraw the application.',
    },
  },
  confirmed: {
    category: 'application',
    text: {
      ja: '利用申込の審査を終了しました。通知内容を確認してください。',
      en: 'The review of your application has ended. Please read the notice.',
    },
  },
  rejected: {
    category: 'application',
    text: {
      ja: '利用申込は不承諾となりました。通知内容を確認してください。',
      en: 'Your application was refused. Please read the notice.',
    },
  },
  withdrawn: {
    category: 'application',
    text: { ja: '利用申込を取り下げました。', en: 'The application was withdrawn.' },
  },
  cancelled: {
    category: 'application',
    text: {
      ja: '利用申込はセンターにより取下げとなりました。通知内容を確認してください。',
      en: 'The centre has cancelled your application. Please read the notice.',
    },
  },
  rescheduled: {
    category: 'application',
    text: {
      ja: '利用開始日が変更されました。通知内容を確認してください。',
      en: 'The start date has changed. Please read the notice.',
    },
  },
  reopened: {
    category: 'application',
    text: {
      ja: '審査を終了した利用申込を、確認のため審査に戻しました。通知内容を確認してください。',
      en: 'Your application has gone back to review. Please read the notice.',
    },
  },
  consentAsked: {
    category: 'application',
    text: {
      ja: '貴事業所の同意が必要な申込がありました。内容をご確認の上、同意するかどうかを回答してください。',
      en: 'An application of another office needs your agreement. Read what is asked, then agree or decline.',
    },
  },
  consentDue: {
    category: 'application',
    text: {
      ja: '貴事業所の同意が必要な申込に、まだ回答がありません。内容をご確認の上、同意するかどうかを回答してください。',
      en: 'An application of another office still waits for your agreement. Read what is asked, then agree or decline.',
    },
  },
  consentGiven: {
    category: 'application',
    text: {
      ja: '同意をお願いした事業所が、利用申込に同意しました。審査の開始をお待ちください。',
      en: 'The office that was asked has agreed to your application. Please wait for the review.',
    },
  },
  consentDeclined: {
    category: 'application',
    text: {
      ja: '同意をお願いした事業所が、利用申込に同意しませんでした。通知内容をご確認の上、その事業所と相談してください。',
      en: 'The office that was asked did not agree to your application. Please talk to that office.',
    },
  },
  started: {
    category: 'application',
    text: {
      ja: '利用を開始しました。システムサービス利用承諾書を確認してください。',
      en: 'What you applied for has started. Please read the acceptance letter.',
    },
  },
  ended: {
    category: 'application',
    text: {
      ja: '本日の終わりをもって利用契約を解除します。利用契約解除通知書を確認してください。',
      en: 'Your contract ends at the end of today. Please read the notice of its end.',
    },
  },
  invalidated: {
    category: 'application',
    text: {
      ja: 'システム設定申込締切日までに設定が完了しなかったため、利用申込は無効となりました。',
      en: 'The settings were not completed in time, so the application is void.',
    },
  },
  expired: {
    category: 'application',
    text: {
      ja: '確認事項への回答がないため、利用申込は期限切れとなりました。',
      en: 'The query was not answered in time, so the application has expired.',
    },
  },
  settled: {
    category: 'setting',
    text: {
      ja: 'システム設定申込の審査を終了しました。通知内容を確認してください。',
      en: 'The review of your system settings has ended. Please read the notice.',
    },
  },
  settingQueried: {
    category: 'setting',
    text: {
      ja: 'システム設定申込内容に確認事項があります。通知内容をご確認の上、申込内容の修正、または取下げを行ってください。',
      en: 'There is a query about your system settings. Read it, then correct or withdraw them.',
    },
  },
  settingRejected: {
    category: 'setting',
    text: {
      ja: 'システム設定申込は不承諾となりました。通知内容を確認し、あらためて申し込んでください。',
      en: 'Your system settings were refused. Please read the notice and apply again.',
    },
  },
  settingWithdrawn: {
    category: 'setting',
    text: { ja: 'システム設定申込を取り下げました。', en: 'The system settings were withdrawn.' },
  },
  settingExpired: {
    category: 'setting',
    text: {
      ja: '確認事項への回答がないため、システム設定申込は期限切れとなりました。',
      en: 'The query was not answered in time, so your system settings have expired.',
    },
  },
  settingDue: {
    category: 'setting',
    text: {
      ja: 'システム設定申込締切日が近づいています。「システム設定の申込」から申し込んでください。',
      en: 'The last day to apply for the system settings is near. Please apply for them.',
    },
  },
  brokerConfirmed: {
    category: 'application',
    text: {
      ja: '通関士IDの追加申込の審査を終了しました。通知した利用者を確認してください。',
      en: 'The review of your broker ID has ended. Please check the user.',
    },
  },
  brokerQueried: {
    category: 'application',
    text: {
      ja: '通関士IDの追加申込に確認事項があります。通知内容をご確認の上、申込内容の修正、または取下げを行ってください。',
      en: 'There is a query about your broker ID. Read it, then correct or withdraw the application.',
    },
  },
  debitFailed: {
    category: 'billing',
    text: {
      ja: '口座振替ができませんでした。請求情報の詳細画面から、今後のお支払いを確認してください。',
      en: 'A direct debit has failed. Please see on the page of the bill how to pay.',
    },
  },
  paymentDue: {
    category: 'billing',
    text: {
      ja: '支払期日を過ぎた請求があります。請求情報の詳細画面から内容を確認してください。',
      en: 'A bill is past its due day. Please read it on its page.',
    },
  },
  billMended: {
    category: 'billing',
    text: {
      ja: '修正した請求書を発行しました。請求情報の詳細画面から内容を確認してください。',
      en: 'A corrected invoice was issued. Please read it on its page.',
    },
  },
  billReduced: {
    category: 'billing',
    text: {
      ja: '請求額を減額し、返還請求書を発行しました。請求情報の詳細画面から内容を確認してください。',
      en: 'Your bill was reduced. Please read the credit on its page.',
    },
  },
  billFixed: {
    category: 'billing',
    text: {
      ja: '前月分の請求額が確定しました。請求情報の詳細画面から内容を確認してください。',
      en: 'Last month’s bill is fixed. Please read it on the page of bills.',
    },
  },
  debitFormSent: {
    category: 'billing',
    text: {
      ja: '口座振替申込専用紙を送付しました。受領しましたら、必要事項を記入しセンターに郵送してください。',
      en: 'The direct-debit form was posted. Fill it in and post it back to the centre.',
    },
  },
  certificateReissued: {
    category: 'certificate',
    text: {
      ja: 'デジタル証明書を再発行しました。掲示板よりデジタル証明書を取得の上、適用作業を実施願います。',
      en: 'A certificate was issued again. Fetch and install it.',
    },
  },
} as const satisfies Record<string, { category: NewsCategory; text: Text }>;
export type NewsSentence = keyof typeof newsSentences;
