import type { EventSubject } from '../audit/events.ts';
import { recordView } from '../audit/views.ts';
import type { CentreRole } from '../people/actor.ts';
import { originOf } from '../web/env.ts';
import type { CentreVisit } from '../web/visit.ts';

/** Roles whose every look at a customer's things is kept (`decisions.md` 25). */
const onlookers: readonly CentreRole[] = ['helpDesk', 'auditor'];

/** Answers, and keeps the view when there was something to see. */
export async function watched(
  visit: CentreVisit,
  subject: EventSubject,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const { c, actor } = visit;
  const { db, clock } = visit.web;
  const response = await answer();
  if (response.status === 200 && actor.roles.some((role) => onlookers.includes(role))) {
    await recordView(db, {
      subject,
      page: c.req.path,
      by: { id: actor.personId, name: actor.name, side: 'centre', ...originOf(c) },
      at: clock.now(),
    });
  }
  return response;
}
