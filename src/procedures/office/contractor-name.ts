import { defineProcedure, page, section } from '../../procedure/define.ts';
import { contractorQuestions, setContractor } from '../parts/people.ts';
import { overwrite } from '../parts/words.ts';
import { contractorExamples } from './contractor-name.examples.ts';

/** 契約者名、契約者の役職: who signs for the office (`domain.md` 2.2). */
export const contractorName = defineProcedure({
  id: 'contractor-name',
  effectiveFrom: '2018-01-01',
  title: { ja: '契約者名、契約者の役職', en: 'Contractor’s name and post' },
  group: 'office',
  reasons: [{ ja: '人事異動による契約者の変更のため', en: 'A new contractor after a change of staff' }],
  leadClass: 'contact',
  touches: [{ subject: 'office', path: 'contractor' }],
  help: {
    ja: '変更されるのは、この事業所の契約者です。複数の事業所の契約者を変更する場合は、「関連事業所情報（契約者・管理責任者）の一括変更」をご利用ください。',
    en: 'This changes the contractor of this office. For several offices use “Contractor and manager of several offices at once”.',
  },
  pages: [
    page(
      'contractor',
      { ja: '契約者 入力', en: 'Contractor' },
      [section({ ja: '契約者に関する項目', en: 'Contractor' }, contractorQuestions())],
      overwrite,
    ),
  ],
  rules: [],
  effect: ({ contractorName: name, contractorKana: kana, contractorPost: post }, now) =>
    setContractor(now.officeCode, { name, kana, post }),
  examples: contractorExamples,
});
