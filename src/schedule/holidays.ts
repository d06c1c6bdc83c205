import holidayJp from '@holiday-jp/holiday_jp';
import type { Day } from '../ground/clock.ts';
import type { Text } from '../ground/words.ts';

/** Japan's public holidays from 1970 to 2050, those of years not yet announced as the law foresees them. */
export const publicHolidays: ReadonlyMap<Day, Text> = new Map(
  Object.values(holidayJp.holidays).map(({ date, name, name_en }) => [date, { ja: name, en: name_en }]),
);
