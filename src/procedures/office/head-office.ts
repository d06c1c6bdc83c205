import { change } from '../../contract/operation.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { address, phone, postalCode } from '../../procedure/fields/business.ts';
import {
  representativeFrom,
  representativeLead,
  representativeQuestions,
  setRepresentative,
  wholeRepresentative,
} from '../parts/people.ts';
import { overwrite } from '../parts/words.ts';
import { headOfficeExamples } from './head-office.examples.ts';

/** 本社情報: a value of the company, so that it changes for every office of the 企業略称 (`domain.md` 2.1, 2.2). */
export const headOffice = defineProcedure({
  id: 'head-office',
  effectiveFrom: '2018-01-01',
  title: { ja: '本社情報（所在地、電話番号等）', en: 'Head office (address, telephone)' },
  group: 'office',
  reasons: [
    { ja: '本社の移転のため', en: 'The head office moves' },
    { ja: '代表者の変更のため', en: 'A new representative' },
  ],
  leadClass: 'profile',
  touches: [
    { subject: 'company', path: 'headOffice' },
    { subject: 'company', path: 'representative' },
  ],
  help: {
    ja: '本社情報は企業の情報です。変更すると、同じ企業略称のすべての事業所の契約情報が変わります。事業所そのものが移転する場合は、「企業名、事業所名、所在地等」も選択してください。',
    en: 'This is information of the company: it changes for every office of the company. When this office moves too, also choose “Company name, office name, addresses”.',
  },
  pages: [
    page(
      'head-office',
      { ja: '本社情報 入力', en: 'Head office' },
      [
        section(
          { ja: '本社に関する項目', en: 'Head office' },
          {
            postalCode: postalCode({
              label: { ja: '本社郵便番号', en: 'Head office postal code' },
              from: (now) => now.company.headOffice.postalCode,
            }),
            address: address({
              label: { ja: '本社所在地', en: 'Head office address' },
              from: (now) => now.company.headOffice.address,
            }),
            phone: phone({
              label: { ja: '本社電話番号', en: 'Head office telephone' },
              from: (now) => now.company.headOffice.phone,
            }),
            fax: phone({
              label: { ja: '本社FAX番号', en: 'Head office FAX' },
              optional: true,
              from: (now) => now.company.headOffice.fax,
            }),
          },
        ),
        section({ ja: '企業の代表者に関する項目', en: 'Representative of the company' }, representativeQuestions(), {
          lead: representativeLead,
        }),
      ],
      overwrite,
    ),
  ],
  rules: [wholeRepresentative()],
  effect: (answers, now) => {
    const company = change('company', now.companyCode);
    return [
      company.set('headOffice.postalCode', answers.postalCode),
      company.set('headOffice.address', answers.address),
      company.set('headOffice.phone', answers.phone),
      company.set('headOffice.fax', answers.fax),
      ...setRepresentative(now.companyCode, representativeFrom(answers)),
    ];
  },
  warnings: (_, now) => [
    {
      ja: `企業略称 ${now.companyCode} のすべての事業所の本社情報が変わります。`,
      en: `The head office changes for every office of company ${now.companyCode}.`,
    },
  ],
  examples: headOfficeExamples,
});
