import { type Draft, proceduresOf } from '../../application/draft/draft.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { Notice } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { readBeside } from './beside.ts';
import { checkWords as words } from './check-words.ts';
import type { Journey } from './journey.ts';

/** Whether somebody may file a draft with its linked ones: what opens an office is filed by its system manager, or by a newcomer. */
export async function mayFile(web: Web, actor: CompanyActor, draft: Draft): Promise<boolean> {
  const beside = draft.groupId === null ? [] : await readBeside(web, actor, draft);
  return [draft, ...beside.map((each) => each.draft)].every((each) => mayFileOne(web, actor, each));
}

/** The same for the page of a draft. */
export const mayFileAll = ({ web, actor, draft, beside }: Journey): boolean =>
  [draft, ...beside.map((each) => each.draft)].every((each) => mayFileOne(web, actor, each));

function mayFileOne(web: Web, actor: CompanyActor, draft: Draft): boolean {
  const opens = proceduresOf(web, draft).some((procedure) => (procedure.opens ?? []).length > 0);
  return !opens || may(actor, 'office.open', draft.officeCode);
}

/** Says it to whoever may type and save, and not file. */
export function ManagersOnly({ journey }: { journey: Journey }) {
  if (mayFileAll(journey)) return null;
  const { say } = journey;
  return (
    <Notice tone="warning" title={say(words.managersOnly)}>
      <p>{say(words.managersOnlyText)}</p>
    </Notice>
  );
}
