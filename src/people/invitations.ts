import { sql } from 'kysely';
import type { Connection, Database } from '../db/connect.ts';
import type { Lang } from '../ground/words.ts';
import type { CompanyRole } from './actor.ts';
import { renewLink } from './links.ts';

/** Somebody who was made without a password and is to be invited. */
export type Invitee = {
  personId: string;
  loginId: string;
  name: string;
  mail: string;
  lang: Lang;
  companyName: string;
  /** The person's offices; an administrator of the company has none. */
  offices: readonly { code: string; role: Exclude<CompanyRole, 'newcomer'> }[];
  administrator: boolean;
  /** When the person was invited last (real time). */
  sentAt: Date | null;
};

export type Wanted = {
  /** Only these log-in IDs; everybody when left out. */
  loginIds?: readonly string[];
  /** Only people of this company. */
  companyCode?: string | undefined;
  /** Also those who were invited before. */
  again: boolean;
};

/** Somebody will be invited who was made without a password. To be called in the transaction that makes the person. */
export async function expectInvitation(trx: Connection, personIds: readonly string[]): Promise<void> {
  await sql`insert into invitation (person_id) select unnest(${[...personIds]}::text[])`.execute(trx);
}

/** Who waits for an invitation, by log-in ID: nobody who has ever logged in, or was disabled. */
export async function listInvitees(db: Connection, wanted: Wanted): Promise<Invitee[]> {
  const { rows } = await select(wanted).execute(db);
  return rows;
}

/** Log-in IDs of these that belong to nobody who was made without a password, and of those who have logged in since. */
export async function notInvitable(db: Connection, loginIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ loginId: string }>`
    select wanted as "loginId" from unnest(${[...loginIds]}::text[]) wanted where not exists (
      select from person p join invitation i on i.person_id = p.id
      where p.login_id = wanted and p.active and i.logged_in_at is null) order by 1`.execute(db);
  return rows.map(({ loginId }) => loginId);
}

/**
 * Invites everybody who waits, each by a one-time link of their own, with which every earlier one ends; some at a time, in a transaction each, so that whoever was invited
 * stays so when it is cut off. Two at once invite nobody twice.
 * @param hours how long a link is valid, in real time
 * @param write writes the letters of some into the outbox
 * @returns how many were invited
 */
export async function sendInvitations(
  db: Database,
  { hours, baseUrl, ...wanted }: Wanted & { hours: number; baseUrl: string },
  write: (trx: Connection, invited: readonly (Invitee & { url: string })[]) => Promise<void>,
): Promise<number> {
  const people = await listInvitees(db, wanted);
  let count = 0;
  for (let first = 0; first < people.length; first += 200) {
    const some = people.slice(first, first + 200);
    count += await db.transaction().execute(async (trx) => {
      const invited = await lockUninvited(trx, some);
      const linked = [];
      for (const each of invited) linked.push({ ...each, url: await renewLink(trx, each.personId, hours, baseUrl) });
      await write(trx, linked);
      return invited.length;
    });
  }
  return count;
}

/** The person's first log-in. */
export async function noteLogIn(db: Connection, personId: string): Promise<void> {
  await sql`update invitation set logged_in_at = now() where person_id = ${personId} and logged_in_at is null`.execute(
    db,
  );
}

/** Marks them as invited, but those whom another program has invited, or who have logged in, since they were read. */
async function lockUninvited(trx: Connection, people: readonly Invitee[]): Promise<Invitee[]> {
  const ids = people.map(({ personId }) => personId);
  const seen = people.map(({ sentAt }) => sentAt);
  const { rows } = await sql<{ id: string }>`
    update invitation set sent_at = now()
    from unnest(${ids}::text[], ${seen}::timestamptz[]) as w(id, seen)
    where person_id = w.id and sent_at is not distinct from w.seen and logged_in_at is null returning person_id as id`.execute(
    trx,
  );
  const locked = new Set(rows.map(({ id }) => id));
  return people.filter(({ personId }) => locked.has(personId));
}

const select = ({ loginIds, companyCode, again }: Wanted) => sql<Invitee>`
  select p.id as "personId", p.login_id as "loginId", p.name, p.mail, p.lang, i.sent_at as "sentAt",
    coalesce((select v.state ->> 'name' from contract_version v where v.subject_code = p.company_code and v.recorded_to is null
      order by v.valid_from desc limit 1), '') as "companyName",
    exists (select from company_administrator where person_id = p.id) as administrator,
    (select coalesce(json_agg(json_build_object('code', office_code, 'role', role) order by office_code), '[]')
      from membership where person_id = p.id) as offices
  from invitation i join person p on p.id = i.person_id
  where p.active and i.logged_in_at is null and (${again} or i.sent_at is null)
    and (${loginIds === undefined} or p.login_id = any(${[...(loginIds ?? [])]}))
    and (${companyCode === undefined} or p.company_code = ${companyCode ?? ''})
  order by p.login_id`;
