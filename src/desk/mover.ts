import type { Author } from '../audit/events.ts';
import { originOf } from '../web/env.ts';
import type { CentreVisit } from '../web/visit.ts';

/** Somebody of the centre as the use cases want to know who acts, and from where. */
export const moverOf = ({ c, actor }: CentreVisit): Author & { id: string } => ({
  id: actor.personId,
  name: actor.name,
  side: 'centre',
  ...originOf(c),
});
