import { type BusinessKind, businessKinds } from '../../../src/contract/masters.ts';
import { change } from '../../../src/contract/operation.ts';
import { defineProcedure, type IssueSlot, page, section } from '../../../src/procedure/define.ts';
import { choice, yesNo } from '../../../src/procedure/fields/choice.ts';
import { count } from '../../../src/procedure/fields/count.ts';
import { presentOf } from './present.ts';

/** Issued values: how many are wished stands in the application, which they are is decided at the end of the review. */
export const newUserCode = defineProcedure({
  id: 'new-user-code',
  effectiveFrom: '2018-01-01',
  title: { ja: '利用者コード（追加）', en: 'User codes (add)' },
  group: 'codes',
  leadClass: 'ids',
  touches: [
    { subject: 'office', path: 'userCodes' },
    { subject: 'office', path: 'userIds' },
  ],
  pages: [
    page('code', { ja: '利用者コード 入力', en: 'User code' }, [
      section(
        { ja: '利用者コード', en: 'User code' },
        {
          kind: choice<BusinessKind>({ label: { ja: '業種', en: 'Line of business' }, options: kindLabels() }),
          numbers: count({ label: { ja: '識別番号の数', en: 'Number of IDs' }, min: 1, max: 5 }),
          archive: yesNo({ label: { ja: '保税管理資料保存サービス', en: 'Bonded archive' } }),
        },
      ),
    ]),
  ],
  rules: [
    {
      id: 'archive-kind',
      at: 'archive',
      checks: { ja: '保存サービスの対象業種である', en: 'The line of business has the archive' },
      holds: ({ kind, archive }) => !archive || businessKinds[kind].archive,
      message: {
        ja: 'この業種では保税管理資料保存サービスを利用できません。',
        en: 'This line of business has no bonded archive.',
      },
      source: 'domain.md 2.6',
    },
  ],
  needsSetting: ({ kind }) => kind === 'containerYard',
  issues: ({ numbers }, { companyCode }) => [
    {
      id: 'code',
      kind: 'userCode',
      label: { ja: '利用者コード', en: 'User code' },
      pattern: new RegExp(`^[1-9][A-Z]${companyCode}$`),
    },
    ...slotsOf(numbers),
  ],
  effect: ({ kind, numbers, archive }, now, issued) => {
    const office = change('office', now.officeCode);
    const code = issued('code');
    const ids = slotsOf(numbers).map(({ id }) => ({ number: issued(id), id: `${code}${issued(id)}` }));
    return [
      office.add('userCodes', { id: code, kinds: [{ id: kind }] }),
      ...ids.map(({ id, number }) =>
        office.add('userIds', {
          id,
          code,
          number,
          kind,
          connection: 'internet',
          area: 'common',
          paidReports: false,
          freeReports: false,
          archive,
        }),
      ),
    ];
  },
  examples: [
    {
      name: 'two IDs',
      now: presentOf('NAC003'),
      answers: { kind: 'bondedWarehouse', numbers: 2, archive: true },
      issued: { code: '6ANAC', number1: 'A01', number2: 'A02' },
    },
    {
      name: 'check 14: the archive for a broker',
      now: presentOf('NAC003'),
      answers: { kind: 'customsBrokerage', numbers: 1, archive: true },
      breaks: 'archive-kind',
    },
  ],
});

const slotsOf = (numbers: number): IssueSlot[] =>
  Array.from({ length: numbers }, (_, index) => ({
    id: `number${index + 1}`,
    kind: 'idNumber',
    within: 'code',
    label: { ja: `識別番号${index + 1}`, en: `ID number ${index + 1}` },
    pattern: /^[A-Z]\d{2}$/,
  }));

function kindLabels() {
  return Object.fromEntries(Object.entries(businessKinds).map(([kind, { label }]) => [kind, label])) as Record<
    BusinessKind,
    (typeof businessKinds)[BusinessKind]['label']
  >;
}
