import { type Draft, findDraft, freeFiles, isRenewed, repin, savePage } from '../../application/draft/draft.ts';
import { isOpen, keepClosed, type OpenQuestions } from '../../application/draft/open-questions.ts';
import { type Submission, type Submitted, submit } from '../../application/draft/submit.ts';
import { checkPage as asked } from '../../application/record/pages.ts';
import { AppError } from '../../ground/errors.ts';
import type { Text } from '../../ground/words.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { files } from '../../procedure/fields/files.ts';
import { originOf, type Web } from '../../web/env.ts';
import { addressWithout } from '../../web/preferences.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit, Visit } from '../../web/visit.ts';
import { showCheckPage } from './check-page.tsx';
import { checkWords as words } from './check-words.ts';
import { applyCommand } from './command.ts';
import { firstUnseen, linkTo, readJourney, readOpen } from './journey.ts';
import { beginBeside, choiceOfPair } from './linked.tsx';
import { mayFile } from './managers.tsx';
import { draftId, openDraft } from './open.ts';
import { goalOf, type Posted, readPosted } from './posted.ts';
import { refusedOf, refusePage, withNoted } from './refused.ts';
import { readSeen } from './seen-field.ts';
import { hrefOf } from './steps.ts';

/** GET: everything that would be filed. A page that was never filled in comes first. */
export async function showCheck(visit: CompanyVisit): Promise<Response> {
  const { c } = visit;
  const draft = await openDraft(visit);
  if (draft instanceof Response) return draft;
  const journey = await readJourney(visit, draft);
  const unseen = firstUnseen(journey);
  if (unseen) return c.redirect(unseen.href, 303);
  const noted = refusedOf(c, draft, asked.id);
  return showCheckPage(journey, {
    problems: withNoted(new Map(), noted),
    ...(noted?.moved && { moved: noted.moved }),
    ...(noted?.claimed && { claimed: noted.claimed }),
    ...(noted && { status: noted.status }),
  });
}

/** POST: 登録, or one of the smaller buttons of the page. */
export async function postCheck(visit: CompanyVisit): Promise<Response> {
  const { c } = visit;
  const posted = await readPosted(c, Object.keys(fields), true);
  const small = posted.command.do !== 'next' || posted.files.length > 0 || Object.keys(posted.problems).length > 0;
  const answer = small ? await keep(visit, posted) : undefined;
  return answer ?? file(visit, posted);
}

/** What the page asks: the remarks, and files that answer no question. */
const fields = {
  ...asked.sections[0].ask,
  [freeFiles]: files({ label: words.files, max: 10, steps: [], attach: words.addFile, optional: true }),
};

/** What of it can be changed. */
const openIn = (open: OpenQuestions): string[] =>
  Object.keys(fields).filter((name) => isOpen(open, name === freeFiles ? freeFiles : `${asked.id}.${name}`));

/** Keeps remarks and files; undefined when the application is to be filed with them. */
async function keep(visit: CompanyVisit, posted: Posted): Promise<Response | undefined> {
  const { c, web, actor } = visit;
  const draft = await openDraft(visit);
  if (draft instanceof Response) return draft;
  const href = hrefOf(draft.id, 'check');
  const { open } = await readOpen(web, draft);
  const mine = Object.fromEntries(Object.entries(fields).filter(([name]) => openIn(open).includes(name)));
  const save = (raw: Raw) =>
    savePage(web, {
      id: draft.id,
      ...keepClosed(open, Object.keys(mine), draft, { page: asked.id, raw }),
      personId: actor.personId,
    });
  // As on every page: text first, then files.
  if (posted.files.length > 0) await save(posted.raw);
  const applied = await applyCommand(web, actor, { draft, fields: mine, posted, questionOf: (name) => name });
  const { raw, at, problems } = applied;
  await save(raw);
  if (problems.size > 0) return refuse(visit, problems);
  switch (posted.command.do) {
    case 'next':
      return undefined;
    case 'save':
      return c.redirect(linkTo(href, { saved: true }), 303);
    case 'go':
      return c.redirect(goalOf(c), 303);
    case 'stay':
      return c.redirect(addressWithout(c), 303);
    case 'pair':
      return beginPair(visit, draft, posted.command.what);
    case 'renew':
      if (isRenewed(web, draft)) await repin(web, draft);
      return c.redirect(`/apply/${draft.id}`, 303);
    default:
      return c.redirect(linkTo(href, at ? { at } : {}), 303);
  }
}

async function refuse(visit: CompanyVisit, problems: ReadonlyMap<string, Text>): Promise<Response> {
  const draft = await openDraft(visit);
  if (draft instanceof Response) return draft;
  return refusePage(visit, draft, { page: asked.id, status: 422, problems: Object.fromEntries(problems) });
}

async function file(visit: CompanyVisit, { raw, fields: typed }: Posted): Promise<Response> {
  const { c, web, actor } = visit;
  const offices = officesOf(actor, 'application.file');
  const draft = await findDraft(web.db, draftId(c), offices);
  if (draft && !(await mayFile(web, actor, draft))) return keepForManager(visit, { draft, raw });
  const submission: Submission = {
    id: draftId(c),
    offices,
    mover: { id: actor.personId, name: actor.name, side: 'company', ...originOf(c) },
    check: await remarksOf(web, draft, raw),
    seen: readSeen(first(typed, '_seen')),
    seenBeside: sealsBeside(typed),
    filesStored: async (trx, { id, files: stored }) =>
      (await web.files.verifyStored(trx, { applicationId: id, ids: idsOf(stored) })) === undefined,
  };
  return answerTo(visit, await submit(web, submission));
}

/** Whoever may not file it is told so by the page; what was typed is saved. */
async function keepForManager(visit: CompanyVisit, { draft, raw }: { draft: Draft; raw: Raw }): Promise<Response> {
  const { web, actor } = visit;
  const sent = await remarksOf(web, draft, raw);
  await savePage(web, { id: draft.id, page: asked.id, raw: sent, personId: actor.personId });
  return refuse(visit, new Map());
}

/** The fingerprints of the linked drafts: `_seen.<id>`. */
const sealsBeside = (typed: Raw) =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, [fingerprint = '']]) =>
      name.startsWith('_seen.') ? [[name.slice('_seen.'.length), readSeen(fingerprint)]] : [],
    ),
  );

/** A linked application for what must follow; pressed twice, the page leads to the one that there is. */
async function beginPair(visit: CompanyVisit, draft: Draft, procedure: string): Promise<Response> {
  const { c, web } = visit;
  const offered = web.catalogue.current(procedure, web.clock.today());
  if (draft.groupId || draft.receptionNo || !offered || offered.alone)
    return c.redirect(hrefOf(draft.id, 'check'), 303);
  const second = await beginBeside(visit, { draft, choice: choiceOfPair(draft, procedure) });
  return c.redirect(second ? `/apply/${second.id}` : hrefOf(draft.id, 'check'), 303);
}

/** What is filed as the page's own answers; for an application that was filed in the meantime it does not matter. */
async function remarksOf(web: Web, draft: Draft | undefined, raw: Raw): Promise<Raw> {
  if (draft?.status !== 'queried') return raw;
  const { open } = await readOpen(web, draft);
  return keepClosed(open, openIn(open), draft, { page: asked.id, raw }).raw;
}

const idsOf = (stored: Draft['files']): string[] => Object.values(stored).flatMap((refs) => refs.map(({ id }) => id));

async function answerTo(visit: Visit, result: Submitted): Promise<Response> {
  const { c } = visit;
  switch (result.result) {
    case 'done':
      return c.redirect(`/applications/${result.receptionNo}/done`, 303);
    case 'notFound':
      throw new AppError('notFound');
    case 'beside':
      return c.redirect(`/apply/${result.draft.id}`, 303);
    case 'faults':
      return refusePage(visit, result.draft, { page: asked.id, status: 422 });
    case 'moved':
      return refusePage(visit, result.draft, { page: asked.id, status: 409, moved: result.parts });
    case 'claimed':
      return refusePage(visit, result.draft, { page: asked.id, status: 409, claimed: result.receptionNos });
    case 'filesMissing':
      return refusePage(visit, result.draft, { page: asked.id, status: 422, problems: lostFiles });
  }
}

const lostFiles = { [freeFiles]: words.filesMissing };
