import type { CentreActor } from '../people/actor.ts';
import { may } from '../people/permissions.ts';
import { BackLink } from '../ui/index.ts';
import { useSay } from '../web/say.ts';
import { reviewWords } from './review/words.ts';

/** From a page of the navigation back to where this person's work begins; nothing on that page itself. */
export function WayBack({ actor, from }: { actor: CentreActor; from: 'search' | 'other' }) {
  const say = useSay();
  if (may(actor, 'queue.read')) return <BackLink href="/desk/queue">{say(reviewWords.backToQueue)}</BackLink>;
  return from === 'search' ? null : <BackLink href="/desk/applications">{say(reviewWords.backToSearch)}</BackLink>;
}
