import type { Day } from '../../ground/clock.ts';
import { isDecided, type Status } from '../move/status.ts';

/** Whether a wished start date can no longer come true, while nothing is decided yet: no contract changes on a day that has begun (JST). */
export const hasPassed = (wish: Day | null | undefined, status: Status, today: Day): boolean =>
  wish !== null && wish !== undefined && wish <= today && !isDecided(status);
