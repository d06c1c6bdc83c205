import { strandedIds, unconnectedIds } from '../../contract/connections.ts';
import type { ConnectionFamily } from '../../contract/masters.ts';
import { connections, planLabels } from '../../contract/masters.ts';
import { issuedText } from '../../contract/pending.ts';
import type { Lang, Text } from '../../ground/words.ts';
import type { Rule } from '../../procedure/define.ts';
import { choices } from '../../procedure/fields/choice.ts';
import type { OwnPresent } from '../../procedure/present.ts';

/** Said when a connection begins: on which plan, and how to have the other. */
export function planBegins(now: OwnPresent, after: OwnPresent, family: ConnectionFamily): Text[] {
  if (now.office.plan[family] !== 'none' || after.office.plan[family] === 'none') return [];
  const [name, plan] = [connections[family], planLabels[after.office.plan[family]]];
  return [
    {
      ja: `${name.ja}の料金プランは、${plan.ja}で始まります。別のプランをご希望の場合は、利用開始後に「料金プラン」の変更を申し込んでください。`,
      en: `The connection (${name.en}) begins on ${plan.en}. For the other plan, apply for “Price plan” once it has begun.`,
    },
  ];
}

/** User IDs that are set for a connection of which nothing is left. */
export function idsLeft({ office }: OwnPresent, family: ConnectionFamily): readonly string[] {
  return unconnectedIds(office)
    .filter(({ connection }) => connection === family)
    .map(({ id }) => id);
}

/** What to do about user IDs that are left behind. */
export function takeOutIds(ids: readonly string[]): Text {
  const [names, on] = [ids.map(issuedText), (lang: Lang) => (name: Text) => name[lang]];
  return {
    ja: `利用者ID（${names.map(on('ja')).join('、')}）は、変更後は接続に使えません。今後使わない場合は、削除を申し込んでください。`,
    en: `The user IDs ${names.map(on('en')).join(', ')} have no connection after this change. Apply to remove them if they are not needed any more.`,
  };
}

/** The applicant confirms to know of user IDs that no connection is left for. */
export const withoutIds = () =>
  choices({
    label: { ja: '使える利用者IDがない場合の確認', en: 'Where no user ID can be used' },
    optional: {
      requiredIf: {
        ja: '変更後、使える接続形態の利用者IDが1つもない場合',
        en: 'no user ID is left on a connection that the office has',
      },
    },
    options: () => [
      {
        value: 'yes',
        label: {
          ja: '変更後の接続形態で使える利用者IDがなく、利用者IDを用意するまでNACCSに接続できないことを確認した',
          en: 'I know that no user ID is set for the connection and that nobody can log on until there is one',
        },
      },
    ],
  });

/** A connection that lives is of no use to an office all of whose user IDs are set for another (`domain.md` 2.6, `decisions.md` 13). */
export const usableIdLeft: Rule<{ withoutIds: readonly string[] }> = {
  id: 'usable-id-left',
  at: 'withoutIds',
  checks: {
    ja: '変更後に使える利用者IDがあるか、ないことを申込者が確認している',
    en: 'A user ID can be used afterwards, or the applicant knows that none can',
  },
  holdsAfter: (answers, _, { office }) => answers.withoutIds.includes('yes') || strandedIds(office).length === 0,
  message: {
    ja: '変更後、使える接続形態の利用者IDが1つもありません。インターネット接続に移す利用者IDを選択するか、新しい識別番号を申し込むか（「netNACCS端末の登録情報」）、「確認した」を選択してください。',
    en: 'No user ID is left on a connection that the office has. Move user IDs to the Internet or ask for new ID numbers (“netNACCS terminals”), or tick that you know.',
  },
  evidence: (answers) =>
    answers.withoutIds.includes('yes')
      ? { ja: '使える利用者IDがないことを、申込者が確認済み', en: 'The applicant knows that no user ID can be used' }
      : { ja: '申込者の確認なし', en: 'The applicant has not said so' },
  source: 'decisions.md 13',
};

/** Said where a connection ends, and all user IDs are set for it: where they can be moved. */
export const idsStranded = (now: OwnPresent, after: OwnPresent): Text[] =>
  strandedIds(after.office).length === 0 || strandedIds(now.office).length > 0 ? [] : [moveIds];

export const moveIdsNext = (now: OwnPresent, after: OwnPresent): { procedure: string; because: Text }[] =>
  idsStranded(now, after).map((because) => ({ procedure: 'net-terminals', because }));

const moveIds: Text = {
  ja: '変更後、使える接続形態の利用者IDが1つもありません。「netNACCS端末の登録情報」で、インターネット接続に移す利用者IDを申し込んでください。',
  en: 'After this no user ID is left on a connection that the office has. Apply with “netNACCS terminals” for the user IDs to move to the Internet.',
};

/** What helps an office that has ended the use of another's equipment. */
export const addTerminals: Text = {
  ja: '単独で利用するには、netNACCS端末の追加を申し込んでください。',
  en: 'To use the service on its own, the office has to apply for netNACCS terminals.',
};

export const noWayLeft: Text = {
  ja: '変更後は、この事業所からNACCSに接続する手段がなくなります。',
  en: 'After this change, the office has no way into the service left.',
};
