import { type RawBuilder, sql } from 'kysely';
import { zone } from '../ground/clock.ts';

/** The instant at which the day in a column begins in Japan, for statements that compare it with instants. @param column such as `a.start_date` */
export const beginOfColumn = (column: string): RawBuilder<Date> =>
  sql<Date>`${sql.ref(column)}::timestamp at time zone ${sql.lit(zone)}`;
