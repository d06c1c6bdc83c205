import { defineProcedure, page, section } from '../../procedure/define.ts';
import { address, name, phone, postalCode } from '../../procedure/fields/business.ts';
import { textarea } from '../../procedure/fields/text.ts';
import { touchedKinds, touches } from '../parts/settings.ts';
import { profileSettingExamples } from './setting-profile.examples.ts';

/** What NACCS itself holds of an office; it lives there beside the contract, and a rename needs both (`domain.md` 2.0). */
const inNaccs = ['name', 'postalCode', 'address', 'phone', 'manager.name'];

/** 会社名・事業所名・責任者・所在地（NACCS側）, entered without a survey form (`domain.md` 2.2, 2.4). */
export const settingProfile = defineProcedure({
  id: 'setting-profile',
  effectiveFrom: '2018-01-01',
  title: {
    ja: '会社名・事業所名・責任者・所在地（NACCS側）',
    en: 'Company, office, person in charge and address in NACCS',
  },
  group: 'setting',
  class: 'setting',
  leadClass: 'ids',
  records: true,
  survey: {
    kind: 'profile',
    formNo: '1',
    needed: (change) => touches(change.operations, inNaccs) || touchedKinds(change).includes('tradeControlUser'),
  },
  touches: [],
  help: {
    ja: '会社名などは、利用契約とNACCSの中の両方に登録されています。利用開始日の契約内容が表示されていますので、NACCSに登録する内容を確認し、異なるところだけ直してください。',
    en: 'Names and addresses are kept twice: in the contract and inside NACCS. The contract of the start date is shown; correct what should read differently in NACCS.',
  },
  pages: [
    page(
      'profile',
      {
        ja: '会社名・事業所名・責任者・所在地（NACCS側） 入力',
        en: 'Company, office, person in charge and address in NACCS',
      },
      [
        section(
          { ja: 'NACCSに登録する内容に関する項目', en: 'What NACCS is to hold' },
          {
            company: name({ label: { ja: '会社名', en: 'Company' }, from: (now) => now.company.name }),
            office: name({ label: { ja: '事業所名', en: 'Office' }, from: (now) => now.office.name }),
            person: name({ label: { ja: '責任者', en: 'Person in charge' }, from: (now) => now.office.manager.name }),
            postalCode: postalCode({
              label: { ja: '郵便番号', en: 'Postal code' },
              from: (now) => now.office.postalCode,
            }),
            address: address({ label: { ja: '所在地', en: 'Address' }, from: (now) => now.office.address }),
            phone: phone({
              label: { ja: '電話番号', en: 'Telephone' },
              optional: true,
              from: (now) => now.office.phone,
            }),
            notes: textarea({ label: { ja: '連絡事項', en: 'Notes' }, optional: true, limit: 400 }),
          },
        ),
      ],
    ),
  ],
  rules: [],
  effect: () => [],
  examples: profileSettingExamples,
});
