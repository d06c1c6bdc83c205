import { defineProcedure, page, section } from '../../procedure/define.ts';
import { managerQuestions, setManager } from '../parts/people.ts';
import { overwrite } from '../parts/words.ts';
import { systemManagerExamples } from './system-manager.examples.ts';

/** システム管理責任者の情報: whom every mail of the centre goes to (`domain.md` 1.2, 2.2). */
export const systemManager = defineProcedure({
  id: 'system-manager',
  effectiveFrom: '2018-01-01',
  title: {
    ja: 'システム管理責任者の情報（電話番号、緊急連絡用FAX番号）',
    en: 'System manager (telephone, emergency FAX)',
  },
  group: 'office',
  reasons: [{ ja: '人事異動によるシステム管理責任者の変更のため', en: 'A new system manager after a change of staff' }],
  leadClass: 'contact',
  touches: [{ subject: 'office', path: 'manager' }],
  help: {
    ja: 'センターからのお知らせは、すべてシステム管理責任者にも送信されます。担当者の交代も、この項目で申し込んでください。',
    en: 'Every mail of the centre goes to the system manager too. Use this item also when another person takes over.',
  },
  pages: [
    page(
      'manager',
      { ja: 'システム管理責任者の情報 入力', en: 'System manager' },
      [section({ ja: 'システム管理責任者に関する項目', en: 'System manager' }, managerQuestions())],
      overwrite,
    ),
  ],
  rules: [],
  effect: (answers, now) => setManager(now.officeCode, answers),
  warnings: ({ mail }, now) =>
    mail === now.office.manager.mail
      ? []
      : [
          {
            ja: `開始日からは、お知らせは ${mail} に送信されます。それまでは今のE-mailアドレスに送信されます。`,
            en: `From the start date mails go to ${mail}; until then to the present address.`,
          },
        ],
  examples: systemManagerExamples,
});
