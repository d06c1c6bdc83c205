import { change } from '../../contract/operation.ts';
import { companyOf } from '../../contract/shape.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { address, name, phone, postalCode } from '../../procedure/fields/business.ts';
import { newOfficeWarnings, standingAlone } from '../parts/new-office.rules.ts';
import {
  type NewOfficeAnswers,
  newOfficeLeads,
  newOfficePages,
  newOfficeSlots,
  officeSlot,
  openedOffice,
} from '../parts/new-office.ts';
import { newOfficeWording } from '../parts/new-office.words.ts';
import {
  representativeFrom,
  representativeLead,
  representativeQuestions,
  wholeRepresentative,
} from '../parts/people.ts';
import { wishedAbbreviation } from '../parts/wished-abbreviation.ts';
import { newContractExamples } from './new-contract.examples.ts';

const slots = 'new-contract';

type NewContractAnswers = NewOfficeAnswers & { representativeName: string; representativePost: string };

/** 新規申込: a newcomer's company and its first office begin together, under codes that the centre issues (`domain.md` 2.2). */
export const newContract = defineProcedure({
  id: 'new-contract',
  effectiveFrom: '2018-01-01',
  title: { ja: '新規利用申込', en: 'New contract' },
  group: 'new',
  class: 'newContract',
  leadClass: 'newContract',
  alsoLeads: newOfficeLeads,
  newcomers: true,
  touches: [],
  opens: ['company', 'office'],
  needsSetting: () => true,
  wording: newOfficeWording,
  help: {
    ja: '入力した内容は「申込内容を一時保存する」でいつでも保存できます。許認可の申請中など、まだ決まっていないことは、最後の画面の備考欄に記入してください。',
    en: 'You can save what you have entered at any time. What is not settled yet, such as a permit that is still pending, goes into the remarks on the last page.',
  },
  pages: [
    page('company', { ja: '企業・本社 入力', en: 'Company and head office' }, [
      section(
        { ja: '企業に関する項目', en: 'Company' },
        {
          companyName: name({ label: { ja: '企業名', en: 'Company name' } }),
          abbreviation: wishedAbbreviation({
            label: { ja: '希望する企業略称', en: 'Wished company abbreviation' },
            hint: {
              ja: '半角英数字3文字です。事業所コードと利用者コードに使われます。既に使われている場合など、ご希望に添えないことがあります。',
              en: 'Three letters or digits, used in office codes and user codes. It may not be free.',
            },
          }),
        },
      ),
      section(
        { ja: '本社に関する項目', en: 'Head office' },
        {
          headPostalCode: postalCode({ label: { ja: '本社の郵便番号', en: 'Head office postal code' } }),
          headAddress: address({ label: { ja: '本社所在地', en: 'Head office address' } }),
          headPhone: phone({ label: { ja: '本社の電話番号', en: 'Head office telephone' } }),
          headFax: phone({ label: { ja: '本社のFAX番号', en: 'Head office FAX' }, optional: true }),
        },
      ),
      section({ ja: '企業の代表者に関する項目', en: 'Representative of the company' }, representativeQuestions(), {
        lead: representativeLead,
      }),
    ]),
    ...newOfficePages,
  ],
  rules: [...standingAlone<NewContractAnswers>(), wholeRepresentative<NewContractAnswers>()],
  issues: (answers) =>
    newOfficeSlots(
      answers,
      slots,
      {
        pattern: /^[A-Z0-9]{6}$/,
        opensCompany: true,
        ...(answers.abbreviation !== '' && { wished: answers.abbreviation }),
      },
      '[A-Z0-9]{3}',
    ),
  effect: (answers, now, issued) => {
    const code = issued(officeSlot(slots));
    const { companyName, headPostalCode, headAddress, headPhone, headFax } = answers;
    const headOffice = { postalCode: headPostalCode, address: headAddress, phone: headPhone, fax: headFax };
    return [
      change('company', companyOf(code)).open({
        name: companyName,
        headOffice,
        representative: representativeFrom(answers),
      }),
      change('office', code).open(openedOffice(answers, now, issued, slots)),
    ];
  },
  warnings: newOfficeWarnings,
  examples: newContractExamples,
});
