import type { Text } from '../../ground/words.ts';

/** Where an application stands (`domain.md` 1.5). */
export const statuses = {
  draft: { ja: '一時保存', en: 'Draft' },
  submitted: { ja: '受付済', en: 'Received' },
  inReview: { ja: '審査中', en: 'In review' },
  queried: { ja: '確認事項あり', en: 'Query to answer' },
  resubmitted: { ja: '修正済', en: 'Corrected' },
  confirmed: { ja: '審査終了', en: 'Review ended' },
  settingPending: { ja: 'システム設定待ち', en: 'Waiting for settings' },
  scheduled: { ja: '利用開始待ち', en: 'Waiting for the start date' },
  effective: { ja: '利用開始済', en: 'Started' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
  rejected: { ja: '不承諾', en: 'Refused' },
  invalidated: { ja: '無効', en: 'Void' },
  expired: { ja: '期限切れ', en: 'Expired' },
} as const satisfies Record<string, Text>;

export type Status = keyof typeof statuses;

/** Statuses in which the centre still has to decide; such an application holds its claims. */
export const undecided = ['submitted', 'inReview', 'queried', 'resubmitted'] as const satisfies readonly Status[];

/** Statuses in which the next word is the centre's. */
export const atCentre = ['submitted', 'inReview', 'resubmitted'] as const satisfies readonly Status[];

/** Statuses in which an application came to nothing; the same may be applied for anew. */
export const cameToNothing = ['withdrawn', 'rejected', 'invalidated', 'expired'] as const satisfies readonly Status[];

/** Statuses in which the pages can be typed on. */
export const editable = ['draft', 'queried'] as const satisfies readonly Status[];

export const isDecided = (status: Status): boolean =>
  status !== 'draft' && !(undecided as readonly Status[]).includes(status);

/** What the applicant reads: after the review the word of its end, with the step that is next (`decisions.md`, Moves). */
export function shownStatus(status: Status): Text {
  if (status !== 'scheduled' && status !== 'settingPending') return statuses[status];
  const [ended, next] = [statuses.confirmed, statuses[status]];
  return { ja: `${ended.ja}（${next.ja}）`, en: `${ended.en} (${next.en.charAt(0).toLowerCase()}${next.en.slice(1)})` };
}
