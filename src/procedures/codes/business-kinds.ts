import type { BusinessKind } from '../../contract/masters.ts';
import { change, type Operation } from '../../contract/operation.ts';
import { listed, type Text } from '../../ground/words.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { rows } from '../../procedure/fields/rows.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import {
  codeIdentity,
  groupNotes,
  groupsOf,
  heldKindBoxes,
  idsOf,
  isGiven,
  isKind,
  kindsOf,
  namesOf,
} from '../parts/codes.ts';
import { businessKindExamples } from './business-kinds.examples.ts';

/** 利用業種（追加・変更・削除）: what a user code may be used for (`domain.md` 2.2, 3.5). */
export const businessKinds = defineProcedure({
  id: 'business-kinds',
  effectiveFrom: '2018-01-01',
  title: { ja: '利用業種（追加・変更・削除）', en: 'Business kinds (add, change, remove)' },
  group: 'codes',
  reasons: [
    { ja: '新しい業務を始めるため', en: 'New business begins' },
    { ja: '業務の廃止のため', en: 'A kind of business ends' },
  ],
  leadClass: 'kinds',
  touches: [
    { subject: 'office', path: 'userCodes' },
    { subject: 'office', path: 'userIds' },
  ],
  help: {
    ja: '今ある利用者コードの利用業種を変更します。グループの異なる業種を始める場合は、利用者コードの追加を申し込んでください。外為法関連業務は専用の利用者コード（V1で始まります）で利用しますので、「利用者コード」で追加または削除を申し込んでください。許可の取得が必要な業種は、許可の見込みの日を備考に入力してください。',
    en: 'This changes the kinds of business of a user code that you have. For a kind of another group, apply for another user code. Trade control has a user code of its own (it begins with V1): apply to add or remove it with “User codes”. Where a permit is pending, give its expected date in the remarks.',
  },
  pages: [
    page(
      'business-kinds',
      { ja: '利用業種 入力', en: 'Business kinds' },
      [
        section(
          { ja: '利用業種に関する項目', en: 'Business kinds' },
          {
            codes: rows({
              label: { ja: '利用者コードの利用業種', en: 'Kinds of user code' },
              short: { ja: '利用者コードの利用業種', en: 'the kinds of the user codes' },
              optional: true,
              max: 100,
              columns: { code: codeIdentity(), kinds: heldKindBoxes() },
              fixed: {
                none: {
                  ja: '利用者コードがありません。利用者コードの追加を申し込んでください。',
                  en: 'There is no user code. Apply for a user code first.',
                },
              },
              from: ({ office }) =>
                office.userCodes.map(({ id, kinds }) => ({ code: id, kinds: kinds.map((kind) => kind.id) })),
            }),
          },
          {
            lead: {
              ja: '追加する業種を選択し、削除する業種の選択を外してください。',
              en: 'Tick the kinds to add, and clear the kinds to remove.',
            },
            notes: groupNotes,
          },
        ),
      ],
      {
        ja: '現在の利用業種が選択されています。変更する利用者コードだけ、選択し直してください。',
        en: 'The present kinds are ticked. Change only the user codes that need it.',
      },
    ),
  ],
  rules: [
    {
      id: 'offered',
      at: 'codes',
      checks: { ja: '選択された業種が業種の一覧にある', en: 'The kinds are those of the list' },
      holds: ({ codes }, now) =>
        codes.every(({ code, kinds }) =>
          kinds.every((kind) => isGiven(kind, now) || (isKind(kind) && kindsOf(now.office, code).includes(kind))),
        ),
      message: { ja: '利用業種を選択し直してください。', en: 'Choose the business kinds again.' },
      source: 'domain.md 3.4',
    },
    {
      id: 'one-group',
      at: 'codes',
      checks: { ja: '1つの利用者コードの業種が同じグループにある', en: 'The kinds of a user code are of one group' },
      holds: ({ codes }) => mixedIn(codes) === undefined,
      message: ({ codes }) => {
        const mixed = mixedIn(codes);
        const names = namesOf(mixed?.kinds ?? []);
        return {
          ja: `${mixed?.code}の業種（${names.ja}）はグループが異なるため、1つの利用者コードでは利用できません。どちらかの選択を外し、その業種の利用者コードの追加を申し込んでください。`,
          en: `The kinds of ${mixed?.code} (${names.en}) are of different groups and need two user codes. Clear one of them and apply for a user code for it.`,
        };
      },
      evidence: ({ codes }) => say(codes),
      item: ({ codes }) => mixedIn(codes)?.code,
      source: 'domain.md 3.5',
    },
  ],
  mends: { userCodes: 'codes', userIds: 'codes' },
  needsSetting: ({ codes }, { office }) =>
    codes.some(({ code, kinds }) => kinds.filter(isKind).some((kind) => !kindsOf(office, code).includes(kind))),
  effect: ({ codes }, now) => codes.flatMap(({ code, kinds }) => changesOf(code, kinds.filter(isKind), now)),
  warnings: ({ codes }, { office }) =>
    codes.flatMap(({ code, kinds }) => {
      const moved = idsWithout(office, code, kinds);
      return moved.length === 0 ? [] : [moveText(moved, successorOf(kindsOf(office, code), kinds.filter(isKind)))];
    }),
  examples: businessKindExamples,
});

type Coded = { code: string; kinds: readonly string[] };

/** The first code whose kinds need two. */
const mixedIn = (codes: readonly Coded[]): Coded | undefined => codes.find(({ kinds }) => groupsOf(kinds).length > 1);

const say = (codes: readonly Coded[]): Text => ({
  ja: codes.map(({ code, kinds }) => `${code}：${namesOf(kinds).ja}`).join('／'),
  en: codes.map(({ code, kinds }) => `${code}: ${namesOf(kinds).en}`).join('; '),
});

function changesOf(code: string, kinds: readonly BusinessKind[], now: OwnPresent): Operation[] {
  const office = change('office', now.officeCode);
  const held = kindsOf(now.office, code);
  const kind = successorOf(held, kinds);
  return [
    ...kinds.filter((each) => !held.includes(each)).map((id) => office.add(`userCodes.${code}.kinds`, { id })),
    ...held.filter((each) => !kinds.includes(each)).map((id) => office.remove(`userCodes.${code}.kinds`, id)),
    ...idsWithout(now.office, code, kinds).flatMap(({ id }) => (kind ? [office.set(`userIds.${id}.kind`, kind)] : [])),
  ];
}

/** The kind under which the user IDs of a removed kind go on: the one that came for it, else the first that stays. */
const successorOf = (held: readonly BusinessKind[], kinds: readonly BusinessKind[]): BusinessKind | undefined =>
  kinds.find((kind) => !held.includes(kind)) ?? kinds[0];

/** The user IDs of a code that stand under a kind which is taken from it. */
const idsWithout = (office: OwnPresent['office'], code: string, kinds: readonly string[]) =>
  idsOf(office, code).filter(({ kind }) => kindsOf(office, code).includes(kind) && !kinds.includes(kind));

function moveText(ids: readonly { id: string }[], kind: BusinessKind | undefined): Text {
  const [which, name] = [listed(ids.map(({ id }) => id)), namesOf(kind ? [kind] : [])];
  return {
    ja: `削除する業種で登録されている利用者ID（${which.ja}）は、利用開始日から${name.ja}の利用者IDになります。`,
    en: `The user IDs of a removed kind (${which.en}) stand under ${name.en} from the start date.`,
  };
}
