import type { Letter } from '../letter.ts';
import { same } from '../parts.ts';

/**
 * @property loginId comes with the account that the link makes
 * @property hours how long the link is valid, in real time
 */
export interface NewcomerLinkContent {
  link: string;
  loginId: string;
  hours: number;
}

/** When somebody asked for a provisional account (仮アカウント). */
export const newcomerLink: Letter<NewcomerLinkContent> = {
  name: 'newcomerLink',
  title: { ja: '仮アカウント発行のご案内', en: 'Your provisional account' },
  oneTime: ({ link, hours }) => ({ link, hours }),
  write: ({ content: { link, loginId, hours } }) => [
    [
      { ja: '仮アカウントの発行のお申し出を受け付けました。', en: 'You asked for a provisional account.' },
      {
        ja: `以下のURLから、${hours}時間以内に氏名とパスワードを設定してください。設定すると、新規利用申込を始められます。`,
        en: `Set your name and a password at the address below within ${hours} hours. You can then apply for a contract.`,
      },
      same(link),
    ],
    [
      { ja: `ログインID：${loginId}`, en: `Login ID: ${loginId}` },
      {
        ja: '次回からは、このログインIDと設定したパスワードでログインしてください。',
        en: 'From then on, log in with this ID and your password.',
      },
    ],
    [
      {
        ja: 'お心当たりがない場合は、このメールを破棄してください。仮アカウントは発行されません。',
        en: 'If you did not ask for it, throw this mail away: no account is made.',
      },
    ],
  ],
};
