import type { BusinessKind } from '../../contract/masters.ts';
import { defineProcedure, page } from '../../procedure/define.ts';
import { lastSections, outputSections, surveyRules, touchedKinds } from '../parts/settings.ts';
import { othersExamples } from './setting-others.examples.ts';

/** Kinds with a form of their own; 外為法 users give their names and addresses instead (`domain.md` 2.4). */
const elsewhere: readonly BusinessKind[] = [
  'customsBrokerage',
  'customsBroker',
  'bondedWarehouse',
  'containerYard',
  'trader',
  'tradeControlUser',
];

/** システム設定調査票（その他の業種）; it can be about any user code, as it also serves where no other form fits. */
export const settingOthers = defineProcedure({
  id: 'setting-others',
  effectiveFrom: '2018-01-01',
  title: { ja: 'システム設定調査票（その他の業種）', en: 'Survey form: other kinds' },
  group: 'setting',
  class: 'setting',
  leadClass: 'ids',
  records: true,
  survey: {
    kind: 'other',
    formNo: '1',
    needed: (change) => touchedKinds(change).some((kind) => !elsewhere.includes(kind)),
    otherwise: true,
  },
  touches: [],
  pages: [
    page(
      'survey',
      { ja: 'システム設定調査票（その他の業種） 入力', en: 'Survey form: other kinds' },
      [...outputSections(() => true), ...lastSections],
      {
        ja: '利用開始日の契約にある利用者コードについて入力してください。',
        en: 'Answer for the user codes that the contract holds on the start date.',
      },
    ),
  ],
  rules: surveyRules(() => true),
  effect: () => [],
  examples: othersExamples,
});
