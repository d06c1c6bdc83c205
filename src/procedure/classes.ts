import type { Text } from '../ground/words.ts';

/** 申込分類, as the manual prints them (`domain.md` 2.0). */
export const applicationClasses = {
  newContract: { ja: '新規申込', en: 'New contract' },
  change: { ja: '変更申込', en: 'Change' },
  closure: { ja: '解約申込', en: 'End of contract' },
  broker: { ja: '変更（通関士）', en: 'Change (customs broker)' },
  setting: { ja: 'システム設定', en: 'System settings' },
} as const satisfies Record<string, Text>;
export type ApplicationClass = keyof typeof applicationClasses;

/** 申込分類（特殊）, as the manual prints them. */
export const specialClasses = {
  jointUse: { ja: '共同利用', en: 'Joint use' },
  sharing: { ja: '機器共用', en: 'Equipment sharing' },
  transfer: { ja: '付替', en: 'Transfer' },
  succession: { ja: '地位の承継', en: 'Succession' },
} as const satisfies Record<string, Text>;
export type SpecialClass = keyof typeof specialClasses;
