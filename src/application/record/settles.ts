import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { listed } from '../move/in-statuses.ts';
import { atCentre, type Status, statuses, undecided } from '../move/status.ts';
import { lockMembers } from './linked-group.ts';

/** The application whose system settings another one gives (`domain.md` 1.4, 2.4). */
export type Settled = {
  id: string;
  receptionNo: string;
  status: Status;
  officeCode: string;
  procedures: readonly string[];
  startDate: Day | null;
  settingDeadline: Day | null;
};

const columns = sql`a.id, a.reception_no as "receptionNo", a.status, a.office_code as "officeCode", a.procedures,
  a.start_date as "startDate", a.setting_deadline as "settingDeadline"`;

/** @throws {Error} for an id that no filed application has */
export async function getSettled(db: Connection, id: string): Promise<Settled> {
  const { rows } = await sql<Settled>`
    select ${columns} from application a where a.id = ${id} and a.reception_no is not null`.execute(db);
  const [found] = rows;
  if (!found) throw new Error(`${id} was never filed`);
  return found;
}

/**
 * What a setting application settles, locked until the end of the transaction: before the setting application itself, as what ends the one
 * ends the other in that order. Undefined for an application of another sort.
 */
export async function lockSettled(trx: Connection, id: string): Promise<Settled | undefined> {
  const { rows } = await sql<Settled>`
    select ${columns} from application s join application a on a.id = s.settles where s.id = ${id} for update of a`.execute(
    trx,
  );
  return rows[0];
}

/**
 * The same with the linked group of what it settles, which is locked before any of its applications: for what may move them together.
 * Undefined for an application of another sort.
 */
export async function lockSettledGroup(trx: Connection, id: string): Promise<Settled | undefined> {
  const { rows } = await sql<{ settles: string }>`
    select settles from application where id = ${id} and settles is not null`.execute(trx);
  const [found] = rows;
  if (!found) return undefined;
  await lockMembers(trx, found.settles);
  return lockSettled(trx, id);
}

/** Whether an application gives the settings of another one. */
export async function givesSettings(db: Connection, id: string): Promise<boolean> {
  const { rows } = await sql`select from application where id = ${id} and settles is not null`.execute(db);
  return rows.length > 0;
}

/** A setting application, or a draft of one, of an application. */
export type Setting = { id: string; receptionNo: string | null; status: Status; procedures: readonly string[] };

/** The setting applications of an application, the newest first; drafts among them. */
export async function listSettings(db: Connection, settles: string): Promise<Setting[]> {
  const { rows } = await sql<Setting>`
    select id, reception_no as "receptionNo", status, procedures from application
    where settles = ${settles} order by begun_at desc, id desc`.execute(db);
  return rows;
}

/** That settings were filed and the centre has still to decide on them. */
export const areUndecided = ({ status }: Pick<Setting, 'status'>): boolean =>
  (undecided as readonly Status[]).includes(status);

/** Whether settings were filed that the centre has not refused; they may be with the applicant to be corrected. For `application a`. */
export const hasFiledSettings = sql`exists (
  select from application s where s.settles = a.id and s.status in (${listed(undecided)}))`;

/** Whether the next word on settings is the centre's: they keep the application alive (`decisions.md` 43). For `application a`. */
export const settingsAtCentre = sql`exists (
  select from application s where s.settles = a.id and s.status in (${listed(atCentre)}))`;

/**
 * Whether settings were filed and came back by the centre's word, refused or with a query that is or was open: what is not filed anew then moves
 * the start date and voids nothing (`decisions.md` 43). What the customer took back was never filed. For `application a`.
 */
export const settingsCameBack = sql`exists (
  select from application s where s.settles = a.id and s.status in ('queried', 'rejected', 'expired'))`;

/** How far the settings are that an application waits for. */
export type SettingsStanding = 'missing' | 'atCentre' | 'cameBack';

export async function standingOfSettings(db: Connection, id: string): Promise<SettingsStanding> {
  const { rows } = await sql<{ standing: SettingsStanding }>`
    select case when ${settingsAtCentre} then 'atCentre' when ${settingsCameBack} then 'cameBack' else 'missing' end as standing
    from application a where a.id = ${id}`.execute(db);
  return rows[0]?.standing ?? 'missing';
}

/** Whether an application, or one of its linked group, waits for settings that its customer has to file or to correct, which takes time. */
export async function owesSettings(db: Connection, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from application own join application a on a.id = own.id or a.group_id = own.group_id
    where own.id = ${id} and a.status = 'settingPending' and not ${settingsAtCentre} limit 1`.execute(db);
  return rows.length > 0;
}

/** Why settings can no longer be applied for; undefined while they can. The last day counts until its end. */
export function tooLateFor({ receptionNo, status, settingDeadline }: Settled, today: Day): Text | undefined {
  if (status !== 'settingPending') return notWaiting(receptionNo, statuses[status]);
  if (settingDeadline === null || today <= settingDeadline) return undefined;
  const day = formatDaySlashed(settingDeadline);
  return {
    ja: `利用申込（${receptionNo}）のシステム設定申込締切日（${day}）を過ぎています。利用契約事務課へご連絡ください。`,
    en: `The last day to apply for the settings of ${receptionNo} was ${day}. Please call the contract desk.`,
  };
}

export const notWaiting = (receptionNo: string, status: Text): Text => ({
  ja: `利用申込（${receptionNo}）は「${status.ja}」のため、システム設定の申込を受け付けられません。`,
  en: `The application ${receptionNo} is “${status.en}”: it takes no system settings now.`,
});
