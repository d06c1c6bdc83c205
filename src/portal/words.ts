import type { Text } from '../ground/words.ts';

/** Names of the company side's places, as the manual says them. */
export const portalWords = {
  menu: { ja: 'メニュー', en: 'Menu' },
  apply: { ja: '申込実施', en: 'Apply' },
  applications: { ja: '申込内容確認', en: 'Applications' },
  contract: { ja: '契約内容確認', en: 'Contract' },
  bills: { ja: '請求内容参照', en: 'Bills' },
  password: { ja: 'パスワード変更', en: 'Password' },
  administrator: { ja: '企業の管理者', en: 'Company administrator' },
} as const satisfies Record<string, Text>;
