import type { Day } from '../ground/clock.ts';
import type { Text } from '../ground/words.ts';
import { isOffered } from '../operator/masters.ts';
import { type LineKind, lineKinds, lineTypes } from './masters.ts';
import type { Line } from './shape.ts';

/** A kind of access line with one of its speeds (回線種別, 速度又は利用時間). */
export type LineType = { id: string; kind: LineKind; speed: string };

/** What has been offered; a row with its first or last day is all that a new one needs (`domain.md` 3.7). */
const allTypes = Object.entries(lineTypes).map(([id, row]) => ({ ...row, id, kind: row.kind as LineKind }));

/** What a line can be ordered as on a day (JST). */
export const offeredTypes = (day: Day): readonly LineType[] => allTypes.filter((type) => isOffered(type, day));

/** The type that a line has among those offered on a day; undefined for one that is only kept. A kind with one speed is told by its kind. */
export function typeOf({ kind, speed }: Pick<Line, 'kind' | 'speed'>, day: Day): LineType | undefined {
  const ofKind = offeredTypes(day).filter((type) => type.kind === kind);
  return ofKind.length === 1 ? ofKind[0] : ofKind.find((type) => type.speed === speed);
}

/** Kind and speed in words; a kind that has but one speed is named alone. */
export function typeLabel({ kind, speed }: Pick<Line, 'kind' | 'speed'>): Text {
  const { ja, en } = lineKinds[kind];
  const choice = allTypes.filter((type) => type.kind === kind).length > 1;
  return choice ? { ja: `${ja} ${speed}`, en: `${en} ${speed}` } : { ja, en };
}
