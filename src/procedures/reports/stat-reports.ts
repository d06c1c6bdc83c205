import { change } from '../../contract/operation.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { choices } from '../../procedure/fields/choice.ts';
import { rows } from '../../procedure/fields/rows.ts';
import { idIdentity } from '../parts/codes.ts';
import { statReportExamples } from './stat-reports.examples.ts';

/** 管理統計資料（有料分・無料分）: what is delivered for each user ID (`domain.md` 2.2, 3.9). */
export const statReports = defineProcedure({
  id: 'stat-reports',
  effectiveFrom: '2018-01-01',
  title: { ja: '管理統計資料（有料分・無料分）', en: 'Statistical reports (paid, free)' },
  group: 'reports',
  reasons: [
    { ja: '管理統計資料が必要になったため', en: 'Reports are needed' },
    { ja: '管理統計資料が不要になったため', en: 'Reports are no longer needed' },
  ],
  leadClass: 'reports',
  touches: [{ subject: 'office', path: 'userIds' }],
  help: {
    ja: '有料分の料金は、利用者コードごとに月額1,000円（税抜）です。同じ利用者コードの複数の利用者IDで利用しても、料金は変わりません。',
    en: 'The paid reports cost 1,000 yen a month without tax for each user code, however many of its user IDs take them.',
  },
  pages: [
    page(
      'stat-reports',
      { ja: '管理統計資料 入力', en: 'Statistical reports' },
      [
        section(
          { ja: '管理統計資料に関する項目', en: 'Statistical reports' },
          {
            ids: rows({
              label: { ja: '利用者IDの管理統計資料', en: 'Reports of user ID' },
              short: { ja: '利用者IDの管理統計資料', en: 'the reports of the user IDs' },
              optional: true,
              max: 500,
              columns: {
                id: idIdentity(),
                reports: choices({
                  label: { ja: '管理統計資料', en: 'Statistical reports' },
                  optional: true,
                  options: () => [
                    { value: 'paid', label: { ja: '有料分', en: 'Paid' } },
                    { value: 'free', label: { ja: '無料分', en: 'Free' } },
                  ],
                }),
              },
              fixed: { none: { ja: '利用者IDがありません。', en: 'There is no user ID.' } },
              from: ({ office }) =>
                office.userIds.map(({ id, paidReports, freeReports }) => ({
                  id,
                  reports: [...(paidReports ? ['paid'] : []), ...(freeReports ? ['free'] : [])],
                })),
            }),
          },
          {
            lead: {
              ja: '利用者IDごとに、必要な資料を選択し、不要な資料の選択を外してください。',
              en: 'For each user ID tick the reports you need, and clear those you do not.',
            },
          },
        ),
      ],
      {
        ja: '現在の契約内容が選択されています。変更する利用者IDだけ、選択し直してください。',
        en: 'The present contract is ticked. Change only the user IDs that need it.',
      },
    ),
  ],
  rules: [],
  effect: ({ ids }, now) => {
    const office = change('office', now.officeCode);
    const held = new Set(now.office.userIds.map(({ id }) => id));
    return ids
      .filter(({ id }) => held.has(id))
      .flatMap(({ id, reports }) => [
        office.set(`userIds.${id}.paidReports`, reports.includes('paid')),
        office.set(`userIds.${id}.freeReports`, reports.includes('free')),
      ]);
  },
  examples: statReportExamples,
});
