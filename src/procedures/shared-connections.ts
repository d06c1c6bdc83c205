import { unconnectedIds } from '../contract/connections.ts';
import type { Connection } from '../contract/masters.ts';
import { connections, planLabels } from '../contract/masters.ts';
import { issuedText } from '../contract/pending.ts';
import type { Present } from '../procedure/present.ts';
import type { Lang, Text } from '../words/text.ts';

/** Said when a connection begins: on which plan, and how to have the other. */
export function planBegins(now: Present, after: Present, family: Connection): Text[] {
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
export function idsLeft({ office }: Present, family: Connection): readonly string[] {
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

/** What helps an office that has ended the use of another's equipment. */
export const addTerminals: Text = {
  ja: '単独で利用するには、netNACCS端末の追加を申し込んでください。',
  en: 'To use the service on its own, the office has to apply for netNACCS terminals.',
};

export const noWayLeft: Text = {
  ja: '変更後は、この事業所からNACCSに接続する手段がなくなります。',
  en: 'After this change, the office has no way into the service left.',
};
