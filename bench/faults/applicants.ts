import { openBrowser } from './counter.ts';
import type { Stage } from './stage.ts';

/** Applicants who withdraw what they have filed, before or after its review, or at the same moment as it ends. */
export async function withdraw(stage: Stage): Promise<void> {
  for (let filed = await stage.regrets.take(); filed; filed = await stage.regrets.take()) {
    const { draft, receptionNo } = filed;
    const browser = openBrowser(stage.base, draft.person, stage.stopping);
    const { answer } = await stage.watch.during('withdrawal', () =>
      browser.press(`/applications/${receptionNo}/withdraw`, { reason: '計画が変わったため' }),
    );
    if (answer === 'done') stage.told.acts.push({ id: draft.id, move: 'withdraw', person: draft.person.personId });
    browser.close();
  }
}

/** Managers of parents who answer whether they agree to a joint use; what they agree to goes to the desk. */
export async function answerConsents(stage: Stage): Promise<void> {
  for (let at = 0, filed = await stage.requests.take(); filed; filed = await stage.requests.take(), at += 1) {
    const { draft, receptionNo } = filed;
    if (!draft.parent) continue;
    const browser = openBrowser(stage.base, draft.parent.person, stage.stopping);
    const agreed = at % 5 !== 4;
    const fields = { answer: agreed ? 'agree' : 'decline', reason: agreed ? '' : '契約の予定がないため。' };
    const { answer, unsure } = await stage.watch.during('consent', () =>
      browser.press(`/consents/${receptionNo}`, fields),
    );
    const person = draft.parent.person.personId;
    if (answer === 'done') stage.told.acts.push({ id: draft.id, move: agreed ? 'agree' : 'decline', person });
    if (answer === 'done' || (answer === 'refused' && unsure)) (agreed ? stage.desk : stage.regrets).put(filed);
    browser.close();
  }
}
