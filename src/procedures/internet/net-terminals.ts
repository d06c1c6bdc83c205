import { businessKinds } from '../../contract/masters.ts';
import { change } from '../../contract/operation.ts';
import { hasNoWayIn, type Office, type UserId } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { defineProcedure, type IssueSlot, page, section } from '../../procedure/define.ts';
import { choices } from '../../procedure/fields/choice.ts';
import { count } from '../../procedure/fields/count.ts';
import { rows } from '../../procedure/fields/rows.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { fetchCertificates } from '../parts/certificates.ts';
import { codeIdentity, idsOf, kindsOf, userIdOf } from '../parts/codes.ts';
import { idsLeft, noWayLeft, planBegins, takeOutIds, usableIdLeft, withoutIds } from '../parts/connections.ts';
import { areaQuestion, deviceNote, deviceParts, devicesAddUp, devicesChange, ofKind } from '../parts/devices.ts';
import { type NetTerminalAnswers, netTerminalExamples } from './net-terminals.examples.ts';

/** netNACCS端末（追加・削除）: how many, and which user IDs are used on them (`domain.md` 2.2, 2.6, `decisions.md` 13). */
export const netTerminals = defineProcedure({
  id: 'net-terminals',
  effectiveFrom: '2018-01-01',
  title: { ja: 'netNACCS端末の登録情報（追加・削除）', en: 'netNACCS terminals (add, remove)' },
  group: 'internet',
  reasons: [
    { ja: '担当者の増員に伴う端末の追加のため', en: 'More staff, more terminals' },
    { ja: 'パソコンの入替・減少のため', en: 'Computers are replaced or given up' },
  ],
  leadClass: 'terminals',
  touches: [
    { subject: 'office', path: 'internet.netTerminals' },
    ...deviceParts(['netTerminals']),
    { subject: 'office', path: 'plan.internet' },
    { subject: 'office', path: 'userIds' },
  ],
  help: {
    ja: 'netNACCSは、パソコン1台につきデジタル証明書を1枚使います。利用者IDは1つを複数の端末で使えますので、担当者の人数分は必要ありません。',
    en: 'netNACCS needs one digital certificate per PC. One user ID works on several terminals: you do not need one per person.',
  },
  pages: [
    page('net-terminals', { ja: 'netNACCS端末の登録情報 入力', en: 'netNACCS terminals' }, [
      section(
        { ja: '端末に関する項目', en: 'Terminals' },
        {
          terminals: count({
            label: { ja: 'netNACCSで利用する端末台数', en: 'netNACCS terminals' },
            hint: {
              ja: '追加または削除した後の合計を入力してください。',
              en: 'Enter how many there will be in all.',
            },
            from: (now) => now.office.internet.netTerminals,
          }),
          areas: areaQuestion('netTerminals'),
        },
        { notes: [deviceNote] },
      ),
      section(
        { ja: '専用回線接続の利用者IDに関する項目', en: 'User IDs of the leased line' },
        {
          moved: choices({
            label: { ja: 'インターネット接続に移す利用者ID', en: 'User IDs to move to the Internet' },
            optional: true,
            options: (now) => now.office.userIds.filter(onLine).map(({ id, kind }) => idOption(id, kind)),
            none: {
              ja: '専用回線接続の利用者IDはありません。',
              en: 'The office has no user ID on a leased line.',
            },
          }),
        },
        {
          lead: {
            ja: '専用回線接続で使っている利用者IDをnetNACCSで使う場合は、選択してください。利用開始日までは、専用回線接続のまま使えます。',
            en: 'Tick the user IDs that you will use with netNACCS. Until the start date they work on the leased line as before.',
          },
        },
      ),
      section(
        { ja: '新しい識別番号に関する項目', en: 'New ID numbers' },
        {
          issued: rows({
            label: { ja: '新しく発給を希望する識別番号', en: 'New ID numbers' },
            optional: true,
            max: 99,
            fixed: { none: { ja: '利用者コードがありません。', en: 'The office has no user code.' } },
            columns: {
              code: codeIdentity(),
              wanted: count({ label: { ja: '発給を希望する数', en: 'How many' }, optional: true, max: 99 }),
            },
            from: (now) => codesOf(now.office).map(({ id }) => ({ code: id, wanted: 0 })),
          }),
          withoutIds: withoutIds(),
        },
        {
          lead: {
            ja: 'インターネット接続用に新しい識別番号が必要な場合は、利用者コードごとに数を入力してください。業種とシステム区分は、その利用者コードの現在の利用者IDと同じになります。番号はセンターが審査終了時に決定します。',
            en: 'Enter how many new ID numbers you need for each user code. Their kind of business and system area are those of the code’s present user IDs. The centre decides the numbers at the end of the review.',
          },
        },
      ),
    ]),
  ],
  rules: [
    devicesAddUp<NetTerminalAnswers>({
      at: 'areas',
      numbers: ({ terminals }) => ({ netTerminals: terminals }),
      rows: ({ areas }) => ofKind('netTerminal', areas),
    }),
    {
      id: 'ids-on-line',
      at: 'moved',
      checks: {
        ja: '移す利用者IDは、この事業所の専用回線接続のものである',
        en: 'The user IDs to move are the office’s, on its leased line',
      },
      holds: ({ moved }, now) => unknownIds(moved, now).length === 0,
      message: ({ moved }, now) => {
        const ids = unknownIds(moved, now);
        return {
          ja: `${ids.join('、')}は、この事業所の専用回線接続の利用者IDではありません。選び直してください。`,
          en: `${ids.join(', ')} is no user ID of this office on a leased line. Choose again.`,
        };
      },
      source: 'decisions.md 13',
    },
    {
      id: 'codes-held',
      at: 'issued',
      checks: { ja: '利用者コードは、この事業所のものである', en: 'The user codes are the office’s' },
      holds: ({ issued }, now) => heldOnce(issued, now),
      message: {
        ja: '利用者コードが契約情報と異なります。ページを開き直して入力してください。',
        en: 'The user codes are not those of the contract. Open the page again.',
      },
      source: 'domain.md 3.2',
    },
    {
      id: 'ids-have-terminal',
      at: 'terminals',
      checks: {
        ja: 'インターネット接続の利用者IDを増やす場合、端末または証明書がある',
        en: 'User IDs come to the Internet only where it has a terminal or certificate',
      },
      holdsAfter: (answers, _, { office }) =>
        answers.moved.length + wantedIn(answers) === 0 ||
        office.internet.netTerminals + office.internet.webCertificates > 0,
      message: {
        ja: '利用者IDをインターネット接続で使うには、netNACCSで利用する端末台数を1台以上にしてください。',
        en: 'To use user IDs on the Internet, enter 1 terminal or more.',
      },
      source: 'domain.md 3.6',
    },
    usableIdLeft,
  ],
  issues: (answers) => answers.issued.flatMap(({ code, wanted }) => slotsOf(code, wanted)),
  effect: (answers, now, issued) => {
    const office = change('office', now.officeCode);
    return [
      office.count('internet.netTerminals', answers.terminals - now.office.internet.netTerminals),
      ...devicesChange(now, { netTerminals: answers.terminals }, ofKind('netTerminal', answers.areas)),
      ...answers.moved.map((id) => office.set(`userIds.${id}.connection`, 'internet')),
      ...answers.issued.flatMap(({ code, wanted }) =>
        slotsOf(code, wanted).map(({ id }) => office.add('userIds', newId(code, issued(id), now.office))),
      ),
    ];
  },
  warnings: (answers, now, after) => [
    ...fetchCertificates('netNACCS', answers.terminals - now.office.internet.netTerminals),
    ...planBegins(now, after, 'internet'),
    ...(answers.terminals > 0 && !after.office.userIds.some(onInternet) ? [noId] : []),
    ...(hasNoWayIn(after.office) ? [noWayLeft] : []),
  ],
  followUps: (_, __, after) => {
    const left = idsLeft(after, 'internet');
    return left.length === 0 ? [] : [{ procedure: 'id-numbers', because: takeOutIds(left) }];
  },
  examples: netTerminalExamples,
});

const noId: Text = {
  ja: 'インターネット接続で使う利用者IDがありません。移す利用者IDを選択するか、新しい識別番号の数を入力してください。',
  en: 'No user ID is set for the Internet. Choose the ones to move, or enter how many new ID numbers you need.',
};

const onLine = ({ connection }: UserId): boolean => connection === 'line';
const onInternet = ({ connection }: UserId): boolean => connection === 'internet';
const idOption = (id: string, kind: UserId['kind']) => {
  const { ja, en } = businessKinds[kind].label;
  return { value: id, label: { ja: `${id}（${ja}）`, en: `${id} (${en})` } };
};

/** Codes that are not to be issued by this very application. */
const codesOf = ({ userCodes }: Office) => userCodes.filter(({ id }) => /^\w{5}$/.test(id));

const unknownIds = (moved: readonly string[], { office }: OwnPresent): string[] =>
  moved.filter((id) => !office.userIds.some((held) => held.id === id && onLine(held)));

function heldOnce(issued: NetTerminalAnswers['issued'], { office }: OwnPresent): boolean {
  const codes = issued.map(({ code }) => code);
  return new Set(codes).size === codes.length && codes.every((code) => codesOf(office).some(({ id }) => id === code));
}

const wantedIn = ({ issued }: Pick<NetTerminalAnswers, 'issued'>): number =>
  issued.reduce((sum, { wanted }) => sum + wanted, 0);

const slotsOf = (code: string, wanted: number): IssueSlot[] =>
  Array.from({ length: wanted }, (_, index) => ({
    id: `net-terminals-${code}-${index + 1}`,
    kind: 'idNumber',
    label: {
      ja: `識別番号（利用者コード ${code}、${index + 1}件目）`,
      en: `ID number ${index + 1} of user code ${code}`,
    },
    within: code,
    connection: 'internet',
    pattern: /^[A-Z]\d{2}$/,
  }));

/** A new ID is set as the others of its code are. */
function newId(code: string, number: string, office: Office): UserId {
  const [like] = idsOf(office, code);
  const kind = like?.kind ?? kindsOf(office, code)[0] ?? 'trader';
  return userIdOf(code, number, kind, {
    area: like?.area ?? 'common',
    connection: 'internet',
    numbers: 1,
    services: [],
  });
}
