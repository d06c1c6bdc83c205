import type { Text } from '../ground/words.ts';

/** Roles of a company, as its people read them (`decisions.md` 25). */
export const roleWords = {
  administrator: { ja: '企業の管理者', en: 'company administrator' },
  manager: { ja: '管理責任者', en: 'manager' },
  clerk: { ja: '担当者', en: 'clerk' },
  billing: { ja: '経理', en: 'billing' },
  viewer: { ja: '参照', en: 'viewer' },
} as const satisfies Record<string, Text>;
