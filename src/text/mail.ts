import * as z from 'zod';
import { plain } from './normalise.ts';

/** A mail address in half width, its domain in small letters, or undefined when none can be sent to. At most 254 characters. */
export function parseMailAddress(raw: string): string | undefined {
  const read = address.safeParse(plain(raw));
  return read.success ? withSmallDomain(read.data) : undefined;
}

const address = z
  .email()
  .max(254)
  .regex(/^.{1,64}@/);

function withSmallDomain(mail: string): string {
  const at = mail.lastIndexOf('@');
  return mail.slice(0, at) + mail.slice(at).toLowerCase();
}
