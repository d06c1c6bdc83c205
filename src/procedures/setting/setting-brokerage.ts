import type { BusinessKind } from '../../contract/masters.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { name } from '../../procedure/fields/business.ts';
import { rows } from '../../procedure/fields/rows.ts';
import { licenceLine } from '../parts/brokers.ts';
import { aboutKinds, lastSections, outputSections, surveyRules, touchedKinds } from '../parts/settings.ts';
import { brokerageExamples } from './setting-brokerage.examples.ts';

const kinds: readonly BusinessKind[] = ['customsBrokerage', 'customsBroker'];
const isFor = (kind: BusinessKind): boolean => kinds.includes(kind);

/** システム設定調査票（通関業）: output targets, reports, and the licence numbers of the brokers (`domain.md` 2.4, 8). */
export const settingBrokerage = defineProcedure({
  id: 'setting-brokerage',
  effectiveFrom: '2018-01-01',
  title: { ja: 'システム設定調査票（通関業）', en: 'Survey form: customs brokerage' },
  group: 'setting',
  class: 'setting',
  leadClass: 'ids',
  records: true,
  survey: {
    kind: 'customsBrokerage',
    formNo: '1',
    needed: (change) => touchedKinds(change).some(isFor),
  },
  touches: [],
  pages: [
    page(
      'survey',
      { ja: 'システム設定調査票（通関業） 入力', en: 'Survey form: customs brokerage' },
      [
        ...outputSections(isFor),
        section(
          { ja: '通関士証票番号に関する項目', en: 'Broker licence numbers' },
          {
            licences: rows({
              label: { ja: '通関士証票番号', en: 'Broker licence numbers' },
              optional: true,
              max: 50,
              columns: {
                broker: name({ label: { ja: '通関士の氏名', en: 'Name of the broker' } }),
                licence: licenceLine(),
              },
            }),
          },
          {
            lead: {
              ja: '登録する通関士がいる場合だけ入力してください。',
              en: 'Enter these only if there are brokers to register.',
            },
          },
        ),
        ...lastSections,
      ],
      aboutKinds(kinds),
    ),
  ],
  rules: surveyRules(isFor),
  effect: () => [],
  examples: brokerageExamples,
});
