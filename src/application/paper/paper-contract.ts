import { deviceTotals, knownDevices, totalsOf, unknownDevices } from '../../contract/devices.ts';
import {
  businessKinds,
  type ConnectionFamily,
  deviceKinds,
  lineKinds,
  maintenanceHours,
  type SystemArea,
  systemAreas,
} from '../../contract/masters.ts';
import { brokerText } from '../../contract/parts/ids.ts';
import { isPending } from '../../contract/pending.ts';
import type { Line, Office, Plan, UserId } from '../../contract/shape.ts';
import type { ConnectionData, DeviceRow, IdRow, LineConnection, LineRow } from '../../papers/data.ts';
import { boxes, lineOptions } from '../../papers/words.ts';

/** Whether the column 識別番号 holds how many (the form) or which (the letter), as `domain.md` 3.11 says. */
export type IdColumn = 'counts' | 'values';

/** The blocks 【専用回線接続】 and 【インターネット接続】 of a contract. */
export function connectionsOf(office: Office, ids: IdColumn): { line: LineConnection; internet: ConnectionData } {
  return {
    line: {
      ids: idRows(office, 'line', ids),
      devices: deviceRows(office, 'line', office.lines),
      plan: planOf(office.plan.line),
      mailboxes: office.line.mailboxes,
      mailAddresses: office.line.mailboxAddresses,
      duplexMailAddresses: office.line.mailAddresses,
      lines: office.lines.map(lineRow),
    },
    internet: {
      ids: idRows(office, 'internet', ids),
      devices: deviceRows(office, 'internet', idsOn(office, 'internet')),
      plan: planOf(office.plan.internet),
    },
  };
}

function idRows(office: Office, family: ConnectionFamily, ids: IdColumn): IdRow[] {
  const mine = idsOn(office, family);
  if (ids === 'values') return mine.map((id) => ({ ...likeness(id), idNumber: id.number }));
  return [...Map.groupBy(mine, (id) => JSON.stringify(likeness(id))).values()].map((alike) => ({
    ...likeness(alike[0] as UserId),
    idNumber: alike.length,
  }));
}

/** What a row says of an ID besides its number: IDs that are alike share one row of the form. */
const likeness = (id: UserId): Omit<IdRow, 'idNumber'> => ({
  businessKind: businessKinds[id.kind].label.ja,
  ...(id.broker && { holder: brokerText(id.broker).ja }),
  userCode: isPending(id.code) ? null : id.code,
  reports: { paid: id.paidReports, free: id.freeReports },
  archive: id.archive,
  area: systemAreas[id.area].ja,
});

function lineRow(line: Line): LineRow {
  const taken = { 冗長化: line.redundancy, 予備機: line.spareRouter, ping監視: line.pingMonitoring };
  return {
    kind: lineKinds[line.kind].ja,
    speed: line.speed || null,
    wiringRental: line.wiringRental,
    area: systemAreas[line.area].ja,
    maintenance: maintenanceHours[line.maintenance].ja,
    options: boxes(
      lineOptions,
      lineOptions.filter((option) => taken[option]),
    ),
  };
}

/**
 * 機器等の台数 by kind and area. Of what the contract does not know them, the kind stays open, and the area is that of the lines or IDs that it is
 * used with.
 */
function deviceRows(office: Office, family: ConnectionFamily, near: readonly { area: SystemArea }[]): DeviceRow[] {
  return totalsOf(family).flatMap((total) => {
    const rest = unknownDevices(office, total);
    return [
      ...knownDevices(office, total).map(({ kind, area, count }) => ({
        kind: deviceKinds[kind].label.ja,
        count,
        area: systemAreas[area].ja,
      })),
      ...(rest > 0
        ? [{ kind: deviceTotals[total].unspecified.ja, count: rest, area: systemAreas[commonArea(near)].ja }]
        : []),
    ];
  });
}

function commonArea(near: readonly { area: SystemArea }[]): SystemArea {
  const areas = new Set(near.map(({ area }) => area));
  const [only] = areas;
  return only && areas.size === 1 ? only : 'common';
}

const idsOn = ({ userIds }: Office, family: ConnectionFamily): UserId[] =>
  userIds.filter(({ connection }) => connection === family);
const planOf = (plan: Plan): 'A' | 'B' | null => (plan === 'none' ? null : plan);
