import { change } from '../../contract/operation.ts';
import { defineProcedure } from '../../procedure/define.ts';
import { newOfficeWarnings, standingAlone } from '../parts/new-office.rules.ts';
import { newOfficeLeads, newOfficePages, newOfficeSlots, officeSlot, openedOffice } from '../parts/new-office.ts';
import { newOfficeWording } from '../parts/new-office.words.ts';
import { newOfficeExamples } from './new-office.examples.ts';

const slots = 'new-office';

/** 新規申込 of a company that is there already: one more office begins (`domain.md` 2.2). */
export const newOffice = defineProcedure({
  id: 'new-office',
  effectiveFrom: '2018-01-01',
  title: { ja: '新規申込（事業所の追加）', en: 'New contract for another office' },
  group: 'new',
  class: 'newContract',
  leadClass: 'newContract',
  alsoLeads: newOfficeLeads,
  touches: [],
  opens: ['office'],
  needsSetting: () => true,
  wording: newOfficeWording,
  help: {
    ja: '企業名と本社の情報は、現在の契約のとおりです。変更がある場合は「契約内容の変更」で申し込んでください。',
    en: 'Company and head office are those of the present contract. Apply for a change of the contract if they are not right.',
  },
  pages: newOfficePages,
  rules: standingAlone(),
  issues: (answers, { companyCode }) =>
    newOfficeSlots(answers, slots, { pattern: new RegExp(`^${companyCode}[A-Z0-9]{3}$`) }, companyCode),
  effect: (answers, now, issued) => [
    change('office', issued(officeSlot(slots))).open(openedOffice(answers, now, issued, slots)),
  ],
  warnings: newOfficeWarnings,
  examples: newOfficeExamples,
});
