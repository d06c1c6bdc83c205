import type { Day } from '../ground/clock.ts';
import { formatDaySlashed } from '../ground/text/day.ts';
import type { Text } from '../ground/words.ts';

/** Beside a row of a before/after table that begins on another day than the start date (`decisions.md` 4). */
export const appliesFrom = (day: Day): Text => ({
  ja: `${formatDaySlashed(day)}から適用`,
  en: `From ${formatDaySlashed(day)}`,
});
