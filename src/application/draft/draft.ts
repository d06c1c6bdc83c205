import { sql } from 'kysely';
import { z } from 'zod';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import { AppError } from '../../ground/errors.ts';
import { nameKey } from '../../ground/text/search-key.ts';
import type { Lang } from '../../ground/words.ts';
import { type AnyProcedure, type Attached, questionsOf } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import { listed } from '../move/in-statuses.ts';
import type { Services } from '../move/services.ts';
import { editable, type Status } from '../move/status.ts';
import { chosen } from '../record/chosen.ts';
import { tooManyDrafts } from '../record/quotas.ts';
import type { Refused } from './refusal.ts';

/** Where the files of the check page belong, which answer no question. */
export const freeFiles = 'attachments';

/** An application whose pages can be typed on: a draft, or one that was queried. */
export type Draft = {
  id: string;
  receptionNo: string | null;
  status: Status;
  officeCode: string;
  companyCode: string;
  /** The linked group that it belongs to. */
  groupId: string | null;
  revision: number;
  lang: Lang;
  /** The application whose system settings it gives. */
  settles: string | null;
  pages: Readonly<Record<string, Raw>>;
  shown: Readonly<Record<string, Raw>>;
  /** Version of each procedure that the draft was begun under (`decisions.md` 12). */
  pinned: Readonly<Record<string, Day>>;
  files: Attached;
  /** Why its page was not taken that was sent last. */
  refused?: Refused | null;
};

const columns = sql`
  a.id, a.reception_no as "receptionNo", a.status, a.office_code as "officeCode", a.company_code as "companyCode", a.group_id as "groupId", a.revision, a.lang, a.settles,
  d.pages, d.shown, d.pinned, d.refused,
  coalesce((select jsonb_object_agg(question, refs) from (
    select question, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'size', size, 'sha256', sha256, 'reading', reading)) order by uploaded_at, id) as refs
    from attachment where application_id = a.id and removed_at is null group by question) q), '{}') as files`;

/** The draft of an application of one of these offices; undefined when there is none, or it can no longer be typed on. */
export async function findDraft(db: Connection, id: string, offices: readonly string[]): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`
    select ${columns} from application a join draft d on d.application_id = a.id
    where a.id = ${id} and a.office_code = any(${[...offices]}) and a.status in (${listed(editable)})`.execute(db);
  return rows[0];
}

/** The same, locked until the end of the transaction; its linked group before it, for everybody in one order. */
export async function lockDraft(trx: Connection, id: string, offices: readonly string[]): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`
    with together as materialized (
      select g.id from linked_group g join application m on m.group_id = g.id where m.id = ${id} for update of g)
    select ${columns} from application a join draft d on d.application_id = a.id
    where a.id = ${id} and a.office_code = any(${[...offices]}) and a.status in (${listed(editable)})
      and (select count(*) from together) >= 0 for update of a`.execute(trx);
  return rows[0];
}

/** A draft made from an application, under an id that the form brought along. */
export const Copy = z.object({
  id: z
    .string()
    .toLowerCase()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
});

export type Begun = {
  id: string;
  officeCode: string;
  officeName: string;
  companyName: string;
  personId: string;
  lang: Lang;
  basedOn?: string;
  settles?: string;
};

/**
 * Begins a draft under an id that the form brought along, so that sending the first page twice begins one draft.
 * @throws AppError `tooMany` when the office has as many as it may
 */
export async function beginDraft(services: Services, begun: Begun): Promise<void> {
  const now = services.clock.now();
  await services.db.transaction().execute(async (trx) => {
    const full = await tooManyDrafts(trx, services, { officeCode: begun.officeCode, except: begun.id });
    if (full) throw new AppError('tooMany', full);
    await sql`
      insert into application (id, office_code, company_code, office_name, company_name, office_key, company_key, status, lang, begun_by, begun_at, changed_at, based_on, settles)
      values (${begun.id}, ${begun.officeCode}, ${begun.officeCode.slice(0, 3)}, ${begun.officeName}, ${begun.companyName},
        ${nameKey(begun.officeName)}, ${nameKey(begun.companyName)}, 'draft', ${begun.lang},
        ${begun.personId}, ${now}, ${now}, ${begun.basedOn ?? null}, ${begun.settles ?? null}) on conflict (id) do nothing`.execute(
      trx,
    );
    await sql`
      insert into draft (application_id, updated_at, updated_by)
      select id, ${now}, ${begun.personId} from application where id = ${begun.id} and status = 'draft' on conflict do nothing`.execute(
      trx,
    );
  });
}

export type SavedPage = { id: string; page: string; raw: Raw; shown?: Raw; personId: string };

/**
 * Keeps what was typed on a page, valid or not. Other pages stay as they are, so two tabs on two pages do not disturb each other.
 * @returns false when the application can no longer be typed on
 */
export async function savePage({ db, clock, catalogue }: Services, saved: SavedPage): Promise<boolean> {
  const pinned =
    saved.page === 'choice'
      ? pins(chosen(saved.raw).flatMap((id) => catalogue.current(id, clock.today()) ?? []))
      : undefined;
  const { numAffectedRows } = await sql`
    update draft d set pages = d.pages || jsonb_build_object(${saved.page}::text, ${json(saved.raw)}::jsonb),
      shown = d.shown || ${json(saved.shown ? { [saved.page]: saved.shown } : {})}::jsonb,
      pinned = ${pinned ? sql`${json(pinned)}::jsonb || d.pinned` : sql`d.pinned`},
      refused = null, last_page = ${saved.page}, updated_at = ${clock.now()}, updated_by = ${saved.personId}
    from application a where a.id = d.application_id and d.application_id = ${saved.id} and a.status in (${listed(editable)})`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Pins the newest versions: what the applicant confirms when a newer one has come since (`decisions.md` 12). */
export async function repin({ db, clock, catalogue }: Services, draft: Draft): Promise<void> {
  const pinned = pins(chosenIn(draft).flatMap((id) => catalogue.current(id, clock.today()) ?? []));
  await sql`update draft set pinned = ${json(pinned)}::jsonb where application_id = ${draft.id}`.execute(db);
}

/** The number of an application that can no longer be typed on, for whoever comes back to one of its pages. */
export async function findFiledNo(db: Connection, id: string, offices: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ receptionNo: string }>`
    select reception_no as "receptionNo" from application
    where id = ${id} and office_code = any(${[...offices]}) and reception_no is not null`.execute(db);
  return rows[0]?.receptionNo;
}

/** Gives a draft that was never filed to another office; what was answered on the contract of the first one is dropped. */
export async function changeOffice(
  db: Connection,
  { id, officeCode, officeName }: Pick<Begun, 'id' | 'officeCode' | 'officeName'>,
): Promise<void> {
  await sql`
    with moved as (update application set office_code = ${officeCode}, office_name = ${officeName}, office_key = ${nameKey(officeName)}
      where id = ${id} and status = 'draft' and company_code = ${officeCode.slice(0, 3)} and office_code <> ${officeCode} returning id)
    update draft d set shown = '{}',
      pages = coalesce((select jsonb_object_agg(key, value) from jsonb_each(d.pages) where key in ('choice', 'contact', 'check')), '{}')
    from moved where d.application_id = moved.id`.execute(db);
}

/** Throws a draft away; one that was filed stays. */
export async function discardDraft(db: Connection, id: string): Promise<void> {
  await sql`delete from application where id = ${id} and status = 'draft'`.execute(db);
}

/** Whether a newer version of a chosen procedure has come since the draft was begun; what was filed once keeps its version. */
export function isRenewed({ catalogue, clock }: Pick<Services, 'catalogue' | 'clock'>, draft: Draft): boolean {
  if (draft.revision > 0) return false;
  return proceduresOf({ catalogue, clock }, draft).some(
    ({ id, effectiveFrom }) => catalogue.current(id, clock.today())?.effectiveFrom !== effectiveFrom,
  );
}

/** The files that answer a question of the chosen procedures, and those attached freely; those of a mind that changed are left out. */
export function filesOf(draft: Draft, procedures: readonly AnyProcedure[]): Attached {
  const asked = new Set([freeFiles, ...procedures.flatMap((procedure) => questionsOf(procedure).map(({ id }) => id))]);
  return Object.fromEntries(Object.entries(draft.files).filter(([question]) => asked.has(question)));
}

/** The procedures of a draft, in the versions it was begun under. */
export function proceduresOf(
  { catalogue, clock }: Pick<Services, 'catalogue' | 'clock'>,
  draft: Pick<Draft, 'pages' | 'pinned'>,
): AnyProcedure[] {
  return chosenIn(draft).flatMap((id) => {
    const version = Object.hasOwn(draft.pinned, id) ? draft.pinned[id] : undefined;
    return version ? catalogue.pinned(id, version) : (catalogue.current(id, clock.today()) ?? []);
  });
}

const chosenIn = (draft: Pick<Draft, 'pages'>): string[] => chosen(draft.pages.choice ?? {});
const pins = (procedures: readonly AnyProcedure[]): Record<string, Day> =>
  Object.fromEntries(procedures.map(({ id, effectiveFrom }) => [id, effectiveFrom]));
