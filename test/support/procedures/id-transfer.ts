import { change } from '../../../src/contract/operation.ts';
import { companyOf } from '../../../src/contract/shape.ts';
import { defineReadingProcedure, page, section } from '../../../src/procedure/define.ts';
import { choices } from '../../../src/procedure/fields/choice.ts';
import { officeCodes } from '../../../src/procedure/fields/codes.ts';
import { presentOf } from './present.ts';

/** Two contracts: user IDs go from one office to another of the company, and both change on one day. */
export const idTransfer = defineReadingProcedure({
  id: 'id-transfer',
  effectiveFrom: '2018-01-01',
  title: { ja: '利用者IDの付替', en: 'Transfer of user IDs' },
  group: 'special',
  alone: true,
  priorContact: true,
  special: 'transfer',
  leadClass: 'transfer',
  touches: [{ subject: 'office', path: 'userIds' }],
  pages: [
    page('ids', { ja: '付替 入力', en: 'Transfer' }, [
      section(
        { ja: '付替', en: 'Transfer' },
        {
          moved: choices({
            label: { ja: '利用者ID', en: 'User IDs' },
            options: (now) =>
              now.office.userIds.map(({ id }) => ({ value: id, label: { ja: `ID ${id}`, en: `ID ${id}` } })),
          }),
          target: officeCodes({ label: { ja: '付替先事業所コード', en: 'Target office' }, max: 1, example: 'NAC001' }),
        },
      ),
    ]),
  ],
  rules: [
    {
      id: 'target',
      at: 'target',
      checks: { ja: '付替先は同一企業の他の事業所である', en: 'The target is another office of the company' },
      holds: ({ target: [code = ''] }, now) =>
        code !== now.officeCode && companyOf(code) === now.companyCode && now.others[code]?.office.inForce === true,
      message: { ja: '付替先の事業所コードを確認してください。', en: 'Check the target office.' },
      source: 'domain.md 2.2',
    },
    {
      id: 'held',
      at: 'moved',
      checks: { ja: '利用者IDは申込者のものである', en: 'The user IDs are the filer’s' },
      holds: ({ moved }, now) => moved.every((id) => now.office.userIds.some((held) => held.id === id)),
      message: { ja: '利用者IDを選び直してください。', en: 'Choose the user IDs again.' },
      source: 'domain.md 2.2',
    },
  ],
  reads: (_, { target = [] }) => target,
  effect: ({ moved, target: [code = ''] }, now) =>
    now.office.userIds
      .filter(({ id }) => moved.includes(id))
      .flatMap((userId) => [
        change('office', now.officeCode).remove('userIds', userId.id),
        change('office', code).add('userIds', userId),
      ]),
  concerns: ({ target }) => target,
  examples: [
    { name: 'one moves', now: presentOf('NAC002', 'NAC001'), answers: { moved: ['3ANACA01'], target: ['NAC001'] } },
    {
      name: 'to itself',
      now: presentOf('NAC002'),
      answers: { moved: ['3ANACA01'], target: ['NAC002'] },
      breaks: 'target',
    },
    {
      name: 'another’s',
      now: presentOf('NAC002', 'NAC001'),
      answers: { moved: ['1ANACA01'], target: ['NAC001'] },
      breaks: 'held',
    },
  ],
});
