import { type RawBuilder, sql } from 'kysely';
import type { Status } from './status.ts';

/** For `status in (…)`. The statuses stand in the text: only so does the planner see that a partial index holds all that is asked for. */
export const listed = (statuses: readonly Status[]): RawBuilder<unknown> =>
  sql.join(statuses.map((status) => sql.lit(status)));
