import type { Services } from '../application/move/services.ts';
import type { Author } from '../audit/events.ts';
import { createClock, type Day } from '../ground/clock.ts';
import type { Cast } from './cast.ts';

/** The same services on another day. */
export const onDay = (services: Services, day: Day): Services => ({
  ...services,
  clock: createClock(`${day}T10:00:00+09:00`),
});

/** Somebody of the centre as the use cases want to know them. */
export function authorOf(cast: Cast, loginId: string): Author & { id: string } {
  const person = cast.people.find((each) => each.loginId === loginId);
  return { id: cast.ids[loginId] ?? '', name: person?.name ?? '', side: 'centre' };
}
