import { closeWith, keyFrom, openWith } from '../ground/sealed.ts';

/** Closes what a mail must carry and nobody else may read: a copy of the database opens no account. */
export interface Seal {
  close(secret: string, mailId: string): string;
  /** Undefined when it was closed with another key, or for another mail. */
  open(sealed: string, mailId: string): string | undefined;
}

/** @param secretKey the setting `SECRET_KEY`; the key of the seals is derived from it, and good for nothing else. */
export function createSeal(secretKey: string): Seal {
  const key = keyFrom(secretKey, 'links in mails');
  return {
    close: (secret, mailId) => closeWith(key, secret, mailId).toString('base64url'),
    open: (sealed, mailId) => openWith(key, Buffer.from(sealed, 'base64url'), mailId),
  };
}

/** What a link with a secret looks like to whoever reads the outbox. */
const hidden = '?token=********';

/** A text without the secret of its link, and that secret. */
export function hideToken(text: string, link: string): { shown: string; token: string } {
  const token = new URL(link).searchParams.get('token');
  if (!token) throw new Error('a one-time link has a token');
  return { shown: text.replaceAll(`?token=${token}`, hidden), token };
}

/** The text as it is sent. */
export const showToken = (text: string, token: string): string => text.replaceAll(hidden, `?token=${token}`);
