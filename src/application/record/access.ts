import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';

/** A look at what a customer sees, by somebody of the centre. */
export type View = {
  personId: string;
  personName: string;
  applicationId?: string;
  officeCode?: string;
  page: string;
  /** The visitor's, and the one that the connection had. */
  address: string;
  socketAddress: string;
};

/** Keeps that somebody looked (`decisions.md` 25). */
export async function recordView(db: Connection, view: View): Promise<void> {
  await sql`
    insert into access_record (person_id, person_name, application_id, office_code, page, address, socket_address)
    values (${view.personId}, ${view.personName}, ${view.applicationId ?? null}, ${view.officeCode ?? null}, ${view.page}, ${view.address},
      ${view.socketAddress})`.execute(db);
}

export type Viewed = { personName: string; page: string; address: string; viewedAt: Date };

/** Who looked at an application, the latest first. */
export async function listViews(db: Connection, applicationId: string, limit = 20): Promise<Viewed[]> {
  const { rows } = await sql<Viewed>`
    select person_name as "personName", page, address, viewed_at as "viewedAt" from access_record
    where application_id = ${applicationId} order by id desc limit ${limit}`.execute(db);
  return rows;
}
