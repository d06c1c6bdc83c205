import { reachesByLine } from '../../contract/connections.ts';
import {
  type BusinessKind,
  businessKinds,
  type ConnectionFamily,
  connections,
  type SystemArea,
  systemAreas,
} from '../../contract/masters.ts';
import { issuedText } from '../../contract/pending.ts';
import { type Office, type UserId, waysIn } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { isOffered } from '../../operator/masters.ts';
import type { IssueSlot } from '../../procedure/define.ts';
import { choice, choices } from '../../procedure/fields/choice.ts';
import { count } from '../../procedure/fields/count.ts';
import { identity } from '../../procedure/fields/identity.ts';
import type { OwnPresent } from '../../procedure/present.ts';

/** What is asked of new user IDs, be their code new or not. */
export type NewIds = {
  area: SystemArea;
  connection: ConnectionFamily;
  numbers: number;
  services: readonly string[];
};

/** The columns of `NewIds`: system 区分, connection, how many, and the services that are booked for a user ID. */
export const newIdColumns = {
  area: choice<SystemArea>({ label: { ja: 'システム区分', en: 'System area' }, options: systemAreas }),
  connection: choice<ConnectionFamily>({
    label: { ja: '接続形態', en: 'Connection' },
    options: { internet: connections.internet, line: connections.line },
  }),
  numbers: count({
    label: { ja: '識別番号の数', en: 'Number of ID numbers' },
    min: 1,
    max: 50,
    hint: {
      ja: '必要な数を半角数字で入力してください。番号（A01など）はセンターが決定します。',
      en: 'How many you need. Which they are (such as A01) is decided by the centre.',
    },
  }),
  services: choices({
    label: { ja: '管理統計資料・保存サービス', en: 'Reports and archive' },
    optional: true,
    options: () => services,
  }),
};

const services = [
  { value: 'paid', label: { ja: '管理統計資料（有料分）', en: 'Statistical reports (paid)' } },
  { value: 'free', label: { ja: '管理統計資料（無料分）', en: 'Statistical reports (free)' } },
  { value: 'archive', label: { ja: '保税管理資料保存サービス', en: 'Bonded archive' } },
] as const;

/** How many ID numbers to take: methods × kinds × people (`domain.md` 3.2, 5.4). */
export const howMany: Text = {
  ja: '識別番号の数の目安は、「処理方式の数 × ログオンを分ける業種の数 × ログオンを分ける担当者の数」です。1つの利用者IDは複数の端末で使えますので、端末の台数や担当者の人数と同じ数にする必要はありません。担当者ごとにログオンや利用料金を分けたい場合に、複数を申し込んでください。',
  en: 'How many ID numbers to take: processing methods × kinds of business that log on apart × people who log on apart. One user ID works on several terminals, so you need neither one per terminal nor one per person. Take several where people should log on apart or be billed apart.',
};

/** Whether a form sent a kind that there is. */
export const isKind = (value: string): value is BusinessKind => Object.hasOwn(businessKinds, value);

/**
 * Whether a user code can be given a kind that it has from a day on: 通関士 is none of a code but of the user IDs that are issued to brokers
 * under 通関業 (`domain.md` 2.5).
 */
export const isGiven = (kind: string, { startsOn }: Pick<OwnPresent, 'startsOn'>): boolean =>
  isKind(kind) && kind !== 'customsBroker' && isOffered(businessKinds[kind], startsOn);

/** Check boxes for the kinds of a new user code. */
export const kindBoxes = () => kindChoices(false, isGiven);

/** The same for the codes of the contract. 外為法関連業務 is neither given to one nor taken from it (`domain.md` 3.2); what is held, is shown. */
export const heldKindBoxes = () =>
  kindChoices(true, (kind, now) => {
    const held = now.office.userCodes.some(({ kinds }) => kinds.some(({ id }) => id === kind));
    return held || (isGiven(kind, now) && kind !== 'tradeControlUser');
  });

const kindChoices = (optional: boolean, offers: (kind: string, now: OwnPresent) => boolean) =>
  choices({
    label: { ja: '利用業種', en: 'Business kinds' },
    optional,
    options: (now) =>
      Object.entries(businessKinds)
        .filter(([kind]) => offers(kind, now))
        .map(([value, { label }]) => ({ value, label })),
  });

/** Goes with the kinds of any group (`domain.md` 3.4). */
const joinsAny: readonly BusinessKind[] = ['generalApplicant'];

/** The groups that kinds lie in: one user code serves one of them. A kind of no known group stands alone (`domain.md` 3.4, 3.5). */
export function groupsOf(kinds: readonly string[]): string[] {
  const bound = kinds.filter(isKind).filter((kind) => !joinsAny.includes(kind));
  return [...new Set(bound.map((kind) => businessKinds[kind].group || kind))];
}

/** Which kinds can share a user code, in words, from the table of kinds. */
export const groupNotes: readonly Text[] = [
  {
    ja: `1つの利用者コードで利用できるのは、同じグループの業種だけです。グループが異なる業種には、業種のグループごとに利用者コードが必要です（例：通関業と混載業は1つ、通関業と保税蔵置場は2つ）。`,
    en: 'One user code serves kinds of one group only. Kinds of two groups need two user codes: customs brokerage and air consolidator take one, customs brokerage and bonded warehouse two.',
  },
  groupTable(),
];

function groupTable(): Text {
  const kinds = Object.keys(businessKinds).filter(isKind);
  const groups = Map.groupBy(
    kinds.filter((kind) => !joinsAny.includes(kind)),
    (kind) => businessKinds[kind].group || kind,
  );
  const joint = [...groups.values()].filter((members) => members.length > 1).map((members) => namesOf(members));
  return {
    ja: `同じ利用者コードで利用できる業種：${joint.map(({ ja }) => ja).join(' ／ ')}。${namesOf(joinsAny).ja}は、どの業種とも一緒に利用できます。これら以外の業種は、それぞれ別の利用者コードになります。`,
    en: `Kinds that share a user code: ${joint.map(({ en }) => en).join(' / ')}. ${namesOf(joinsAny).en} goes with any kind. Every other kind takes a user code of its own.`,
  };
}

/** Kinds in a row, as the contract shows them. */
export function namesOf(kinds: readonly string[]): Text {
  const labels = kinds.filter(isKind).map((kind) => businessKinds[kind].label);
  return { ja: labels.map(({ ja }) => ja).join('・'), en: labels.map(({ en }) => en).join(', ') };
}

/** Whether the archive is there for one of the kinds: CY, 保税蔵置場, 航空会社, 機用品業 (`domain.md` 2.6). */
export const haveArchive = (kinds: readonly string[]): boolean =>
  kinds.filter(isKind).some((kind) => businessKinds[kind].archive);

/** The kinds that have the archive, in words. */
export const archiveKinds: Text = namesOf(Object.keys(businessKinds).filter((kind) => haveArchive([kind])));

/** The kinds of a user code of the office; none for a code that it has not. */
export const kindsOf = ({ userCodes }: Office, code: string): BusinessKind[] =>
  userCodes.find(({ id }) => id === code)?.kinds.map(({ id }) => id) ?? [];

/** The user IDs of a user code of the office. */
export const idsOf = ({ userIds }: Office, code: string): UserId[] => userIds.filter((id) => id.code === code);

/** A row about a user code of the contract, headed by the code and its kinds. */
export const codeIdentity = () =>
  identity({
    label: { ja: '利用者コード', en: 'User code' },
    says: (code, now) => codeText(code, now),
  });

/** A row about a user ID of the contract, headed by the ID and its kind. */
export const idIdentity = () =>
  identity({
    label: { ja: '利用者ID', en: 'User ID' },
    says: (id, now) => {
      const held = now?.office.userIds.find((each) => each.id === id);
      return named(id, held ? [held.kind] : []);
    },
  });

/** A user code with its kinds: 「1ANAC（通関業）」. */
export const codeText = (code: string, now?: OwnPresent): Text => named(code, now ? kindsOf(now.office, code) : []);

function named(value: string, kinds: readonly string[]): Text {
  const [name, shown] = [namesOf(kinds), issuedText(value)];
  return kinds.length === 0 ? shown : { ja: `${shown.ja}（${name.ja}）`, en: `${shown.en} (${name.en})` };
}

/** The user IDs that come with numbers of a code. */
export const userIdOf = (
  code: string,
  number: string,
  kind: BusinessKind,
  { area, connection, services: booked }: NewIds,
): UserId => ({
  id: `${code}${number}`,
  code,
  number,
  kind,
  connection,
  area,
  paidReports: booked.includes('paid'),
  freeReports: booked.includes('free'),
  archive: booked.includes('archive'),
});

/** A slot for each ID number that a row asks for: `id-numbers-1-2`. */
export const numberSlots = (row: string, within: string, of: Text, { numbers, connection }: NewIds): IssueSlot[] =>
  Array.from({ length: numbers }, (_, index) => ({
    id: `${row}-${index + 1}`,
    kind: 'idNumber',
    within,
    connection,
    label: { ja: `${of.ja} 識別番号${index + 1}`, en: `${of.en}, ID number ${index + 1}` },
    pattern: /^[A-Z]\d{2}$/,
  }));

/** What an office should know whose user IDs go. */
export const lastIdWarnings = ({ userIds }: Office): Text[] =>
  userIds.length > 0
    ? []
    : [
        {
          ja: '利用開始日から、この事業所の利用者IDがなくなり、NACCSにログオンできなくなります。',
          en: 'From the start date this office has no user ID left: nobody there can log on to NACCS.',
        },
      ];

/** New IDs of a connection by which the office has no way in. */
export function connectionWarnings(office: Office, added: readonly Pick<NewIds, 'connection'>[]): Text[] {
  const reaches: Record<ConnectionFamily, boolean> = {
    line: reachesByLine(office),
    internet: waysIn(office).internet > 0,
  };
  return [...new Set(added.map(({ connection }) => connection))]
    .filter((connection) => !reaches[connection])
    .map((connection) => ({
      ja: `この事業所には、${connections[connection].ja}で利用する回線や端末の登録がありません。まだ申し込んでいない場合は、回線・端末も申し込んでください。`,
      en: `This office has no line or terminal for the connection “${connections[connection].en}”. Apply for them too, unless you have done so.`,
    }));
}
