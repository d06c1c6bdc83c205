import {
  type ConnectionFamily,
  type DeviceKind,
  type DeviceTotal,
  deviceKinds,
  type SystemArea,
  systemAreas,
} from '../masters.ts';
import { officePart } from './part.ts';
import { type ConnectionRow, inUnits, type Shown } from './row.ts';

/** What of the numbers of terminals, servers and certificates is known by kind and area; of the rest it never was asked. */
export type DevicesPart = { devices: Devices };

/** How many of a kind serve an area. */
export type Devices = Record<DeviceKind, Record<SystemArea, number>>;

/** So many devices of a kind that serve an area. */
export type DeviceCount = { kind: DeviceKind; area: SystemArea; count: number };

/** The connection that each number is of. */
export const connectionOf = {
  terminals: 'line',
  servers: 'line',
  netTerminals: 'internet',
  webCertificates: 'internet',
} as const satisfies Record<DeviceTotal, ConnectionFamily>;

export const deviceAreas = Object.keys(systemAreas) as SystemArea[];
const kinds = Object.keys(deviceKinds) as DeviceKind[];

/** The kinds that are counted in a number, in the order of the papers. */
export const kindsIn = (total: DeviceTotal): DeviceKind[] => kinds.filter((kind) => deviceKinds[kind].of === total);

/** What is known of a number by kind and area. */
export const knownDevices = ({ devices }: DevicesPart, total: DeviceTotal): DeviceCount[] =>
  countsOf(devices, kindsIn(total));

const countsOf = (devices: Devices, of: readonly DeviceKind[]): DeviceCount[] =>
  of
    .flatMap((kind) => deviceAreas.map((area) => ({ kind, area, count: devices[kind][area] })))
    .filter(({ count }) => count > 0);

const blank: DevicesPart = {
  devices: Object.fromEntries(kinds.map((kind) => [kind, { sea: 0, air: 0, common: 0 }])) as Devices,
};

const rowOfEach: Shown<Devices, unknown, ConnectionRow> = (devices, path) =>
  countsOf(devices, kinds).map(({ kind, area, count }) => {
    const [{ label, of }, serves] = [deviceKinds[kind], systemAreas[area]];
    return {
      path: `${path}.${kind}.${area}`,
      label: { ja: `${label.ja}（${serves.ja}）`, en: `${label.en} (${serves.en.toLowerCase()})` },
      value: inUnits(kind === 'webCertificate' ? '枚' : '台')(count),
      connection: connectionOf[of],
    };
  });

export const devices = officePart({
  block: 'connection',
  pages: 'none',
  connection: 'none',
  blank,
  rows: { devices: rowOfEach },
  imported: { devices: { table: 'devices' } },
});
