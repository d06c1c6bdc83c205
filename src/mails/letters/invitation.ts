import type { Text } from '../../ground/words.ts';
import type { Letter } from '../letter.ts';
import { same } from '../parts.ts';

/**
 * @property parts what the person may do where: offices with roles, or that they administer the company
 * @property days how long the link is valid, in real time
 */
export interface InvitationContent {
  link: string;
  loginId: string;
  parts: readonly Text[];
  days: number;
}

/** When the operator has made somebody of a company who sets their own password. */
export const invitation: Letter<InvitationContent> = {
  name: 'invitation',
  title: { ja: '契約手続き窓口のご利用開始のご案内', en: 'Your access to the contract desk' },
  oneTime: ({ link, days }) => ({ link, hours: 24 * days }),
  write: ({ operator, content: { link, loginId, parts, days } }) => [
    [
      {
        ja: `${operator.service.ja}の契約の確認と変更申込を、「${operator.product.ja}」の画面で行えるようになりました。`,
        en: `You can now read your ${operator.service.en} contract and apply for changes at “${operator.product.en}”.`,
      },
      {
        ja: `以下のURLから、${days}日以内にパスワードを設定してください。`,
        en: `Set your password at the address below within ${days} days.`,
      },
      same(link),
    ],
    [{ ja: `ログインID：${loginId}`, en: `Login ID: ${loginId}` }, ...parts],
    [
      {
        ja: '期限を過ぎた場合は、ログイン画面の「パスワードをお忘れの方」から、このログインIDで設定できます。',
        en: 'After that, use “Forgotten your password?” on the log-in page, with this login ID.',
      },
      {
        ja: 'お心当たりがない場合は、下記のお問い合わせ先へご連絡ください。',
        en: 'If you do not know what this is about, please ask the desk below.',
      },
    ],
  ],
};
