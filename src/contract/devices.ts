import type { Text } from '../ground/words.ts';
import { type ConnectionFamily, type DeviceKind, type DeviceTotal, deviceKinds, type SystemArea } from './masters.ts';
import { change, type Operation } from './operation.ts';
import { connectionOf, type DeviceCount, type Devices, deviceAreas, kindsIn, knownDevices } from './parts/devices.ts';
import type { Office } from './shape.ts';

export { type DeviceCount, kindsIn, knownDevices } from './parts/devices.ts';

/** The numbers that devices are counted in: which connection they are of, and what they are called where no kind is known. */
export const deviceTotals = {
  terminals: {
    label: { ja: '論理端末', en: 'logical terminals' },
    unspecified: { ja: '論理端末の台数', en: 'Logical terminals' },
    number: ({ line }) => line.terminals,
  },
  servers: {
    label: { ja: 'サーバ', en: 'servers' },
    unspecified: { ja: 'サーバの台数', en: 'Servers' },
    number: ({ line }) => line.servers,
  },
  netTerminals: {
    label: { ja: 'netNACCS端末', en: 'netNACCS terminals' },
    unspecified: deviceKinds.netTerminal.label,
    number: ({ internet }) => internet.netTerminals,
  },
  webCertificates: {
    label: { ja: 'webNACCS証明書', en: 'webNACCS certificates' },
    unspecified: deviceKinds.webCertificate.label,
    number: ({ internet }) => internet.webCertificates,
  },
} as const satisfies Record<DeviceTotal, { label: Text; unspecified: Text; number(office: Office): number }>;

export const deviceTotalNames = Object.keys(deviceTotals) as DeviceTotal[];
export const totalsOf = (connection: ConnectionFamily): DeviceTotal[] =>
  deviceTotalNames.filter((total) => connectionOf[total] === connection);

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
    deviceAreas.map((area) => office.count(`devices.${kind}.${area}`, wanted[kind][area] - devices[kind][area])),
  );
}

/** Rows as the contract keeps them; two of one kind and area are added up. */
export function devicesOf(rows: readonly DeviceCount[]): Devices {
  const of = (kind: DeviceKind, area: SystemArea) =>
    sumOf(rows.filter((row) => row.kind === kind && row.area === area));
  return Object.fromEntries(
    Object.keys(deviceKinds).map((kind) => [
      kind,
      Object.fromEntries(deviceAreas.map((area) => [area, of(kind as DeviceKind, area)])),
    ]),
  ) as Devices;
}

const merged = (rows: readonly DeviceCount[], total: DeviceTotal): DeviceCount[] =>
  knownDevices({ devices: devicesOf(rows) }, total);
