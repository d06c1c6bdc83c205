import { change } from '../../contract/operation.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { mailAddress, name, phone } from '../../procedure/fields/business.ts';
import { overwrite } from '../parts/words.ts';
import { billingContactExamples } from './billing-contact.examples.ts';

/** 請求先担当者: the person who is told of bills (`domain.md` 2.2; 8, 35). */
export const billingContact = defineProcedure({
  id: 'billing-contact',
  effectiveFrom: '2018-01-01',
  title: { ja: '請求先担当者', en: 'Billing contact' },
  group: 'billing',
  reasons: [{ ja: '請求先担当者の変更のため', en: 'Somebody else deals with the bills' }],
  leadClass: 'billing',
  touches: (['department', 'contact', 'phone', 'mail'] as const).map((part) => ({
    subject: 'office' as const,
    path: `billing.${part}`,
  })),
  help: {
    ja: '請求に関するお知らせは、請求先担当者とシステム管理責任者に送信されます。',
    en: 'News of bills goes to the billing contact and to the system manager.',
  },
  pages: [
    page(
      'contact',
      { ja: '請求先担当者 入力', en: 'Billing contact' },
      [
        section(
          { ja: '請求先担当者に関する項目', en: 'Billing contact' },
          {
            contact: name({
              label: { ja: '請求先担当者の氏名', en: 'Name of the billing contact' },
              from: (now) => now.office.billing.contact,
            }),
            department: name({
              label: { ja: '所属部課名', en: 'Department' },
              optional: true,
              from: (now) => now.office.billing.department,
            }),
            phone: phone({ label: { ja: '電話番号', en: 'Telephone' }, from: (now) => now.office.billing.phone }),
            mail: mailAddress({
              label: { ja: 'E-mailアドレス', en: 'E-mail address' },
              from: (now) => now.office.billing.mail,
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
      office.set('billing.contact', answers.contact),
      office.set('billing.department', answers.department),
      office.set('billing.phone', answers.phone),
      office.set('billing.mail', answers.mail),
    ];
  },
  examples: billingContactExamples,
});
