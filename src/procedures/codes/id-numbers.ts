import { connections, systemAreas } from '../../contract/masters.ts';
import { change } from '../../contract/operation.ts';
import { issuedText } from '../../contract/pending.ts';
import type { Office } from '../../contract/shape.ts';
import { listed, type Text } from '../../ground/words.ts';
import { defineProcedure, type IssueSlot, page, section } from '../../procedure/define.ts';
import type { Option } from '../../procedure/field.ts';
import { choices, oneOf } from '../../procedure/fields/choice.ts';
import { rows } from '../../procedure/fields/rows.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import {
  archiveKinds,
  connectionWarnings,
  haveArchive,
  howMany,
  idsOf,
  isKind,
  kindsOf,
  lastIdWarnings,
  type NewIds,
  namesOf,
  newIdColumns,
  numberSlots,
  userIdOf,
} from '../parts/codes.ts';
import { idNumberExamples } from './id-numbers.examples.ts';

/** 識別番号（追加・削除）: the applicant says how many, the centre issues which (`domain.md` 2.2, 3.2). */
export const idNumbers = defineProcedure({
  id: 'id-numbers',
  effectiveFrom: '2018-01-01',
  title: { ja: '識別番号（追加・削除）', en: 'ID numbers (add, remove)' },
  group: 'codes',
  reasons: [
    { ja: '利用者の増加のため', en: 'More people use the service' },
    { ja: '使わなくなった識別番号を削除するため', en: 'An ID number is no longer used' },
  ],
  leadClass: 'ids',
  touches: [{ subject: 'office', path: 'userIds' }],
  help: howMany,
  pages: [
    page(
      'id-numbers',
      { ja: '識別番号 入力', en: 'ID numbers' },
      [
        section(
          { ja: '識別番号の追加に関する項目', en: 'Adding ID numbers' },
          {
            add: rows({
              label: { ja: '識別番号の追加', en: 'ID numbers to add' },
              optional: true,
              max: 10,
              columns: {
                code: oneOf({
                  label: { ja: '利用者コードと業種', en: 'User code and kind' },
                  options: ({ office }) => codeOptions(office),
                }),
                ...newIdColumns,
              },
            }),
          },
          {
            lead: {
              ja: '追加する利用者コードを選択し、必要な数を入力してください。追加しない場合は、何も入力しないでください。',
              en: 'Choose the user code and say how many you need. Leave this empty to add none.',
            },
          },
        ),
        section(
          { ja: '識別番号の削除に関する項目', en: 'Removing ID numbers' },
          {
            remove: choices({
              label: { ja: '削除する識別番号', en: 'ID numbers to remove' },
              optional: true,
              options: ({ office }) => idOptions(office),
              table: {
                columns: [
                  { ja: '利用者ID', en: 'User ID' },
                  { ja: '識別番号', en: 'ID number' },
                  { ja: '業種', en: 'Kind' },
                  { ja: '接続形態・システム区分', en: 'Connection, system area' },
                  { ja: '契約情報の変更', en: 'Change' },
                ],
                mark: { ja: '削除', en: 'Remove' },
              },
              none: { ja: '利用者IDがありません。', en: 'There is no user ID.' },
            }),
          },
          {
            lead: {
              ja: '削除する識別番号がある場合は、「削除」を選択してください。',
              en: 'To take an ID number away, tick “Remove” beside it.',
            },
          },
        ),
      ],
      {
        ja: '識別番号は追加と削除だけです。番号を変更する場合は、追加と削除を一緒に申し込んでください。',
        en: 'ID numbers are added and removed, not changed. To change one, add one and remove the other.',
      },
    ),
  ],
  rules: [
    {
      id: 'code-held',
      at: 'add',
      checks: { ja: '追加先の利用者コードと業種が契約にある', en: 'The user code and its kind are in the contract' },
      holds: ({ add }, { office }) => add.every(({ code }) => codeOptions(office).some(({ value }) => value === code)),
      message: (answers, { office }) => {
        const gone = answers.add.find(({ code }) => !codeOptions(office).some(({ value }) => value === code));
        const { code } = partsOf(gone?.code ?? '');
        return {
          ja: `利用者コード${code}とその業種は、利用開始日の契約にありません。選び直してください。`,
          en: `The user code ${code} with this kind is not in the contract on the start date. Choose again.`,
        };
      },
      source: 'domain.md 3.2',
    },
    {
      id: 'archive-kind',
      at: 'add',
      checks: {
        ja: '保税管理資料保存サービスは対象の業種の利用者コードである',
        en: 'The bonded archive is for a kind that has it',
      },
      holds: ({ add }, { office }) =>
        add.every(
          ({ code, services }) => !services.includes('archive') || haveArchive(kindsOf(office, partsOf(code).code)),
        ),
      message: {
        ja: `保税管理資料保存サービスを利用できるのは、${archiveKinds.ja}の利用者コードだけです。選択を外してください。`,
        en: `The bonded archive is for user codes of these kinds only: ${archiveKinds.en}. Clear it.`,
      },
      source: 'domain.md 2.6',
    },
    {
      id: 'removed-held',
      at: 'remove',
      checks: { ja: '削除する利用者IDが契約にある', en: 'The user IDs to remove are in the contract' },
      holds: ({ remove }, { office }) => remove.every((id) => office.userIds.some((held) => held.id === id)),
      message: ({ remove }, { office }) => {
        const gone = listed(remove.filter((id) => !office.userIds.some((held) => held.id === id)));
        return {
          ja: `${gone.ja}は、利用開始日の契約にありません（利用者コードと一緒に削除される場合は、ここでの選択は不要です）。選択を外してください。`,
          en: `${gone.en} is not in the contract on the start date; an ID that goes with its user code need not be removed here. Clear it.`,
        };
      },
      source: 'domain.md 3.2',
    },
  ],
  issues: ({ add }) => add.flatMap((row, index) => slotsOf(row, index)),
  effect: ({ add, remove }, now, issued) => {
    const office = change('office', now.officeCode);
    return [
      ...remove.map((id) => office.remove('userIds', id)),
      ...add.flatMap((row, index) => {
        const { code, kind } = partsOf(row.code);
        return isKind(kind)
          ? slotsOf(row, index).map((slot) => office.add('userIds', userIdOf(code, issued(slot.id), kind, row)))
          : [];
      }),
    ];
  },
  warnings: ({ add, remove }, now, { office }) => [
    ...lastIdWarnings(office),
    ...emptiedCodes(remove, now, office).map(emptiedText),
    ...connectionWarnings(office, add),
  ],
  examples: idNumberExamples,
});

const slotsOf = (row: NewIds & { code: string }, index: number): IssueSlot[] => {
  const { code } = partsOf(row.code);
  return numberSlots(`id-numbers-${index + 1}`, code, { ja: code, en: code }, row);
};

/** A user code with one of its kinds, `1ANAC.customsBrokerage`: an ID stands under both. */
function codeOptions({ userCodes }: Office): Option[] {
  return userCodes.flatMap(({ id, kinds }) =>
    kinds.map((kind) => {
      const [name, code] = [namesOf([kind.id]), issuedText(id)];
      return { value: `${id}.${kind.id}`, label: { ja: `${code.ja}（${name.ja}）`, en: `${code.en} (${name.en})` } };
    }),
  );
}

const partsOf = (value: string): { code: string; kind: string } => {
  const [code = '', kind = ''] = value.split('.');
  return { code, kind };
};

function idOptions({ userIds }: Office): Option[] {
  return userIds.map(({ id, number, kind, connection, area }) => ({
    value: id,
    label: { ja: id, en: id },
    cells: [
      { ja: id, en: id },
      { ja: number, en: number },
      namesOf([kind]),
      {
        ja: `${connections[connection].ja}・${systemAreas[area].ja}`,
        en: `${connections[connection].en}, ${systemAreas[area].en}`,
      },
    ],
  }));
}

/** Codes that lose their last ID and stay. */
const emptiedCodes = (removed: readonly string[], now: OwnPresent, after: Office): string[] =>
  after.userIds.length === 0
    ? []
    : after.userCodes
        .map(({ id }) => id)
        .filter(
          (code) => idsOf(after, code).length === 0 && idsOf(now.office, code).some(({ id }) => removed.includes(id)),
        );

const emptiedText = (code: string): Text => ({
  ja: `利用者コード${code}の利用者IDがなくなります。利用者コードも不要な場合は、「利用者コード」で削除してください。`,
  en: `The user code ${code} has no user ID left. If you do not need the code either, remove it with “User codes”.`,
});
