import { families } from '../../contract/connections.ts';
import {
  type DeviceCount,
  deviceTotalNames,
  deviceTotals,
  knownDevices,
  sumOf,
  unknownDevices,
} from '../../contract/devices.ts';
import type { ConnectionFamily, DeviceTotal } from '../../contract/masters.ts';
import { change, type Operation } from '../../contract/operation.ts';
import type { Office, UserCode, UserId } from '../../contract/shape.ts';
import type { Present } from '../../procedure/present.ts';

/** What was chosen to move. */
export type Transferred = {
  userIds: readonly string[];
  lines: readonly string[];
  terminals: number;
  servers: number;
  mailboxes: number;
  mailboxAddresses: number;
  mailAddresses: number;
  netTerminals: number;
  webCertificates: number;
  sharing: readonly string[];
  devices: readonly { device: string; moves: number }[];
};

/** Everything leaves the one contract and enters the other on the same day. */
export function transferOf(moved: Transferred, now: Present, code: string, target: Office): Operation[] {
  const [from, to] = [change('office', now.officeCode), change('office', code)];
  const ids = now.office.userIds.filter(({ id }) => moved.userIds.includes(id));
  return [
    ...ids.flatMap((id) => [from.remove('userIds', id.id), to.add('userIds', id)]),
    ...codeMoves(ids, now, code, target),
    ...lineMoves(moved, now, code, target),
    ...counted.flatMap(({ path, name }) => [from.count(path, -moved[name]), to.count(path, moved[name])]),
    ...devicesMoved(moved, now.office).flatMap(({ kind, area, count }) => [
      from.count(`devices.${kind}.${area}`, -count),
      to.count(`devices.${kind}.${area}`, count),
    ]),
    ...moved.sharing.flatMap((owner) => [from.remove('sharing', owner), to.add('sharing', { id: owner })]),
    ...familiesOf(moved)
      .filter((family) => target.plan[family] === 'none' && now.office.plan[family] !== 'none')
      .map((family) => to.set(`plan.${family}`, now.office.plan[family])),
  ];
}

/** What moves by number, where it stands in the contract, and how it is called. */
export const counted = [
  { name: 'terminals', path: 'line.terminals', label: { ja: '論理端末', en: 'logical terminals' } },
  { name: 'servers', path: 'line.servers', label: { ja: 'サーバ', en: 'servers' } },
  { name: 'mailboxes', path: 'line.mailboxes', label: { ja: 'メールボックス', en: 'mailboxes' } },
  { name: 'mailboxAddresses', path: 'line.mailboxAddresses', label: { ja: 'メールアドレス', en: 'mail addresses' } },
  {
    name: 'mailAddresses',
    path: 'line.mailAddresses',
    label: { ja: 'メールアドレス（SMTP双方向）', en: 'mail addresses of two-way SMTP' },
  },
  { name: 'netTerminals', path: 'internet.netTerminals', label: { ja: 'netNACCS端末', en: 'netNACCS terminals' } },
  {
    name: 'webCertificates',
    path: 'internet.webCertificates',
    label: { ja: 'webNACCS証明書', en: 'webNACCS certificates' },
  },
] as const;

/** Which kinds and areas move: those that were entered; all of them with their number, and the one that there is by itself. */
const devicesMoved = (moved: Transferred, office: Office): DeviceCount[] =>
  deviceTotalNames.flatMap((total) => transferredOf(moved, office, total));

export function transferredOf(moved: Transferred, office: Office, total: DeviceTotal): DeviceCount[] {
  const known = knownDevices(office, total);
  const entered = known.flatMap((row) => {
    const count = sumOf(
      moved.devices.filter(({ device }) => device === deviceId(row)).map(({ moves: many }) => ({ count: many })),
    );
    return count === 0 ? [] : [{ ...row, count }];
  });
  if (entered.length > 0) return entered;
  const [only, ...others] = known;
  if (moved[total] === deviceTotals[total].number(office)) return known;
  const isAll = only !== undefined && others.length === 0 && unknownDevices(office, total) === 0;
  return isAll && moved[total] > 0 ? [{ ...only, count: moved[total] }] : [];
}

/** How a kind and an area stand in a form. */
export const deviceId = ({ kind, area }: Pick<DeviceCount, 'kind' | 'area'>): string => `${kind}.${area}`;

/** The connections of which equipment moves; user IDs alone begin none. */
export function familiesOf(moved: Transferred): ConnectionFamily[] {
  const ofLine = moved.lines.length > 0 || moved.sharing.length > 0;
  const ofInternet = moved.netTerminals > 0 || moved.webCertificates > 0;
  return families.filter((family) => (family === 'line' ? ofLine : ofInternet));
}

/** A user code goes with the last of its IDs; while some stay, both offices have it. The target gets the kinds of what comes. */
function codeMoves(ids: readonly UserId[], now: Present, code: string, target: Office): Operation[] {
  const [from, to] = [change('office', now.officeCode), change('office', code)];
  return [...Map.groupBy(ids, (id) => id.code)].flatMap(([userCode, mine]) => {
    const held = now.office.userCodes.find(({ id }) => id === userCode);
    const stays = now.office.userIds.some((id) => id.code === userCode && !mine.includes(id));
    const kinds = stays || !held ? kindsOf(mine) : held.kinds;
    return [...(held && !stays ? [from.remove('userCodes', userCode)] : []), ...kindMoves(userCode, kinds, target, to)];
  });
}

function kindMoves(
  userCode: string,
  kinds: UserCode['kinds'],
  target: Office,
  to: ReturnType<typeof change<'office'>>,
): Operation[] {
  const known = target.userCodes.find(({ id }) => id === userCode);
  if (!known) return [to.add('userCodes', { id: userCode, kinds })];
  return kinds
    .filter((kind) => !known.kinds.some(({ id }) => id === kind.id))
    .map((kind) => to.add(`userCodes.${userCode}.kinds`, kind));
}

/** A broker's ID stands under customs brokerage (`domain.md` 2.5). */
const kindsOf = (ids: readonly UserId[]): UserCode['kinds'] =>
  [...new Set(ids.map(({ kind }) => (kind === 'customsBroker' ? 'customsBrokerage' : kind)))].map((id) => ({ id }));

/** A line is numbered within its office: one that meets another of its number gets the next free one. */
function lineMoves({ lines }: Transferred, now: Present, code: string, target: Office): Operation[] {
  const taken = new Set(target.lines.map(({ id }) => id));
  return now.office.lines
    .filter(({ id }) => lines.includes(id))
    .flatMap((line) => {
      const id = freeNumber(line.id, taken);
      taken.add(id);
      return [
        change('office', now.officeCode).remove('lines', line.id),
        change('office', code).add('lines', { ...line, id }),
      ];
    });
}

function freeNumber(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 1;
  while (taken.has(`L${number}`)) number++;
  return `L${number}`;
}
