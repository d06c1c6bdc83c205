import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Contact } from './pages.ts';

/** What the contact page opens with: the person's last application, before the first one what is known of the person. */
export async function contactOf(db: Connection, person: { personId: string; companyCode: string }): Promise<Contact> {
  return (await lastContact(db, person)) ?? (await profileOf(db, person.personId));
}

/** The contact of the application that this person began last. The company is named for the index to be used. */
async function lastContact(
  db: Connection,
  { personId, companyCode }: { personId: string; companyCode: string },
): Promise<Contact | undefined> {
  const { rows } = await sql<{ contact: Contact }>`
    select f.contact from application a join filing f on f.application_id = a.id and f.revision = a.revision
    where a.company_code = ${companyCode} and a.begun_by = ${personId} and a.revision > 0
    order by a.begun_at desc, a.id desc limit 1`.execute(db);
  return rows[0]?.contact;
}

async function profileOf(db: Connection, personId: string): Promise<Contact> {
  const { rows } = await sql<Contact>`
    select p.name, p.mail, coalesce(f.kana, '') as kana, coalesce(f.department, '') as department, coalesce(f.post, '') as post,
      coalesce(f.phone, '') as phone, coalesce(f.fax, '') as fax
    from person p left join person_profile f on f.person_id = p.id where p.id = ${personId}`.execute(db);
  return rows[0] ?? { name: '', kana: '', department: '', post: '', phone: '', fax: '', mail: '' };
}
