import type { Connection } from '../contract/masters.ts';
import { connections, planLabels } from '../contract/masters.ts';
import { issuedText } from '../contract/pending.ts';
import { type Office, ownsEquipment, type Plan } from '../contract/shape.ts';
import type { Present } from '../procedure/present.ts';
import type { Lang, Text } from '../words/text.ts';

/** The parts of an office that a connection consists of. */
type Equipment = Partial<Pick<Office, 'lines' | 'line' | 'internet'>>;

/** The plan of a connection after its equipment changes: plan B when it begins, none when nothing of it is left. */
export function planAfter(office: Office, family: Connection, changed: Equipment): Plan {
  const plan = office.plan[family];
  if (!inUse[family]({ ...office, ...changed })) return 'none';
  return plan === 'none' ? 'B' : plan;
}

const inUse: Record<Connection, (office: Office) => boolean> = {
  line: (office) => reachesByLine(office) || Object.values(office.line).some((count) => count > 0),
  internet: ({ internet }) => internet.netTerminals + internet.webCertificates > 0,
};

/** Whether the office reaches the service by a line: its own, one that it shares, or its joint-use parent's (`domain.md` 2.3, 2.6). */
export const reachesByLine = ({ lines, sharing, jointUseParent }: Office): boolean =>
  lines.length > 0 || sharing.length > 0 || jointUseParent !== '';

/** Terminals and servers stand at a line of the office's own (`domain.md` 3.6). */
export const equipmentHasLine = ({ lines, line }: Office): boolean =>
  lines.length > 0 || line.terminals + line.servers === 0;

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
  return inUse[family](office) ? [] : office.userIds.filter((id) => id.connection === family).map(({ id }) => id);
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

/** Whether offices that use this office's equipment would find none (`domain.md` 2.6). */
export const strandsBorrowers = (now: Present, changed: Equipment): boolean =>
  now.borrowers.length > 0 && ownsEquipment(now.office) && !ownsEquipment({ ...now.office, ...changed });

export const borrowersOf = (now: Present): Text => ({
  ja: `この事業所の機器を共用する事業所：${now.borrowers.join('、') || 'なし'}`,
  en: `Offices sharing this office’s equipment: ${now.borrowers.join(', ') || 'none'}`,
});

/** Who has to end the sharing first. */
export const releaseFirst = (now: Present): Text => ({
  ja: `この事業所の機器を共用している事業所（${now.borrowers.join('、')}）があるため、最後の回線や論理端末をなくすことはできません。先に、その事業所が機器共用の解除を申し込んでください。`,
  en: `Other offices (${now.borrowers.join(', ')}) use this office’s equipment, so its last line and terminal must stay. Those offices must apply to end the sharing first.`,
});
