import { canBeEnded } from '../../application/consent/unanswered.ts';
import { dayOf } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { listed } from '../../ground/words.ts';
import { may } from '../../people/permissions.ts';
import { Notice } from '../../ui/index.ts';
import type { Desk } from './desk.ts';
import { consentAskedOf, reviewWords } from './words.ts';

/** Whose consent is waited for, and what can be done meanwhile. */
export function Unanswered({ desk: { say, unanswered } }: { desk: Desk }) {
  if (!unanswered) return null;
  const { offices, since, reminded } = unanswered;
  return (
    <Notice tone="warning" level={3} title={say(reviewWords.awaitsConsent)}>
      <p>{say(consentAskedOf(listed(offices), formatDaySlashed(dayOf(since)), reminded))}</p>
      <p>{say(reviewWords.awaitsConsentText)}</p>
    </Notice>
  );
}

/** Whether this person can refuse or return an application that waits for a consent. */
export const endsUnanswered = ({ actor, unanswered }: Desk, how: 'refuse' | 'query'): boolean =>
  unanswered !== undefined && may(actor, 'review.take') && may(actor, 'review.decide') && canBeEnded(unanswered, how);
