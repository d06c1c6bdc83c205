import { sql } from 'kysely';
import type { Author } from '../../audit/events.ts';
import { isProvisional } from '../../contract/pending.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import { nameKey } from '../../ground/text/search-key.ts';
import { claimsOf } from '../../procedure/claims.ts';
import type { Raw } from '../../procedure/field.ts';
import { askConsents } from '../consent/ask-consent.ts';
import { takeClaims } from '../move/claims.ts';
import { ClaimedElsewhere } from '../move/errors.ts';
import { move } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import { checksOf, countResults } from '../record/checks.ts';
import { type Effects, effectsOf, spokenOf } from '../record/effects.ts';
import { type Facts, followMove } from '../record/follow.ts';
import { lockMembers } from '../record/linked-group.ts';
import { drawReceptionNo } from '../record/reception.ts';
import { lockSettled } from '../record/settles.ts';
import { type Draft, filesOf, findFiledNo, isRenewed, lockDraft, savePage } from './draft.ts';
import type { Examined, Seen } from './examine.ts';
import { draftsBeside, examineBeside } from './examine-beside.ts';
import { transcriptOf } from './transcribe.ts';

export type Submission = {
  id: string;
  /** Offices that the person may file for; an application of another office does not exist for them. */
  offices: readonly string[];
  mover: Author & { id: string };
  /** What stood on the check page: the remarks, and the fingerprint of what was shown. */
  check: Raw;
  seen: Partial<Seen>;
  /** The fingerprints of the linked drafts that are filed with it, by id. */
  seenBeside?: Readonly<Record<string, Partial<Seen>>>;
  /** Whether every file is where it should be (`decisions.md` 32). */
  filesStored(trx: Connection, draft: Draft): Promise<boolean>;
};

export type Submitted =
  | { result: 'done'; receptionNo: string }
  | { result: 'faults'; draft: Draft; examined: Examined }
  /** Something moved since the check page was shown: the person looks again and confirms. */
  | { result: 'moved'; draft: Draft; examined: Examined; parts: (keyof Seen)[] }
  | { result: 'claimed'; draft: Draft; examined: Examined; receptionNos: readonly string[] }
  | { result: 'filesMissing'; draft: Draft; examined: Examined }
  /** A linked draft is not ready to be filed with it. */
  | { result: 'beside'; draft: Draft }
  | { result: 'notFound' };

/**
 * 登録: files a draft, or a corrected application again, in one transaction: number, frozen answers and words, history row, claims, mails
 * and jobs; a linked group as a whole. Sent twice, the second is told the number of the first. What was typed is kept, whatever the result.
 */
export async function submit(services: Services, submission: Submission): Promise<Submitted> {
  // Read before the transaction: within it, it would take a second connection, and a burst of filings has none to spare.
  const schedule = await services.schedule();
  const prepared: Services = { ...services, schedule: async () => schedule };
  try {
    const result = await services.db.transaction().execute((trx) => submitIn(trx, prepared, submission));
    if (result.result !== 'done' && result.result !== 'notFound') await keep(services, submission);
    return result;
  } catch (error) {
    if (!(error instanceof ClaimedElsewhere)) throw error;
    await keep(services, submission);
    return claimed(prepared, submission, error.receptionNos);
  }
}

async function submitIn(trx: Connection, services: Services, submission: Submission): Promise<Submitted> {
  await lockSettled(trx, submission.id);
  const locked = await lockDraft(trx, submission.id, submission.offices);
  if (!locked) return alreadyFiled(trx, submission);
  const draft = { ...locked, pages: { ...locked.pages, check: submission.check } };
  const own = await readyToFile(trx, services, submission, { draft, seen: submission.seen });
  if (own.result !== 'ready') return own;
  const others = await readyBeside(trx, services, submission, draft);
  if (!Array.isArray(others)) return others.result === 'moved' ? { ...own, ...others } : others;
  const all = await inOrder(trx, draft, [own, ...others]);
  // Whatever refuses a filing comes before its number, and before that of any that is filed with it: a refused one uses up none.
  for (const each of all) await claim(trx, each.draft, each.examined);
  const numbers = new Map<string, string>();
  for (const each of all) numbers.set(each.draft.id, await file(trx, services, submission, each.draft, each.examined));
  return { result: 'done', receptionNo: numbers.get(draft.id) ?? '' };
}

type Ready = { result: 'ready'; draft: Draft; examined: Examined };
type Unready = Extract<Submitted, { result: 'faults' | 'moved' | 'filesMissing' }>;

async function readyToFile(
  trx: Connection,
  services: Services,
  { filesStored, offices }: Submission,
  { draft, seen }: { draft: Draft; seen: Partial<Seen> },
): Promise<Ready | Unready> {
  const examined = await examineBeside(services, trx, draft, offices);
  if (examined.faults.length > 0) return { result: 'faults', draft, examined };
  const parts = (Object.keys(examined.seen) as (keyof Seen)[]).filter((part) => examined.seen[part] !== seen[part]);
  if (isRenewed(services, draft) && !parts.includes('versions')) parts.push('versions');
  if (parts.length > 0) return { result: 'moved', draft, examined, parts };
  if (!(await filesStored(trx, draft))) return { result: 'filesMissing', draft, examined };
  return { result: 'ready', draft, examined };
}

/** The other drafts of a linked group: all are filed together, or none is (`decisions.md` 11). */
async function readyBeside(
  trx: Connection,
  services: Services,
  submission: Submission,
  draft: Draft,
): Promise<Ready[] | { result: 'beside'; draft: Draft } | { result: 'moved'; parts: (keyof Seen)[] }> {
  const ready: Ready[] = [];
  for (const id of await draftsBeside(trx, draft)) {
    const other = await lockDraft(trx, id, submission.offices);
    if (!other) continue;
    const read = await readyToFile(trx, services, submission, {
      draft: other,
      seen: submission.seenBeside?.[id] ?? {},
    });
    if (read.result === 'moved') return { result: 'moved', parts: read.parts };
    if (read.result !== 'ready') return { result: 'beside', draft: other };
    ready.push(read);
  }
  return ready;
}

/** Those that were begun first come first: their numbers decide the order of what starts on one day. */
async function inOrder(trx: Connection, { id }: Draft, all: readonly Ready[]): Promise<readonly Ready[]> {
  if (all.length === 1) return all;
  const order = await lockMembers(trx, id);
  return all.toSorted((a, b) => order.indexOf(a.draft.id) - order.indexOf(b.draft.id));
}

async function file(
  trx: Connection,
  services: Services,
  { mover }: Submission,
  draft: Draft,
  examined: Examined,
): Promise<string> {
  const { clock } = services;
  const now = clock.now();
  const effects = effectsOf(examined.assessment);
  const moved = await move(trx, 'submit', {
    id: draft.id,
    mover,
    now,
    set: {
      receptionNo: draft.receptionNo ?? (await drawReceptionNo(trx, clock.today())),
      appliedAt: now,
      desiredStart: examined.choice.desiredStart,
      revision: draft.revision + 1,
      procedures: examined.procedures.map(({ id }) => id),
    },
  });
  await writeFiling(trx, draft, examined, effects, mover, now);
  const facts: Facts = {
    effects,
    contact: examined.contact,
    present: spokenOf(examined.assessment),
    titles: examined.procedures.map(({ title }) => title),
    lang: draft.lang,
  };
  await nameNewcomer(trx, draft, facts);
  await followMove(trx, services, 'submit', moved, facts);
  await askConsents(trx, services, { moved, offices: examined.assessment.consents, facts });
  return moved.receptionNo;
}

/** Until it is filed, the application of a newcomer is of nobody that has a name. */
async function nameNewcomer(trx: Connection, { id, officeCode }: Draft, { present }: Facts): Promise<void> {
  if (!isProvisional(officeCode)) return;
  const { company, office } = present;
  await sql`update application set company_name = ${company.name}, office_name = ${office.name},
    company_key = ${nameKey(company.name)}, office_key = ${nameKey(office.name)} where id = ${id}`.execute(trx);
}

/** @throws {ClaimedElsewhere} */
async function claim(trx: Connection, draft: Draft, { procedures, assessment }: Examined): Promise<void> {
  if (draft.revision > 0) await sql`delete from claim where application_id = ${draft.id}`.execute(trx);
  await takeClaims(trx, draft.id, claimsOf(procedures, draft.officeCode, assessment.operations));
}

async function writeFiling(
  trx: Connection,
  draft: Draft,
  examined: Examined,
  effects: Effects,
  mover: Author,
  now: Date,
): Promise<void> {
  const versions = Object.fromEntries(examined.procedures.map(({ id, effectiveFrom }) => [id, effectiveFrom]));
  const checks = countResults(checksOf({ ...examined, choice: draft.pages.choice }));
  await sql`
    with gone as (delete from draft where application_id = ${draft.id})
    insert into filing (application_id, revision, filed_at, filed_by, filed_by_name, lang, pages, versions, record, contact, reason, remarks, basis,
      effects, files, checks)
    values (${draft.id}, ${draft.revision + 1}, ${now}, ${mover.id}, ${mover.name}, ${draft.lang},
      ${json({ pages: draft.pages, shown: draft.shown })}, ${json(versions)}, ${json(transcriptOf(draft, examined))}, ${json(examined.contact)},
      ${examined.choice.reason}, ${examined.remarks}, ${json(examined.basis.versions)}, ${json(effects)}, ${json(filesOf(draft, examined.procedures))}, ${json(checks)})`.execute(
    trx,
  );
}

/** The draft is gone: filed by a first click, another tab or a colleague, or it never was this person's. */
async function alreadyFiled(trx: Connection, { id, offices }: Submission): Promise<Submitted> {
  const receptionNo = await findFiledNo(trx, id, offices);
  return receptionNo ? { result: 'done', receptionNo } : { result: 'notFound' };
}

async function keep(services: Services, { id, check, mover }: Submission): Promise<void> {
  await savePage(services, { id, page: 'check', raw: check, personId: mover.id });
}

async function claimed(
  services: Services,
  submission: Submission,
  receptionNos: readonly string[],
): Promise<Submitted> {
  return services.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, submission.id, submission.offices);
    if (!draft) return alreadyFiled(trx, submission);
    return {
      result: 'claimed',
      draft,
      examined: await examineBeside(services, trx, draft, submission.offices),
      receptionNos,
    };
  });
}
