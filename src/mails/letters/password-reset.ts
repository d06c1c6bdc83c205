import type { Letter } from '../letter.ts';
import { same } from '../parts.ts';

/** @property hours how long the link is valid, in real time. */
export interface PasswordResetContent {
  link: string;
  hours: number;
}

/** When somebody asked for a new password. */
export const passwordReset: Letter<PasswordResetContent> = {
  name: 'passwordReset',
  title: { ja: 'パスワード再設定のご案内', en: 'Set a new password' },
  oneTime: ({ link, hours }) => ({ link, hours }),
  write: ({ content: { link, hours } }) => [
    [
      { ja: 'パスワードの再設定のお申し出を受け付けました。', en: 'You asked to set a new password.' },
      {
        ja: `以下のURLから、${hours}時間以内に新しいパスワードを設定してください。`,
        en: `Set it at the address below within ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
      },
      same(link),
    ],
    [
      {
        ja: 'お心当たりがない場合は、このメールを破棄してください。パスワードは変わりません。',
        en: 'If you did not ask for it, throw this mail away: your password stays as it is.',
      },
    ],
  ],
};
