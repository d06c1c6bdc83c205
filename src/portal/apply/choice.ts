import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { findFirstContractOf } from '../../application/draft/can-apply.ts';
import { beginDraft, changeOffice, type Draft, findDraft, savePage } from '../../application/draft/draft.ts';
import { askedFor } from '../../application/draft/examine.ts';
import { isOpen, keepClosed } from '../../application/draft/open-questions.ts';
import { shareWish } from '../../application/record/linked-group.ts';
import { choicePage } from '../../application/record/pages.ts';
import type { Text } from '../../ground/words.ts';
import { type CompanyActor, isNewcomer } from '../../people/actor.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { menu } from '../../procedures/menu.ts';
import type { Web } from '../../web/env.ts';
import { addressWithout } from '../../web/preferences.ts';
import { officesOf } from '../../web/route.ts';
import { isShownAgain, keepSent, sentBefore, showAgain } from '../../web/show-again.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { namesOf } from '../office-names.ts';
import { firstDate } from './choice-dates.tsx';
import { chosenOf, isBoth, leadDaysFor, showChoicePage } from './choice-page.tsx';
import { choiceWords as words } from './choice-words.ts';
import { isReturning, type Journey, linkTo, readJourney, readOpen, stepAfter } from './journey.ts';
import { beginBeside } from './linked.tsx';
import { draftId, findOpen, isId, openDraft } from './open.ts';
import { problemsOf } from './page.ts';
import { goalOf, type Posted, readPosted } from './posted.ts';
import { isRefused, refusePage } from './refused.ts';
import { hrefOf, type Step } from './steps.ts';

/** GET /apply/new: leads to a first page whose address carries the id of the draft to be, so that Back finds what was typed there. */
export async function showNew(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const there = await firstContractThere(web, actor);
  if (there) return c.redirect(there, 303);
  const item = encodeURIComponent(c.req.query('item') ?? '');
  return c.redirect(`${hrefOf(randomUUID(), 'choice')}?begin=${item}`, 303);
}

/** GET /apply/:id/choice; with `begin` (the item that a link brought along, or none) also before there is a draft. */
export async function showChoice(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const item = c.req.query('begin');
  const draft = await (item === undefined ? openDraft : findOpen)(visit);
  if (draft instanceof Response) return draft;
  if (!draft) {
    const there = await firstContractThere(web, actor);
    if (there) return c.redirect(there, 303);
    const id = draftId(c);
    const sent = await sentBefore<SentChoice>(visit, id);
    return showSent(visit, id, sent ?? { raw: await openingOf(web, item ?? '') });
  }
  const journey = await readJourney(visit, draft);
  const raw = draft.pages.choice ?? (await openingOf(web, ''));
  const step = stepOf(journey);
  if (!step) return c.redirect(`/apply/${draft.id}`, 303);
  const refused = isRefused(c);
  const seen = (journey.returning || draft.receptionNo !== null || refused) && draft.pages.choice;
  const problems = seen ? problemsOf(journey, step) : new Map();
  const status = refused && problems.size > 0 ? 422 : undefined;
  return showChoicePage(visit, { id: draft.id, raw, journey, problems, ...(status && { status }) });
}

/** POST /apply/:id/choice: begins the draft where there is none, keeps what was typed, then goes on or shows what is wrong. */
export async function postChoice(visit: CompanyVisit): Promise<Response> {
  const { c } = visit;
  const id = draftId(c);
  const posted = await readPosted(c, names);
  const { raw, office } = wishOf(posted);
  const stays = posted.command.do === 'stay';
  const goes = posted.command.do === 'go';
  if ((stays || goes) && (await isUntouched(visit, raw, office)))
    return c.redirect(goes ? goalOf(c) : openingAddress(id, raw), 303);
  const draft = await draftFor(visit, { id, office });
  if (draft instanceof Response) return draft;
  if (!draft) {
    const sent: SentChoice = { raw, ...(office && { office }), ...(!stays && { isRefused: true }) };
    const kept = { at: openingAddress(id, raw), sent, id };
    if (!goes) return showAgain(visit, kept, (shown) => showSent(visit, id, shown));
    await keepSent(visit, kept);
    return c.redirect(goalOf(c), 303);
  }
  return keep(visit, { draft, posted, raw });
}

/** Where the first contract of a newcomer lies that was begun or filed: they go on with that one, and begin no second by mistake. */
async function firstContractThere(web: Web, actor: CompanyActor): Promise<string | undefined> {
  const [office] = isNewcomer(actor) ? officesOf(actor, 'application.file') : [];
  const found = office === undefined ? undefined : await findFirstContractOf(web.db, office);
  return found && (found.receptionNo ? `/applications/${found.receptionNo}` : `/apply/${found.id}`);
}

/** What was sent before there is a draft, kept by the id of the draft to be; refused where no office was picked. */
type SentChoice = { raw: Raw; office?: string; isRefused?: boolean };

const showSent = (visit: CompanyVisit, id: string, { isRefused: wrong, ...typed }: SentChoice) =>
  showChoicePage(visit, {
    id,
    ...typed,
    ...(wrong && (visit.c.req.method === 'POST' || isShownAgain(visit.c)) && { problems: wrongOffice, status: 422 }),
  });

const names = choicePage.sections.flatMap(({ ask }) => Object.keys(ask)).concat('specialItem');
const wrongOffice: ReadonlyMap<string, Text> = new Map([['choice.office', words.wrongOffice]]);
const stepOf = ({ steps }: Pick<Journey, 'steps'>): Step | undefined => steps.find(({ id }) => id === 'choice');

/** The first feasible date, nothing special, and the item that a link brought along. */
export async function openingOf(web: Web, item: string): Promise<Raw> {
  const special = menu.some(({ items }) => items.some(({ procedure, alone }) => alone && procedure === item));
  const offered = web.catalogue.current(item, web.clock.today()) !== undefined;
  const raw: Raw = {
    special: [special && offered ? 'yes' : 'no'],
    ...(offered && { [special ? 'specialItem' : 'items']: [item] }),
  };
  const schedule = await web.schedule();
  const [today, mine] = [web.clock.today(), chosenOf(web, raw)];
  const asked = { ...askedFor(schedule, mine), today, leadDays: leadDaysFor(web, schedule, raw) };
  return { ...raw, desiredStart: [firstDate(schedule, asked)] };
}

/** A first page that was only looked at begins no draft. */
async function isUntouched(visit: CompanyVisit, raw: Raw, office: string): Promise<boolean> {
  const { web } = visit;
  if (office !== '' || (await findOpen(visit)) !== undefined) return false;
  const typed = Object.entries(raw).filter(([, values]) => values.some((value) => value !== ''));
  return isDeepStrictEqual(Object.fromEntries(typed), await openingOf(web, itemOf(raw)));
}

const itemOf = (raw: Raw): string => first(raw, 'specialItem') || first(raw, 'items');
const openingAddress = (id: string, raw: Raw): string =>
  `${hrefOf(id, 'choice')}?begin=${encodeURIComponent(itemOf(raw))}`;

function wishOf({ raw, fields, command }: Posted): { raw: Raw; office: string } {
  const typed = command.do === 'example' ? { ...raw, reason: [command.text] } : raw;
  return { raw: typed, office: first(fields, 'office') };
}

/** The draft to type on; undefined while it is not known for which office. Its office changes with the picker. */
async function draftFor(
  visit: CompanyVisit,
  { id, office }: { id: string; office: string },
): Promise<Draft | Response | undefined> {
  const { c, web, actor } = visit;
  const offices = officesOf(actor, 'application.file');
  const found = await findDraft(web.db, id, offices);
  const code = found?.receptionNo || found?.settles ? found.officeCode : officeOf(offices, office, found);
  if (!code) return undefined;
  if (found?.officeCode === code) return found;
  const there = found ? undefined : await firstContractThere(web, actor);
  if (there) return c.redirect(there, 303);
  const names = await namesOf(web.db, code, web.clock.today());
  if (found) await changeOffice(web.db, { id, officeCode: code, officeName: names.office });
  else await begin(visit, { id, code, names });
  return openDraft(visit);
}

/** The one office of most people; with several the one that was picked. */
function officeOf(offices: readonly string[], picked: string, found: Draft | undefined): string | undefined {
  if (picked === '') return found?.officeCode ?? (offices.length === 1 ? offices[0] : undefined);
  return offices.find((code) => code === picked);
}

type New = { id: string; code: string; names: { company: string; office: string }; basedOn?: string };

async function begin(visit: CompanyVisit, { id, code, names, basedOn }: New): Promise<void> {
  const { c, web, actor } = visit;
  await beginDraft(web, {
    id,
    officeCode: code,
    officeName: names.office,
    companyName: names.company,
    personId: actor.personId,
    lang: c.get('lang'),
    ...(basedOn && { basedOn }),
  });
}

type Kept = { draft: Draft; posted: Posted; raw: Raw };

async function keep(visit: CompanyVisit, kept: Kept): Promise<Response> {
  const { c, web, actor } = visit;
  const { draft, posted } = kept;
  const { open } = await readOpen(web, draft);
  const mine = names.filter((name) => isOpen(open, `choice.${name}`));
  if (mine.length === 0 || draft.settles) return c.redirect(`/apply/${draft.id}`, 303);
  const { raw } = keepClosed(open, mine, draft, { page: 'choice', raw: kept.raw });
  const { command } = posted;
  const splits = command.do === 'split' && isBoth(raw) && !draft.receptionNo;
  if (splits) await splitOff(visit, { draft, posted, raw });
  const { items: _, ...special } = raw;
  await savePage(web, { id: draft.id, page: 'choice', raw: splits ? special : raw, personId: actor.personId });
  if (draft.groupId) await shareWish(web.db, draft.id, raw.desiredStart ?? []);
  const now = await openDraft(visit);
  if (now instanceof Response) return now;

  const returning = isReturning(c);
  const href = hrefOf(draft.id, 'choice');
  if (command.do === 'go') return c.redirect(goalOf(c), 303);
  if (command.do === 'stay') return c.redirect(addressWithout(c), 303);
  if (command.do === 'save') return c.redirect(linkTo(href, { returning, saved: true }), 303);
  if (command.do === 'example') return c.redirect(linkTo(href, { returning, at: 'reason' }), 303);
  const journey = await readJourney(visit, now);
  const step = stepOf(journey);
  if (!step) return c.redirect(`/apply/${draft.id}`, 303);
  const problems = problemsOf(journey, step);
  if (problems.size === 0) return c.redirect(stepAfter(journey.steps, step, returning).href, 303);
  return refusePage(visit, now, { page: 'choice', status: 422 });
}

/** Keeps the ordinary items as a second, linked application, begun under the id that the form brought along. */
async function splitOff(visit: CompanyVisit, { draft, posted, raw }: Kept): Promise<void> {
  const wanted = first(posted.fields, '_second');
  const { specialItem: _, consulted: __, consultedOn: ___, ...ordinary } = raw;
  const choice = { ...ordinary, special: ['no'] };
  await beginBeside(visit, { draft, ...(isId(wanted) && { id: wanted }), choice });
}
