import type { BusinessKind } from '../../contract/masters.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { name } from '../../procedure/fields/business.ts';
import { rows } from '../../procedure/fields/rows.ts';
import {
  aboutKinds,
  codeLine,
  lastSections,
  outputSections,
  surveyRules,
  touchedKinds,
  withoutSheet,
} from '../parts/settings.ts';
import { warehouseExamples } from './setting-warehouse.examples.ts';

const kinds: readonly BusinessKind[] = ['bondedWarehouse', 'containerYard'];
const isFor = (kind: BusinessKind): boolean => kinds.includes(kind);

/** システム設定調査票（保税蔵置場・CY）: output targets, reports, and the bonded areas (`domain.md` 2.4, 8). */
export const settingWarehouse = defineProcedure({
  id: 'setting-warehouse',
  effectiveFrom: '2018-01-01',
  title: { ja: 'システム設定調査票（保税蔵置場・CY）', en: 'Survey form: bonded warehouse, container yard' },
  group: 'setting',
  class: 'setting',
  leadClass: 'ids',
  records: true,
  survey: { kind: 'bondedWarehouse', formNo: '1', needed: (change) => touchedKinds(change).some(isFor) },
  touches: [],
  pages: [
    page(
      'survey',
      { ja: 'システム設定調査票（保税蔵置場・CY） 入力', en: 'Survey form: bonded warehouse, container yard' },
      [
        section(
          { ja: '保税地域に関する項目', en: 'Bonded areas' },
          {
            areas: rows({
              label: { ja: '保税地域コード', en: 'Bonded area codes' },
              optional: withoutSheet,
              max: 20,
              columns: {
                area: codeLine({ ja: '保税地域コード', en: 'Bonded area code' }, /^[0-9A-Z]{5}$/, {
                  ja: '保税地域コードは英数字5文字で入力してください（例 1AW01）。',
                  en: 'A bonded area code has 5 letters and digits, such as 1AW01.',
                }),
                place: name({ label: { ja: '保税地域の名称', en: 'Name of the area' } }),
              },
            }),
          },
        ),
        ...outputSections(isFor),
        ...lastSections,
      ],
      aboutKinds(kinds),
    ),
  ],
  rules: [
    ...surveyRules(isFor),
    {
      id: 'area-given',
      at: 'areas',
      checks: {
        ja: '保税地域コードが入力されているか、調査票ファイルが添付されている',
        en: 'A bonded area is entered, or a filled spreadsheet is attached',
      },
      holds: ({ areas, sheet }) => areas.length > 0 || sheet.length > 0,
      message: {
        ja: '保税地域コードを入力してください。調査票ファイルを添付する場合は不要です。',
        en: 'Enter the bonded area code. With a filled spreadsheet it is not needed here.',
      },
      source: 'domain.md 8, 15',
    },
  ],
  effect: () => [],
  examples: warehouseExamples,
});
