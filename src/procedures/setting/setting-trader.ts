import type { BusinessKind } from '../../contract/masters.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { name } from '../../procedure/fields/business.ts';
import { rows } from '../../procedure/fields/rows.ts';
import { aboutKinds, codeLine, lastSections, outputSections, surveyRules, touchedKinds } from '../parts/settings.ts';
import { traderExamples } from './setting-trader.examples.ts';

const kinds: readonly BusinessKind[] = ['trader'];
const isFor = (kind: BusinessKind): boolean => kinds.includes(kind);

/** システム設定調査票（輸出入者）; 外為法 users have none (`domain.md` 2.4). */
export const settingTrader = defineProcedure({
  id: 'setting-trader',
  effectiveFrom: '2018-01-01',
  title: { ja: 'システム設定調査票（輸出入者）', en: 'Survey form: importer/exporter' },
  group: 'setting',
  class: 'setting',
  leadClass: 'ids',
  records: true,
  survey: { kind: 'trader', formNo: '1', needed: (change) => touchedKinds(change).some(isFor) },
  touches: [],
  pages: [
    page(
      'survey',
      { ja: 'システム設定調査票（輸出入者） 入力', en: 'Survey form: importer/exporter' },
      [
        ...outputSections(isFor),
        section(
          { ja: '輸出入者コードに関する項目', en: 'Importer/exporter codes' },
          {
            traders: rows({
              label: { ja: '輸出入者コード', en: 'Importer/exporter codes' },
              optional: true,
              max: 20,
              columns: {
                trader: codeLine({ ja: '輸出入者コード', en: 'Importer/exporter code' }, /^[0-9A-Z]{8,17}$/, {
                  ja: '輸出入者コードは英数字8～17文字で入力してください。',
                  en: 'An importer/exporter code has 8 to 17 letters and digits.',
                }),
                owner: name({ label: { ja: '輸出入者の名称', en: 'Name of the importer/exporter' } }),
              },
            }),
          },
        ),
        ...lastSections,
      ],
      aboutKinds(kinds),
    ),
  ],
  rules: surveyRules(isFor),
  effect: () => [],
  examples: traderExamples,
});
