import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Connection } from '../db/connect.ts';

/** The page that a one-time link opens, where a new password is set. */
export const linkPath = '/password/new';

/** Whom a valid link belongs to. */
export interface LinkHolder {
  personId: string;
  loginId: string;
  name: string;
}

/**
 * Makes a one-time link with which this person sets a password.
 * @param hours how long it is valid, in real time.
 * @returns the link's absolute address. Only its hash is kept.
 */
export async function issueLink(db: Connection, personId: string, hours: number, baseUrl: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await db.deleteFrom('verification').where('expires_at', '<=', new Date()).execute();
  await db
    .insertInto('verification')
    .values({
      id: randomUUID(),
      identifier: linkHash(purpose + token),
      value: personId,
      expires_at: new Date(Date.now() + hours * 3_600_000),
    })
    .execute();
  return `${baseUrl.replace(/\/$/, '')}${linkPath}?token=${token}`;
}

/**
 * The same for an invitation: every earlier link of this person ends, so that one that went astray opens nothing. To be called in a transaction
 * that locked the person. A link that was asked for must not do so: anybody can ask in another's name.
 */
export async function renewLink(trx: Connection, personId: string, hours: number, baseUrl: string): Promise<string> {
  await endLinks(trx, personId);
  return await issueLink(trx, personId, hours, baseUrl);
}

/** The person behind a link that can still be used. */
export async function findLinkHolder(db: Connection, token: string): Promise<LinkHolder | undefined> {
  return await db
    .selectFrom('verification')
    .innerJoin('person', 'person.id', 'verification.value')
    .select(['person.id as personId', 'person.login_id as loginId', 'person.name'])
    .where('identifier', '=', linkHash(purpose + token))
    .where('expires_at', '>', new Date())
    .where('active', '=', true)
    .executeTakeFirst();
}

/** Every link of this person ends: a password was set, or another link takes their place. */
export async function endLinks(db: Connection, personId: string): Promise<void> {
  await db.deleteFrom('verification').where('value', '=', personId).execute();
}

/** What is kept of a link, so that a copy of the database opens nothing. */
export function linkHash(identifier: string): string {
  return createHash('sha256').update(identifier).digest('base64url');
}

/** The sign-in library looks for its own name in front of the token when a password is reset. */
const purpose = 'reset-password:';
