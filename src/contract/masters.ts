import { masters } from '../operator/masters.ts';

/** Kinds, areas and what else has a code and a name, as the operator has them: `src/operator/masters.json` (`domain.md` 3.3–3.7). */
export const {
  businessKinds,
  systemAreas,
  connections,
  lineKinds,
  lineOptions,
  lineTypes,
  maintenanceHours,
  plans: planLabels,
  endings,
  paymentMethods,
  accountKinds,
  mandateStates,
} = masters;

export type BusinessKind = keyof typeof businessKinds;
/** システム区分. */
export type SystemArea = keyof typeof systemAreas;
/** Families of connections, as the forms have them (`domain.md` 3.6). */
export type ConnectionFamily = keyof typeof connections;
export type LineKind = keyof typeof lineKinds;
/** 配線レンタル and the オプションメニュー of a line. */
export type LineOption = keyof typeof lineOptions;
/** How a contract ends: the office goes on without the service, or is given up itself (`domain.md` 2.2). */
export type Ending = keyof typeof endings;

/** The number of the contract that a kind of device is counted in (`domain.md` 3.6, 3.11). */
const countedIn = {
  interactiveTerminal: 'terminals',
  mailTerminal: 'terminals',
  duplexServer: 'servers',
  mailServer: 'servers',
  netTerminal: 'netTerminals',
  webCertificate: 'webCertificates',
} as const satisfies Record<keyof typeof masters.deviceKinds, string>;
export type DeviceKind = keyof typeof countedIn;
/** The numbers of a contract that devices are counted in. */
export type DeviceTotal = (typeof countedIn)[DeviceKind];

const device = (kind: DeviceKind) => ({ label: masters.deviceKinds[kind], of: countedIn[kind] });

/** 機器等の種別 by processing method, as the manual's papers name them. */
export const deviceKinds = Object.fromEntries(
  (Object.keys(countedIn) as DeviceKind[]).map((kind) => [kind, device(kind)]),
) as Readonly<Record<DeviceKind, ReturnType<typeof device>>>;
