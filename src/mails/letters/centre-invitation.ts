import { listed, type Text } from '../../ground/words.ts';
import type { Letter } from '../letter.ts';
import { same } from '../parts.ts';

/** @property hours how long the link is valid, in real time */
export interface CentreInvitationContent {
  link: string;
  loginId: string;
  roles: readonly Text[];
  hours: number;
}

/** When the operator has made somebody of the centre, or has made another link for them. */
export const centreInvitation: Letter<CentreInvitationContent> = {
  name: 'centreInvitation',
  title: { ja: '契約手続き窓口へのログインのご案内', en: 'Your access to the contract desk' },
  inside: true,
  oneTime: ({ link, hours }) => ({ link, hours }),
  write: ({ operator, content: { link, loginId, roles, hours } }) => [
    [
      {
        ja: `「${operator.product.ja}」で、次の役割を担当いただきます。`,
        en: `You have a part at “${operator.product.en}”.`,
      },
      {
        ja: `以下のURLから、${hours}時間以内にパスワードを設定してください。`,
        en: `Set your password at the address below within ${hours} hours.`,
      },
      same(link),
    ],
    [
      { ja: `ログインID：${loginId}`, en: `Login ID: ${loginId}` },
      {
        ja: `役割：${listed(roles).ja}`,
        en: `Roles: ${listed(roles).en}`,
      },
    ],
    [
      {
        ja: '期限を過ぎた場合や、お心当たりがない場合は、システムの管理者へご連絡ください。',
        en: 'If the link has expired, or you do not know what this is about, please ask whoever runs the system.',
      },
    ],
  ],
};
