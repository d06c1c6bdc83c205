import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Closes what a mail must carry and nobody else may read: a copy of the database opens no account. */
export interface Seal {
  close(secret: string, mailId: string): string;
  /** Undefined when it was closed with another key, or for another mail. */
  open(sealed: string, mailId: string): string | undefined;
}

/** @param secretKey the setting `SECRET_KEY`; the key of the seals is derived from it, and good for nothing else. */
export function createSeal(secretKey: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'madoguchi: links in mails', 32));
  return {
    close(secret, mailId) {
      const start = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, start).setAAD(Buffer.from(mailId));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([start, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(sealed, mailId) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
        cipher.setAAD(Buffer.from(mailId)).setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
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
