import { plain } from '../ground/text/normalise.ts';

/**
 * The log-in ID that was typed, in small letters and half width: letters, digits and hyphens, 3 to 30 of them, the first
 * no hyphen. Undefined when nobody can have it.
 */
export function parseLoginId(raw: string): string | undefined {
  const loginId = plain(raw).toLowerCase();
  return /^[a-z0-9][a-z0-9-]{2,29}$/.test(loginId) ? loginId : undefined;
}
