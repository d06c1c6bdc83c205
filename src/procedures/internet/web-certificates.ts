import type { SystemArea } from '../../contract/masters.ts';
import { change } from '../../contract/operation.ts';
import { blankOffice, hasNoWayIn } from '../../contract/shape.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { count } from '../../procedure/fields/count.ts';
import { fetchCertificates } from '../parts/certificates.ts';
import { idsLeft, noWayLeft, planBegins, takeOutIds, usableIdLeft, withoutIds } from '../parts/connections.ts';
import { areaQuestion, deviceNote, deviceParts, devicesAddUp, devicesChange, ofKind } from '../parts/devices.ts';
import { exampleId } from '../parts/example-codes.ts';
import { exampleOf } from '../parts/examples.ts';

type Answers = {
  certificates: number;
  areas: readonly { area: SystemArea; count: number }[];
  withoutIds: readonly string[];
};

const onLineOnly = exampleOf({
  userCodes: [{ id: '1ANAC', kinds: [{ id: 'trader' }] }],
  userIds: [exampleId('1ANAC', 'A01', 'trader', { connection: 'line' })],
});

/** webNACCS証明書（追加・削除）: how many certificates the office uses in browsers (`domain.md` 2.2, 3.8). */
export const webCertificates = defineProcedure({
  id: 'web-certificates',
  effectiveFrom: '2018-01-01',
  title: { ja: 'webNACCS証明書の登録情報（追加・削除）', en: 'webNACCS certificates (add, remove)' },
  group: 'internet',
  reasons: [
    { ja: '担当者の増員のため', en: 'More staff' },
    { ja: 'パソコンの入替のため', en: 'Computers are replaced' },
  ],
  leadClass: 'certificates',
  touches: [
    { subject: 'office', path: 'internet.webCertificates' },
    ...deviceParts(['webCertificates']),
    { subject: 'office', path: 'plan.internet' },
  ],
  help: {
    ja: 'webNACCSは、パソコン1台につきデジタル証明書を1枚使います。パソコンを入れ替えるだけの場合は、枚数を増やさず、証明書の再発行を受けてください。',
    en: 'webNACCS needs one digital certificate per PC. When you only replace a PC, have the certificate issued again instead of adding one.',
  },
  pages: [
    page('web-certificates', { ja: 'webNACCS証明書の登録情報 入力', en: 'webNACCS certificates' }, [
      section(
        { ja: '証明書に関する項目', en: 'Certificates' },
        {
          certificates: count({
            label: { ja: 'webNACCSで利用するデジタル証明書数', en: 'webNACCS certificates' },
            hint: {
              ja: '追加または削除した後の合計を入力してください。',
              en: 'Enter how many there will be in all.',
            },
            from: (now) => now.office.internet.webCertificates,
          }),
          areas: areaQuestion('webCertificates'),
          withoutIds: withoutIds(),
        },
        { notes: [deviceNote] },
      ),
    ]),
  ],
  rules: [
    usableIdLeft,
    devicesAddUp<Answers>({
      at: 'areas',
      numbers: ({ certificates }) => ({ webCertificates: certificates }),
      rows: ({ areas }) => ofKind('webCertificate', areas),
    }),
  ],
  effect: ({ certificates, areas }, now) => {
    const office = change('office', now.officeCode);
    return [
      office.count('internet.webCertificates', certificates - now.office.internet.webCertificates),
      ...devicesChange(now, { webCertificates: certificates }, ofKind('webCertificate', areas)),
    ];
  },
  warnings: ({ certificates }, now, after) => [
    ...fetchCertificates('webNACCS', certificates - now.office.internet.webCertificates),
    ...planBegins(now, after, 'internet'),
    ...(hasNoWayIn(after.office) ? [noWayLeft] : []),
  ],
  followUps: ({ certificates }, _, after) => {
    const left = idsLeft(after, 'internet');
    if (left.length > 0) return [{ procedure: 'id-numbers', because: takeOutIds(left) }];
    const usable = after.office.userIds.some(({ connection }) => connection === 'internet');
    return certificates === 0 || usable ? [] : [{ procedure: 'id-numbers', because: noId }];
  },
  examples: [
    {
      name: 'the first certificates',
      now: exampleOf({ plan: { line: 'B', internet: 'none' } }),
      answers: { certificates: 2, areas: [], withoutIds: [] },
    },
    {
      name: 'certificates for air, and one more than by system',
      now: exampleOf({ plan: { line: 'none', internet: 'B' }, internet: { netTerminals: 1, webCertificates: 0 } }),
      answers: { certificates: 3, areas: [{ area: 'air', count: 2 }], withoutIds: [] },
      breaks: 'devices-add-up',
    },
    {
      name: 'certificates for an office whose IDs stay on a line that is gone',
      now: onLineOnly,
      answers: { certificates: 2, areas: [], withoutIds: [] },
      breaks: 'usable-id-left',
    },
    {
      name: 'the same, which is known',
      now: onLineOnly,
      answers: { certificates: 2, areas: [], withoutIds: ['yes'] },
    },
    {
      name: 'one fewer',
      now: exampleOf({ plan: { line: 'none', internet: 'B' }, internet: { netTerminals: 0, webCertificates: 2 } }),
      answers: { certificates: 1, areas: [], withoutIds: [] },
    },
    {
      name: 'the last are removed',
      now: exampleOf({
        plan: { line: 'none', internet: 'B' },
        internet: { ...blankOffice.internet, webCertificates: 2 },
      }),
      answers: { certificates: 0, areas: [], withoutIds: [] },
    },
  ],
});

const noId = {
  ja: 'インターネット接続で使う利用者IDがありません。まだ申し込んでいない場合は、識別番号の追加を申し込んでください。',
  en: 'No user ID is set for the Internet. Unless you have done so, apply for ID numbers.',
};
