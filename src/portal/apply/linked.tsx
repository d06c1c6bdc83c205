import { randomUUID } from 'node:crypto';
import { beginDraft, type Draft, findDraft, savePage } from '../../application/draft/draft.ts';
import { effectsOf } from '../../application/record/effects.ts';
import { linkDrafts } from '../../application/record/linked-group.ts';
import { listed } from '../../ground/words.ts';
import type { Raw } from '../../procedure/field.ts';
import { Button, ButtonLink, Notice, Section } from '../../ui/index.ts';
import { LinkedCard } from '../../web/linked.tsx';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { pairWith, linkedWords as words } from '../../words/linked.ts';
import { LinkedList } from '../applications/linked.tsx';
import { namesOf } from '../office-names.ts';
import type { Journey } from './journey.ts';
import { buttons } from './posted.ts';
import { writeSeen } from './seen-field.ts';
import { hrefOf } from './steps.ts';

/** Puts what is wanted besides into a draft of its own, linked with this one: one start date, one filing, one review. */
export async function beginBeside(
  visit: CompanyVisit,
  { draft, id = randomUUID(), choice }: { draft: Draft; id?: string; choice: Raw },
): Promise<Draft | undefined> {
  const { c, web, actor } = visit;
  const names = await namesOf(web.db, draft.officeCode, web.clock.today());
  await beginDraft(web, {
    id,
    officeCode: draft.officeCode,
    officeName: names.office,
    companyName: names.company,
    personId: actor.personId,
    lang: c.get('lang'),
    basedOn: draft.id,
  });
  const second = await findDraft(web.db, id, officesOf(actor, 'application.file'));
  if (second?.status !== 'draft') return undefined;
  await savePage(web, { id, page: 'choice', raw: choice, personId: actor.personId });
  const { contact } = draft.pages;
  if (contact && !second.pages.contact)
    await savePage(web, { id, page: 'contact', raw: contact, personId: actor.personId });
  await linkDrafts(web.db, draft.id, id, web.clock.now());
  return findDraft(web.db, id, officesOf(actor, 'application.file'));
}

/** What a follow-up that the page offers puts on the choice page of the linked draft: the same date and reason. */
export const choiceOfPair = (draft: Draft, procedure: string): Raw => ({
  special: ['no'],
  items: [procedure],
  desiredStart: draft.pages.choice?.desiredStart ?? [],
  reason: draft.pages.choice?.reason ?? [],
});

/** On every page of a linked application: what it goes together with. The check page shows drafts with what they change. */
export function GoesWith({ journey: { say, web, linked } }: { journey: Journey }) {
  if (linked.length === 0) return null;
  const text = linked.some(({ base }) => base) ? words.withBase : words.withSecond;
  const filed = linked.every(({ receptionNo }) => receptionNo !== null);
  return (
    <Notice title={say(filed ? words.numbers : words.title)}>
      <p>{say(filed ? words.goesTogether : text)}</p>
      <LinkedList linked={linked} web={web} />
    </Notice>
  );
}

/** The linked drafts on the check page: what each changes, and the way into it. */
export function LinkedDrafts({ journey }: { journey: Journey }) {
  const { say, beside } = journey;
  if (beside.length === 0) return null;
  return (
    <Section id="linked" title={say(words.title)} lead={say(words.lead)} variant="plain">
      {beside.map(({ draft, examined, next }) => (
        <LinkedCard
          key={draft.id}
          id={`linked-${draft.id}`}
          title={say(listed(examined.procedures.map(({ title }) => title)))}
          link={{ href: next?.href ?? hrefOf(draft.id, 'check'), label: say(next ? words.goOn : words.look) }}
          effects={effectsOf(examined.assessment)}
        />
      ))}
    </Section>
  );
}

/** The fingerprints of the linked drafts, for 登録. */
export function LinkedSeals({ journey: { beside } }: { journey: Journey }) {
  return (
    <>
      {beside.map(({ draft, examined }) => (
        <input key={draft.id} type="hidden" name={`_seen.${draft.id}`} value={writeSeen(examined.seen)} />
      ))}
    </>
  );
}

/** The way to the linked draft that is not ready yet, in place of 登録. */
export function LinkedNext({ journey: { say, beside } }: { journey: Journey }) {
  const next = beside.find((each) => each.next)?.next;
  return next ? (
    <ButtonLink href={next.href} size="large">
      {say(words.next)}
    </ButtonLink>
  ) : null;
}

/** What must follow, such as terminals after the end of a sharing: each with the button that begins a linked draft for it. */
export function PairOffers({ journey }: { journey: Journey }) {
  const { say, draft, web, examined } = journey;
  if (draft.receptionNo || draft.groupId) return null;
  const offered = effectsOf(examined.assessment).followUps.filter(({ procedure }) => {
    const current = web.catalogue.current(procedure, web.clock.today());
    return current && !current.alone;
  });
  if (offered.length === 0) return null;
  return (
    <Section id="pair" title={say(words.offer)} lead={say(words.offerLead)}>
      {offered.map(({ procedure, title }) => (
        <div key={procedure}>
          <Button variant="secondary" name={buttons.pair} value={procedure}>
            {say(pairWith(title))}
          </Button>
        </div>
      ))}
    </Section>
  );
}
