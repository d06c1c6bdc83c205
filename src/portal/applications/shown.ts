import type { Day } from '../../ground/clock.ts';
import { formatDay, formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';

/** 2027/01/05, or 「—」 where there is no day. */
export const dayOrDash = (day: Day | null | undefined): string => (day ? formatDaySlashed(day) : '—');

/** A day in words of both languages. */
export const dayText = (day: Day): Text => ({ ja: formatDay(day, 'ja'), en: formatDay(day, 'en') });

/** The lines of a text that may hold line breaks; none for an empty one. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
