import { randomUUID } from 'node:crypto';

/**
 * A new id that sorts by the time of its making (UUID version 7), also within a millisecond: the outbox reads in the order
 * of writing even where the business clock stands still.
 */
export function newMailId(): string {
  const tick = BigInt(Date.now()) << 12n;
  last = tick > last ? tick : last + 1n;
  const time = last.toString(16).padStart(15, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${time.slice(12)}-${randomUUID().slice(19)}`;
}

let last = 0n;

/** The Message-ID of a mail, the same over every try, so that a receiver can tell a second copy from a second mail. */
export function messageIdOf(mailId: string, mailFrom: string): string {
  const host = /@([^\s<>@]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
  return `<${mailId}@${host}>`;
}
