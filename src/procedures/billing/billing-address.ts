import { change } from '../../contract/operation.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { address, name, postalCode } from '../../procedure/fields/business.ts';
import { overwrite } from '../parts/words.ts';
import { billingAddressExamples } from './billing-address.examples.ts';

/** 請求書送付先: to whom and where bills are addressed (`domain.md` 2.2, 3.1). */
export const billingAddress = defineProcedure({
  id: 'billing-address',
  effectiveFrom: '2018-01-01',
  title: { ja: '請求書送付先', en: 'Address for bills' },
  group: 'billing',
  reasons: [{ ja: '請求書の送付先の変更のため', en: 'Bills go to another address' }],
  leadClass: 'billing',
  touches: (['name', 'postalCode', 'address'] as const).map((part) => ({
    subject: 'office' as const,
    path: `billing.${part}`,
  })),
  help: {
    ja: '請求書送付先は、事業所や本社の所在地とは別に登録されています。担当者の氏名・電話番号・E-mailアドレスは「請求先担当者」で変更します。',
    en: 'Bills have an address of their own, apart from the office’s and the head office’s. The person is changed under “Billing contact”.',
  },
  pages: [
    page(
      'address',
      { ja: '請求書送付先 入力', en: 'Address for bills' },
      [
        section(
          { ja: '請求書送付先に関する項目', en: 'Address for bills' },
          {
            addressee: name({
              label: { ja: '請求書の宛名', en: 'Addressee of the bills' },
              hint: { ja: '企業名と事業所名等', en: 'Company and office' },
              from: (now) => now.office.billing.name,
            }),
            postalCode: postalCode({
              label: { ja: '請求書送付先郵便番号', en: 'Postal code for bills' },
              from: (now) => now.office.billing.postalCode,
            }),
            address: address({
              label: { ja: '請求書送付先所在地', en: 'Address for bills' },
              from: (now) => now.office.billing.address,
            }),
          },
        ),
      ],
      overwrite,
    ),
  ],
  rules: [],
  effect: (answers, now) => {
    const office = change('office', now.officeCode);
    return [
      office.set('billing.name', answers.addressee),
      office.set('billing.postalCode', answers.postalCode),
      office.set('billing.address', answers.address),
    ];
  },
  examples: billingAddressExamples,
});
