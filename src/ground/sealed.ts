import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A key for one use and no other, from a secret that has others. */
export const keyFrom = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `madoguchi: ${use}`, 32));

/** Closes a text (AES-256-GCM), so that whoever has only what was stored cannot read it. @param about what it can be opened for */
export function closeWith(key: Buffer, text: string, about: string): Buffer {
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, start).setAAD(Buffer.from(about));
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), closed]);
}

/** Undefined when it was closed with another key, or about something else. */
export function openWith(key: Buffer, sealed: Buffer, about: string): string | undefined {
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
