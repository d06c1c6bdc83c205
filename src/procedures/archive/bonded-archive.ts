import { change } from '../../contract/operation.ts';
import type { Office } from '../../contract/shape.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { choice } from '../../procedure/fields/choice.ts';
import { rows } from '../../procedure/fields/rows.ts';
import { archiveKinds, codeText, haveArchive, idIdentity, kindsOf } from '../parts/codes.ts';
import { bondedArchiveExamples } from './bonded-archive.examples.ts';

/** 保税管理資料保存サービス（要・不要）: reports are kept for five years, for four kinds of business (`domain.md` 2.6, 3.9). */
export const bondedArchive = defineProcedure({
  id: 'bonded-archive',
  effectiveFrom: '2018-01-01',
  title: { ja: '保税管理資料保存サービス（要・不要）', en: 'Bonded archive (wanted or not)' },
  group: 'archive',
  reasons: [{ ja: '保税管理資料を保存する必要が生じたため', en: 'Bonded reports have to be kept' }],
  leadClass: 'reports',
  touches: [{ subject: 'office', path: 'userIds' }],
  help: {
    ja: `保税管理資料を5年間保存するサービスです。利用できるのは、${archiveKinds.ja}の利用者コードだけです。料金は利用者コードごとに月額1,000円（税抜）で、利用者IDの数では変わりません。`,
    en: `Keeps the bonded reports for five years. It is for user codes of these kinds only: ${archiveKinds.en}. It costs 1,000 yen a month without tax for each user code, however many user IDs it has.`,
  },
  pages: [
    page(
      'bonded-archive',
      { ja: '保税管理資料保存サービス 入力', en: 'Bonded archive' },
      [
        section(
          { ja: '保税管理資料保存サービスに関する項目', en: 'Bonded archive' },
          {
            ids: rows({
              label: { ja: '利用者IDの保存サービス', en: 'Archive of user ID' },
              short: { ja: '利用者IDの保存サービス', en: 'the archive of the user IDs' },
              optional: true,
              max: 500,
              columns: {
                id: idIdentity(),
                archive: choice<Wish>({
                  label: { ja: '保税管理資料保存サービス', en: 'Bonded archive' },
                  options: { wanted: { ja: '要', en: 'Wanted' }, notWanted: { ja: '不要', en: 'Not wanted' } },
                }),
              },
              fixed: { none: { ja: '利用者IDがありません。', en: 'There is no user ID.' } },
              from: ({ office }) => office.userIds.map(({ id, archive }) => ({ id, archive: wishOf(archive) })),
            }),
          },
        ),
      ],
      {
        ja: '現在の契約内容が選択されています。変更する利用者IDだけ、選択し直してください。',
        en: 'The present contract is chosen. Change only the user IDs that need it.',
      },
    ),
  ],
  rules: [
    {
      id: 'archive-kind',
      at: 'ids',
      checks: {
        ja: '保存サービスは対象の業種の利用者コードである',
        en: 'The archive is for user codes of a kind that has it',
      },
      holds: ({ ids }, { office }) => wrongCodes(ids, office).length === 0,
      message: ({ ids }, now) => {
        const codes = wrongCodes(ids, now.office).map((code) => codeText(code, now));
        return {
          ja: `${codes.map(({ ja }) => ja).join('、')}では保税管理資料保存サービスを利用できません（対象：${archiveKinds.ja}）。「不要」を選択してください。`,
          en: `${codes.map(({ en }) => en).join(', ')} cannot take the bonded archive, which is for: ${archiveKinds.en}. Choose “Not wanted”.`,
        };
      },
      item: ({ ids }, { office }) => {
        const [wrong] = wrongCodes(ids, office);
        return ids.find(({ id, archive }) => archive === 'wanted' && codeOf(id, office) === wrong)?.id;
      },
      evidence: ({ ids }, now) => {
        const codes = codesOf(ids, now.office).map((code) => codeText(code, now));
        return {
          ja: `保存サービスを利用する利用者コード：${codes.map(({ ja }) => ja).join('、') || 'なし'}`,
          en: `User codes with the archive: ${codes.map(({ en }) => en).join(', ') || 'none'}`,
        };
      },
      source: 'domain.md 2.6',
    },
  ],
  effect: ({ ids }, now) => {
    const office = change('office', now.officeCode);
    const held = new Set(now.office.userIds.map(({ id }) => id));
    return ids
      .filter(({ id }) => held.has(id))
      .map(({ id, archive }) => office.set(`userIds.${id}.archive`, archive === 'wanted'));
  },
  examples: bondedArchiveExamples,
});

type Wish = 'wanted' | 'notWanted';
type Row = { id: string; archive: Wish };

const wishOf = (archive: boolean): Wish => (archive ? 'wanted' : 'notWanted');

/** The codes whose IDs want the archive. */
function codesOf(rowsTyped: readonly Row[], { userIds }: Office): string[] {
  const wanted = new Set(rowsTyped.filter(({ archive }) => archive === 'wanted').map(({ id }) => id));
  return [...new Set(userIds.filter(({ id }) => wanted.has(id)).map(({ code }) => code))];
}

const codeOf = (id: string, { userIds }: Office): string | undefined => userIds.find((held) => held.id === id)?.code;

const wrongCodes = (rowsTyped: readonly Row[], office: Office): string[] =>
  codesOf(rowsTyped, office).filter((code) => !haveArchive(kindsOf(office, code)));
