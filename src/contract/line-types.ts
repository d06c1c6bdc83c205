import type { Day } from '../ground/clock.ts';
import type { Text } from '../ground/words.ts';
import { type LineKind, lineKinds } from './masters.ts';
import type { Line } from './shape.ts';

/** A kind of access line with one of its speeds (回線種別, 速度又は利用時間). */
export type LineType = { id: string; kind: LineKind; speed: string; from?: Day; until?: Day };

/** What has been offered; a row with its first or last day is all that a new one needs (`domain.md` 3.7). */
const lineTypes: readonly LineType[] = [
  { id: 'dedicated-0.5', kind: 'dedicated', speed: '0.5Mbps' },
  { id: 'dedicated-1', kind: 'dedicated', speed: '1Mbps' },
  { id: 'dedicated-3', kind: 'dedicated', speed: '3Mbps' },
  { id: 'dedicated-5', kind: 'dedicated', speed: '5Mbps' },
  { id: 'dedicated-10', kind: 'dedicated', speed: '10Mbps' },
  { id: 'broadband', kind: 'broadband', speed: '無制限' },
  { id: 'adsl', kind: 'adsl', speed: '', until: lineKinds.adsl.until },
  { id: 'dial-up', kind: 'dialUp', speed: '', until: lineKinds.dialUp.until },
];

/** What a line can be ordered as on a day (JST). */
export const offeredTypes = (day: Day): readonly LineType[] =>
  lineTypes.filter(({ from, until }) => (from ?? day) <= day && day <= (until ?? day));

/** The type that a line has among those offered on a day; undefined for one that is only kept. A kind with one speed is told by its kind. */
export function typeOf({ kind, speed }: Pick<Line, 'kind' | 'speed'>, day: Day): LineType | undefined {
  const ofKind = offeredTypes(day).filter((type) => type.kind === kind);
  return ofKind.length === 1 ? ofKind[0] : ofKind.find((type) => type.speed === speed);
}

/** Kind and speed in words; a kind that has but one speed is named alone. */
export function typeLabel({ kind, speed }: Pick<Line, 'kind' | 'speed'>): Text {
  const { ja, en } = lineKinds[kind].label;
  const choice = lineTypes.filter((type) => type.kind === kind).length > 1;
  return choice ? { ja: `${ja} ${speed}`, en: `${en} ${speed}` } : { ja, en };
}

/** 配線レンタル and the オプションメニュー of a line. */
export const lineOptions = {
  wiringRental: { ja: '配線レンタル', en: 'Wiring rental' },
  redundancy: { ja: '冗長化', en: 'Redundancy' },
  spareRouter: { ja: '予備機', en: 'Spare router' },
  pingMonitoring: { ja: 'ping監視', en: 'Ping monitoring' },
} as const satisfies Partial<Record<keyof Line, Text>>;
export type LineOption = keyof typeof lineOptions;
