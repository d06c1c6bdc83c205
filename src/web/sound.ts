import type { MiddlewareHandler } from 'hono';
import { AppError } from '../ground/errors.ts';
import { bodyWords } from '../words/errors.ts';

/** Characters of an address; none of the service is near it. */
const longest = 8_192;

/**
 * Refuses an address that no page can have: one that does not decode, or holds a control character, which neither a database nor a page
 * can take. Register it before whatever reads the address.
 * @throws AppError `malformed`
 */
export const soundAddresses: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  if (pathname.length + search.length > longest || !isSound(pathname) || !isSound(search.replaceAll('+', ' ')))
    throw new AppError('malformed', bodyWords.badAddress);
  await next();
};

function isSound(encoded: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(encoded));
  } catch {
    return false;
  }
}
