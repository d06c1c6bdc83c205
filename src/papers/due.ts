import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { type PaperKind, paperKinds } from './data.ts';
import type { PaperKey } from './stored.ts';

/** When papers are issued: once an application was filed, and once it has started. */
export type Moment = 'filing' | 'start';

/** What of an application decides on its papers. */
export type Subject = {
  /** It has started: what was applied for is in force. */
  started: boolean;
  /** The contract ends with it. */
  ends: boolean;
  /** It hands in system settings, of which there is no paper. */
  settles: boolean;
};

/** The one table of when a paper is due (`decisions.md` 21): at its moment, of a contract that ends or of one that goes on; of both where that is left out. */
const dueTable: Record<PaperKind, { at: Moment; ends?: boolean }> = {
  applicationForm: { at: 'filing' },
  acceptanceLetter: { at: 'start', ends: false },
  closureNotice: { at: 'start', ends: true },
};

/** The papers that are due of an application as it stands, in their order. */
export const duePapers = ({ started, settles, ends }: Subject): PaperKind[] =>
  settles ? [] : paperKinds.filter((kind) => isOf(kind, ends) && isDueYet(kind, started));

/** The papers that a moment brings. */
export const papersAt = (moment: Moment, { ends }: Pick<Subject, 'ends'>): PaperKind[] =>
  paperKinds.filter((kind) => dueTable[kind].at === moment && isOf(kind, ends));

/** Whether a paper can be there yet; whoever asks for it sooner is told that there is none. */
export const isDueYet = (kind: PaperKind, started: boolean): boolean => started || dueTable[kind].at === 'filing';

/** The papers that should be there and are not, whatever became of their jobs; the oldest first. */
export async function listMissing(db: Connection, limit = 1000): Promise<PaperKey[]> {
  const table = Object.entries(dueTable).map(([kind, due]) => ({ kind, ...due }));
  const { rows } = await sql<PaperKey>`
    select f.application_id as "applicationId", f.revision, k.kind
    from filing f join application a on a.id = f.application_id
    cross join jsonb_to_recordset(${json(table)}::jsonb) as k(kind text, at text, ends boolean)
    where a.settles is null and (k.at = 'filing' or (a.status = 'effective' and a.revision = f.revision))
      and (k.ends is null or k.ends = (f.effects ? 'ends')) and not exists (
        select from paper p where p.application_id = f.application_id and p.revision = f.revision and p.kind = k.kind)
    order by f.filed_at limit ${limit}`.execute(db);
  return rows;
}

/**
 * The paper of an invoice is due from its issue on, whatever its kind: the invoices that have none yet, whatever became of their jobs; the newest
 * first.
 */
export async function listInvoicesWithout(db: Connection, limit = 1000): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select i.id from invoice i where not exists (select from invoice_paper p where p.invoice_id = i.id)
    order by i.id desc limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

const isOf = (kind: PaperKind, ends: boolean): boolean =>
  dueTable[kind].ends === undefined || dueTable[kind].ends === ends;
