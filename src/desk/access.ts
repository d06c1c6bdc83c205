import { recordView, type View } from '../application/record/access.ts';
import type { CentreActor, CentreRole } from '../people/actor.ts';
import { type C, originOf, type Web } from '../web/env.ts';

/** Roles whose every look at a customer's things is kept (`decisions.md` 25). */
const onlookers: readonly CentreRole[] = ['helpDesk', 'auditor'];

/** Answers, and keeps the view when there was something to see. */
export async function watched(
  c: C,
  { db }: Web,
  actor: CentreActor,
  about: Pick<View, 'applicationId' | 'officeCode'>,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const response = await answer();
  if (response.status === 200 && actor.roles.some((role) => onlookers.includes(role))) {
    await recordView(db, {
      ...about,
      personId: actor.personId,
      personName: actor.name,
      page: c.req.path,
      ...originOf(c),
    });
  }
  return response;
}
