import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { type Contact, contactPage } from '../record/pages.ts';
import type { Draft } from './draft.ts';

/** A contact that an application of the office was filed with, and the application that had it last. */
export type FormerContact = { from: string; contact: Contact };

/** Of so many applications before this one; what is older is not looked for. */
const lookedAt = 60;
const most = 5;

/** The contacts that the office's applications were filed with, the latest first, each once. */
export async function formerContacts(
  db: Connection,
  { id, officeCode }: Pick<Draft, 'id' | 'officeCode'>,
): Promise<FormerContact[]> {
  const { rows } = await sql<FormerContact>`
    select a.id as "from", f.contact from application a join filing f on f.application_id = a.id and f.revision = a.revision
    where a.office_code = ${officeCode} and a.revision > 0 and a.id <> ${id}
    order by a.begun_at desc, a.id desc limit ${lookedAt}`.execute(db);
  return onceEach(rows, ({ contact }) => JSON.stringify(Object.values(contact))).slice(0, most);
}

/** One of them by the application that had it; undefined for what is none of the office's. */
export async function formerContact(db: Connection, draft: Draft, from: string): Promise<Contact | undefined> {
  return (await formerContacts(db, draft)).find((former) => former.from === from)?.contact;
}

/** The reasons that the office gave before, the latest first, each once. */
export async function formerReasons(db: Connection, officeCode: string): Promise<string[]> {
  const { rows } = await sql<{ reason: string | null }>`
    select f.pages -> 'pages' -> 'choice' -> 'reason' ->> 0 as reason
    from application a join filing f on f.application_id = a.id and f.revision = a.revision
    where a.office_code = ${officeCode} and a.revision > 0
    order by a.begun_at desc, a.id desc limit ${lookedAt}`.execute(db);
  return onceEach(
    rows.flatMap(({ reason }) => (reason ? [reason] : [])),
    (reason) => reason,
  ).slice(0, most);
}

/** The questions of the contact page, by name. */
export const contactNames: readonly string[] = contactPage.sections.flatMap(({ ask }) => Object.keys(ask));

function onceEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const isNew = !seen.has(key(item));
    seen.add(key(item));
    return isNew;
  });
}
