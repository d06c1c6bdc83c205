import { change } from '../../../src/contract/operation.ts';
import { defineProcedure, page, section } from '../../../src/procedure/define.ts';
import { name } from '../../../src/procedure/fields/business.ts';
import { presentOf } from './present.ts';

/** A value of the company: it changes for all of its offices at once. */
export const companyName = defineProcedure({
  id: 'company-name',
  effectiveFrom: '2018-01-01',
  title: { ja: '企業名', en: 'Company name' },
  group: 'office',
  leadClass: 'profile',
  touches: [{ subject: 'company', path: 'name' }],
  pages: [
    page('name', { ja: '企業名 入力', en: 'Company name' }, [
      section(
        { ja: '企業名', en: 'Company name' },
        { companyName: name({ label: { ja: '企業名', en: 'Company name' }, from: (now) => now.company.name }) },
      ),
    ]),
  ],
  rules: [],
  effect: (answers, now) => [change('company', now.companyCode).set('name', answers.companyName)],
  examples: [{ name: 'a new name', now: presentOf('NAC001'), answers: { companyName: '新ナックス株式会社' } }],
});
