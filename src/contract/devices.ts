import type { Text } from '../ground/words.ts';
import {
  type Connection,
  type DeviceKind,
  type DeviceTotal,
  deviceKinds,
  type SystemArea,
  systemAreas,
} from './masters.ts';
import { change, type Operation } from './operation.ts';
import type { Devices, Office } from './shape.ts';

/** So many devices of a kind that serve an area. */
export type DeviceCount = { kind: DeviceKind; area: SystemArea; count: number };

/** The numbers that devices are counted in: which connection they are of, and what they are called where no kind is known. */
export const deviceTotals = {
  terminals: {
    connection: 'line',
    label: { ja: '論理端末', en: 'logical terminals' },
    unspecified: { ja: '論理端末の台数', en: 'Logical terminals' },
    number: ({ line }) => line.terminals,
  },
  servers: {
    connection: 'line',
    label: { ja: 'サーバ', en: 'servers' },
    unspecified: { ja: 'サーバの台数', en: 'Servers' },
    number: ({ line }) => line.servers,
  },
  netTerminals: {
    connection: 'internet',
    label: { ja: 'netNACCS端末', en: 'netNACCS terminals' },
    unspecified: deviceKinds.netTerminal.label,
    number: ({ internet }) => internet.netTerminals,
  },
  webCertificates: {
    connection: 'internet',
    label: { ja: 'webNACCS証明書', en: 'webNACCS certificates' },
    unspecified: deviceKinds.webCertificate.label,
    number: ({ internet }) => internet.webCertificates,
  },
} as const satisfies Record<
  DeviceTotal,
  { connection: Connection; label: Text; unspecified: Text; number(office: Office): number }
>;

const areas = Object.keys(systemAreas) as SystemArea[];
export const deviceTotalNames = Object.keys(deviceTotals) as DeviceTotal[];
export const totalsOf = (connection: Connection): DeviceTotal[] =>
  deviceTotalNames.filter((total) => deviceTotals[total].connection === connection);

/** The kinds that are counted in a number, in the order of the papers. */
export const kindsIn = (total: DeviceTotal): DeviceKind[] =>
  (Object.keys(deviceKinds) as DeviceKind[]).filter((kind) => deviceKinds[kind].of === total);

/** What is known of a number by kind and area. */
export const knownDevices = ({ devices }: Pick<Office, 'devices'>, total: DeviceTotal): DeviceCount[] =>
  kindsIn(total).flatMap((kind) =>
    areas.map((area) => ({ kind, area, count: devices[kind][area] })).filter(({ count }) => count > 0),
  );

export const sumOf = (rows: readonly Pick<DeviceCount, 'count'>[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

/** How many are in a number of which neither kind nor area is known. */
export const unknownDevices = (office: Office, total: DeviceTotal): number =>
  Math.max(0, deviceTotals[total].number(office) - sumOf(knownDevices(office, total)));

/**
 * What becomes of the kinds and areas when a number does: the rows that were given for it. Where they are as they were, and all of one kind
 * and area, they follow the number.
 */
export function devicesAfter(
  office: Office,
  total: DeviceTotal,
  becomes: number,
  given: readonly DeviceCount[],
): DeviceCount[] {
  const rows = merged(given, total);
  const was = knownDevices(office, total);
  const [only] = was;
  const asItWas = JSON.stringify(rows) === JSON.stringify(was);
  const isWhole = was.length === 1 && only?.count === deviceTotals[total].number(office);
  return only && asItWas && isWhole ? [{ ...only, count: becomes }].filter(({ count }) => count > 0) : rows;
}

/** The kinds and areas of one number become these. */
export function setDevices(
  officeCode: string,
  { devices }: Office,
  total: DeviceTotal,
  rows: readonly DeviceCount[],
): Operation[] {
  const office = change('office', officeCode);
  const wanted = devicesOf(rows);
  return kindsIn(total).flatMap((kind) =>
    areas.map((area) => office.count(`devices.${kind}.${area}`, wanted[kind][area] - devices[kind][area])),
  );
}

/** Rows as the contract keeps them; two of one kind and area are added up. */
export function devicesOf(rows: readonly DeviceCount[]): Devices {
  const of = (kind: DeviceKind, area: SystemArea) =>
    sumOf(rows.filter((row) => row.kind === kind && row.area === area));
  return Object.fromEntries(
    Object.keys(deviceKinds).map((kind) => [
      kind,
      Object.fromEntries(areas.map((area) => [area, of(kind as DeviceKind, area)])),
    ]),
  ) as Devices;
}

const merged = (rows: readonly DeviceCount[], total: DeviceTotal): DeviceCount[] =>
  knownDevices({ devices: devicesOf(rows) }, total);
