import type { Ending } from '../../contract/masters.ts';
import { change } from '../../contract/operation.ts';
import type { Text } from '../../ground/words.ts';
import { defineReadingProcedure, page, section } from '../../procedure/define.ts';
import { choice, choices } from '../../procedure/fields/choice.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { dayAfter } from '../parts/days.ts';
import { closureExamples } from './contract-end.examples.ts';

/** 契約解除・事業所廃止: the contract of this office ends with the end of the chosen day (`domain.md` 2.2, 2.6). */
export const contractEnd = defineReadingProcedure({
  id: 'contract-end',
  effectiveFrom: '2018-01-01',
  title: { ja: '契約解除・事業所廃止', en: 'End of the contract, closure of the office' },
  group: 'special',
  alone: true,
  class: 'closure',
  reasons: [
    { ja: '事業所の廃止のため', en: 'The office closes' },
    { ja: 'NACCSを利用する業務の終了のため', en: 'The business that uses NACCS ends' },
  ],
  leadClass: 'closure',
  // Whatever else is open for the office would change a contract that has ended.
  touches: [{ subject: 'office', path: '' }],
  help: {
    ja: '解除されるのは、この事業所の利用契約です。同じ企業の他の事業所の契約は変わりません。利用開始希望日の欄に入力した日が最終利用日（契約満了日）となり、その日の終わりまで利用できます。',
    en: 'This ends the contract of this office; those of the company’s other offices stay as they are. The day that you entered as the start date is the last day of use, until its end.',
  },
  pages: [
    page(
      'closure',
      { ja: '契約解除・事業所廃止 入力', en: 'End of the contract' },
      [
        section(
          { ja: '契約解除・事業所廃止に関する項目', en: 'End of the contract' },
          {
            kind: choice<Ending>({
              label: { ja: '解約の種別', en: 'Kind' },
              options: {
                terminate: {
                  ja: '契約解除（事業所は続け、この事業所の利用契約だけを終える）',
                  en: 'End of the contract (the office goes on without the service)',
                },
                close: {
                  ja: '事業所廃止（事業所そのものをなくす）',
                  en: 'Closure of the office (the office itself is given up)',
                },
              },
            }),
            understood: choices({
              label: { ja: '契約満了後の取扱い', en: 'After the contract has ended' },
              short: { ja: '契約満了後の取扱いの確認', en: 'that you know what ends' },
              options: () => [
                {
                  value: 'yes',
                  label: {
                    ja: '利用者ID・論理端末・デジタル証明書が使えなくなることを確認した',
                    en: 'I know that user IDs, terminals and certificates can no longer be used',
                  },
                },
              ],
            }),
          },
          {
            notes: [
              {
                ja: '契約満了日の終わり（24:00）に、この事業所の利用者ID、論理端末、メールボックス、デジタル証明書が使えなくなります。',
                en: 'At the end of the last day (24:00) the user IDs, terminals, mailboxes and certificates of this office stop.',
              },
              {
                ja: '最終月の基本料金は1か月分です。最後の請求書は、契約満了後も画面で確認できます。',
                en: 'The base fee of the last month is that of a full month. The last bill can still be read afterwards.',
              },
            ],
          },
        ),
      ],
      {
        ja: 'この事業所の利用契約を終える手続きです。解約の種別を選び、契約満了後の取扱いを確認してください。',
        en: 'This ends the contract of this office. Choose the kind and make sure of what ends.',
      },
    ),
  ],
  rules: [
    {
      id: 'no-borrowers',
      at: 'kind',
      checks: { ja: 'この事業所の機器を共用する事業所がない', en: 'No office shares the equipment of this one' },
      holds: (_, now) => now.borrowers.length === 0,
      message: (_, now) => ({
        ja: `${now.borrowers.join('、')}がこの事業所の機器を共用しています。先にこれらの事業所が機器共用の解除を申し込んでください。`,
        en: `The equipment of this office is shared by ${now.borrowers.join(', ')}. They must apply to end the sharing first.`,
      }),
      evidence: (_, now) => ({
        ja: `この事業所の機器を共用する事業所：${now.borrowers.join('、') || 'なし'}`,
        en: `Offices sharing its equipment: ${now.borrowers.join(', ') || 'none'}`,
      }),
      source: 'domain.md 2.6',
    },
    {
      id: 'no-dependents',
      at: 'kind',
      checks: { ja: 'この事業所は共同利用の親でない', en: 'This office is no parent of a joint use' },
      holds: (_, now) => now.dependents.length === 0,
      message: (_, now) => ({
        ja: `この事業所は${now.dependents.join('、')}の共同利用の親です。先にこれらの事業所が共同利用の解除を申し込んでください。`,
        en: `This office is the parent of the joint use of ${now.dependents.join(', ')}. They must apply to end it first.`,
      }),
      evidence: (_, now) => ({
        ja: `この事業所を親とする事業所：${now.dependents.join('、') || 'なし'}`,
        en: `Offices in joint use under this one: ${now.dependents.join(', ') || 'none'}`,
      }),
      source: 'domain.md 2.2',
    },
  ],
  reads: ({ sharing, jointUseParent }) => [
    ...sharing.map(({ id }) => id),
    ...(jointUseParent === '' ? [] : [jointUseParent]),
  ],
  effect: ({ kind }, { office, officeCode, startsOn }) => {
    const ended = change('office', officeCode, dayAfter(startsOn));
    return [
      ...office.sharing.map(({ id }) => ended.remove('sharing', id)),
      ended.set('jointUseParent', ''),
      ended.set('endedBy', kind),
      ended.set('inForce', false),
    ];
  },
  warnings: (_, now) => whatEnds(now),
  concerns: (_, { office }) => [
    ...office.sharing.map(({ id }) => id),
    ...(office.jointUseParent === '' ? [] : [office.jointUseParent]),
  ],
  examples: closureExamples,
});

/** Said in words: what the office holds stays in its contract, so that it can be read, and stops with it. */
function whatEnds({ office, startsOn }: OwnPresent): Text[] {
  const on = startsOn.replaceAll('-', '/');
  const { userIds, internet } = office;
  const certificates = internet.netTerminals + internet.webCertificates;
  return [
    {
      ja: `この事業所の契約は${on}の終わりまでです。翌日から利用できません。`,
      en: `The contract of this office lasts until the end of ${on}.`,
    },
    ...(userIds.length === 0
      ? []
      : [
          {
            ja: `利用者ID（${userIds.map(({ id }) => id).join('、')}）が使えなくなります。`,
            en: `The user IDs ${userIds.map(({ id }) => id).join(', ')} stop.`,
          },
        ]),
    ...(certificates === 0
      ? []
      : [
          {
            ja: `デジタル証明書${certificates}枚（netNACCS ${internet.netTerminals}枚、webNACCS ${internet.webCertificates}枚）が使えなくなります。`,
            en: `${certificates} certificates (netNACCS ${internet.netTerminals}, webNACCS ${internet.webCertificates}) stop.`,
          },
        ]),
  ];
}
