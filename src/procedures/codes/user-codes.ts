import { connections, systemAreas } from '../../contract/masters.ts';
import { plain } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { choice, choices } from '../../procedure/fields/choice.ts';
import { rows } from '../../procedure/fields/rows.ts';
import { text } from '../../procedure/fields/text.ts';
import {
  archiveKinds,
  codeIdentity,
  codeText,
  connectionWarnings,
  groupNotes,
  groupsOf,
  haveArchive,
  howMany,
  idsOf,
  isGiven,
  kindBoxes,
  kindsOf,
  lastIdWarnings,
  namesOf,
  newIdColumns,
} from '../parts/codes.ts';
import { type ChangedCode, codeChanges, codeSlots, isTrade, notifyMinistry } from '../parts/user-codes.ts';
import { userCodeExamples } from './user-codes.examples.ts';

const keep: Text = { ja: '変更しない', en: 'Leave as it is' };

/** 利用者コード（追加・変更・削除）: the centre issues the code and the numbers of its user IDs (`domain.md` 2.2, 3.2). */
export const userCodes = defineProcedure({
  id: 'user-codes',
  effectiveFrom: '2018-01-01',
  title: { ja: '利用者コード（追加・変更・削除）', en: 'User codes (add, change, remove)' },
  group: 'codes',
  reasons: [
    { ja: '新しい業務を始めるため', en: 'New business begins' },
    { ja: '使わなくなった利用者コードを削除するため', en: 'A user code is no longer used' },
  ],
  leadClass: 'ids',
  touches: [
    { subject: 'office', path: 'userCodes' },
    { subject: 'office', path: 'userIds' },
  ],
  help: howMany,
  pages: [
    page(
      'user-codes',
      { ja: '利用者コード 入力', en: 'User codes' },
      [
        section(
          { ja: '利用者コードの追加に関する項目', en: 'Adding user codes' },
          {
            add: rows({
              label: { ja: '追加する利用者コード', en: 'User code to add' },
              optional: true,
              max: 5,
              columns: {
                kinds: kindBoxes(),
                ...newIdColumns,
                wish: text({
                  label: { ja: '希望する営業所コード（利用者コードの先頭2文字）', en: 'Wished first two characters' },
                  hint: {
                    ja: '数字1文字と英字1文字です。ご希望に添えない場合があります。外為法関連業務の利用者コードはV1で始まります。',
                    en: 'A digit and a letter. It may not be free. Codes for trade control begin with V1.',
                  },
                  optional: true,
                  limit: 10,
                  width: 'short',
                  example: '6A',
                  parse: (typed) => /^[1-9][A-Z]$/.exec(plain(typed).toUpperCase())?.[0],
                  wrong: {
                    ja: '希望する営業所コードは、数字1文字と英字1文字で入力してください（例 6A）。',
                    en: 'The wished first two characters must be a digit and a letter, such as 6A.',
                  },
                }),
              },
            }),
          },
          {
            lead: {
              ja: '利用者コードを追加する場合に入力してください。利用者コードと識別番号は、審査終了時にセンターが決定します。',
              en: 'Fill this in to add user codes. The centre decides the codes and ID numbers at the end of the review.',
            },
            notes: groupNotes,
          },
        ),
        section(
          { ja: '利用者コードの変更に関する項目', en: 'Changing user codes' },
          {
            change: rows({
              label: { ja: '利用者コードの変更', en: 'Change of user code' },
              optional: true,
              max: 100,
              columns: {
                code: codeIdentity(),
                renewal: choice<ChangedCode['renewal']>({
                  label: { ja: '新しい利用者コードへの変更', en: 'Change to a new user code' },
                  options: { keep, renew: { ja: '変更する', en: 'Change it' } },
                }),
                area: choice<ChangedCode['area']>({
                  label: { ja: 'システム区分の変更', en: 'Change of system area' },
                  options: { keep, ...systemAreas },
                }),
                connection: choice<ChangedCode['connection']>({
                  label: { ja: '接続形態の変更', en: 'Change of connection' },
                  options: { keep, internet: connections.internet, line: connections.line },
                }),
              },
              fixed: { none: { ja: '利用者コードがありません。', en: 'There is no user code.' } },
              removedBy: { question: 'remove', mark: { ja: '削除', en: 'Remove' } },
              from: ({ office }) =>
                office.userCodes.map(({ id }) => ({ code: id, renewal: 'keep', area: 'keep', connection: 'keep' })),
            }),
          },
          {
            lead: {
              ja: 'システム区分と接続形態は、その利用者コードのすべての利用者IDで変更します。利用業種は「利用業種」で変更してください。',
              en: 'System area and connection change for all user IDs of the code. Kinds are changed with “Business kinds”.',
            },
          },
        ),
        section(
          { ja: '利用者コードの削除に関する項目', en: 'Removing user codes' },
          {
            remove: choices({
              label: { ja: '削除する利用者コード', en: 'User codes to remove' },
              optional: true,
              options: (now) =>
                now.office.userCodes.map(({ id, kinds }) => ({
                  value: id,
                  label: codeText(id, now),
                  cells: [{ ja: id, en: id }, namesOf(kinds.map((kind) => kind.id)), idList(idsOf(now.office, id))],
                })),
              table: {
                columns: [
                  { ja: '利用者コード', en: 'User code' },
                  { ja: '利用業種', en: 'Business kinds' },
                  { ja: '利用者ID', en: 'User IDs' },
                  { ja: '契約情報の変更', en: 'Change' },
                ],
                mark: { ja: '削除', en: 'Remove' },
              },
              none: { ja: '利用者コードがありません。', en: 'There is no user code.' },
            }),
          },
          {
            lead: {
              ja: '利用者コードを削除すると、その利用者コードの利用者IDもすべて削除されます。',
              en: 'All user IDs of a user code go with it.',
            },
          },
        ),
      ],
      {
        ja: '追加・変更・削除のうち、必要な項目だけを入力してください。',
        en: 'Fill in only what you need: adding, changing or removing.',
      },
    ),
  ],
  rules: [
    {
      id: 'offered',
      at: 'add',
      checks: { ja: '選択された業種が業種の一覧にある', en: 'The kinds are those of the list' },
      holds: ({ add }, now) => add.every(({ kinds }) => kinds.every((kind) => isGiven(kind, now))),
      message: { ja: '利用業種を選択し直してください。', en: 'Choose the business kinds again.' },
      source: 'domain.md 3.4',
    },
    {
      id: 'one-group',
      at: 'add',
      checks: { ja: '1つの利用者コードの業種が同じグループにある', en: 'The kinds of a user code are of one group' },
      holds: ({ add }) => add.every(({ kinds }) => groupsOf(kinds).length <= 1),
      message: ({ add }) => {
        const row = add.findIndex(({ kinds }) => groupsOf(kinds).length > 1);
        const names = namesOf(add[row]?.kinds ?? []);
        return {
          ja: `${row + 1}行目の業種（${names.ja}）はグループが異なるため、1つの利用者コードでは利用できません。「入力欄を追加する」で、業種のグループごとに利用者コードを分けて入力してください。`,
          en: `Row ${row + 1}: the kinds (${names.en}) are of different groups and need two user codes. Press “Add a row” and enter a user code for each group.`,
        };
      },
      evidence: ({ add }) => {
        const each = add.map(({ kinds }) => namesOf(kinds));
        return {
          ja: each.map(({ ja }) => ja).join('／') || '追加なし',
          en: each.map(({ en }) => en).join('; ') || 'None is added',
        };
      },
      source: 'domain.md 3.5',
    },
    {
      id: 'archive-kind',
      at: 'add',
      checks: {
        ja: '保税管理資料保存サービスは対象の業種の利用者コードである',
        en: 'The bonded archive is for a kind that has it',
      },
      holds: ({ add }) => add.every(({ kinds, services }) => !services.includes('archive') || haveArchive(kinds)),
      message: {
        ja: `保税管理資料保存サービスを利用できるのは、${archiveKinds.ja}の利用者コードだけです。選択を外してください。`,
        en: `The bonded archive is for user codes of these kinds only: ${archiveKinds.en}. Clear it.`,
      },
      source: 'domain.md 2.6',
    },
    {
      id: 'trade-once',
      at: 'add',
      checks: {
        ja: '外為法関連業務の利用者コードは1つである',
        en: 'There is one user code for trade control',
      },
      holds: ({ add }, { office }) => {
        const wished = add.filter(({ kinds }) => isTrade(kinds)).length;
        return wished === 0 || wished + office.userCodes.filter(({ id }) => isTrade(kindsOf(office, id))).length === 1;
      },
      message: {
        ja: '外為法関連業務の利用者コードは、企業に1つだけです。利用者を増やす場合は、「識別番号」で識別番号を追加してください。',
        en: 'A company has one user code for trade control. For more users, add ID numbers with “ID numbers”.',
      },
      source: 'domain.md 3.2',
    },
    {
      id: 'renewable',
      at: 'change',
      checks: {
        ja: '新しくする利用者コードは外為法関連業務のものではない',
        en: 'No user code for trade control is to be renewed',
      },
      holds: ({ change }, { office }) =>
        change.every(({ code, renewal }) => renewal === 'keep' || !isTrade(kindsOf(office, code))),
      message: {
        ja: '外為法関連業務の利用者コードは、新しい利用者コードに変更できません。「変更しない」を選択してください。',
        en: 'The user code for trade control cannot be changed to a new one. Choose “Leave as it is”.',
      },
      item: ({ change }, { office }) =>
        change.find(({ code, renewal }) => renewal !== 'keep' && isTrade(kindsOf(office, code)))?.code,
      source: 'domain.md 3.2',
    },
    {
      id: 'removed-or-changed',
      at: 'remove',
      checks: { ja: '削除する利用者コードを変更していない', en: 'No user code is both changed and removed' },
      holds: ({ change, remove }) => change.every((row) => !remove.includes(row.code) || isKept(row)),
      message: ({ change, remove }) => {
        const both = change.filter((row) => remove.includes(row.code) && !isKept(row)).map(({ code }) => code);
        return {
          ja: `${both.join('、')}が変更と削除の両方に選択されています。どちらかを外してください。`,
          en: `${both.join(', ')} is both changed and removed. Take one of them out.`,
        };
      },
      item: ({ change, remove }) => change.find((row) => remove.includes(row.code) && !isKept(row))?.code,
      source: 'domain.md 2.2',
    },
  ],
  needsSetting: ({ add, change }) => add.length > 0 || change.some(({ renewal }) => renewal === 'renew'),
  issues: ({ add, change }, now) => codeSlots(add, change, now),
  effect: ({ add, change, remove }, now, issued) => codeChanges({ add, change, remove }, now, issued),
  warnings: ({ add, change, remove }, now, { office }) => [
    ...(now.office.userCodes.length > 0 && office.userCodes.length === 0 ? [noCodeLeft] : lastIdWarnings(office)),
    ...remove
      .filter((code) => idsOf(now.office, code).length > 0)
      .map((code) => goneText(code, idsOf(now.office, code))),
    ...change.filter(({ renewal }) => renewal === 'renew').map(({ code }) => renewedText(code)),
    ...(add.some(({ kinds }) => isTrade(kinds)) ? [notifyMinistry] : []),
    ...connectionWarnings(office, [
      ...add,
      ...change.flatMap(({ connection }) => (connection === 'keep' ? [] : [{ connection }])),
    ]),
  ],
  examples: userCodeExamples,
});

const isKept = ({ renewal, area, connection }: ChangedCode): boolean =>
  [renewal, area, connection].every((value) => value === 'keep');

const idList = (ids: readonly { id: string }[]): Text => ({
  ja: ids.map(({ id }) => id).join('、') || 'なし',
  en: ids.map(({ id }) => id).join(', ') || 'None',
});

const noCodeLeft: Text = {
  ja: '利用開始日から、この事業所の利用者コードがなくなり、NACCSを利用できなくなります。',
  en: 'From the start date this office has no user code left and cannot use NACCS.',
};

function goneText(code: string, ids: readonly { id: string }[]): Text {
  const which = idList(ids);
  return {
    ja: `利用者コード${code}と一緒に、利用者ID（${which.ja}）も利用開始日から使えなくなります。`,
    en: `With the user code ${code} its user IDs (${which.en}) stop working on the start date.`,
  };
}

const renewedText = (code: string): Text => ({
  ja: `利用者コード${code}とその利用者IDは、利用開始日から使えなくなります。新しい利用者コードで、同じ識別番号の利用者IDを登録します。`,
  en: `The user code ${code} and its user IDs stop working on the start date. The same ID numbers are registered under the new user code.`,
});
